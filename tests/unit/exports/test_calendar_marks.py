"""What tells a calendar that is kept from one that has to be written anew."""

import datetime
from typing import Any

import pytest

from catalogue.exports import Source
from catalogue.exports.calendars.marks import Marks
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.records import Programme
from catalogue.queries.events import generate_dates
from tests.samples import both, make_catalogue, make_interface, make_programme, make_settings, make_stage

DAY = datetime.date(2026, 11, 23)
COHORT = {"label": both("Spring", "Gwanwyn"), "closes": "2027-01-15"}


def _programme(**changed: Any) -> Programme:
    return make_programme("one", **{"cohorts": [COHORT], **changed})


def _marks(
    *programmes: Programme, day: datetime.date = DAY, url: str = "https://a.example/", **settings: Any
) -> set[str]:
    catalogue = make_catalogue(
        make_stage(), *programmes, interface=make_interface(), settings=make_settings(**settings)
    )
    marks = Marks(Source(catalogue, Addresses(catalogue), url, day))
    return {marks.of(dates, locale) for dates in generate_dates(catalogue) for locale in Locale}


def test_each_calendar_has_its_own_in_each_language() -> None:
    assert len(_marks(_programme())) == len(["all", "stage", "programme"]) * len(Locale)


def test_the_same_records_have_the_same() -> None:
    assert _marks(_programme()) == _marks(_programme())


@pytest.mark.parametrize(
    "other",
    [
        lambda: _marks(_programme(summary=both("Changed", "Newid"))),
        lambda: _marks(_programme(cohorts=[{**COHORT, "closes": "2027-01-16"}])),
        lambda: _marks(_programme(cohorts=[{**COHORT, "cancelled": True}])),
        lambda: _marks(_programme(), day=DAY + datetime.timedelta(days=1)),
        lambda: _marks(_programme(), url="https://b.example/"),
        lambda: _marks(_programme(), name=both("Other site", "Gwefan arall")),
    ],
    ids=["summary", "date", "cancelled", "day", "address", "name"],
)
def test_whatever_changes_a_calendar_changes_its_mark(other: Any) -> None:
    assert _marks(_programme()).isdisjoint(other())
