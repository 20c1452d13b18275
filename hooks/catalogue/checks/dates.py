"""Checks of the dates of cohorts: in order, near each other, and meetings within them."""

import datetime
from collections.abc import Iterator

from catalogue.checks.records import rule_for
from catalogue.model.fields import FieldPath, Month
from catalogue.model.parts import Cohort
from catalogue.model.records import Programme
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin

ORDER = (("opens", "closes"), ("starts", "ends"), ("opens", "starts"), ("opens", "ends"), ("closes", "ends"))
"""Dates of which the first comes before the second. Applications may close after the start: late enrolment."""
SWAPPED = ORDER[:2]
LONGEST_YEARS = 5
"""From the first date of a cohort to its last."""


@rule_for(Programme)
def _date_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    for position, cohort in enumerate(programme.cohorts):
        path = ("cohorts", position)
        wrong = [*_order_faults(cohort, path, origin)]
        yield from wrong[:1]
        yield from _session_faults(cohort, path, origin)
        yield from _change_faults(cohort, path, origin)
        if not wrong:
            yield from _length_faults(cohort, path, origin)


def _order_faults(cohort: Cohort, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    dates = cohort.dates
    for earlier, later in ORDER:
        if earlier in dates and later in dates and dates[later] < _first(dates[earlier]):
            what = f"is before it {earlier} ({_said(dates[later])} < {_said(dates[earlier])})"
            remedy = "swap the two dates" if (earlier, later) in SWAPPED else "correct one of the two dates"
            yield origin.fault((*path, later), what, remedy)


def _session_faults(cohort: Cohort, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    for position, session in enumerate(cohort.sessions):
        within, day = (*path, "sessions", position), session.date
        if position and day < cohort.sessions[position - 1].date:
            yield origin.fault((*within, "date"), "is before the session above it", "put them in order")
        elif cohort.starts and day < _first(cohort.starts):
            what = f"is before the cohort starts ({day} < {_said(cohort.starts)})"
            yield origin.fault((*within, "date"), what, "correct one of the two dates")
        elif cohort.ends and day > cohort.ends:
            what = f"is after the cohort ends ({day} > {_said(cohort.ends)})"
            yield origin.fault((*within, "date"), what, "correct one of the two dates")
        if session.begins and session.finishes and session.finishes <= session.begins:
            yield origin.fault((*within, "finishes"), "is not after it begins", "swap the two times")


def _change_faults(cohort: Cohort, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    """What calendars would take for something else: two of one name, or a change that does not count."""
    if cohort.cancelled and cohort.sequence == 0:
        yield origin.fault((*path, "sequence"), "is 0 for what is cancelled", "write 1, or leave it out")
    seen: set[str] = set()
    for position, session in enumerate(cohort.sessions):
        within = (*path, "sessions", position)
        if session.key in seen and session not in cohort.sessions[:position]:
            what = "is known to calendars by the same name as a session above it"
            yield origin.fault((*within, "id" if session.id else "date"), what, "give it an id of its own")
        seen.add(session.key)
        if session.moved_from == session.date:
            yield origin.fault((*within, "moved_from"), "is the day on which it is", "leave it out")
        if session.sequence is not None and session.sequence < session.changes:
            what = f"is {session.sequence}, and it has changed at least {session.changes} times"
            yield origin.fault((*within, "sequence"), what, f"write {session.changes}, or leave it out")


@rule_for(Programme)
def _name_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    """Of two with one label it is said elsewhere."""
    seen: dict[str, str] = {}
    for position, cohort in enumerate(programme.cohorts):
        if cohort.dates or cohort.sessions:
            label = cohort.label.en.casefold()
            if seen.setdefault(cohort.key, label) != label:
                what = f"is known to calendars as {cohort.key!r}, as a cohort above it is"
                yield origin.fault(("cohorts", position, "id" if cohort.id else "label"), what, "give it an id")


def _length_faults(cohort: Cohort, path: FieldPath, origin: Origin) -> Iterator[Fault]:
    days = [*cohort.dates.values(), *(session.date for session in cohort.sessions)]
    if days and max(days).year - min(days).year > LONGEST_YEARS:
        what = f"has dates from {min(days)} to {max(days)}"
        yield origin.fault(path, what, f"correct them: a cohort takes {LONGEST_YEARS} years at most")


def _first(date: datetime.date) -> datetime.date:
    """The first day that it can be: a month begins before the day that decides."""
    return datetime.date(date.year, date.month, 1) if isinstance(date, Month) else date


def _said(date: datetime.date) -> str:
    """As editors write it."""
    return date.text if isinstance(date, Month) else str(date)
