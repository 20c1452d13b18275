"""Cohorts in time: what is drawn of what is published, and nothing else."""

import datetime
from typing import Any

import pytest

from catalogue.pictures.cohorts import DOTS, MOST_YEARS, CohortChart, Lane, Span, draw_cohorts
from tests.samples import WORDS, make_programme

TODAY = datetime.date(2026, 7, 2)
FULL = {"opens": "2026-01-01", "closes": "2026-03-15", "starts": "2026-04-01", "ends": "2026-12-31"}
MONTHS = {"starts": "2026-02", "ends": "2026-11"}


def _draw(*cohorts: dict[str, Any], months: int | None = None, today: datetime.date = TODAY) -> CohortChart | None:
    programme = make_programme(cohorts=[{"label": WORDS, **cohort} for cohort in cohorts])
    return draw_cohorts(programme.cohorts, months, today)


def _chart(*cohorts: dict[str, Any], months: int | None = None, today: datetime.date = TODAY) -> CohortChart:
    chart = _draw(*cohorts, months=months, today=today)
    assert chart
    return chart


def _lane(*cohorts: dict[str, Any], months: int | None = None) -> Lane:
    return _chart(*cohorts, months=months).lanes[0]


@pytest.mark.parametrize(
    "cohorts", [[], [{}], [{"starts": "2026-09-01"}], [{"opens": "2026-09-01"}, {}], [{"rolling": "true"}]]
)
def test_fewer_than_two_dates_are_no_drawing(cohorts: list[dict[str, Any]]) -> None:
    assert _draw(*cohorts) is None


def test_a_start_and_a_published_length_are_two_dates() -> None:
    assert _draw({"starts": "2026-09-01"}, months=6) is not None


def test_a_whole_cohort_has_its_applications_its_start_and_its_bar_on_one_scale() -> None:
    lane = _lane(FULL)

    assert lane.opens == 0
    assert lane.applying == Span(0, 20)
    assert lane.starts == 24.66
    assert lane.teaching == Span(24.66, 99.73)
    assert lane.fading == ()


@pytest.mark.parametrize(
    ("starts", "months", "same_as"),
    [
        ("2026-01-10", 6, "2026-07-10"),
        ("2026-01-10", 11, "2026-12-10"),
        ("2026-03-01", 18, "2027-09-01"),
        ("2026-08-31", 6, "2027-02-28"),
    ],
)
def test_without_an_end_the_bar_is_as_long_as_the_programme(starts: str, months: int, same_as: str) -> None:
    assert _lane({"starts": starts}, months=months) == _reduced({"starts": starts, "ends": same_as}, like=starts)


def _reduced(fields: dict[str, Any], like: str) -> Lane:
    """The lane of a cohort that gives its end, as one that does not."""
    drawn = _lane(fields)
    (cohort,) = make_programme(cohorts=[{"label": WORDS, "starts": like}]).cohorts
    return Lane(**{**vars(drawn), "cohort": cohort})


def test_a_published_end_counts_more_than_the_length() -> None:
    assert _lane(FULL, months=18).teaching == _lane(FULL).teaching


def test_an_end_that_nobody_published_fades_out() -> None:
    lane = _lane({"opens": "2026-01-01", "starts": "2026-02-01"})

    assert lane.teaching is None
    assert lane.ends is None
    assert len(lane.fading) == DOTS
    assert [dot.strength for dot in lane.fading] == sorted((dot.strength for dot in lane.fading), reverse=True)
    assert lane.fading[0].at > (lane.starts or 0)


def test_applications_without_a_last_day_fade_out_too() -> None:
    lane, _ = _chart({"opens": "2026-03-01"}, FULL).lanes

    assert lane.applying is None
    assert lane.starts is None
    assert lane.fading[0].at > (lane.opens or 0)


def test_dots_stop_where_the_drawing_does() -> None:
    lane = _lane({"opens": "2026-09-01", "starts": "2026-11-01"})

    assert 0 < len(lane.fading) < DOTS
    assert max(dot.at for dot in lane.fading) < 100


def test_a_start_that_nobody_published_is_not_drawn() -> None:
    lane = _lane({"closes": "2026-06-30", "ends": "2026-12-31"})

    assert (lane.starts, lane.teaching, lane.fading) == (None, None, ())
    assert lane.ends == 99.73
    assert lane.opens == _chart({"closes": "2026-06-30", "ends": "2026-12-31"}, today=datetime.date(2026, 6, 30)).today


def test_where_one_begins_on_any_day_no_length_makes_an_end() -> None:
    lane = _lane({"rolling": "true", "starts": "2026-02-01", "opens": "2026-01-01"}, months=6)

    assert lane.teaching is None


def test_a_month_begins_with_its_first_day_and_ends_with_its_last() -> None:
    days = {"starts": "2026-02-01", "ends": "2026-11-30"}

    assert _lane(MONTHS).teaching == _lane(days).teaching


def test_a_cohort_without_dates_has_no_lane_and_the_others_keep_their_place() -> None:
    assert [lane.position for lane in _chart({}, FULL, {}, MONTHS).lanes] == [1, 3]


@pytest.mark.parametrize(
    ("today", "years"),
    [
        ("2026-07-02", ["2026"]),
        ("2027-07-02", ["2026", "2027"]),
        ("2025-07-02", ["2025", "2026"]),
        ("2036-07-02", ["2026"]),
    ],
)
def test_the_years_reach_from_the_first_date_to_the_last_and_to_today_where_that_is_near(
    today: str, years: list[str]
) -> None:
    chart = _chart(FULL, today=datetime.date.fromisoformat(today))

    assert [year.name for year in chart.years] == years
    assert (chart.today is not None) is (today < "2030")


def test_today_stands_where_its_day_is() -> None:
    assert _chart(FULL).today == 49.86


def test_of_many_years_only_some_are_named() -> None:
    chart = _chart({"starts": "2018-09-01", "ends": "2026-07-01"})
    names = [year.name for year in chart.years]

    assert names == ["2018", "", "2020", "", "2022", "", "2024", "", "2026"]
    assert len([name for name in names if name]) <= MOST_YEARS
