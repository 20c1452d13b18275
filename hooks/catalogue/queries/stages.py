"""What the page of a stage and the home page offer somebody at a stage: the best of each kind."""

import datetime
from collections.abc import Iterable

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Reflection, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.fit import by_fit
from catalogue.queries.home import of_the_week
from catalogue.queries.status import next_cohort, status_on

PICKED = (Recap, Reading, Reflection)
"""Something to do, to read, to watch."""


def pick_resources(catalogue: Catalogue, stage: Stage) -> tuple[Resource, ...]:
    """The best of each kind for a stage, of those that name it, by the rule of fit.py."""
    ranked = (by_fit(catalogue.referring(stage, each)) for each in PICKED)
    return tuple(found[0] for found in ranked if found)


def pick_school(catalogue: Catalogue, stage: Stage, day: datetime.date) -> CaseStudy | None:
    """A school that tells of a programme for the stage, another one each week; else the school of the week."""
    programmes = {each.id for each in catalogue.referring(stage, Programme)}
    telling = [each for each in catalogue.all(CaseStudy) if not programmes.isdisjoint(each.programmes)]
    return telling[_week(day) % len(telling)] if telling else of_the_week(catalogue, CaseStudy, day)


def takes_applications(programme: Programme, day: datetime.date) -> bool:
    """Whether somebody can apply on a day and find a place."""
    cohort = next_cohort(programme.cohorts, day)
    can = cohort is not None and not cohort.is_full and status_on(cohort, day).takes_applications
    return can and programme.state.takes_people


def open_first(programmes: Iterable[Programme], day: datetime.date) -> list[Programme]:
    """What takes applications first, the one that closes first before the others; the rest as it was."""

    def rank(programme: Programme) -> tuple[bool, datetime.date]:
        if not takes_applications(programme, day):
            return True, datetime.date.max
        cohort = next_cohort(programme.cohorts, day)
        return False, (cohort and cohort.closes) or datetime.date.max

    return sorted(programmes, key=rank)


def candidates(programmes: Iterable[Programme], most: int) -> list[Programme]:
    """Those that can be among the first so many on any day: what has dates, and the first of the others."""
    found: list[Programme] = []
    others = 0
    for programme in programmes:
        dated = any(each.opens or each.closes or each.rolling for each in programme.cohorts)
        can_open = dated and programme.state.takes_people
        others += not can_open
        if can_open or others <= most:
            found.append(programme)
    return found


def running(programmes: Iterable[Programme]) -> list[Programme]:
    """Those that are not past."""
    return [each for each in programmes if each.state is not ProgrammeState.PAST]


def _week(day: datetime.date) -> int:
    """Of all weeks, from Monday on (ISO 8601)."""
    return (day.toordinal() - 1) // 7
