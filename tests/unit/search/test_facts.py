"""Facts of a record as lines of text."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.entries import Milestone
from catalogue.model.records import Record
from catalogue.search.facts import facts_of
from tests.samples import both, make_interface, make_programme, make_record, make_stage

DAY = datetime.date(2026, 11, 23)
INTERFACE = make_interface()


def _facts(record: Record, locale: Locale = Locale.EN) -> list[str]:
    return list(facts_of(INTERFACE, record, locale, DAY))


def _cohort(**dates: str) -> dict[str, object]:
    return {"label": both("Cohort", "Carfan"), **dates}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (Locale.EN, ["Last day to apply: 12 March 2027", "Begins: April 2027"]),
        (Locale.CY, ["Y diwrnod olaf i wneud cais: 12 Mawrth 2027", "Yn dechrau: Ebrill 2027"]),
    ],
)
def test_a_programme_says_when_it_closes_and_begins(locale: Locale, said: list[str]) -> None:
    assert _facts(make_programme(cohorts=[_cohort(closes="2027-03-12", starts="2027-04")]), locale) == said


def test_days_that_are_over_are_left_out() -> None:
    assert _facts(make_programme(cohorts=[_cohort(closes="2026-01-12", starts="2026-02-15")])) == []


def test_a_day_of_two_cohorts_is_said_once() -> None:
    cohorts = [_cohort(closes="2027-03-12", starts=day) for day in ("2027-04-15", "2027-05-15")]

    assert _facts(make_programme(cohorts=cohorts)).count("Last day to apply: 12 March 2027") == 1


def test_a_programme_says_how_and_in_which_languages_it_is_taught() -> None:
    programme = make_programme(languages=["en", "cy"], mode="online")

    assert _facts(programme) == ["How it is taught: Online", "Language of delivery: Welsh and English"]


def test_a_milestone_says_its_month() -> None:
    assert _facts(make_record(Milestone, "then", date="2018-05"), Locale.CY) == ["Mai 2018"]


def test_a_stage_has_none() -> None:
    assert _facts(make_stage()) == []
