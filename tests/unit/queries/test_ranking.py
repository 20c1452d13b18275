"""Which few records a list shows first."""

import datetime

import pytest

from catalogue.model.entries import Theme
from catalogue.model.records import Reading, Recap, Record, Stage
from catalogue.queries.ranking import OPENNESS, Wanted, find_contenders, rank
from catalogue.queries.status import PROGRAMME_STATUSES
from tests.samples import (
    WORDS,
    make_catalogue,
    make_element,
    make_framework,
    make_programme,
    make_record,
    make_reflection,
    make_school,
    make_stage,
)

DAY = datetime.date(2026, 11, 27)
EARLY, LATE = make_stage("early"), make_stage("late", number="2")
PEDAGOGY, LEADERSHIP, TRUST = make_element("pedagogy"), make_element("leadership"), make_element("trust", "values")
FRAMEWORKS = (make_framework("standards"), make_framework("values"), PEDAGOGY, LEADERSHIP, TRUST)
EDITIONS = [{"language": "en", "format": "web"}]


def ranked(*records: Record, about: Record | None = None, stage: Stage | None = None) -> list[str]:
    catalogue = make_catalogue(EARLY, LATE, *FRAMEWORKS, *records)
    return [record.id for record in rank(catalogue, records, Wanted(DAY, about, stage))]


def best(*records: Record) -> list[str]:
    found = find_contenders(make_catalogue(EARLY, *records), records, Wanted(DAY))
    return [each.record.id for each in found if each.is_shown]


def cohort(**dates: str) -> list[dict[str, object]]:
    return [{"label": WORDS, **dates}]


def make_recap(record_id: str, minutes: str = "5", **fields: object) -> Recap:
    facts = {"kind": "recap", "minutes": minutes, "introduction": WORDS, "steps": [WORDS], "editions": EDITIONS}
    return make_record(Recap, record_id, **{**facts, **fields})


def make_reading(record_id: str, **fields: object) -> Reading:
    facts = {"kind": "reading", "publisher": WORDS, "why": WORDS, "read_first": WORDS, "editions": EDITIONS}
    return make_record(Reading, record_id, **{**facts, **fields})


def test_every_status_of_a_programme_has_one_place() -> None:
    assert sorted(status for statuses in OPENNESS for status in statuses) == sorted(set(PROGRAMME_STATUSES))


def test_what_is_open_comes_first_then_what_opens_later_and_the_past_last() -> None:
    programmes = (
        make_programme("a-past", state="past"),
        make_programme("b-described", state="described"),
        make_programme("c-paused", state="paused"),
        make_programme("d-undated"),
        make_programme("e-later", cohorts=cohort(opens="2027-01-10", closes="2027-02-10", starts="2027-04-10")),
        make_programme("f-open", cohorts=cohort(opens="2026-11-01", closes="2026-12-31", starts="2027-04-10")),
    )

    assert ranked(*programmes) == ["f-open", "e-later", "d-undated", "c-paused", "b-described", "a-past"]


def test_of_what_is_equally_open_that_for_the_stage_comes_first() -> None:
    other, own = make_programme("a-other", stages=["early"]), make_programme("b-own", stages=["late"])

    assert ranked(other, own, stage=LATE) == ["b-own", "a-other"]
    assert ranked(other, own, stage=EARLY) == ["a-other", "b-own"]
    assert ranked(other, own) == ["a-other", "b-own"]


def test_what_names_few_of_the_same_framework_comes_before_what_names_many() -> None:
    wide = make_programme("a-wide", elements=["pedagogy", "leadership"], months="1")
    close = make_programme("b-close", elements=["pedagogy", "trust"], months="12")

    assert ranked(wide, close, about=PEDAGOGY) == ["b-close", "a-wide"]
    assert ranked(wide, close) == ["a-wide", "b-close"]


def test_what_is_for_one_stage_comes_before_what_is_for_many() -> None:
    wide, close = make_programme("a-wide", stages=["early", "late"]), make_programme("b-close", stages=["late"])

    assert ranked(wide, close, about=LATE, stage=LATE) == ["b-close", "a-wide"]


def test_a_school_with_few_themes_comes_before_one_with_many() -> None:
    theme = make_record(Theme, "any")
    wide, close = make_school("a-wide", themes=["any", "other"]), make_school("b-close", themes=["any"])

    assert ranked(wide, close, about=theme) == ["b-close", "a-wide"]


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ({"months": "12"}, {"months": "6"}),
        ({"time": "school_year"}, {"months": "11"}),
        ({"time": "weeks"}, {"time": "days"}),
        ({"time": "longer"}, {"time": "half_year"}),
        ({}, {"time": "longer"}),
    ],
)
def test_the_shorter_programme_comes_first_and_one_that_says_nothing_last(
    longer: dict[str, str], shorter: dict[str, str]
) -> None:
    assert ranked(make_programme("a", **longer), make_programme("b", **shorter)) == ["b", "a"]


def test_resources_are_ranked_by_their_minutes() -> None:
    assert ranked(make_reading("a"), make_recap("b", "15"), make_recap("c", "5")) == ["c", "b", "a"]


def test_the_alphabet_of_ids_decides_last() -> None:
    assert ranked(make_school("two"), make_school("one")) == ["one", "two"]


def test_three_are_the_best_and_none_of_the_past() -> None:
    past, *running = make_programme("a", state="past"), *(make_programme(name) for name in "bcde")

    assert best(past, *running) == ["b", "c", "d"]


def test_what_is_of_several_types_shows_one_of_each_before_a_second() -> None:
    short = (make_recap("a", "1"), make_recap("b", "2"), make_recap("c", "3"))

    assert best(*short, make_reading("d"), make_reflection("e")) == ["a", "e", "d"]
    assert best(*short, make_reflection("e")) == ["a", "e", "b"]


def test_what_can_be_best_on_another_day_stands_behind_the_best() -> None:
    later = make_programme("z-later", cohorts=cohort(opens="2027-01-10", closes="2027-02-10"))
    was = make_programme("z-was", cohorts=cohort(opens="2026-01-10", closes="2026-02-10"))
    undated = [make_programme(name) for name in "abcd"]
    records = (*undated, was, later)
    found = find_contenders(make_catalogue(EARLY, *records), records, Wanted(DAY))

    assert [each.record.id for each in found] == ["z-later", "a", "b", "c", "z-was"]
    assert [each.is_shown for each in found] == [True, True, True, False, False]
    assert [each.changes for each in found] == [True, False, False, False, True]
    assert [each.place for each in found] == [3, 0, 1, 2, 4]
