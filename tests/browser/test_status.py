"""The status of cohorts, set right in the reader's browser for the day on which the page is read."""

import datetime
import json

import pytest
from playwright.sync_api import expect

from catalogue.model.parts import Cohort
from catalogue.model.vocabulary import Status
from catalogue.queries.status import status_data, status_on

from .conftest import Visitor

DAYS = [
    datetime.date.fromisoformat(day)
    for day in (
        *("2026-11-08", "2026-11-09", "2026-11-17", "2026-11-18", "2026-11-30", "2026-12-02", "2026-12-03"),
        *(
            "2026-12-31",
            "2027-01-01",
            "2027-01-13",
            "2027-01-14",
            "2027-01-31",
            "2027-06-24",
            "2027-06-25",
            "2027-07-01",
        ),
    )
]
"""Each edge of the dates below, from both sides."""
DATES = {"opens": "2026-11-09", "closes": "2026-12-02", "starts": "2027-01-14", "ends": "2027-06-24"}
PARTIAL = [
    DATES,
    {**DATES, "closes": "2027-02-01"},  # late enrolment
    {"closes": "2026-12-02"},
    {"opens": "2026-11-09"},
    {"starts": "2027-01-14"},
    {"ends": "2027-06-24"},
    {"rolling": "true"},
    {**DATES, "rolling": "true"},
    {"closes": "2026-12", "starts": "2027-01", "ends": "2027-06"},
    {"opens": "2026-11", "starts": "2027-01-14"},
    {},
    {**DATES, "cancelled": "true"},
]


@pytest.mark.parametrize("dates", PARTIAL)
def test_the_browser_and_the_build_agree_on_every_day(visitor: Visitor, assets: str, dates: dict[str, str]) -> None:
    page = visitor.open("en/")
    module = f"{assets}status.js"
    days = json.dumps([day.isoformat() for day in DAYS])
    cohort = Cohort.model_validate({"label": {"en": "One", "cy": "Un"}, **dates})
    told = json.dumps(status_data(cohort))
    script = f"import({module!r}).then(m => {days}.map(day => m.statusOn({told}, day)))"

    assert page.evaluate(script) == [status_on(cohort, day) for day in DAYS]


@pytest.mark.parametrize(
    ("moment", "status", "english", "welsh"),
    [
        ("2026-11-08T23:30:00Z", Status.NOT_YET_OPEN, "Not yet open", "Heb agor eto"),
        ("2026-11-09T00:30:00Z", Status.OPEN, "Open", "Ar agor"),
        ("2026-11-18T12:00:00Z", Status.CLOSING_SOON, "Closes in 14 days", "Yn cau ymhen 14 diwrnod"),
        ("2026-11-30T12:00:00Z", Status.CLOSING_SOON, "Closes in 2 days", "Yn cau ymhen 2 ddiwrnod"),
        ("2026-12-01T12:00:00Z", Status.CLOSING_SOON, "Closes tomorrow", "Yn cau yfory"),
        ("2026-12-02T23:30:00Z", Status.CLOSING_SOON, "Closes today", "Yn cau heddiw"),
        ("2026-12-03T00:30:00Z", Status.CLOSED, "Closed", "Wedi cau"),
        ("2027-06-24T22:30:00Z", Status.RUNNING, "Under way", "Wedi dechrau"),
        ("2027-06-24T23:30:00Z", Status.PAST, "Ended", "Wedi gorffen"),
    ],
)
def test_a_badge_tells_the_status_of_the_day_in_wales(
    visitor: Visitor, moment: str, status: Status, english: str, welsh: str
) -> None:
    visitor.context.clock.set_fixed_time(moment)
    badges = _first_badge(visitor, "en/programmes/oak-award/"), _first_badge(visitor, "cy/rhaglenni/gwobr-y-dderwen/")

    assert badges == ((english, f"status status-{status}"), (welsh, f"status status-{status}"))


def _first_badge(visitor: Visitor, path: str) -> tuple[str | None, str | None]:
    """Text and class of the status of a programme's first cohort."""
    badge = visitor.open(path).locator(".cohort").first.locator("[data-status]")
    return badge.text_content(), badge.get_attribute("class")


def test_the_first_fact_names_the_last_day_until_it_is_over_then_that_of_the_next_cohort(
    visitor: Visitor,
) -> None:
    shown = "dl.facts [data-cohorts] > div:visible"
    visitor.context.clock.set_fixed_time("2026-12-02T12:00:00Z")
    on_the_day = visitor.open("en/programmes/oak-award/")
    expect(on_the_day.locator(shown)).to_contain_text("Apply by 2 December 2026")
    visitor.context.clock.set_fixed_time("2026-12-03T12:00:00Z")
    page = visitor.open("cy/rhaglenni/gwobr-y-dderwen/")

    expect(page.locator(shown)).to_contain_text("19 Mawrth 2027")
