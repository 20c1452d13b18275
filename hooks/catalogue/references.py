"""Checks across records: ids, addresses, order of dates, cycles, words."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue import kinds, model
from catalogue.facets import FacetName
from catalogue.faults import Origin
from catalogue.journal import GROUPINGS
from catalogue.loading import Path
from catalogue.locales import Locale
from catalogue.next_step import ResultPart
from catalogue.offer import Moment, Season
from catalogue.parts import (
    LanguageBackground,
    MealsBand,
    MediaFormat,
    Mode,
    Phase,
    Places,
    ProgrammeState,
    Role,
    SchoolSize,
    StageGroup,
    TextState,
    TimeNeeded,
    Topic,
)
from catalogue.problems import Problem
from catalogue.record_checks import find_record_problems
from catalogue.reviewing import COLLECTIONS
from catalogue.self_review import AreaKind
from catalogue.single_checks import reference_faults
from catalogue.site import Catalogue
from catalogue.status import Status
from catalogue.terms import find_clashes

Origins = Mapping[tuple[str, str], Origin]
LABELS: dict[str, Iterable[str]] = {
    "status": Status,
    "places": Places,
    "mode": Mode,
    "programme_state": ProgrammeState,
    "stage_group": StageGroup,
    "format": MediaFormat,
    "open_edition": MediaFormat,
    "phase": Phase,
    "topic": Topic,
    "review": TextState,
    "facet": FacetName,
    "role": Role,
    "time": TimeNeeded,
    "language_background": LanguageBackground,
    "size": SchoolSize,
    "meals": MealsBand,
    "collection": COLLECTIONS,
    "reviewed_in": Locale,
    "result_part": ResultPart,
    "grouping": GROUPINGS,
    "area": AreaKind,
    "season": Season,
    "moment": Moment,
    "kind": (*(kind.name for kind in kinds.SEARCHED), "list", "page"),
}
"""The groups of labels in interface.yaml that need a word for each value of a field."""


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


def _reference_problems(catalogue: Catalogue, record: model.Record, origin: Origin) -> Iterator[Problem]:
    for path, kind, target in _named(record):
        for place, what, remedy in reference_faults(catalogue, kind, target, path):
            yield origin.problem(place, record.id, what, remedy)


def _named(record: model.Record) -> Iterator[tuple[Path, kinds.Kind, str]]:
    for name, kind in kinds.REFERENCES.items():
        value = getattr(record, name, None)
        if isinstance(value, tuple):
            for position, target in enumerate(value):
                yield (name, position), kind, target
        elif isinstance(value, str):
            yield (name,), kind, value
    for position, citation in enumerate(record.sources):
        yield ("sources", position, "document"), kinds.RESOURCE, citation.document
    if isinstance(record, model.Programme) and record.apply and record.apply.contact:
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


def find_interface_problems(catalogue: Catalogue, file: str) -> Iterator[Problem]:
    """Words that a template will ask for and that are not there."""
    interface = catalogue.interface
    for name in kinds.LISTS:
        if name not in interface.lists:
            yield Problem(file, 1, 1, "", f"lists.{name}", "is missing", "write its title and description")
    for field, values in LABELS.items():
        for value in values:
            if value not in interface.labels.get(field, {}):
                yield Problem(file, 1, 1, "", f"labels.{field}.{value}", "is missing", "write it in both languages")
