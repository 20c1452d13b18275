"""The rule of "best": what lists show first, and which few of a list stand before "show all".

1. What is open comes first: a programme that takes applications, then one that will, then one that runs and has told no
   date; what takes nobody, is a model or was only described follows. What one does on the page, or can have at a public
   address, is always open; what has no address is not.
2. Then what fits the stage, of the page or of the reader: what serves it, then what serves the nearest to it.
3. Of what takes applications, then what closes first.
4. Then what serves the subject of the page most directly: what names few others beside it, such as few of the
   standards; what has most in common with another resource.
5. Then the shortest. A text without minutes is as long as its pages take; what does not say comes last.
6. Then the alphabet, that of the ids, so that both languages show the same.

A programme of the past is never among the best. What is open changes from day to day, and the stage from reader to
reader: docs/assets/ranking.js follows the same rule. docs/en/for-editors.md tells it to editors.
"""

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, TypeVar

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Theme
from catalogue.model.frameworks import Element
from catalogue.model.records import LENGTHS, Programme, Recap, Record, Resource, Stage
from catalogue.model.vocabulary import Places, ProgrammeState, Status, TimeNeeded
from catalogue.queries.status import ANSWERS, ProgrammeStatus, next_cohort, programme_status

BEST = 3
"""How many a list shows before the rest."""
AHEAD = 30
"""The most contenders that a page holds whose openness changes. They stand in for one another for weeks: half of them
are the best of the day, half open next; each build chooses anew."""
OPENNESS: tuple[frozenset[ProgrammeStatus], ...] = (
    frozenset({Status.OPEN, Status.CLOSING_SOON}),
    frozenset({Status.NOT_YET_OPEN}),
    frozenset({Status.TO_BE_CONFIRMED}),
    frozenset({Places.FULL, ProgrammeState.PAUSED, Status.CLOSED}),
    frozenset({ProgrammeState.MODEL, ProgrammeState.DESCRIBED}),
    frozenset({Status.PAST}),
)
"""Statuses of a programme, those that somebody can use soonest first."""
OPEN, OUT_OF_REACH = 0, 3
"""The places in it of a resource that one can have, and of one that one cannot."""
MONTHS = dict(zip((length for _, length in LENGTHS), (1, 8, 12, 24), strict=True)) | {TimeNeeded.DAYS: 0.5}
"""About how many months a length of time is, where a programme gives no number."""
MINUTES_A_PAGE = 2
"""A page has about 400 words, of which one reads 200 a minute."""
MINUTES_A_MONTH = 60 * 24 * 30

SomeRecord = TypeVar("SomeRecord", bound=Record)


class Worth(NamedTuple):
    """What the rank of a record follows from where all are equally open; the least is the best."""

    distance: int
    breadth: tuple[int, ...]
    length: float
    id: str


@dataclass(frozen=True)
class Wanted:
    """What is looked for: on which day, about which record, and at which stage; each may be unknown.

    Without a day, what follows from dates is left out, for pages that no script puts right on another day.
    """

    day: datetime.date | None = None
    about: Record | None = None
    stage: Stage | None = None


@dataclass(frozen=True)
class Contender:
    """A record that is among the best on some day."""

    record: Record
    is_shown: bool
    """Whether it is on the day that was asked for."""
    place: int
    """Where it stands among them if all are equally open and close on the same day."""
    openness: int
    """The place in OPENNESS on that day."""
    changes: bool
    """Whether that is another one on other days."""


def rank(catalogue: Catalogue, records: Iterable[SomeRecord], wanted: Wanted) -> tuple[SomeRecord, ...]:
    """All of the records, the best first."""

    def key(record: Record) -> tuple[int, int, datetime.date, Worth]:
        open_now = openness(record, wanted.day)
        closes = _closes(record, wanted.day) if open_now == OPEN else datetime.date.max
        worth = _worth(catalogue, record, wanted)
        return open_now, worth.distance, closes, worth

    return tuple(sorted(records, key=key))


def rank_with_places(
    catalogue: Catalogue, records: Iterable[SomeRecord], wanted: Wanted
) -> list[tuple[int, SomeRecord]]:
    """The same, each with where it stands if all are equally open and close on the same day."""
    ranked = rank(catalogue, records, wanted)
    equal = sorted(ranked, key=lambda each: _worth(catalogue, each, wanted))
    places = {each.id: place for place, each in enumerate(equal)}
    return [(places[each.id], each) for each in ranked]


def find_contenders(
    catalogue: Catalogue, records: Iterable[Record], wanted: Wanted, most: int = BEST
) -> tuple[Contender, ...]:
    """At most so many of them that are shown, with those that can take their place on another day.

    Where they are of several types, each type has its best before one has its second.
    """
    ranked = _take_turns(rank(catalogue, (each for each in records if not _is_past(each)), wanted))
    steady = {each.id for each in islice((each for each in ranked if not _changes(each)), most)}
    changing = _soonest([each for each in ranked if _changes(each)], wanted.day)
    found = [each for each in ranked if each.id in changing or each.id in steady]
    places = {record.id: place for place, record in rank_with_places(catalogue, found, wanted)}
    return tuple(
        Contender(record, number < most, places[record.id], openness(record, wanted.day), _changes(record))
        for number, record in enumerate(found)
    )


def find_akin(catalogue: Catalogue, resource: Resource) -> list[Resource]:
    """The best thing of each type that one can have and that has something in common with a resource."""
    found: list[Resource] = []
    for record_type in Resource.kind_of.types:
        others = [each for each in catalogue.all(record_type) if isinstance(each, Resource)]
        akin = [each for each in others if each.id != resource.id and can_be_had(each) and any(_common(resource, each))]
        found += rank(catalogue, akin, Wanted(about=resource))[:1]
    return found


def can_be_had(resource: Resource) -> bool:
    """Whether a reader can begin at once."""
    return isinstance(resource, Recap) or any(edition.link for edition in resource.editions)


def openness(record: Record, day: datetime.date | None) -> int:
    """The place in OPENNESS on a day, or of the state alone."""
    if isinstance(record, Resource):
        return OPEN if can_be_had(record) else OUT_OF_REACH
    if not isinstance(record, Programme):
        return OPEN
    status = programme_status(record, day) if day else ANSWERS.get(record.state, Status.TO_BE_CONFIRMED)
    return next(place for place, statuses in enumerate(OPENNESS) if status in statuses)


def _closes(record: Record, day: datetime.date | None) -> datetime.date:
    """The last day for applications of the cohort to apply for first."""
    cohort = next_cohort(record.cohorts, day) if day and isinstance(record, Programme) else None
    return (cohort and cohort.closes) or datetime.date.max


def _worth(catalogue: Catalogue, record: Record, wanted: Wanted) -> Worth:
    distance = _distance(catalogue, record, wanted.stage)
    return Worth(distance, _breadth(catalogue, record, wanted.about), _length(record), record.id)


def _take_turns(ranked: Sequence[Record]) -> list[Record]:
    met: dict[type[Record], int] = {}
    turns = {}
    for record in ranked:
        turns[record.id] = met[type(record)] = met.get(type(record), 0) + 1
    return sorted(ranked, key=lambda record: turns[record.id])


def _soonest(ranked: Sequence[Record], day: datetime.date | None) -> frozenset[str]:
    """The ids of those that can be the best soon: the best of the day, and what opens next."""
    if len(ranked) <= AHEAD:
        return frozenset(each.id for each in ranked)
    first, others = ranked[: AHEAD // 2], ranked[AHEAD // 2 :]
    opening = sorted((_opens(each, day), place) for place, each in enumerate(others))
    return frozenset(each.id for each in (*first, *(others[place] for _, place in opening[: AHEAD - len(first)])))


def _opens(record: Record, day: datetime.date | None) -> datetime.date:
    """The next day on which applications open."""
    cohorts = record.cohorts if isinstance(record, Programme) else ()
    return min((each.opens for each in cohorts if each.opens and day and each.opens > day), default=datetime.date.max)


def _changes(record: Record) -> bool:
    """Whether dates decide how open it is."""
    if not isinstance(record, Programme) or record.state in ANSWERS:
        return False
    return any(cohort.dates or cohort.rolling for cohort in record.cohorts)


def _is_past(record: Record) -> bool:
    return isinstance(record, Programme) and record.state is ProgrammeState.PAST


def _distance(catalogue: Catalogue, record: Record, stage: Stage | None) -> int:
    """How many stages off the nearest is that it serves: none from its own; more than there are where it names none."""
    if stage is None or not isinstance(record, Programme | Resource):
        return 0
    ids = [each.id for each in catalogue.all(Stage)]
    return min((abs(ids.index(each) - ids.index(stage.id)) for each in record.stages if each in ids), default=len(ids))


def _breadth(catalogue: Catalogue, record: Record, about: Record | None) -> tuple[int, ...]:
    """The fewer, the more directly it serves what the page is about."""
    if isinstance(about, Element):
        return (len(catalogue.elements_in(_named(record, "elements"), catalogue.framework_of(about))),)
    if isinstance(about, Resource):
        return tuple(-number for number in _common(about, record))
    return (len(_named(record, "themes")),) if isinstance(about, Theme) else ()


def _common(one: Record, other: Record) -> tuple[int, int]:
    """How many elements both name, and how many stages."""
    elements, stages = (set(_named(one, field)).intersection(_named(other, field)) for field in ("elements", "stages"))
    return len(elements), len(stages)


def _named(record: Record, field: str) -> Sequence[str]:
    """The ids in a field; none where the type of the record has no such field."""
    return tuple(getattr(record, field, ()))


def _length(record: Record) -> float:
    """Minutes from its beginning to its end, as far as one can tell."""
    if isinstance(record, Resource):
        pages = min((edition.pages for edition in record.editions if edition.pages), default=0)
        return record.minutes or pages * MINUTES_A_PAGE or math.inf
    if not isinstance(record, Programme):
        return 0
    months = MONTHS[record.length] if record.months is None and record.length else record.months
    return math.inf if months is None else months * MINUTES_A_MONTH
