"""The stretch of the curve around one stage: the head of its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.pictures.curve import COLUMN, HEIGHT, Skyline, draw_skyline, draw_stops

FLAT = 0.6
"""How much flatter than the whole curve it is drawn."""
WIDTH = 1400
"""Of what is drawn, with the stage in its middle: a narrow screen shows less of it."""
_FAR = 1000
"""How far beyond the first and the last stage the parts reach."""


@dataclass(frozen=True)
class Mark:
    """A stage on the stretch."""

    x: int
    y: int
    is_here: bool


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Where it is cut out of the skyline, and what stands on it."""

    skyline: Skyline
    left: int
    width: int
    height: int
    far: int
    """Where the part behind the stage begins."""
    here: int
    behind: int
    """Width of the part behind the stage; the part ahead begins at the stage."""
    ahead: int
    flat: float
    marks: tuple[Mark, ...]


def draw_stretch(groups: Sequence[str], place: int) -> Stretch:
    """The stretch around the stage at a place, from 0."""
    middles = [COLUMN * each + COLUMN // 2 for each in range(len(groups))]
    downs = [stop.down for stop in draw_stops(groups)]
    here = middles[place]
    return Stretch(
        skyline=draw_skyline(groups, ridges=2),
        left=here - WIDTH // 2,
        width=WIDTH,
        height=round(HEIGHT * FLAT),
        far=-_FAR,
        here=here,
        behind=here + _FAR,
        ahead=len(groups) * COLUMN - here + _FAR,
        flat=FLAT,
        marks=tuple(
            Mark(x, round(down * FLAT), each == place)
            for each, (x, down) in enumerate(zip(middles, downs, strict=True))
        ),
    )
