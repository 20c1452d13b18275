"""The status of a cohort on a day. assets/status.js does the same in the reader's browser."""

import datetime
from enum import StrEnum

from catalogue.parts import Cohort

CLOSING_SOON_DAYS = 14
"""Days before the last day for applications from which it counts as closing soon."""


class Status(StrEnum):
    """Where a cohort stands; the words are in labels.status of interface.yaml."""

    TO_BE_CONFIRMED = "to_be_confirmed"
    NOT_YET_OPEN = "not_yet_open"
    OPEN = "open"
    CLOSING_SOON = "closing_soon"
    CLOSED = "closed"
    RUNNING = "running"
    PAST = "past"

    @property
    def takes_applications(self) -> bool:
        return self in {Status.OPEN, Status.CLOSING_SOON}


def status_on(cohort: Cohort, day: datetime.date) -> Status:
    """The status on a day. First and last days count as within; unknown dates decide nothing."""
    if cohort.ends and day > cohort.ends:
        return Status.PAST
    if cohort.starts and day >= cohort.starts:
        return Status.RUNNING
    if cohort.closes and day > cohort.closes:
        return Status.CLOSED
    if not cohort.opens and not cohort.closes:
        return Status.TO_BE_CONFIRMED
    if cohort.opens and day < cohort.opens:
        return Status.NOT_YET_OPEN
    if cohort.closes and (cohort.closes - day).days <= CLOSING_SOON_DAYS:
        return Status.CLOSING_SOON
    return Status.OPEN
