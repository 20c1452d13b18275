"""What the home page shows on a day."""

import datetime
from typing import Any

import pytest

from catalogue.model.records import CaseStudy, Record, Reflection
from catalogue.queries.home import of_the_week
from tests.samples import make_catalogue, make_reflection, make_school

MONDAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("record_type", "records"),
    [
        (Reflection, [make_reflection(name) for name in ("one", "two", "three")]),
        (CaseStudy, [make_school(name) for name in ("one", "two", "three")]),
    ],
)
def test_each_talk_and_each_school_has_its_week_from_monday_to_sunday(record_type: Any, records: list[Record]) -> None:
    catalogue = make_catalogue(*records)
    days = [MONDAY + datetime.timedelta(days=number) for number in range(21)]
    shown = [of_the_week(catalogue, record_type, day) for day in days]

    assert all(len({each.id for each in shown[start : start + 7] if each}) == 1 for start in (0, 7, 14))
    assert {each.id for each in shown if each} == {"one", "two", "three"}
    assert of_the_week(make_catalogue(), record_type, MONDAY) is None
