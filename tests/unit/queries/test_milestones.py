"""Milestones from today back."""

import datetime

from catalogue.model.entries import Milestone
from catalogue.queries.milestones import SHOWN, find_milestones
from tests.samples import make_catalogue, make_record

DAY = datetime.date(2026, 11, 27)


def _ids(*dates: str) -> tuple[list[str], list[str], list[str]]:
    records = [make_record(Milestone, f"of-{date}", date=date) for date in dates]
    found = find_milestones(make_catalogue(*records), DAY)
    latest, earlier, ahead = ([each.date for each in part] for part in (found.latest, found.earlier, found.ahead))
    return ahead, latest, earlier


def test_the_newest_stands_first_and_what_is_to_come_stands_apart() -> None:
    assert _ids("2005", "2025-09", "2027", "2026-12", "2020") == (["2027", "2026-12"], ["2025-09", "2020", "2005"], [])


def test_a_month_or_year_that_has_begun_is_not_ahead() -> None:
    assert _ids("2026", "2026-11") == ([], ["2026-11", "2026"], [])


def test_only_the_latest_are_shown_at_once() -> None:
    years = [str(year) for year in range(2000, 2000 + SHOWN + 2)]

    assert _ids(*years) == ([], years[:1:-1], ["2001", "2000"])
