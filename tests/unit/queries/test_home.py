"""What the home page shows on a day."""

import datetime

from catalogue.model.records import CaseStudy
from catalogue.queries.home import newest_case_study, reflection_of_the_week
from tests.samples import make_catalogue, make_reflection, make_school

MONDAY = datetime.date(2026, 11, 23)


def _study(name: str, reviewed: str | None) -> CaseStudy:
    return make_school(name, last_reviewed=reviewed)


def test_the_newest_case_study_is_the_one_reviewed_last_and_then_the_last_in_the_file() -> None:
    older, first, last = _study("older", "2026-01-01"), _study("first", "2026-02-01"), _study("last", "2026-02-01")

    assert newest_case_study(make_catalogue(first, last, older, _study("never", None))) is last
    assert newest_case_study(make_catalogue()) is None


def test_each_reflection_has_its_week_from_monday_to_sunday() -> None:
    catalogue = make_catalogue(make_reflection("one"), make_reflection("two"), make_reflection("three"))
    days = [MONDAY + datetime.timedelta(days=number) for number in range(21)]
    shown = [reflection_of_the_week(catalogue, day) for day in days]

    assert all(len({talk.id for talk in shown[start : start + 7] if talk}) == 1 for start in (0, 7, 14))
    assert {talk.id for talk in shown if talk} == {"one", "two", "three"}
    assert reflection_of_the_week(make_catalogue(), MONDAY) is None
