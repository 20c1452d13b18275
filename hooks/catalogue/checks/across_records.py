"""Checks across records: ids, addresses, order of dates, cycles, words."""

from collections.abc import Iterator, Mapping

from catalogue.checks.ids import reference_faults
from catalogue.checks.records import find_record_problems
from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.catalogue import Catalogue
from catalogue.model.wordings import find_clashes
from catalogue.reading.documents import Path
from catalogue.reading.messages import Origin
from catalogue.reading.problems import Problem

Origins = Mapping[tuple[str, str], Origin]


def find_problems(catalogue: Catalogue, origins: Origins) -> list[Problem]:
    """Every problem that no record shows by itself."""
    problems: list[Problem] = []
    for kind in kinds.KINDS:
        for record in catalogue.records(kind):
            origin = origins[kind.name, record.id.casefold()]
            problems += _reference_problems(catalogue, record, origin)
            problems += find_record_problems(record, origin)
    problems += _address_problems(catalogue, origins)
    problems += _cycle_problems(catalogue, origins)
    problems += _wording_problems(catalogue, origins)
    return problems


def _reference_problems(catalogue: Catalogue, record: records.Record, origin: Origin) -> Iterator[Problem]:
    for path, kind, target in _named(record):
        for place, what, remedy in reference_faults(catalogue, kind, target, path):
            yield origin.problem(place, record.id, what, remedy)


def _named(record: records.Record) -> Iterator[tuple[Path, kinds.Kind, str]]:
    for name, kind in kinds.REFERENCES.items():
        value = getattr(record, name, None)
        if isinstance(value, tuple):
            for position, target in enumerate(value):
                yield (name, position), kind, target
        elif isinstance(value, str):
            yield (name,), kind, value
    for position, citation in enumerate(record.sources):
        yield ("sources", position, "document"), kinds.RESOURCE, citation.document
    if isinstance(record, records.Programme) and record.apply and record.apply.contact:
        yield ("apply", "contact"), kinds.CONTACT, record.apply.contact


def _address_problems(catalogue: Catalogue, origins: Origins) -> Iterator[Problem]:
    for kind in kinds.PAGED:
        for locale in Locale:
            taken = _listed(kind, locale)
            for record in catalogue.records(kind):
                slug = record.slug(locale)
                if taken.get(slug, record.id) != record.id:
                    path: Path = ("address", locale.value) if record.address else ("id",)
                    what = f"{slug!r} is the address of {taken[slug]} in this language"
                    origin = origins[kind.name, record.id.casefold()]
                    yield origin.problem(path, record.id, what, "choose another address")
                taken[slug] = record.id


def _listed(kind: kinds.Kind, locale: Locale) -> dict[str, str]:
    """Slugs that lists within the section use."""
    start = f"{kind.section_in(locale)}/"
    addresses = [pair[0] if locale is Locale.EN else pair[1] for pair in kinds.LISTS.values()]
    return {address[len(start) :]: "a list" for address in addresses if address.startswith(start)}


def _cycle_problems(catalogue: Catalogue, origins: Origins) -> Iterator[Problem]:
    before = {programme.id: programme.before for programme in catalogue.programmes}
    for programme in catalogue.programmes:
        chain = _cycle_from(programme.id, before)
        if chain and programme.id == min(chain):
            origin = origins["programme", programme.id.casefold()]
            what = f"comes before itself ({' < '.join([*chain, chain[0]])})"
            yield origin.problem(("before",), programme.id, what, "take one of them out")


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


def _wording_problems(catalogue: Catalogue, origins: Origins) -> Iterator[Problem]:
    for locale in Locale:
        for entry, wording, first in find_clashes((*catalogue.glossary, *catalogue.quantities), locale):
            kind = kinds.BY_TYPE[type(entry)].name
            wordings = entry.forms[locale]
            path: Path = ("forms", locale.value, wordings.index(wording)) if wording in wordings else ("title",)
            what = f"{wording[:60]!r} also stands for {first.id} in this language"
            yield origins[kind, entry.id.casefold()].problem(path, entry.id, what, "take it out of one of them")
