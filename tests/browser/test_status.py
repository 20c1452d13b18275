"""The status of cohorts, set right in the reader's browser for the day on which the page is read."""

import datetime
import json

import pytest

from catalogue.locales import Locale
from catalogue.parts import Cohort
from catalogue.status import Status, status_on

from .conftest import Visitor

DAYS = [
    datetime.date.fromisoformat(day)
    for day in (
        *("2026-11-08", "2026-11-09", "2026-11-17", "2026-11-18", "2026-12-02", "2026-12-03"),
        *("2027-01-13", "2027-01-14", "2027-06-24", "2027-06-25"),
    )
]
"""Each edge of the dates below, from both sides."""
DATES = {"opens": "2026-11-09", "closes": "2026-12-02", "starts": "2027-01-14", "ends": "2027-06-24"}
PARTIAL = [
    DATES,
    {"closes": "2026-12-02"},
    {"opens": "2026-11-09"},
    {"starts": "2027-01-14"},
    {"ends": "2027-06-24"},
    {},
]


@pytest.mark.parametrize("dates", PARTIAL)
def test_the_browser_and_the_build_agree_on_every_day(visitor: Visitor, dates: dict[str, str]) -> None:
    page = visitor.open("en/")
    module = f"{page.url.removesuffix('en/')}assets/status.js"
    days = json.dumps([day.isoformat() for day in DAYS])
    script = f"import({module!r}).then(m => {days}.map(day => m.statusOn({json.dumps(dates)}, day)))"
    cohort = Cohort.model_validate({"label": {"en": "One", "cy": "Un"}, **dates})

    assert page.evaluate(script) == [status_on(cohort, day) for day in DAYS]


@pytest.mark.parametrize(
    ("moment", "status"),
    [
        ("2026-11-08T23:30:00Z", Status.NOT_YET_OPEN),
        ("2026-11-09T00:30:00Z", Status.OPEN),
        ("2026-11-20T12:00:00Z", Status.CLOSING_SOON),
        ("2027-06-24T22:30:00Z", Status.RUNNING),
        ("2027-06-24T23:30:00Z", Status.PAST),
    ],
)
@pytest.mark.parametrize(("path", "locale"), [("en/programmes/npqh/", Locale.EN), ("cy/rhaglenni/cpcp/", Locale.CY)])
def test_a_badge_tells_the_status_of_the_day_in_wales(
    visitor: Visitor, path: str, locale: Locale, moment: str, status: Status
) -> None:
    visitor.context.clock.set_fixed_time(moment)
    page = visitor.open(path)
    badge = page.locator("#dates .cohort, .cohort").first.locator("[data-status]")
    words = json.loads(str(page.locator("[data-status-words]").get_attribute("data-status-words")))

    assert badge.text_content() == words[status]
    assert page.locator("html").get_attribute("lang") == locale
    assert badge.get_attribute("class") == f"status status-{status}"
