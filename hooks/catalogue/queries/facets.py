"""What a list can be narrowed by: facets with their choices, and what each record has of them.

docs/assets/finder.js narrows by the same tokens in the reader's browser; it computes nothing that can be known here.
"""

import datetime
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.languages.alphabet import fold, sort_key
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Theme
from catalogue.model.frameworks import Framework
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection, Resource, Stage
from catalogue.model.site_vocabulary import Band
from catalogue.model.vocabulary import NOT_GIVEN, FacetName, MinutesNeeded, Mode, TimeNeeded
from catalogue.queries.ranking import Wanted, openness, rank_with_places
from catalogue.queries.status import PROGRAMME_STATUSES, programme_status, status_labels

UNSAID = 2 / 3
"""Of how many records the sources may say nothing for a facet to be one."""


@dataclass(frozen=True)
class Choice:
    """One choice of a facet: its id in addresses, its word, and how many records have it."""

    id: str
    label: str
    number: int


@dataclass(frozen=True)
class Facet:
    """One thing to narrow by, with its choices in their order."""

    name: str
    """In addresses: one of FacetName, or the key of a framework."""
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Item:
    """A record of the list."""

    record: Record
    tokens: tuple[str, ...]
    """What it has: "stage:its-id", "status:open"."""
    order: int
    """Its rank if all are equally open: by ranking.py, of schools in the alphabetical order of the language."""
    openness: int
    """The place of its status in the order of what is open."""
    dated: bool = False
    """Whether its status follows from the dates of its cohorts, so that the browser has to look again."""


@dataclass(frozen=True)
class Finder:
    """A list that can be narrowed. Items are in the order in which the list shows them on this day."""

    facets: tuple[Facet, ...]
    items: tuple[Item, ...]


Labels = Mapping[str, str]
"""Words by id of choice, in the order of the choices."""


@dataclass(frozen=True)
class _Rule:
    """How to find what a record has of a facet, and what its choices are called."""

    name: str
    values: Callable[[Any, Catalogue, datetime.date], Iterable[str]]
    labels: Callable[[Catalogue, Locale], Labels]


def find_facets(catalogue: Catalogue, record_type: type[Record], locale: Locale, day: datetime.date) -> Finder:
    """The facets of the records of a type, a key of RULES, as on one day."""
    records = catalogue.all(record_type)
    rules = _rules_for(catalogue, record_type)
    items = [
        Item(record, tuple(_tokens(record, rules, catalogue, day)), place, openness(record, day), _is_dated(record))
        for place, record in _rank(catalogue, records, locale, day)
    ]
    numbers = Counter(token for item in items for token in item.tokens)
    facets = tuple(_facet(rule, catalogue, locale, numbers) for rule in rules)
    return Finder(tuple(facet for facet in facets if _narrows(facet, len(items))), tuple(items))


def _narrows(facet: Facet, records: int) -> bool:
    """Whether it tells records apart: by two answers, which most of them give, and of which one leaves some out."""
    answers = [choice for choice in facet.choices if choice.id != NOT_GIVEN]
    unsaid = sum(choice.number for choice in facet.choices if choice.id == NOT_GIVEN)
    tells = any(choice.number < records for choice in answers)
    return len(answers) > 1 and tells and unsaid <= records * UNSAID


def _rank(
    catalogue: Catalogue, records: Sequence[Record], locale: Locale, day: datetime.date
) -> list[tuple[int, Record]]:
    """In the order of ranking.py, each with its place by worth; schools, of which none is best, by their titles."""
    if any(isinstance(record, CaseStudy) for record in records):
        return [*enumerate(sorted(records, key=lambda record: sort_key(record.title[locale], locale)))]
    return rank_with_places(catalogue, records, Wanted(day))


def _is_dated(record: Record) -> bool:
    return isinstance(record, Programme) and bool(record.cohorts) and record.state.takes_people


def _tokens(record: Record, rules: Iterable[_Rule], catalogue: Catalogue, day: datetime.date) -> Iterator[str]:
    for rule in rules:
        for value in dict.fromkeys(rule.values(record, catalogue, day)):
            yield f"{rule.name}:{value}"


def _facet(rule: _Rule, catalogue: Catalogue, locale: Locale, numbers: Mapping[str, int]) -> Facet:
    """Only with choices that a record has; a status may also come true later, in the browser."""
    labels = {**rule.labels(catalogue, locale), NOT_GIVEN: _word(catalogue, NOT_GIVEN, locale)}
    later = set(PROGRAMME_STATUSES) if rule.name is FacetName.STATUS else set()
    choices = tuple(
        Choice(value, label, number)
        for value, label in labels.items()
        if (number := numbers.get(f"{rule.name}:{value}", 0)) or value in later
    )
    return Facet(rule.name, catalogue.interface.label("facet", rule.name, locale), choices)


def _word(catalogue: Catalogue, key: str, locale: Locale) -> str:
    return catalogue.interface.words[key][locale]


def _own_words(name: str, group: str) -> Callable[[Catalogue, Locale], Labels]:
    """Words of a list in vocabulary.yaml, in its order; `group` is that of their labels."""
    return lambda catalogue, locale: {
        value: catalogue.interface.label(group, value, locale) for value in catalogue.vocabulary.ids(name)
    }


def _words(group: str, values: Iterable[str]) -> Callable[[Catalogue, Locale], Labels]:
    """Words from a group of labels in interface.yaml, in this order."""
    return lambda catalogue, locale: {
        value: catalogue.interface.label(group, value, locale) for value in map(str, values)
    }


def _status_words(catalogue: Catalogue, locale: Locale) -> Labels:
    words = status_labels(catalogue.interface)
    return {str(status): words[status][locale] for status in PROGRAMME_STATUSES}


def _titles(record_type: type[Record]) -> Callable[[Catalogue, Locale], Labels]:
    """Titles of the records of a type, in its own order."""
    return lambda catalogue, locale: {record.id: record.title[locale] for record in catalogue.all(record_type)}


def _sorted(labels: Callable[[Catalogue, Locale], Labels]) -> Callable[[Catalogue, Locale], Labels]:
    """The same in the alphabetical order of the language."""
    return lambda catalogue, locale: dict(
        sorted(labels(catalogue, locale).items(), key=lambda pair: sort_key(pair[1], locale))
    )


def _authorities(catalogue: Catalogue, locale: Locale) -> Labels:
    return {_authority(school): school.authority[locale] for school in catalogue.all(CaseStudy)}


def _authority(school: CaseStudy) -> str:
    """An authority has no record: its English name makes its id in both languages."""
    return "-".join(re.findall("[a-z0-9]+", fold(school.authority[Locale.EN])))


def _bands(bands: Sequence[Band], number: float | None) -> list[str]:
    """The band that a number is in; none where the site has no bands."""
    if number is None:
        return [NOT_GIVEN]
    return [bands[bisect_right([band.begins for band in bands], number) - 1].id] if bands else []


def _rules_for(catalogue: Catalogue, record_type: type[Record]) -> tuple[_Rule, ...]:
    """The facets of a type, with one for each framework where FRAMEWORKS stands."""
    found: list[_Rule] = []
    for rule in RULES[record_type]:
        frameworks = [each for each in catalogue.all(Framework) if record_type.kind_of.on.name in each.narrows]
        found += map(_rule_of, frameworks) if rule is FRAMEWORKS else [rule]
    return tuple(found)


def _rule_of(framework: Framework) -> _Rule:
    def values(record: Programme | CaseStudy, catalogue: Catalogue, _: datetime.date) -> list[str]:
        return [each.id for each in catalogue.elements_in(record.elements, framework)]

    def labels(catalogue: Catalogue, locale: Locale) -> Labels:
        return {each.id: each.title[locale] for each in catalogue.elements_of(framework)}

    return _Rule(framework.key, values, labels)


def _minutes(resource: Resource, *_: object) -> list[str]:
    """The span that the time of a resource is in; no choice stands for a time that is not known."""
    return [next(span for span in MinutesNeeded if resource.minutes <= span.most)] if resource.minutes else []


def _editions(resource: Resource, *_: object) -> list[str]:
    return [locale for locale in Locale if any(edition.language == locale for edition in resource.editions)]


RESOURCE_RULES = (
    _Rule(FacetName.MINUTES, _minutes, _words("minutes", MinutesNeeded)),
    _Rule(FacetName.STAGE, lambda resource, *_: resource.stages, _titles(Stage)),
    _Rule(FacetName.EDITION, _editions, _words("languages", Locale)),
)
"""The same for what one does, reads and watches."""


FRAMEWORKS = _Rule("", lambda *_: (), lambda *_: {})
"""Stands for the facets of frameworks, whatever a site has of them."""


RULES: dict[type[Record], tuple[_Rule, ...]] = {
    Programme: (
        _Rule(FacetName.STAGE, lambda programme, *_: programme.stages, _titles(Stage)),
        _Rule(FacetName.ROLE, lambda programme, *_: programme.roles or [NOT_GIVEN], _own_words("roles", "role")),
        _Rule(FacetName.STATUS, lambda programme, _, day: [programme_status(programme, day)], _status_words),
        _Rule(
            FacetName.LANGUAGE,
            lambda programme, *_: programme.all_languages or [NOT_GIVEN],
            _words("languages", Locale),
        ),
        _Rule(FacetName.MODE, lambda programme, *_: programme.all_modes or [NOT_GIVEN], _words("mode", Mode)),
        _Rule(FacetName.TIME, lambda programme, *_: [programme.length or NOT_GIVEN], _words("time", TimeNeeded)),
        _Rule(
            FacetName.OFFERED,
            lambda programme, *_: programme.offered_by or [NOT_GIVEN],
            _sorted(_titles(Organisation)),
        ),
        FRAMEWORKS,
    ),
    CaseStudy: (
        _Rule(FacetName.PHASE, lambda school, *_: [school.phase], _own_words("phases", "phase")),
        _Rule(FacetName.AUTHORITY, lambda school, *_: [_authority(school)], _sorted(_authorities)),
        _Rule(
            FacetName.BACKGROUND,
            lambda school, *_: school.language_backgrounds or [NOT_GIVEN],
            _own_words("language_backgrounds", "language_background"),
        ),
        _Rule(
            FacetName.SIZE,
            lambda school, catalogue, _: _bands(catalogue.vocabulary.sizes, school.pupils),
            _own_words("sizes", "size"),
        ),
        _Rule(
            FacetName.MEALS,
            lambda school, catalogue, _: _bands(catalogue.vocabulary.meals, school.free_school_meals),
            _own_words("meals", "meals"),
        ),
        _Rule(FacetName.THEME, lambda school, *_: school.themes, _sorted(_titles(Theme))),
        FRAMEWORKS,
        _Rule(FacetName.PROGRAMME, lambda school, *_: school.programmes, _sorted(_titles(Programme))),
    ),
    **dict.fromkeys((Resource, Recap, Reading, Reflection), RESOURCE_RULES),
}
"""By type of record, in the order of the panel."""
