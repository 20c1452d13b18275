"""Checks across records: ids, addresses, order of dates, cycles, words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from catalogue.checks import dates  # noqa: F401 -- declares its rules
from catalogue.checks.ids import find_own_references, find_unknown_references, find_unknown_words
from catalogue.checks.records import find_record_faults
from catalogue.checks.today import find_today_faults
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import Kind, declared_kinds, kinds_on, paged_kinds
from catalogue.model.lists import LISTS, ListPage
from catalogue.model.records import Programme, Record, Stage
from catalogue.queries.wordings import explained_entries, find_clashes
from catalogue.reading.faults import Fault
from catalogue.reading.origins import Origins

MOST_NAMED = 12
"""Programmes of a cycle that its message names."""


def find_faults_across_records(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """Every fault of records whose fields are right one by one.

    Where examples lie over others, those alone are looked at by themselves: that was done with the others before.
    """
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            origin = origins.of(record)
            yield from find_unknown_references(catalogue, record, origin)
            if catalogue.below is None or catalogue.is_example(record):
                yield from find_unknown_words(catalogue, record, origin)
                yield from find_own_references(record, origin)
                yield from find_record_faults(record, origin)
    yield from _repeated_numbers(catalogue, origins)
    yield from _repeated_addresses(catalogue, origins)
    yield from _repeated_anchors(catalogue, origins)
    yield from _cycles(catalogue, origins)
    yield from find_today_faults(catalogue, origins)
    yield from _repeated_wordings(catalogue, origins)


def _repeated_numbers(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    taken: dict[int, str] = {}
    for stage in catalogue.all(Stage):
        first = taken.setdefault(stage.number, stage.id)
        if first != stage.id:
            what = f"is the number of {first} too ({stage.number})"
            yield origins.of(stage).fault(("number",), what, "give each stage its own number")


def _repeated_addresses(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    for kind in paged_kinds():
        both: dict[tuple[str, str], list[Fault]] = {}
        """Of a record that was copied, the addresses in both languages are one slip."""
        for locale in Locale:
            sections: dict[str, dict[str, str]] = {}
            for record in catalogue.all(kind.record_type):
                on = catalogue.section_of(record)
                if on.name not in sections:
                    sections[on.name] = _slugs_of_lists(catalogue, on, locale)
                taken = sections[on.name]
                slug = record.slug(locale)
                if taken.get(slug, record.id) != record.id:
                    path: FieldPath = ("address", locale.value) if record.address else ("id",)
                    what = f"{slug!r} is the address of {taken[slug]} in this language"
                    fault = origins.of(record).fault(path, what, "choose another address")
                    both.setdefault((record.id, taken[slug]), []).append(fault)
                taken[slug] = record.id
        yield from (_joined(faults, first) for (_, first), faults in both.items())


def _joined(faults: Sequence[Fault], first: str) -> Fault:
    what = f"is that of {first} in both languages"
    place = replace(faults[0].place, field="address")
    return Fault(place, what, "choose others") if len(faults) > 1 and faults[0].place.field != "id" else faults[0]


def _slugs_of_lists(catalogue: Catalogue, section: ListPage, locale: Locale) -> dict[str, str]:
    """Slugs that lists below another one use, also those that the site does not have yet."""
    start = list_address(section, locale)
    addresses = [list_address(page, locale) for page in (*LISTS.values(), *catalogue.lists.values())]
    return {address[len(start) : -1]: "a list" for address in addresses if address.startswith(start)}


def _repeated_anchors(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """Records of two kinds that stand on one list are told apart there by their ids alone."""
    for page in catalogue.lists.values():
        taken: dict[str, Kind] = {}
        for kind in kinds_on(page):
            for record in catalogue.all(kind.record_type):
                first = taken.setdefault(record.id, kind)
                if first is not kind:
                    what = f"{record.id!r} is also the id of another record on the same page"
                    yield origins.of(record).fault(("id",), what, "choose another id")


def _cycles(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    programmes, bodies = catalogue.all(Programme), catalogue.all(Organisation)
    wholes: tuple[tuple[str, str, dict[str, tuple[str, ...]], type[Record]], ...] = (
        ("before", "comes before itself", {each.id: each.before for each in programmes}, Programme),
        ("parts", "is a part of itself", {each.id: each.parts for each in programmes}, Programme),
        ("followed_by", "follows itself", {each.id: each.followed_by for each in bodies}, Organisation),
    )
    for field, what, named, record_type in wholes:
        for chain in _find_cycles(named):
            first = catalogue.find(record_type, min(chain))
            if first:
                begin = chain.index(first.id)
                ordered = [*chain[begin:], *chain[:begin]]
                said = f"{what} ({' < '.join([*ordered[:MOST_NAMED], first.id])})"
                yield origins.of(first).fault((field,), said, "take one of them out")


def _find_cycles(before: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Cycles, each way once: a walk in depth, which looks at every step once."""
    done: set[str] = set()
    for start in before:
        trail: dict[str, Iterator[str]] = {} if start in done else {start: iter(before[start])}
        while trail:
            last = next(reversed(trail))
            step = next(trail[last], None)
            if step is None:
                done.add(last)
                del trail[last]
            elif step in trail:
                chain = list(trail)
                yield chain[chain.index(step) :]
            elif step not in done and step in before:
                trail[step] = iter(before[step])


def _repeated_wordings(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    entries = explained_entries(catalogue)
    if catalogue.below and entries == explained_entries(catalogue.below):
        return
    for locale in Locale:
        for entry, wording, first in find_clashes(entries, locale):
            if (entry.kind_of, entry.id) == (first.kind_of, first.id):  # one that was pasted twice has its own message
                continue
            wordings = entry.forms[locale]
            path: FieldPath = ("forms", locale.value, wordings.index(wording)) if wording in wordings else ("title",)
            what = f"{wording[:60]!r} also stands for {first.id} in this language"
            yield origins.of(entry).fault(path, what, "take it out of one of them")
