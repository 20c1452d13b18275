"""Which records a list shows first."""

import datetime
from itertools import pairwise, permutations

import pytest

from catalogue.model.entries import Theme
from catalogue.model.records import Reading, Recap, Record, Resource, Stage
from catalogue.queries.ranking import (
    AHEAD,
    OPENNESS,
    Wanted,
    find_akin,
    find_contenders,
    openness,
    rank,
    rank_with_places,
)
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
EARLY, LATE, LAST = make_stage("early"), make_stage("late", number="2"), make_stage("last", number="3")
PEDAGOGY, LEADERSHIP, TRUST = make_element("pedagogy"), make_element("leadership"), make_element("trust", "values")
FRAMEWORKS = (make_framework("standards"), make_framework("values"), PEDAGOGY, LEADERSHIP, TRUST)
LINKED = [{"language": "en", "format": "web", "link": "https://one.example/"}]
UNLINKED = [{"language": "en", "format": "web"}]


def ranked(*records: Record, about: Record | None = None, stage: Stage | None = None) -> list[str]:
    catalogue = make_catalogue(EARLY, LATE, LAST, *FRAMEWORKS, *records)
    return [record.id for record in rank(catalogue, records, Wanted(DAY, about, stage))]


def best(*records: Record) -> list[str]:
    found = find_contenders(make_catalogue(EARLY, *records), records, Wanted(DAY))
    return [each.record.id for each in found if each.is_shown]


def cohort(**dates: str) -> list[dict[str, object]]:
    return [{"label": WORDS, **dates}]


def make_recap(record_id: str, minutes: str = "5", **fields: object) -> Recap:
    facts = {"kind": "recap", "minutes": minutes, "introduction": WORDS, "steps": [WORDS], "editions": UNLINKED}
    return make_record(Recap, record_id, **{**facts, **fields})


def make_reading(record_id: str, **fields: object) -> Reading:
    facts = {"kind": "reading", "publisher": WORDS, "why": WORDS, "read_first": WORDS, "editions": LINKED}
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


def test_what_is_for_the_nearest_stage_comes_before_what_is_for_another_and_what_names_none_last() -> None:
    near, far = make_recap("b-near", "30", stages=["late"]), make_recap("c-far", "10", stages=["early"])

    assert ranked(make_recap("a-none"), far, near, stage=LAST) == ["b-near", "c-far", "a-none"]


def test_what_is_open_comes_before_what_is_for_the_stage() -> None:
    open_now = make_programme("b-open", cohorts=cohort(opens="2026-11-01", closes="2026-12-31"))

    assert ranked(make_programme("a-own", stages=["late"]), open_now, stage=LATE) == ["b-open", "a-own"]


def test_of_what_is_open_to_the_stage_that_comes_first_which_closes_first() -> None:
    programmes = (
        make_programme("a-rolling", cohorts=[{"label": WORDS, "rolling": "true"}]),
        make_programme("b-january", cohorts=cohort(opens="2026-11-01", closes="2027-01-15")),
        make_programme("c-december", cohorts=cohort(opens="2026-11-01", closes="2026-12-15"), months="24"),
        make_programme("d-now-elsewhere", cohorts=cohort(opens="2026-11-01", closes="2026-11-28"), stages=["last"]),
    )

    assert ranked(*programmes, stage=EARLY) == ["c-december", "b-january", "a-rolling", "d-now-elsewhere"]
    assert ranked(*programmes) == ["d-now-elsewhere", "c-december", "b-january", "a-rolling"]


def test_when_what_is_not_open_closes_decides_nothing() -> None:
    later = make_programme("a", cohorts=cohort(opens="2027-01-10", closes="2027-03-10"))
    sooner = make_programme("b", cohorts=cohort(opens="2027-01-10", closes="2027-02-10"))

    assert ranked(sooner, later) == ["a", "b"]


def test_what_has_no_address_comes_after_what_can_be_had() -> None:
    lost, there = make_reading("a-lost", minutes="2", editions=UNLINKED), make_reading("b-there", minutes="90")

    assert ranked(lost, there) == ["b-there", "a-lost"]


def test_what_is_done_on_the_page_can_be_had_without_an_address() -> None:
    talk = make_reflection("a-talk", minutes="40", editions=LINKED)

    assert ranked(talk, make_recap("b-recap", "30")) == ["b-recap", "a-talk"]


def test_pages_stand_in_for_a_time_that_is_not_known_and_where_neither_is_known_it_comes_last() -> None:
    forty_pages = make_reading("b", editions=[{**LINKED[0], "pages": "40"}])

    assert ranked(make_reading("a"), forty_pages, make_reading("c", minutes="60")) == ["c", "b", "a"]


def test_any_resource_is_shorter_than_any_programme() -> None:
    day = make_programme("a", time="days", cohorts=[{"label": WORDS, "rolling": "true"}])

    assert ranked(day, make_recap("b", "600")) == ["b", "a"]


def test_the_order_in_which_records_are_given_decides_nothing() -> None:
    records = (
        make_programme("b", cohorts=cohort(opens="2026-11-01", closes="2026-12-31"), stages=["late"]),
        make_programme("a"),
        make_recap("d", stages=["late"]),
        make_recap("c"),
    )
    orders = {tuple(ranked(*given, stage=LATE)) for given in permutations(records)}

    assert len(orders) == 1


def test_what_comes_first_is_at_least_as_open_on_every_day() -> None:
    records = [
        make_programme("a", cohorts=cohort(opens="2027-01-01", closes="2027-02-01"), stages=["late"]),
        make_programme("b", cohorts=cohort(opens="2026-11-01", closes="2026-12-01")),
        make_programme("c", state="described", stages=["late"]),
        make_reading("d", editions=UNLINKED),
    ]
    catalogue = make_catalogue(EARLY, LATE, *records)
    days = [DAY + datetime.timedelta(weeks=number) for number in range(15)]
    found = [[openness(each, day) for each in rank(catalogue, records, Wanted(day, stage=LATE))] for day in days]

    assert all(first <= second for order in found for first, second in pairwise(order))
    assert len({tuple(order) for order in found}) > 1


def test_without_a_day_dates_decide_nothing_and_the_state_does() -> None:
    records = [
        make_programme("a", state="described"),
        make_programme("c", cohorts=cohort(opens="2026-11-01", closes="2026-12-31")),
        make_programme("b"),
    ]

    assert [each.id for each in rank(make_catalogue(EARLY), records, Wanted())] == ["b", "c", "a"]


def test_places_are_those_of_a_day_on_which_all_are_equally_open() -> None:
    records = [make_programme("a"), make_programme("b", cohorts=cohort(opens="2026-11-01", closes="2026-12-31"))]
    found = rank_with_places(make_catalogue(EARLY), records, Wanted(DAY))

    assert [(place, record.id) for place, record in found] == [(1, "b"), (0, "a")]


def akin_to(talk: Resource, *others: Resource) -> list[str]:
    return [each.id for each in find_akin(make_catalogue(EARLY, LATE, *FRAMEWORKS, talk, *others), talk)]


def test_after_a_resource_comes_one_of_each_type_that_has_most_in_common_with_it() -> None:
    talk = make_reflection("talk", stages=["early", "late"], editions=LINKED)
    others = (
        make_recap("a-unlike"),
        make_recap("like", stages=["early"]),
        make_reading("a-lost", stages=["early", "late"], editions=UNLINKED),
        make_reading("read", stages=["early"]),
        make_reflection("a-less", stages=["early"], editions=LINKED),
        make_reflection("more", minutes="17", stages=["early", "late"], editions=LINKED),
    )

    assert akin_to(talk, *others) == ["like", "read", "more"]


def test_what_names_the_same_elements_has_more_in_common_than_what_names_the_same_stages() -> None:
    talk = make_reflection("talk", stages=["early", "late"], elements=["trust"])

    assert akin_to(talk, make_recap("a", stages=["early", "late"]), make_recap("b", elements=["trust"])) == ["b"]


def test_what_has_nothing_in_common_is_not_named() -> None:
    assert akin_to(make_reflection("talk"), make_reflection("other", editions=LINKED)) == []


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

    assert best(*short, make_reading("d"), make_reflection("e", editions=LINKED)) == ["a", "e", "d"]
    assert best(*short, make_reflection("e", editions=LINKED)) == ["a", "e", "b"]


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


def test_of_many_programmes_the_best_of_the_day_and_what_opens_next_are_kept() -> None:
    opened = [
        make_programme(f"a{day:02}", cohorts=cohort(opens="2026-11-01", closes=f"2026-12-{day:02}"))
        for day in range(1, 29)
    ]
    soon = [make_programme(f"z{day:02}", cohorts=cohort(opens=f"2026-12-{day:02}")) for day in range(1, 29)]
    records = (*soon, *opened)
    found = find_contenders(make_catalogue(EARLY, *records), records, Wanted(DAY))

    assert [each.record.id for each in found] == [
        *(f"a{day:02}" for day in range(1, AHEAD // 2 + 1)),
        *(f"z{day:02}" for day in range(1, AHEAD // 2 + 1)),
    ]
    assert [each.is_shown for each in found].index(False) == 3
