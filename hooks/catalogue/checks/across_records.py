"""Checks across records: ids, addresses, order of dates, cycles, words."""

from collections.abc import Iterator, Mapping

from catalogue.checks.ids import find_unknown_references, find_unknown_words
from catalogue.checks.records import find_record_faults
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import Kind, declared_kinds, kinds_on, paged_kinds
from catalogue.model.lists import LISTS, ListPage
from catalogue.model.records import Programme
from catalogue.queries.wordings import explained_entries, find_clashes
from catalogue.reading.faults import Fault
from catalogue.reading.records import Origins


def find_faults_across_records(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """Every fault of records whose fields are right one by one."""
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            origin = origins.of(record)
            yield from find_unknown_references(catalogue, record, origin)
            yield from find_unknown_words(catalogue, record, origin)
            yield from find_record_faults(record, origin)
    yield from _repeated_addresses(catalogue, origins)
    yield from _repeated_anchors(catalogue, origins)
    yield from _cycles(catalogue, origins)
    yield from _repeated_wordings(catalogue, origins)


def _repeated_addresses(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    for kind in paged_kinds():
        for locale in Locale:
            sections: dict[str, dict[str, str]] = {}
            for record in catalogue.all(kind.record_type):
                on = catalogue.section_of(record)
                taken = sections.setdefault(on.name, _slugs_of_lists(catalogue, on, locale))
                slug = record.slug(locale)
                if taken.get(slug, record.id) != record.id:
                    path: FieldPath = ("address", locale.value) if record.address else ("id",)
                    what = f"{slug!r} is the address of {taken[slug]} in this language"
                    yield origins.of(record).fault(path, what, "choose another address")
                taken[slug] = record.id


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
    programmes = catalogue.all(Programme)
    before = {programme.id: programme.before for programme in programmes}
    for programme in programmes:
        chain = _cycle_from(programme.id, before)
        if chain and programme.id == min(chain):
            what = f"comes before itself ({' < '.join([*chain, chain[0]])})"
            yield origins.of(programme).fault(("before",), what, "take one of them out")


def _cycle_from(start: str, before: Mapping[str, tuple[str, ...]]) -> list[str]:
    trail: list[str] = [start]
    branches = [iter(before.get(start, ()))]
    seen = {start}
    while branches:
        step = next(branches[-1], None)
        if step is None:
            branches.pop()
            trail.pop()
        elif step == start:
            return trail
        elif step not in seen:
            seen.add(step)
            trail.append(step)
            branches.append(iter(before.get(step, ())))
    return []


def _repeated_wordings(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    for locale in Locale:
        for entry, wording, first in find_clashes(explained_entries(catalogue), locale):
            wordings = entry.forms[locale]
            path: FieldPath = ("forms", locale.value, wordings.index(wording)) if wording in wordings else ("title",)
            what = f"{wording[:60]!r} also stands for {first.id} in this language"
            yield origins.of(entry).fault(path, what, "take it out of one of them")
