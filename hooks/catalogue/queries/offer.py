"""What is on offer in the school term of a day: the programmes, and the dates of their cohorts in order."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model import records
from catalogue.model.catalogue import Catalogue
from catalogue.model.parts import Cohort
from catalogue.model.vocabulary import Moment, ProgrammeState, Season


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
    programme: records.Programme
    cohort: Cohort


@dataclass(frozen=True)
class Offer:
    """Programmes along the pathway, and their dates from the first day of the term."""

    term: SchoolTerm
    programmes: tuple[records.Programme, ...]
    dates: tuple[CalendarDate, ...]


def find_offer(catalogue: Catalogue, day: datetime.date) -> Offer:
    """Everything that is or will be on offer as on one day."""
    numbers = {stage.id: stage.number for stage in catalogue.stages}
    running = [programme for programme in catalogue.programmes if programme.state is not ProgrammeState.PAST]
    running.sort(key=lambda programme: min(numbers[stage] for stage in programme.stages))
    term = term_on(day)
    dates = [found for programme in running for found in _dates(programme) if found.date >= term.first_day]
    order = list(Moment)
    dates.sort(key=lambda found: (found.date, order.index(found.moment)))
    return Offer(term, tuple(running), tuple(dates))


def term_on(day: datetime.date) -> SchoolTerm:
    """The term on a day: the holidays in summer belong to autumn, and the summer term begins on Easter Sunday."""
    if day.month >= 8:
        return SchoolTerm(Season.AUTUMN, datetime.date(day.year, 8, 1))
    easter = easter_of(day.year)
    if day < easter:
        return SchoolTerm(Season.SPRING, datetime.date(day.year, 1, 1))
    return SchoolTerm(Season.SUMMER, easter)


def easter_of(year: int) -> datetime.date:
    """Easter Sunday, by the rule that Butcher published in 1876 and that holds for every Gregorian year."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, date = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, date + 1)


def _dates(programme: records.Programme) -> Iterator[CalendarDate]:
    for cohort in programme.cohorts:
        named = [(cohort.opens, Moment.OPENS), (cohort.closes, Moment.CLOSES)]
        named += [(cohort.starts, Moment.STARTS), (cohort.ends, Moment.ENDS)]
        named += [(session.date, Moment.SESSION) for session in cohort.sessions]
        for date, moment in named:
            if date:
                yield CalendarDate(date, moment, programme, cohort)
