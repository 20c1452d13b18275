"""Checks across records and prose: ids, order of dates, cycles, both languages, safe text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from catalogue import kinds, model
from catalogue.facets import FacetName
from catalogue.faults import Origin, suggest
from catalogue.links import link_problem
from catalogue.loading import Document, Path, format_path
from catalogue.locales import Locale
from catalogue.next_step import ResultPart
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
}
"""The groups of labels in interface.yaml that need a word for each value of a field."""
HTML = re.compile(r"<[a-zA-Z/!?]")
LINK_TARGET = re.compile(r"\]\(\s*([^)\s]*)")


def find_problems(catalogue: Catalogue, origins: Origins, documents: Sequence[Document]) -> list[Problem]:
    """Every problem that no record shows by itself."""
    problems: list[Problem] = []
    for document in documents:
        problems += _text_problems(document, frozenset(catalogue.interface.proper_names))
    for kind in kinds.KINDS:
        for record in catalogue.records(kind):
            origin = origins[kind.name, record.id.casefold()]
            problems += _reference_problems(catalogue, record, origin)
            problems += find_record_problems(record, origin)
    problems += _address_problems(catalogue, origins)
    problems += _cycle_problems(catalogue, origins)
    problems += _wording_problems(catalogue, origins)
    return problems


def _text_problems(document: Document, proper_names: frozenset[str]) -> Iterator[Problem]:
    for path, value in _walk(document.value):
        what = remedy = ""
        at = path
        if isinstance(value, dict):
            english, welsh = value.get("en"), value.get("cy")
            if isinstance(english, str) and english == welsh and _is_text(path) and english not in proper_names:
                at = (*path, "cy")
                what = "is the same as the English"
                remedy = "translate it, or add it to proper_names in interface.yaml"
        elif HTML.search(value):
            what, remedy = "holds HTML", "write plain text, or *emphasis* and [links](programme:npqh)"
        elif path and path[-1] == "cy" and "&" in value:
            what, remedy = "holds '&'", "write 'a' or 'ac'"
        elif path and path[-1] == "cy" and "a(c)" in value:
            what, remedy = "holds 'a(c)'", "write 'a' or 'ac'"
        if what:
            record, inner = _record_at(document, at)
            line, column = document.place(at)
            yield Problem(document.file, line, column, record, format_path(inner), what, remedy)


def _is_text(path: Path) -> bool:
    return not path or path[-1] not in {"review", "links"}


def _walk(value: Any) -> list[tuple[Path, Any]]:
    """Every text, and every mapping with an English text, each with the way to it."""
    found: list[tuple[Path, Any]] = []
    _collect(value, (), found)
    return found


def _collect(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            _collect(item, (*path, position), found)
    elif isinstance(value, dict):
        if "en" in value:
            found.append((path, value))
        for key, item in value.items():
            _collect(item, (*path, key), found)


def _record_at(document: Document, path: Path) -> tuple[str, Path]:
    value = document.value
    if isinstance(value, list) and path and isinstance(path[0], int) and isinstance(value[path[0]], dict):
        return str(value[path[0]].get("id", ""))[:80], path[1:]
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return value["id"][:80], path
    return "", path


def _reference_problems(catalogue: Catalogue, record: model.Record, origin: Origin) -> Iterator[Problem]:
    for path, kind, target in _named(record):
        known = catalogue.ids[kind.name]
        if target in known:
            continue
        remedy = suggest(target, known) or f"write an id from data/{kind.file}.yaml"
        yield origin.problem(path, record.id, f"there is no {kind.name} {target[:60]!r}", remedy)
    for path, value in _walk(origin.value):
        if not isinstance(value, str) or "](" not in value:
            continue
        for found in LINK_TARGET.finditer(value):
            problem = link_problem(catalogue, found[1])
            if problem:
                yield origin.problem(path, record.id, *problem)


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
