"""The rule of "best": which few records a list shows first.

1. What is open comes first: a programme that takes applications, then one that will, then one that runs and has told no
   date; what takes nobody, is a model or was only described follows. What one can do, read or watch is always open.
2. Then what fits the stage, of the page or of the reader.
3. Then what serves it most directly: what names few others beside it, such as few of the standards.
4. Then the shortest: the minutes of a resource, the months of a programme. What does not say comes after what does.
5. Then the alphabet, that of the ids, so that both languages show the same.

A programme of the past is never among the best. What is open changes from day to day: docs/assets/status.js puts a page
right that was made on another day. docs/en/for-editors.md tells editors the same rule.
"""

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Theme
from catalogue.model.frameworks import Element
from catalogue.model.records import LENGTHS, Programme, Record, Resource, Stage
from catalogue.model.vocabulary import Places, ProgrammeState, Status, TimeNeeded
from catalogue.queries.status import ANSWERS, ProgrammeStatus, programme_status

BEST = 3
"""How many a list shows before the rest."""
OPENNESS: tuple[frozenset[ProgrammeStatus], ...] = (
    frozenset({Status.OPEN, Status.CLOSING_SOON}),
    frozenset({Status.NOT_YET_OPEN}),
    frozenset({Status.TO_BE_CONFIRMED}),
    frozenset({Places.FULL, ProgrammeState.PAUSED, Status.CLOSED}),
    frozenset({ProgrammeState.MODEL, ProgrammeState.DESCRIBED}),
    frozenset({Status.PAST}),
)
"""Statuses of a programme, those that somebody can use soonest first."""
MONTHS = dict(zip((length for _, length in LENGTHS), (1, 8, 12, 24), strict=True)) | {TimeNeeded.DAYS: 0.5}
"""About how many months a length of time is, where a programme gives no number."""

SomeRecord = TypeVar("SomeRecord", bound=Record)
Worth = tuple[bool, int, float, str]


@dataclass(frozen=True)
class Wanted:
    """What is looked for: on which day, about which record, and at which stage; the last two may be unknown."""

    day: datetime.date
    about: Record | None = None
    stage: Stage | None = None


@dataclass(frozen=True)
class Contender:
    """A record that is among the best on some day."""

    record: Record
    is_shown: bool
    """Whether it is on the day that was asked for."""
    place: int
    """Where it stands if all are equally open."""
    openness: int
    """The place in OPENNESS on that day."""
    changes: bool
    """Whether that is another one on other days."""


def rank(catalogue: Catalogue, records: Iterable[SomeRecord], wanted: Wanted) -> tuple[SomeRecord, ...]:
    """All of the records, the best first."""

    def key(record: Record) -> tuple[int, Worth]:
        return _openness(record, wanted.day), _worth(catalogue, record, wanted)

    return tuple(sorted(records, key=key))


def find_contenders(catalogue: Catalogue, records: Iterable[Record], wanted: Wanted) -> tuple[Contender, ...]:
    """At most BEST of them that are shown, with those that can take their place on another day.

    Where they are of several types, each type has its best before one has its second.
    """
    ranked = _take_turns(rank(catalogue, (each for each in records if not _is_past(each)), wanted))
    steady = [each.id for each in ranked if not _changes(each)][:BEST]
    found = [each for each in ranked if _changes(each) or each.id in steady]
    places = [each.id for each in sorted(found, key=lambda each: _worth(catalogue, each, wanted))]
    return tuple(
        Contender(record, rank < BEST, places.index(record.id), _openness(record, wanted.day), _changes(record))
        for rank, record in enumerate(found)
    )


def _worth(catalogue: Catalogue, record: Record, wanted: Wanted) -> Worth:
    """What its rank follows from where all are equally open."""
    return not _fits(record, wanted.stage), _breadth(catalogue, record, wanted.about), _length(record), record.id


def _take_turns(ranked: Sequence[Record]) -> list[Record]:
    met: dict[type[Record], int] = {}
    turns = {}
    for record in ranked:
        turns[record.id] = met[type(record)] = met.get(type(record), 0) + 1
    return sorted(ranked, key=lambda record: turns[record.id])


def _changes(record: Record) -> bool:
    """Whether dates decide how open it is."""
    if not isinstance(record, Programme) or record.state in ANSWERS:
        return False
    return any(cohort.dates or cohort.rolling for cohort in record.cohorts)


def _is_past(record: Record) -> bool:
    return isinstance(record, Programme) and record.state is ProgrammeState.PAST


def _openness(record: Record, day: datetime.date) -> int:
    if not isinstance(record, Programme):
        return 0
    status = programme_status(record, day)
    return next(place for place, statuses in enumerate(OPENNESS) if status in statuses)


def _fits(record: Record, stage: Stage | None) -> bool:
    return stage is not None and isinstance(record, Programme | Resource) and stage.id in record.stages


def _breadth(catalogue: Catalogue, record: Record, about: Record | None) -> int:
    """How many records such as the one in question it names: of the same framework, where that is an element."""
    if isinstance(about, Element):
        return len(catalogue.elements_in(_named(record, "elements"), catalogue.framework_of(about)))
    if isinstance(about, Stage):
        return len(_named(record, "stages"))
    return len(_named(record, "themes")) if isinstance(about, Theme) else 0


def _named(record: Record, field: str) -> Sequence[str]:
    """The ids in a field; none where the type of the record has no such field."""
    return tuple(getattr(record, field, ()))


def _length(record: Record) -> float:
    if isinstance(record, Resource):
        return math.inf if record.minutes is None else record.minutes
    if not isinstance(record, Programme):
        return 0
    if record.months is not None:
        return record.months
    return math.inf if record.length is None else MONTHS[record.length]
