"""The status of a cohort and of a programme on a day. assets/status.js does the same in the reader's browser."""

import datetime
from collections.abc import Sequence

from catalogue.model.fields import Month, Text
from catalogue.model.interface import Interface
from catalogue.model.parts import Cohort
from catalogue.model.records import Programme
from catalogue.model.vocabulary import Places, ProgrammeState, Status

CLOSING_SOON_DAYS = 14
"""Days before the last day for applications from which it counts as closing soon."""
NEXT = (Status.CLOSING_SOON, Status.OPEN, Status.NOT_YET_OPEN, Status.TO_BE_CONFIRMED)
"""Statuses of a cohort that somebody could still join, the most pressing first."""
ProgrammeStatus = Status | Places | ProgrammeState
ANSWERS: dict[ProgrammeState, ProgrammeStatus] = {
    ProgrammeState.PAUSED: ProgrammeState.PAUSED,
    ProgrammeState.CLOSED: Status.CLOSED,
    ProgrammeState.MODEL: ProgrammeState.MODEL,
    ProgrammeState.DESCRIBED: ProgrammeState.DESCRIBED,
    ProgrammeState.PAST: Status.PAST,
}
"""What a programme is whatever its cohorts say, by its state."""
PROGRAMME_STATUSES: tuple[ProgrammeStatus, ...] = (*NEXT, Places.FULL, *ANSWERS.values())
"""What a programme can be, in the order of lists: what one can still join comes first."""


def status_labels(interface: Interface) -> dict[ProgrammeStatus, Text]:
    """The words of every status of a cohort, and of those that a programme has besides."""
    labels = interface.labels
    found: dict[ProgrammeStatus, Text] = {status: labels["status"][status] for status in Status}
    found[Places.FULL] = labels["places"][Places.FULL]
    for state in (ProgrammeState.PAUSED, ProgrammeState.MODEL, ProgrammeState.DESCRIBED):
        found[state] = labels["programme_state"][state]
    return found


def status_on(cohort: Cohort, day: datetime.date) -> Status:
    """The status on a day. First and last days count as within; unknown dates decide nothing.

    A cohort that takes applications after its start can still be joined until it closes, and one in which
    people begin on any day until it closes or ends.
    """
    if cohort.cancelled:
        return Status.CANCELLED
    if cohort.ends and day > cohort.ends:
        return Status.PAST
    if cohort.starts and day >= cohort.starts and not cohort.rolling and not (cohort.closes and day <= cohort.closes):
        return Status.RUNNING
    if cohort.closes and day > cohort.closes:
        return Status.CLOSED
    if not cohort.opens and not cohort.closes and not cohort.rolling:
        return Status.TO_BE_CONFIRMED
    if cohort.opens and day < cohort.opens:
        return Status.NOT_YET_OPEN
    if cohort.closes and (cohort.closes - day).days <= CLOSING_SOON_DAYS:
        return Status.CLOSING_SOON
    return Status.OPEN


def cohort_data(cohorts: Sequence[Cohort]) -> list[dict[str, str]]:
    """What the browser needs to find status and next cohort on its own day: the dates, `full` and `rolling`."""
    return [status_data(cohort) | ({"full": "true"} if cohort.is_full else {}) for cohort in cohorts]


def status_data(cohort: Cohort) -> dict[str, str]:
    """What its status follows from."""
    found = {name: str(date) for name, date in cohort.dates.items()}
    if cohort.rolling:
        found["rolling"] = "true"
    if isinstance(cohort.closes, Month):
        found["by"] = "month"
    if cohort.cancelled:
        found["cancelled"] = "true"
    return found


def next_cohort(cohorts: Sequence[Cohort], day: datetime.date) -> Cohort | None:
    """The cohort to apply for first, a full one last; None where nobody can join any more."""
    ranked = [
        (cohort.is_full, NEXT.index(status), position)
        for position, cohort in enumerate(cohorts)
        if (status := status_on(cohort, day)) in NEXT
    ]
    return cohorts[min(ranked)[-1]] if ranked else None


def programme_status(programme: Programme, day: datetime.date) -> ProgrammeStatus:
    """One of PROGRAMME_STATUSES: that of the cohort to apply for first; full where that one has no place left."""
    if programme.state in ANSWERS:
        return ANSWERS[programme.state]
    cohort = next_cohort(programme.cohorts, day)
    if cohort is None:
        return Status.TO_BE_CONFIRMED
    return Places.FULL if cohort.is_full else status_on(cohort, day)
