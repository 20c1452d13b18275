"""What pages there are in each language: those of records, the lists, and prose."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses, list_address, prose_kind, record_address, template_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import Kind, type_name
from catalogue.model.lists import A_TO_Z, FRAMEWORK, ON_OFFER, ListPage
from catalogue.model.paging import Part, numbered_address
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.pages.frames import DESCRIPTION, NUMBER, TITLE, slug_marker
from catalogue.queries.paging import parts_of_list, parts_of_record

CONTINUED = "continued.html"
"""The template of pages on which a list goes on."""
REPEATED = frozenset({A_TO_Z.name, ON_OFFER.name})
"""Lists of which each page has the template of the first."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in one language."""

    locale: Locale
    addresses: Pair[str]
    """Where it stands in each language, from the root of the site."""
    title: str
    description: str
    template: str = ""
    """Of what stands between header and footer; empty for a frame."""
    frame: str = ""
    """The frame that it fills, or that it is; empty for prose."""
    section: ListPage | None = None
    """The list that it belongs to."""
    kind: Kind | None = None
    """The kind of record that the frame is for."""
    record: Record | None = None
    list: ListPage | None = None
    prose: ProsePage | None = None
    number: int = 1
    """Among the pages in which its lists come."""
    parts: tuple[Part, ...] = ()
    """What the pages behind the first hold."""
    first: Pair[str] | None = None
    """The addresses of the first page, on one behind it."""

    @property
    def address(self) -> str:
        return self.addresses[self.locale]

    @property
    def part(self) -> Part | None:
        """What it holds of a list that begins on another page; None of the first."""
        return self.parts[self.number - 2] if self.number > 1 else None

    @property
    def documents(self) -> frozenset[str]:
        """Ids of what it cites."""
        sources = self.record.sources if self.record else ()
        return frozenset(
            (*(self.prose.citations if self.prose else ()), *(each.document for each in sources if each.document))
        )


def generate_frames(catalogue: Catalogue, locale: Locale) -> Iterator[Page]:
    """One frame for each kind of record whose pages are no prose and each section, and one for each list.

    Where lists come in several pages, there is another one for those behind the first.
    """
    for kind in _framed_kinds(catalogue):
        records = catalogue.all(kind.record_type)
        long = {catalogue.section_of(each).name for each in records if parts_of_record(catalogue, each)}
        for section in _sections(catalogue, kind):
            frame = Page(
                locale=locale,
                addresses=Pair.of(partial(_frame_address, section)),
                title=TITLE,
                description=DESCRIPTION,
                frame=_frame_name(kind, section),
                section=section,
                kind=kind,
            )
            yield frame
            if section.name in long:
                yield _continued(frame)
    for page in catalogue.lists.values():
        addresses = Pair.of(partial(list_address, page))
        frame = Page(
            locale=locale, addresses=addresses, title=TITLE, description=DESCRIPTION, frame=page.frame, list=page
        )
        yield frame
        if parts_of_list(catalogue, page):
            yield _continued(frame)


def generate_pages(catalogue: Catalogue, locale: Locale) -> Iterator[Page]:
    """Every page of one language that fills a frame."""
    for kind in _framed_kinds(catalogue):
        for record in catalogue.all(kind.record_type):
            section = catalogue.section_of(record)
            page = Page(
                locale=locale,
                addresses=Pair.of(partial(record_address, record, section)),
                title=record.title[locale],
                description=record.summary[locale],
                template=f"{type_name(type(record)) or kind.name}.html",
                frame=_frame_name(kind, section),
                record=record,
                parts=parts_of_record(catalogue, record),
            )
            yield page
            yield from _behind(catalogue, page)
    for each in catalogue.lists.values():
        words = catalogue.interface.lists[each.name]
        page = Page(
            locale=locale,
            addresses=Pair.of(partial(list_address, each)),
            title=words.title[locale],
            description=words.description[locale],
            template=each.template_name,
            frame=each.frame,
            list=each,
            parts=parts_of_list(catalogue, each),
        )
        yield page
        yield from _behind(catalogue, page)


def generate_prose(catalogue: Catalogue, addresses: Addresses, locale: Locale) -> Iterator[Page]:
    """Every page of prose of one language that has its pair."""
    for pair in catalogue.prose_by_path.values():
        prose = pair[locale]
        kind = prose_kind(prose)
        yield Page(
            locale=locale,
            addresses=Pair(addresses.of_prose(pair[Locale.EN]), addresses.of_prose(pair[Locale.CY])),
            title=prose.matter.title,
            description=prose.matter.description,
            template=template_of(prose),
            section=catalogue.lists.get(prose.folder),
            record=catalogue.find(kind.record_type, prose.name) if kind else None,
            prose=prose,
        )


def _behind(catalogue: Catalogue, page: Page) -> Iterator[Page]:
    """The pages behind the first, on which its lists go on."""
    for number in range(2, len(page.parts) + 2):
        said = catalogue.interface.words["title_of_page"][page.locale]
        yield replace(
            _continued(page, number),
            title=said.format(title=page.title, n=number, of=len(page.parts) + 1),
            template=page.template if page.list and page.list.name in REPEATED else CONTINUED,
        )


def _continued(page: Page, number: int | None = None) -> Page:
    """The page of this number, which is behind the first; without one, the frame that such pages fill."""
    addresses = Pair.of(lambda locale: numbered_address(page.addresses[locale], number or NUMBER, locale))
    frame = f"{page.frame}-continued"
    return replace(page, addresses=addresses, frame=frame, first=page.addresses, number=number or 1)


def _framed_kinds(catalogue: Catalogue) -> tuple[Kind, ...]:
    return tuple(kind for kind in catalogue.kinds if kind.has_pages and not kind.has_prose)


def _sections(catalogue: Catalogue, kind: Kind) -> tuple[ListPage, ...]:
    """The lists below whose addresses the pages of a kind are: one, or one for each framework."""
    if kind.on is not FRAMEWORK:
        return (kind.on,)
    return tuple(catalogue.lists[framework.id] for framework in catalogue.all(Framework))


def _frame_name(kind: Kind, section: ListPage) -> str:
    return f"{kind.name}-of-{section.name}"


def _frame_address(section: ListPage, locale: Locale) -> str:
    return f"{list_address(section, locale)}{slug_marker(locale)}/"
