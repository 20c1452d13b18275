"""Which lists are so long that they come in several pages, and what each page holds."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.model.addresses import page_targets, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Organisation, Theme
from catalogue.model.frameworks import Element
from catalogue.model.kinds import kind_named, paged_kinds, record_type_named
from catalogue.model.lists import (
    A_TO_Z,
    CASE_STUDIES,
    CONTACTS,
    ON_OFFER,
    PROGRAMMES,
    READINGS,
    RECAPS,
    REFLECTIONS,
    THEMES,
    ListPage,
)
from catalogue.model.paging import CARDS, LINKS, NAMED, WHOLE, Part, split
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection, Resource, Stage
from catalogue.queries.offer import OFFERED

FEW = 40
"""Up to so many programmes are listed by stage too, for readers without scripts."""
BOOKLET = 30
"""The most programmes that a page holds with all that is told of them."""
OF_LISTS: Mapping[str, type[Record]] = {
    PROGRAMMES.name: Programme,
    RECAPS.name: Recap,
    READINGS.name: Reading,
    REFLECTIONS.name: Reflection,
    CASE_STUDIES.name: CaseStudy,
    THEMES.name: Theme,
}
"""Lists of cards, and what stands on them."""
OF_RECORDS: Mapping[type[Record], Sequence[str]] = {
    Stage: ("programme", "recap", "reading", "reflection"),
    Element: ("programme", "resource", "case-study"),
    Theme: ("case-study",),
    Resource: ("programme", "case-study"),
}
"""By type, the lists on the page of a record: what names it."""
ASKED, OFFERS, LEADS, RECOGNISES = "asked", "offers", "leads", "recognises"
"""The lists that contacts and organisations have on the page of all of them."""


def parts_of_list(catalogue: Catalogue, page: ListPage) -> tuple[Part, ...]:
    """The pages of a list behind the first; none of a short one."""
    if page.name == CONTACTS.name:
        records: Sequence[Record] = (*catalogue.all(Contact), *catalogue.all(Organisation))
        first = NAMED if are_many(catalogue) else LINKS
        return tuple(part for record in records for part in _split_all(catalogue, record, first))
    if page.name == A_TO_Z.name:
        return tuple(split(len([*page_targets(catalogue)]), LINKS, LINKS))
    if page.name == ON_OFFER.name:
        offered = [each for each in catalogue.all(Programme) if each.state in OFFERED]
        return tuple(split(len(offered), BOOKLET, BOOKLET))
    listed = OF_LISTS.get(page.name)
    number = len(catalogue.all(listed)) if listed else 0
    return tuple(split(number, CARDS, CARDS)) if number > WHOLE else ()


def parts_of_record(catalogue: Catalogue, record: Record) -> tuple[Part, ...]:
    """The pages behind that of a record, on which what names it goes on."""
    return tuple(_split_all(catalogue, record, LINKS)) if _is_framed(record) else ()


def are_many(catalogue: Catalogue) -> bool:
    """Whether there are more programmes than a page names."""
    return len(catalogue.all(Programme)) > LINKS


def pages_behind(catalogue: Catalogue) -> Iterator[tuple[str, int]]:
    """Every page on which a list goes on: what links call the first one, and its number."""
    for page in catalogue.lists.values():
        yield from ((page.target, number + 2) for number in range(len(parts_of_list(catalogue, page))))
    for kind in paged_kinds():
        for record in () if kind.has_prose else catalogue.all(kind.record_type):
            target = record_target(record)
            yield from ((target, number + 2) for number in range(len(parts_of_record(catalogue, record))))


def lists_of(record: Record) -> Sequence[str]:
    """The names of the lists that a record has."""
    if isinstance(record, Contact):
        return (ASKED,)
    if isinstance(record, Organisation):
        return (OFFERS, LEADS, RECOGNISES)
    return next((names for each, names in OF_RECORDS.items() if isinstance(record, each)), ())


def entries_of(catalogue: Catalogue, record: Record, name: str) -> list[Record]:
    """What stands on a list of a record, in no order."""
    programmes = catalogue.referring(record, Programme) if name in {ASKED, RECOGNISES} else ()
    if name == ASKED:
        return [each for each in programmes if each.apply and each.apply.contact == record.id]
    if name == RECOGNISES:
        return [each for each in programmes if any(record.id == body.by for body in each.recognition)]
    if name in {OFFERS, LEADS}:
        return [*catalogue.referring(record, Programme, "offered_by" if name == OFFERS else "led_by")]
    kind = kind_named(name)
    return [*catalogue.referring(record, kind.record_type if kind else record_type_named(name.capitalize()))]


def _is_framed(record: Record) -> bool:
    return record.kind_of.has_pages and not record.kind_of.has_prose


def _split_all(catalogue: Catalogue, record: Record, first: int) -> list[Part]:
    parts: list[Part] = []
    for name in lists_of(record):
        parts += split(len(entries_of(catalogue, record, name)), first, LINKS, name, record)
    return parts
