"""The skyline of a card: the curve of the pathway from edge to edge, whatever the number of its stages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.pictures.curve import COLUMN, HEIGHT, draw_skyline, draw_stops

RIDGES = 2
FLAT = 0.86
"""How much flatter than the whole curve it is drawn."""
_BEYOND = 2
"""Columns beyond the first and the last stage: as far as the line is seen."""
_BELOW = 8

Step = tuple[float, float, float, float]
"""From a point of the line to the next one: the second handle of its curve, then its end, both seen from its start."""


@dataclass(frozen=True, kw_only=True)
class CardSkyline:
    """The line behind a stage and ahead of it, what lies below it, and the ridges, as path data from the left edge."""

    behind: str
    ahead: str
    """Empty where there is no stage: all of the line is behind."""
    mist: str
    ridges: tuple[str, ...]
    mark: tuple[float, float] | None
    """Where the stage stands."""


def fit_skyline(groups: Sequence[str], place: int | None, width: int) -> CardSkyline:
    """The curve, as high with any stages, which share a width; `place` is that of a stage, from 0."""
    wide = width / (COLUMN * max(len(groups), 1))
    skyline = draw_skyline(groups, ridges=RIDGES, beyond=_BEYOND)
    start, steps = _widen(skyline.front, wide)
    mark = None
    number = len(steps)
    if place is not None:
        mark = (_round(COLUMN * (place + 0.5) * wide), _round(draw_stops(groups)[place].down * FLAT))
        number = _steps_to(mark[0], start, steps)
    ridges = (_widen(each, wide) for each in skyline.ridges)
    return CardSkyline(
        behind=_path(start, steps[:number]),
        ahead=_path_on(start, steps, number),
        mist=f"{_path(start, steps)}V{HEIGHT + _BELOW}H{start[0]:g}z",
        ridges=tuple(_path(*each) for each in ridges),
        mark=mark,
    )


def _widen(path: str, times: float) -> tuple[tuple[float, float], list[Step]]:
    """Start and steps of a line, so that what is drawn with it is as thick as ever."""
    numbers = [int(each) for each in re.findall(r"-?\d+", path)]
    wider = [_round(each * (FLAT if place % 2 else times)) for place, each in enumerate(numbers)]
    x, y, *rest = wider
    steps = [(rest[place], rest[place + 1], rest[place + 2], rest[place + 3]) for place in range(0, len(rest), 4)]
    return (x, y), steps


def _steps_to(x: float, start: tuple[float, float], steps: Sequence[Step]) -> int:
    """How many steps lead to the point of the line that is nearest to a place."""
    reached, found = start[0], [abs(start[0] - x)]
    for step in steps:
        reached += step[2]
        found.append(abs(reached - x))
    return found.index(min(found))


def _path_on(start: tuple[float, float], steps: Sequence[Step], number: int) -> str:
    """What comes after so many steps, as smooth as before."""
    if number == len(steps):
        return ""
    x, y = start[0] + sum(each[2] for each in steps[:number]), start[1] + sum(each[3] for each in steps[:number])
    before = steps[number - 1] if number else (0.0, 0.0, 0.0, 0.0)
    handle = (before[2] - before[0], before[3] - before[1])
    first = f"c{_said((*handle, *steps[number]))}"
    return f"M{_said((x, y))}{first}{_smooth(steps[number + 1 :])}"


def _path(start: tuple[float, float], steps: Sequence[Step]) -> str:
    return f"M{_said(start)}{_smooth(steps)}"


def _smooth(steps: Sequence[Step]) -> str:
    return f"s{' '.join(map(_said, steps))}" if steps else ""


def _said(numbers: Iterable[float]) -> str:
    return " ".join(f"{_round(each):g}" for each in numbers)


def _round(number: float) -> float:
    return round(number, 1)
