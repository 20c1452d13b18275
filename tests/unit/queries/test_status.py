"""The status of cohorts on a day. tests/scripts/status.test.js has the same table for the browser."""

import datetime
from typing import Any

import pytest

from catalogue.model.parts import Cohort
from catalogue.model.vocabulary import Status
from catalogue.queries.status import cohort_data, next_cohort, programme_status, status_data, status_on
from tests.samples import WORDS, make_programme

DATES = {"opens": "2026-11-09", "closes": "2026-12-02", "starts": "2027-01-14", "ends": "2027-06-24"}
ROLLING = {"rolling": "true"}
MONTHS = {"opens": "2026-11", "closes": "2026-12", "starts": "2027-01", "ends": "2027-06"}
DAY = datetime.date(2026, 11, 23)
TABLE: list[tuple[dict[str, str], str, str]] = [
    (DATES, "2026-11-08", "not_yet_open"),
    (DATES, "2026-11-09", "open"),
    (DATES, "2026-11-17", "open"),
    (DATES, "2026-11-18", "closing_soon"),
    (DATES, "2026-12-02", "closing_soon"),
    (DATES, "2026-12-03", "closed"),
    (DATES, "2027-01-13", "closed"),
    (DATES, "2027-01-14", "running"),
    (DATES, "2027-06-24", "running"),
    (DATES, "2027-06-25", "past"),
    ({**DATES, "closes": "2027-02-01"}, "2027-01-14", "open"),
    ({**DATES, "closes": "2027-02-01"}, "2027-02-01", "closing_soon"),
    ({**DATES, "closes": "2027-02-01"}, "2027-02-02", "running"),
    ({}, "2026-11-09", "to_be_confirmed"),
    ({"starts": "2027-01-14"}, "2026-11-09", "to_be_confirmed"),
    ({"opens": "2026-11-09"}, "2027-11-09", "open"),
    (ROLLING, "2026-11-09", "open"),
    ({**ROLLING, "opens": "2026-11-09"}, "2026-11-08", "not_yet_open"),
    ({**ROLLING, "starts": "2026-01-14"}, "2026-11-09", "open"),
    ({**ROLLING, "closes": "2026-12-02"}, "2026-11-17", "open"),
    ({**ROLLING, "closes": "2026-12-02"}, "2026-12-02", "closing_soon"),
    ({**ROLLING, "closes": "2026-12-02"}, "2026-12-03", "closed"),
    ({**ROLLING, "ends": "2027-06-24"}, "2027-06-24", "open"),
    ({**ROLLING, "ends": "2027-06-24"}, "2027-06-25", "past"),
    (MONTHS, "2026-11-29", "not_yet_open"),
    (MONTHS, "2026-11-30", "open"),
    (MONTHS, "2026-12-16", "open"),
    (MONTHS, "2026-12-17", "closing_soon"),
    (MONTHS, "2026-12-31", "closing_soon"),
    (MONTHS, "2027-01-01", "closed"),
    (MONTHS, "2027-01-30", "closed"),
    (MONTHS, "2027-01-31", "running"),
    (MONTHS, "2027-06-30", "running"),
    (MONTHS, "2027-07-01", "past"),
    ({**DATES, "cancelled": "true"}, "2026-11-09", "cancelled"),
    ({**DATES, "cancelled": "true"}, "2027-06-25", "cancelled"),
]


def _cohort(**fields: Any) -> Cohort:
    return Cohort.model_validate({"label": WORDS, **fields})


@pytest.mark.parametrize(("dates", "day", "status"), TABLE)
def test_a_cohort_has_on_each_day_the_status_of_its_dates(dates: dict[str, str], day: str, status: str) -> None:
    assert status_on(_cohort(**dates), datetime.date.fromisoformat(day)) == status


@pytest.mark.parametrize(
    ("fields", "data"),
    [
        (DATES, DATES),
        ({"closes": "2026-12", "starts": "2027-02"}, {"closes": "2026-12-31", "starts": "2027-02-28", "by": "month"}),
        ({"starts": "2028-02"}, {"starts": "2028-02-29"}),
        (ROLLING, {"rolling": "true"}),
        ({"rolling": "false"}, {}),
    ],
)
def test_the_browser_is_told_days_and_whether_a_month_or_no_day_at_all_decides(
    fields: dict[str, str], data: dict[str, str]
) -> None:
    assert status_data(_cohort(**fields)) == data


@pytest.mark.parametrize(
    ("fields", "is_full"), [({"places": "full"}, True), ({"places_left": "0"}, True), ({"places_left": "1"}, False)]
)
def test_a_cohort_without_a_place_left_is_full_to_the_browser_too(fields: dict[str, str], is_full: bool) -> None:
    assert cohort_data([_cohort(**fields)]) == [{"full": "true"} if is_full else {}]


OPEN = {"opens": "2026-11-01", "closes": "2026-12-31"}
LATER = {"opens": "2027-03-01", "closes": "2027-04-01"}
ENDED = {"starts": "2025-01-01", "ends": "2025-06-01"}
FULL = {"places": "full"}


@pytest.mark.parametrize(
    ("cohorts", "day", "position", "status"),
    [
        ([ENDED, OPEN, LATER], "2026-11-23", 1, "open"),
        ([ENDED, OPEN, LATER], "2027-01-01", 2, "not_yet_open"),
        ([ENDED, OPEN, LATER], "2027-04-02", -1, "to_be_confirmed"),
        ([{**OPEN, **FULL}, LATER], "2026-11-23", 1, "not_yet_open"),
        ([{**OPEN, **FULL}], "2026-11-23", 0, "full"),
        ([], "2026-11-23", -1, "to_be_confirmed"),
        ([LATER, ROLLING], "2026-11-23", 1, "open"),
        ([ROLLING, {"closes": "2026-12-01"}], "2026-11-23", 1, "closing_soon"),
        ([ROLLING, {"closes": "2026-12-01"}], "2026-12-02", 0, "open"),
        ([{**ROLLING, **FULL}, LATER], "2026-11-23", 1, "not_yet_open"),
        ([{"starts": "2027-01"}, {"opens": "2026-12"}], "2026-11-23", 1, "not_yet_open"),
    ],
)
def test_the_next_cohort_is_the_most_pressing_one_with_a_place(
    cohorts: list[dict[str, str]], day: str, position: int, status: str
) -> None:
    programme, date = make_programme(cohorts=[{"label": WORDS, **each} for each in cohorts]), _day(day)
    found = next_cohort(programme.cohorts, date)

    assert (programme.cohorts.index(found) if found else -1) == position
    assert programme_status(programme, date) == status


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("current", "open"),
        ("planned", "open"),
        ("paused", "paused"),
        ("closed", "closed"),
        ("model", "model"),
        ("described", "described"),
        ("past", "past"),
    ],
)
def test_only_a_programme_that_takes_people_has_the_status_of_its_cohorts(state: str, status: str) -> None:
    assert programme_status(make_programme(state=state, cohorts=[{"label": WORDS, **OPEN}]), DAY) == status


def test_every_status_of_a_cohort_is_in_the_table() -> None:
    assert {status for _, _, status in TABLE} == set(Status)
