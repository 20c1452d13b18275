"""What pages there are in each language: those of records, the lists, and prose."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import Addresses, list_address, prose_kind, record_address, section_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import Kind, paged_kinds, type_name
from catalogue.model.lists import LISTS, ListPage
from catalogue.model.prose import HOME, ProsePage
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
        return frozenset((*(self.prose.citations if self.prose else ()), *(each.document for each in sources)))


def generate_frames(locale: Locale) -> Iterator[Page]:
    """One frame for each kind of record whose pages are no prose, and one for each list."""
    for kind in _framed_kinds():
        addresses = Pair.of(partial(_frame_address, kind))
        yield Page(
            locale=locale,
            addresses=addresses,
            title=TITLE,
            description=DESCRIPTION,
            frame=kind.frame,
            section=kind.on,
        )
    for page in LISTS.values():
        addresses = Pair.of(partial(list_address, page))
        yield Page(locale=locale, addresses=addresses, title=TITLE, description=DESCRIPTION, frame=page.frame)


def generate_pages(catalogue: Catalogue, locale: Locale) -> Iterator[Page]:
    """Every page of one language that fills a frame."""
    for kind in _framed_kinds():
        for record in catalogue.all(kind.record_type):
            yield Page(
                locale=locale,
                addresses=Pair.of(partial(record_address, record)),
                title=record.title[locale],
                description=record.summary[locale],
                template=f"{type_name(type(record)) or kind.name}.html",
                frame=kind.frame,
                record=record,
            )
    for page in LISTS.values():
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
    for path, pair in catalogue.prose_by_path.items():
        prose = pair[locale]
        kind = prose_kind(prose)
        yield Page(
            locale=locale,
            addresses=Pair(addresses.of_prose(pair[Locale.EN]), addresses.of_prose(pair[Locale.CY])),
            title=prose.matter.title,
            description=prose.matter.description,
            template="home.html" if path == HOME else f"{kind.name if kind else 'prose'}.html",
            section=LISTS.get(prose.folder),
            record=catalogue.find(kind.record_type, prose.name) if kind else None,
            prose=prose,
        )


def _framed_kinds() -> tuple[Kind, ...]:
    return tuple(kind for kind in paged_kinds() if not kind.has_prose)


def _frame_address(kind: Kind, locale: Locale) -> str:
    return f"{section_address(kind, locale)}{slug_marker(locale)}/"
