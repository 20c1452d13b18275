"""Cohorts in time: years as hairlines, one lane a cohort. No beginning and no end is drawn that nobody has published.

Places are per cent of the width. docs/assets/cohorts.js moves the line of today on the reader's day.
"""

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.model.fields import Month
from catalogue.model.parts import Cohort

MOST_YEARS = 6
"""Years that stand in a row on a phone; of more only every second one, or third, is named."""
DOTS = 12
"""Dots of an end that nobody knows, each fainter than the one before."""
FADE_DAYS = 300
"""How far they reach."""
LEAST_DATES = 2
"""A drawing of fewer says nothing."""
NEAR_DAYS = 730
"""A day further from all dates than this is not drawn: the drawing would be empty for the most part."""


@dataclass(frozen=True)
class Span:
    """A stretch of a lane."""

    begins: float
    ends: float

    @property
    def length(self) -> float:
        return round(self.ends - self.begins, 2)


@dataclass(frozen=True)
class Dot:
    """A dot of a line that fades out."""

    at: float
    strength: float


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One cohort."""

    cohort: Cohort
    position: int
    """Its place among all cohorts of the programme."""
    opens: float | None
    applying: Span | None
    """From the first to the last day for applications."""
    starts: float | None
    teaching: Span | None
    ends: float | None
    """The end, where its start is not known."""
    fading: tuple[Dot, ...]


@dataclass(frozen=True)
class Year:
    """A hairline at the first of January."""

    at: float
    name: str
    """Empty where there are too many to name."""


@dataclass(frozen=True, kw_only=True)
class CohortChart:
    """Lanes one below the other, on one scale."""

    first: datetime.date
    last: datetime.date
    years: tuple[Year, ...]
    lanes: tuple[Lane, ...]
    today: float | None

    @property
    def days(self) -> int:
        return (self.last - self.first).days


def draw_cohorts(cohorts: Sequence[Cohort], months: int | None, today: datetime.date) -> CohortChart | None:
    """A lane for each cohort with a date; None where they say too little. `months` is how long each takes."""
    dates = [date for cohort in cohorts if not cohort.cancelled for date in _days_of(cohort, months)]
    if len(dates) < LEAST_DATES:
        return None
    near = min(dates) - datetime.timedelta(NEAR_DAYS) <= today <= max(dates) + datetime.timedelta(NEAR_DAYS)
    shown = [*dates, today] if near else dates
    scale = _Scale(datetime.date(min(shown).year, 1, 1), datetime.date(max(shown).year + 1, 1, 1))
    lanes = (_lane(scale, position, cohort, months) for position, cohort in enumerate(cohorts) if _is_drawn(cohort))
    return CohortChart(
        first=scale.first,
        last=scale.last,
        years=tuple(_years(scale)),
        lanes=tuple(lanes),
        today=scale.at(today) if near else None,
    )


def _is_drawn(cohort: Cohort) -> bool:
    return bool(cohort.dates) and not cohort.cancelled


@dataclass(frozen=True)
class _Scale:
    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        return round(100 * (day - self.first).days / (self.last - self.first).days, 2)

    def span(self, first: datetime.date, last: datetime.date) -> Span:
        return Span(self.at(first), self.at(last))

    def fade(self, begins: datetime.date) -> tuple[Dot, ...]:
        """Dots that stop where the drawing does."""
        days = (begins + datetime.timedelta(FADE_DAYS * step / DOTS) for step in range(1, DOTS + 1))
        return tuple(
            Dot(self.at(day), round(1 - step / (DOTS + 1), 2)) for step, day in enumerate(days) if day < self.last
        )


def _lane(scale: _Scale, position: int, cohort: Cohort, months: int | None) -> Lane:
    opens, starts, ends = _first(cohort.opens), _first(cohort.starts), _end_of(cohort, months)
    known = opens or _first(cohort.closes)
    return Lane(
        cohort=cohort,
        position=position,
        opens=scale.at(known) if known else None,
        applying=scale.span(opens, cohort.closes) if opens and cohort.closes else None,
        starts=scale.at(starts) if starts else None,
        teaching=scale.span(starts, ends) if starts and ends else None,
        ends=scale.at(ends) if ends and not starts else None,
        fading=_fading(scale, opens, cohort, starts, ends),
    )


def _fading(
    scale: _Scale,
    opens: datetime.date | None,
    cohort: Cohort,
    starts: datetime.date | None,
    ends: datetime.date | None,
) -> tuple[Dot, ...]:
    """After a start without an end; else after a first day for applications without a last one."""
    if starts and not ends:
        return scale.fade(starts)
    return scale.fade(opens) if opens and not cohort.closes and not starts else ()


def _days_of(cohort: Cohort, months: int | None) -> Iterable[datetime.date]:
    found = (_first(cohort.opens), cohort.closes, _first(cohort.starts), _end_of(cohort, months))
    return (date for date in found if date)


def _first(day: datetime.date | None) -> datetime.date | None:
    """A month of which nobody knows the day begins with its first."""
    return day.replace(day=1) if isinstance(day, Month) else day


def _end_of(cohort: Cohort, months: int | None) -> datetime.date | None:
    """Its published end, or its start and the published length of the programme."""
    starts = _first(cohort.starts)
    if cohort.ends or not starts or not months or cohort.rolling:
        return cohort.ends
    years, month = divmod(starts.month - 1 + months, 12)
    year = starts.year + years
    return datetime.date(year, month + 1, min(starts.day, calendar.monthrange(year, month + 1)[1]))


def _years(scale: _Scale) -> Iterable[Year]:
    years = range(scale.first.year, scale.last.year)
    step = -(-len(years) // MOST_YEARS)
    for number, year in enumerate(years):
        yield Year(scale.at(datetime.date(year, 1, 1)), "" if number % step else str(year))
