"""What pages there are in each language: those of records, the lists, and prose."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses, list_address, prose_kind, record_address, template_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import Kind, type_name
from catalogue.model.lists import FRAMEWORK, ListPage
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.pages.frames import DESCRIPTION, TITLE, slug_marker


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

    @property
    def address(self) -> str:
        return self.addresses[self.locale]

    @property
    def documents(self) -> frozenset[str]:
        """Ids of what it cites."""
        sources = self.record.sources if self.record else ()
        return frozenset(
            (*(self.prose.citations if self.prose else ()), *(each.document for each in sources if each.document))
        )


def generate_frames(catalogue: Catalogue, locale: Locale) -> Iterator[Page]:
    """One frame for each kind of record whose pages are no prose and each section, and one for each list."""
    for kind in _framed_kinds(catalogue):
        for section in _sections(catalogue, kind):
            yield Page(
                locale=locale,
                addresses=Pair.of(partial(_frame_address, section)),
                title=TITLE,
                description=DESCRIPTION,
                frame=_frame_name(kind, section),
                section=section,
                kind=kind,
            )
    for page in catalogue.lists.values():
        addresses = Pair.of(partial(list_address, page))
        yield Page(
            locale=locale, addresses=addresses, title=TITLE, description=DESCRIPTION, frame=page.frame, list=page
        )


def generate_pages(catalogue: Catalogue, locale: Locale) -> Iterator[Page]:
    """Every page of one language that fills a frame."""
    for kind in _framed_kinds(catalogue):
        for record in catalogue.all(kind.record_type):
            section = catalogue.section_of(record)
            yield Page(
                locale=locale,
                addresses=Pair.of(partial(record_address, record, section)),
                title=record.title[locale],
                description=record.summary[locale],
                template=f"{type_name(type(record)) or kind.name}.html",
                frame=_frame_name(kind, section),
                record=record,
            )
    for page in catalogue.lists.values():
        words = catalogue.interface.lists[page.name]
        yield Page(
            locale=locale,
            addresses=Pair.of(partial(list_address, page)),
            title=words.title[locale],
            description=words.description[locale],
            template=page.template_name,
            frame=page.frame,
            list=page,
        )


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
