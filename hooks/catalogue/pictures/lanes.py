"""Programmes as lanes below the stages: from the first stage that each serves to the last, with a mark on each."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One lane; what it says is per cent of the width of the chart."""

    starts: float
    ends: float
    marks: tuple[float, ...]
    named_before: bool
    """Whether the name stands before the first mark, where there is more room, or after the last one."""
    room: float
    """Width of what lies between the name and the edge of the chart."""


def draw_lane(places: Sequence[int], stages: int) -> Lane:
    """The lane of what serves the stages at these places, from 0 and in order, of so many."""
    marks = tuple(round(100 * (place + 0.5) / stages, 2) for place in places)
    named_before = 2 * (places[0] + 1) >= stages
    room = 100 - marks[0] if named_before else marks[-1]
    return Lane(starts=marks[0], ends=marks[-1], marks=marks, named_before=named_before, room=round(room, 2))
