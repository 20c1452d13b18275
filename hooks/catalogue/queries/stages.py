"""What the page of a stage and the home page offer somebody at a stage: the best of each kind."""

import datetime
from collections.abc import Iterable

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Reflection, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.home import of_the_week
from catalogue.queries.ranking import Wanted, rank

PICKED = (Recap, Reading, Reflection)
"""Something to do, to read, to watch."""


def pick_resources(catalogue: Catalogue, stage: Stage | None) -> tuple[Resource, ...]:
    """The best of each kind for a stage, of those that name it, by the rule of ranking.py; without one, of all."""
    known = (catalogue.referring(stage, each) if stage else catalogue.all(each) for each in PICKED)
    ranked = (rank(catalogue, found, Wanted(stage=stage)) for found in known)
    return tuple(found[0] for found in ranked if found)


def pick_school(catalogue: Catalogue, stage: Stage, day: datetime.date) -> CaseStudy | None:
    """A school that tells of a programme for the stage, another one each week; else the school of the week."""
    telling = find_telling(catalogue, stage)
    return telling[_week(day) % len(telling)] if telling else of_the_week(catalogue, CaseStudy, day)


def find_telling(catalogue: Catalogue, stage: Stage) -> list[CaseStudy]:
    """The schools that tell of a programme for the stage."""
    programmes = {each.id for each in catalogue.referring(stage, Programme)}
    return [each for each in catalogue.all(CaseStudy) if not programmes.isdisjoint(each.programmes)]


def running(programmes: Iterable[Programme]) -> list[Programme]:
    """Those that are not past."""
    return [each for each in programmes if each.state is not ProgrammeState.PAST]


def _week(day: datetime.date) -> int:
    """Of all weeks, from Monday on (ISO 8601)."""
    return (day.toordinal() - 1) // 7
