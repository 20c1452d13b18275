"""A line that goes down a list from mark to mark and bends from side to side; each entry draws its own piece."""

import math
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 48
"""Of the room for the line."""
REACH = 15
"""How far the line goes to each side of the middle."""
BEND = 3
"""Marks on each bend to one side."""


@dataclass(frozen=True)
class Bend:
    """One entry: where its mark stands, and the line to that of the next; empty for the last."""

    x: float
    path: str
    """In a room WIDTH wide and 100 high, which is stretched to the height of the entry."""


def draw_bends(number: int) -> tuple[Bend, ...]:
    """The pieces of a line through so many marks, from above."""
    places = [_place(position) for position in range(number)]
    pieces = [f"M{here} 0C{here} 50 {there} 50 {there} 100" for here, there in pairwise(places)]
    return tuple(Bend(x, path) for x, path in zip(places, [*pieces, ""], strict=False))


def _place(position: int) -> float:
    return round(WIDTH / 2 + REACH * math.sin(math.pi * position / BEND), 1)
