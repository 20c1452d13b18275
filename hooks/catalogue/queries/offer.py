"""What is on offer in the school term of a day: the programmes, and the dates of their cohorts that are still ahead."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from dateutil.easter import easter

from catalogue.model.catalogue import Catalogue
from catalogue.model.parts import Cohort
from catalogue.model.records import Programme, Stage
from catalogue.model.vocabulary import Moment, ProgrammeState, Season
from catalogue.queries.status import NEXT, status_on

OFFERED = (ProgrammeState.CURRENT, ProgrammeState.PLANNED, ProgrammeState.PAUSED, ProgrammeState.CLOSED)
"""States of a programme that is on offer, or will be, or still runs."""


@dataclass(frozen=True)
class SchoolTerm:
    """A term of a school year."""

    season: Season
    first_day: datetime.date

    @property
    def year(self) -> int:
        return self.first_day.year


@dataclass(frozen=True)
class CalendarDate:
    """A date of a cohort."""

    date: datetime.date
    moment: Moment
    programme: Programme
    cohort: Cohort


@dataclass(frozen=True)
class Offer:
    """Programmes along the pathway, and their dates from the day on, in order."""

    term: SchoolTerm
    programmes: tuple[Programme, ...]
    dates: tuple[CalendarDate, ...]

    def of(self, programmes: Sequence[Programme]) -> "Offer":
        """What it says of some of its programmes."""
        found = [(place, date) for each in programmes for place, date in self._dates_of.get(each.id, ())]
        return Offer(self.term, tuple(programmes), tuple(date for _, date in sorted(found, key=itemgetter(0))))

    @cached_property
    def _dates_of(self) -> dict[str, list[tuple[int, CalendarDate]]]:
        """By programme, its dates with their places among all."""
        found: dict[str, list[tuple[int, CalendarDate]]] = {}
        for place, date in enumerate(self.dates):
            found.setdefault(date.programme.id, []).append((place, date))
        return found


def find_offer(catalogue: Catalogue, day: datetime.date) -> Offer:
    """Everything that is or will be on offer as on one day."""
    numbers = {stage.id: stage.number for stage in catalogue.all(Stage)}
    running = [programme for programme in catalogue.all(Programme) if programme.state in OFFERED]
    running.sort(key=lambda programme: min(numbers[stage] for stage in programme.stages))
    dates = [found for programme in running for found in _dates(programme) if found.date >= day]
    order = list(Moment)
    dates.sort(key=lambda found: (found.date, order.index(found.moment)))
    return Offer(term_on(day), tuple(running), tuple(dates))


def cohorts_ahead(programme: Programme, day: datetime.date) -> tuple[Cohort, ...]:
    """The cohorts of which a date is still ahead, or in which people begin on any day."""
    return tuple(
        cohort
        for cohort in programme.cohorts
        if dates_ahead(cohort, day) or (cohort.rolling and status_on(cohort, day) in NEXT)
    )


def dates_ahead(cohort: Cohort, day: datetime.date) -> tuple[tuple[Moment, datetime.date], ...]:
    """The days from a day on when applications open and close and when the cohort starts and ends."""
    known = () if cohort.cancelled else _moments(cohort)
    return tuple((moment, date) for date, moment in known if date and date >= day)


def ahead_until(cohort: Cohort) -> datetime.date | None:
    """The last day on which it is one of cohorts_ahead; None where people begin on any day and nothing ends that."""
    if cohort.rolling and not cohort.closes and not cohort.ends:
        return None
    return max(date for date, _ in _moments(cohort) if date)


def term_on(day: datetime.date) -> SchoolTerm:
    """The term on a day: the holidays in summer belong to autumn, and the summer term begins on Easter Sunday."""
    if day.month >= 8:
        return SchoolTerm(Season.AUTUMN, datetime.date(day.year, 8, 1))
    summer_begins = easter(day.year)
    if day < summer_begins:
        return SchoolTerm(Season.SPRING, datetime.date(day.year, 1, 1))
    return SchoolTerm(Season.SUMMER, summer_begins)


def _dates(programme: Programme) -> Iterator[CalendarDate]:
    for cohort in programme.cohorts if programme.state.takes_people else ():
        if cohort.cancelled:
            continue
        held = (session for session in cohort.sessions if not session.cancelled)
        named = [*_moments(cohort), *((session.date, Moment.SESSION) for session in held)]
        for date, moment in named:
            if date:
                yield CalendarDate(date, moment, programme, cohort)


def _moments(cohort: Cohort) -> list[tuple[datetime.date | None, Moment]]:
    return [
        (cohort.opens, Moment.OPENS),
        (cohort.closes, Moment.CLOSES),
        (cohort.starts, Moment.STARTS),
        (cohort.ends, Moment.ENDS),
    ]
