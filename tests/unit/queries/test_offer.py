"""What is on offer: the school term of a day, and the dates of cohorts in order."""

import datetime

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.queries.offer import ahead_until, cohorts_ahead, dates_ahead, find_offer, term_on
from tests.samples import WORDS, make_catalogue, make_programme, make_stage

DAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "season", "first_day"),
    [
        ("2026-04-04", "spring", "2026-01-01"),
        ("2026-04-05", "summer", "2026-04-05"),
        ("2026-08-01", "autumn", "2026-08-01"),
        ("2026-12-31", "autumn", "2026-08-01"),
        ("2027-01-01", "spring", "2027-01-01"),
        ("2027-03-27", "spring", "2027-01-01"),
        ("2027-03-28", "summer", "2027-03-28"),
        ("2027-07-31", "summer", "2027-03-28"),
        ("2038-04-24", "spring", "2038-01-01"),
        ("2038-04-25", "summer", "2038-04-25"),
    ],
)
def test_every_day_has_its_term(day: str, season: str, first_day: str) -> None:
    term = term_on(datetime.date.fromisoformat(day))

    assert (term.season, term.first_day) == (season, datetime.date.fromisoformat(first_day))
    assert term.year == term.first_day.year


def _programme(name: str, stage: str, state: str = "current", **cohort: object) -> Programme:
    return make_programme(name, state=state, stages=[stage], cohorts=[{"label": WORDS, **cohort}])


def _catalogue(*programmes: Programme) -> Catalogue:
    return make_catalogue(make_stage("second", number="2"), make_stage("first", number="1"), *programmes)


def test_programmes_stand_along_the_pathway_and_past_ones_are_left_out() -> None:
    catalogue = _catalogue(
        _programme("late", "second"),
        _programme("over", "first", "past"),
        _programme("early", "first"),
        _programme("soon", "second", "planned"),
    )
    offer = find_offer(catalogue, DAY)

    assert [programme.id for programme in offer.programmes] == ["early", "late", "soon"]


def test_dates_are_in_order_from_the_day_on() -> None:
    sessions = [{"date": "2026-10-01"}, {"date": "2026-12-01"}]
    catalogue = _catalogue(
        _programme("b", "second", opens="2026-07-31", closes="2026-11-22", starts="2026-11-23", sessions=sessions),
        _programme("a", "first", closes="2026-11-23", ends="2028-01-01"),
    )
    offer = find_offer(catalogue, DAY)

    assert [(str(found.date), found.moment, found.programme.id) for found in offer.dates] == [
        ("2026-11-23", "closes", "a"),
        ("2026-11-23", "starts", "b"),
        ("2026-12-01", "session", "b"),
        ("2028-01-01", "ends", "a"),
    ]


def test_a_cohort_tells_only_the_dates_that_are_ahead() -> None:
    programme = _programme("any", "first", opens="2026-11-22", closes="2026-11-23", starts="2027-01", ends="2027-06-01")

    found = dates_ahead(programme.cohorts[0], DAY)

    assert [moment for moment, _ in found] == ["closes", "starts", "ends"]


@pytest.mark.parametrize(
    ("cohort", "is_ahead"),
    [
        ({"ends": "2026-11-23"}, True),
        ({"ends": "2026-11-22"}, False),
        ({}, False),
        ({"rolling": "true"}, True),
        ({"rolling": "true", "closes": "2026-11-22"}, False),
    ],
)
def test_a_cohort_of_which_nothing_is_ahead_is_left_out(cohort: dict[str, str], is_ahead: bool) -> None:
    programme = _programme("any", "first", **cohort)

    assert bool(cohorts_ahead(programme, DAY)) is is_ahead


@pytest.mark.parametrize(
    ("cohort", "last"),
    [
        ({"opens": "2026-11-01", "closes": "2026-12-31"}, "2026-12-31"),
        ({"starts": "2027-01-10", "closes": "2026-12-31"}, "2027-01-10"),
        ({"rolling": "true", "opens": "2026-11-01", "closes": "2026-12-31"}, "2026-12-31"),
        ({"rolling": "true", "opens": "2026-11-01"}, None),
    ],
)
def test_a_cohort_is_ahead_until_its_last_day(cohort: dict[str, str], last: str | None) -> None:
    programme = _programme("any", "first", **cohort)
    until = ahead_until(programme.cohorts[0])
    day = until or datetime.date(2999, 1, 1)

    assert (str(until) if until else None) == last
    assert cohorts_ahead(programme, day)
    assert bool(cohorts_ahead(programme, day + datetime.timedelta(days=1))) is (last is None)
