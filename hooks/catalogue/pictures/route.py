"""The place of a programme on the curve of the pathway: the stretch that it serves, with a mark on each stage."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.pictures.curve import COLUMN, HEIGHT, Skyline, draw_skyline, draw_stops


@dataclass(frozen=True)
class Mark:
    """A stage, in per cent of the width and height of the drawing."""

    x: float
    y: float
    is_served: bool


@dataclass(frozen=True, kw_only=True)
class Route:
    """The whole curve, and which part of it is served: from the middle of the first stage to that of the last."""

    skyline: Skyline
    starts: float
    """In per cent of the width."""
    length: float
    left: int
    """The same in pixels of the curve."""
    width: int
    marks: tuple[Mark, ...]


def draw_route(groups: Sequence[str], places: Sequence[int]) -> Route:
    """The route of what serves the stages at these places, from 0 and in order, of stages in these groups."""
    whole = COLUMN * len(groups)
    left, right = (COLUMN * places[at] + COLUMN // 2 for at in (0, -1))
    return Route(
        skyline=draw_skyline(groups, ridges=1),
        starts=round(100 * left / whole, 2),
        length=round(100 * (right - left) / whole, 2),
        left=left,
        width=right - left,
        marks=tuple(
            Mark(round(100 * (at + 0.5) / len(groups), 2), round(100 * stop.down / HEIGHT, 2), at in places)
            for at, stop in enumerate(draw_stops(groups))
        ),
    )
