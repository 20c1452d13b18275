"""What happens when: the days of cohorts as events that calendars can hold, each with a name that stays.

A month is no day, and what is only described has no dates; neither is an event.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter

from catalogue.keeping.once import once_if_read_again
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Month
from catalogue.model.parts import Cohort, Session
from catalogue.model.records import Programme, Record, Stage
from catalogue.model.vocabulary import Moment


@dataclass(frozen=True, kw_only=True)
class Event:
    """One date of a cohort."""

    programme: Programme
    cohort: Cohort
    moment: Moment
    date: datetime.date
    session: Session | None = None
    begins: datetime.time | None = None
    """Without it, it is a whole day. An hour in Wales."""
    finishes: datetime.time | None = None

    @property
    def key(self) -> str:
        """Its name on the site: the same in both languages, whatever is renamed, moved or put in another order."""
        parts = (self.programme.id, self.cohort.key, self.moment, self.session.key if self.session else "")
        return ".".join(filter(None, parts))

    @cached_property
    def order(self) -> tuple[datetime.date, datetime.time, str]:
        """By which events are sorted."""
        return self.date, self.begins or datetime.time.min, self.key

    @property
    def is_cancelled(self) -> bool:
        return self.cohort.cancelled or bool(self.session and self.session.cancelled)

    @property
    def changes(self) -> int:
        """How often it has changed: a calendar keeps what has the highest."""
        return self.cohort.changes + (self.session.changes if self.session else 0)


FOLDERS = Pair("calendars", "calendrau")
BELOW: dict[type[Record], Pair[str]] = {
    Programme: Pair("programmes", "rhaglenni"),
    Stage: Pair("stages", "camau"),
}
ALL = Pair("all-dates", "pob-dyddiad")
"""Parts of the addresses of calendars."""


@dataclass(frozen=True)
class Dates:
    """A list of events that readers can take into their calendar."""

    about: Programme | Stage | None
    """None where it holds every event of the site."""
    events: tuple[Event, ...]

    def path(self, locale: Locale) -> str:
        """The file of its calendar, from the root of the site: by ids, so that those who follow it never lose it."""
        below = f"{BELOW[type(self.about)][locale]}/{self.about.id}" if self.about else ALL[locale]
        return f"{locale}/{FOLDERS[locale]}/{below}.ics"

    @property
    def key(self) -> str:
        """Its name on the site, the same in both languages."""
        return f"{self.about.kind_of.name}.{self.about.id}" if self.about else "all"

    def last_ahead(self, day: datetime.date) -> datetime.date | None:
        """The last day from a day on that something happens; None where nothing is ahead."""
        days = (event.date for event in self.events if event.date >= day and not event.is_cancelled)
        return max(days, default=None)


def generate_dates(catalogue: Catalogue) -> Iterator[Dates]:
    """A list for all that has events: the whole site, each stage, each programme.

    A list stays when all of its days have passed: whoever follows it is to see the next cohort.
    """
    yield from (each for each in (dates_of(catalogue, about) for about in _subjects(catalogue)) if each.events)


def dates_of(catalogue: Catalogue, about: Programme | Stage | None) -> Dates:
    """The events of a programme, of a stage, or of the whole site, in order of time."""
    if isinstance(about, Programme):
        return _dates_of_programme(about)
    if isinstance(about, Stage):
        programmes = {programme.id for programme in catalogue.referring(about, Programme)}
        return Dates(about, tuple(event for event in _all_events(catalogue) if event.programme.id in programmes))
    return Dates(None, _all_events(catalogue))


@once_if_read_again
def _dates_of_programme(programme: Programme) -> Dates:
    return Dates(programme, _in_order(_events_of(programme)))


def _subjects(catalogue: Catalogue) -> Iterator[Programme | Stage | None]:
    yield None
    yield from catalogue.all(Stage)
    yield from catalogue.all(Programme)


@lru_cache(maxsize=1)
def _all_events(catalogue: Catalogue) -> tuple[Event, ...]:
    return _in_order(event for programme in catalogue.all(Programme) for event in _dates_of_programme(programme).events)


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=attrgetter("order")))


def _events_of(programme: Programme) -> Iterator[Event]:
    for cohort in programme.cohorts if programme.state.takes_people else ():
        held = {session.date for session in cohort.sessions if not session.cancelled}
        for name, date in cohort.dates.items():
            moment = Moment(name)
            is_told_by_session = moment in {Moment.STARTS, Moment.ENDS} and date in held
            if not isinstance(date, Month) and not is_told_by_session:
                begins = cohort.closes_at if moment is Moment.CLOSES else None
                yield Event(programme=programme, cohort=cohort, moment=moment, date=date, begins=begins)
        for session in cohort.sessions:
            yield Event(
                programme=programme,
                cohort=cohort,
                moment=Moment.SESSION,
                date=session.date,
                session=session,
                begins=session.begins,
                finishes=session.finishes,
            )
