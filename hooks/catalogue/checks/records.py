"""Checks within one record that no single field shows: what a video must name, what a state asks for, dates."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from catalogue.keeping.once import once_if_read_again
from catalogue.languages.locales import Locale
from catalogue.model.entries import Quantity
from catalogue.model.fields import HISTORY, UNKNOWN, FieldPath
from catalogue.model.parts import Edition
from catalogue.model.records import CaseStudy, Programme, Reading, Record, Reflection, Resource, Stage
from catalogue.model.vocabulary import TRY, MediaFormat
from catalogue.pictures.wales import PLACES
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.yaml_files import YamlFile

SomeRecord = TypeVar("SomeRecord", bound=Record)
MOST_STAGES = 99
OLDEST_PUPIL = 30
MOST_PUPILS = 20_000
MISSPELT = 0.8
"""How like an authority of Wales a name is that means it: Powis is 0.8 of Powys, Derbyshire 0.73 of Denbighshire."""
MINUTES_OF_A_WEEK = 7 * 24 * 60
MOST_PAGES = 10_000
QUOTATION_MARKS = frozenset('"“”„«»‘')
Rule = Callable[[SomeRecord, Origin], Iterator[Fault]]
_RULES: list[tuple[type[Record], Rule[Any]]] = []
_ANYWHERE = Origin(YamlFile(name="", reopen=bytes))
"""Where a record stands of which only whether it has faults is asked."""


def find_record_faults(record: Record, origin: Origin) -> Iterator[Fault]:
    """Every fault of a record whose fields are right one by one."""
    if not _is_right(record):
        yield from _faults_of(record, origin)


@once_if_read_again
def _is_right(record: Record) -> bool:
    return not any(True for _ in _faults_of(record, _ANYWHERE))


def _faults_of(record: Record, origin: Origin) -> Iterator[Fault]:
    for record_type, rule in _RULES:
        if isinstance(record, record_type):
            yield from rule(record, origin)


def rule_for(record_type: type[SomeRecord]) -> Callable[[Rule[SomeRecord]], Rule[SomeRecord]]:
    """Declares a rule for the records of a type."""

    def declare(rule: Rule[SomeRecord]) -> Rule[SomeRecord]:
        _RULES.append((record_type, rule))
        return rule

    return declare


@rule_for(Resource)
def _edition_faults(resource: Resource, origin: Origin) -> Iterator[Fault]:
    for position, edition in enumerate(resource.editions):
        if edition.format is MediaFormat.VIDEO:
            yield from _video_faults(edition, ("editions", position), origin)


def _video_faults(edition: Edition, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    if not edition.captions:
        what, remedy = "is missing for a video", "name the languages of its captions"
        yield origin.fault((*path, "captions"), what, remedy)
    if not edition.transcript:
        remedy = f"write its address, or {UNKNOWN}"
        yield origin.fault((*path, "transcript"), "is missing for a video", remedy)


@rule_for(Reflection)
def _question_faults(reflection: Reflection, origin: Origin) -> Iterator[Fault]:
    """Notes are kept by the id of their question, and those on what to try by a word of the site."""
    taken = {TRY: "the place for what to try"}
    for position, question in enumerate(reflection.questions):
        if question.id in taken:
            what = f"is the id of {taken[question.id]}"
            yield origin.fault(("questions", position, "id"), what, "choose another id")
        taken[question.id] = "another question"


@rule_for(Stage)
def _number_faults(stage: Stage, origin: Origin) -> Iterator[Fault]:
    yield from _bounds(stage.number, 1, MOST_STAGES, ("number",), origin)


@rule_for(Resource)
def _time_faults(resource: Resource, origin: Origin) -> Iterator[Fault]:
    yield from _bounds(resource.minutes, 1, MINUTES_OF_A_WEEK, ("minutes",), origin)
    for position, edition in enumerate(resource.editions):
        yield from _bounds(edition.pages, 1, MOST_PAGES, ("editions", position, "pages"), origin)


@rule_for(CaseStudy)
def _school_faults(school: CaseStudy, origin: Origin) -> Iterator[Fault]:
    yield from _bounds(school.pupils, 1, MOST_PUPILS, ("pupils",), origin)
    for name, age in (("youngest", school.ages.youngest), ("oldest", school.ages.oldest)) if school.ages else ():
        yield from _bounds(age, 0, OLDEST_PUPIL, ("ages", name), origin)
    if school.ages and school.ages.youngest > school.ages.oldest:
        what = f"is more than the oldest ({school.ages.youngest} > {school.ages.oldest})"
        yield origin.fault(("ages", "youngest"), what, "swap the two")


@rule_for(CaseStudy)
def _finding_faults(school: CaseStudy, origin: Origin) -> Iterator[Fault]:
    """A finding is ours: quotation marks are for words of the source."""
    if not school.finding:
        return
    for locale in Locale:
        if QUOTATION_MARKS.intersection(school.finding[locale]):
            yield origin.fault(("finding", locale.value), "has quotation marks", "say it in words of our own")


@rule_for(CaseStudy)
def _authority_faults(school: CaseStudy, origin: Origin) -> Iterator[Fault]:
    """A local authority of Wales has its official names: by them the map finds its tile. Others may have any."""
    welsh = {place.authority.en: place.authority.cy for place in PLACES}
    english = school.authority.en
    meant = next(iter(get_close_matches(english, welsh, 1, MISSPELT)), "")
    if english in welsh and school.authority.cy != welsh[english]:
        what = f"is not the Welsh name of {english}: {school.authority.cy!r}"
        yield origin.fault(("authority", "cy"), what, f"write {welsh[english]}")
    elif meant and english not in welsh:
        what = f"is no local authority of Wales: {english[:60]!r}"
        yield origin.fault(("authority", "en"), what, f"did you mean {meant}?")


def _bounds(number: int | None, least: int, most: int, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    if number is not None and not least <= number <= most:
        yield origin.fault(path, f"is {number:,}", f"write a number from {least} to {most:,}")


@rule_for(Programme)
def _label_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    """Readers tell the cohorts of a programme apart by what they are called."""
    taken: dict[tuple[Locale, str], int] = {}
    for position, cohort in enumerate(programme.cohorts):
        firsts = {locale: taken.setdefault((locale, cohort.label[locale].casefold()), position) for locale in Locale}
        same = [locale.value for locale, first in firsts.items() if first != position]
        if same:
            path: FieldPath = ("cohorts", position, "label")
            what = f"is the label of cohorts[{min(firsts.values())}] too"
            yield origin.fault(path if len(same) > 1 else (*path, *same), what, "give each its own")


@rule_for(Quantity)
def _bound_faults(quantity: Quantity, origin: Origin) -> Iterator[Fault]:
    for field in ("at_least", "above"):
        low, high = getattr(quantity, field), quantity.below
        if low is not None and high is not None and high <= low:
            yield origin.fault(("below",), f"is not more than {field} ({high:g} <= {low:g})", "correct one of the two")


@rule_for(Reading)
def _year_faults(reading: Reading, origin: Origin) -> Iterator[Fault]:
    if reading.year is not None and reading.year not in HISTORY:
        yield origin.fault(("year",), f"is the year {reading.year}", "correct the year")
