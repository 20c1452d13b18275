"""Covers of talks and reports, drawn from the id of the record, so that both languages have the same one.

A talk is seen from above, as rings around a point; a report from the side, as strata.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]

GROWTH = 0.105
"""How much wider each ring is than the one inside it, as a share of the height."""
CORE = 0.07
"""The radius of the smallest ring, as a share of the height."""
STRETCH = 1.25
"""How much wider than high a ring is: a hill seen from above, not a target."""
BENDS = ((2, 0.14), (3, 0.09), (5, 0.04))
"""How a ring is bent: how often around it, and by how much of its radius."""
FEWEST, MOST = 5, 8
"""Strata of a report."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The size of a drawing in its own units, and how finely it is drawn."""

    width: int
    height: int
    rings: int
    """How many rings a talk has."""
    points: int
    """Points on a line."""


TALK = Frame(width=320, height=180, rings=10, points=14)
SMALL_TALK = Frame(width=78, height=44, rings=5, points=7)
"""That of a card: fewer lines, as they stand close."""
REPORT = Frame(width=150, height=200, rings=0, points=7)
SMALL_REPORT = Frame(width=42, height=56, rings=0, points=3)


@dataclass(frozen=True)
class Cover:
    """Path data by strength of line."""

    faint: str
    strong: str
    core: str = ""
    """The smallest ring of a talk."""
    centre: tuple[int, int] = (0, 0)


def draw_rings(record_id: str, frame: Frame) -> Cover:
    """The cover of a talk: every third ring is stronger. Outer rings leave the frame."""
    seeds = _seeds(record_id)
    centre = (frame.width * (0.56 + 0.22 * seeds[0]), frame.height * (0.4 + 0.2 * seeds[1]))
    step = 10 / frame.rings  # a small cover has fewer rings over the same ground
    rings = [_ring(centre, frame, CORE + GROWTH * step * ring, seeds[2:5]) for ring in range(frame.rings)]
    strong = [path for number, path in enumerate(rings) if number and number % 3 == 0]
    faint = [path for number, path in enumerate(rings) if number % 3]
    return Cover("".join(faint), "".join(strong), rings[0], (round(centre[0]), round(centre[1])))


def draw_strata(record_id: str, frame: Frame) -> Cover:
    """The cover of a report: five to eight layers, one of them strong; none leaves the frame."""
    seeds = _seeds(record_id)
    number = FEWEST + round((MOST - FEWEST) * seeds[1])
    chosen = round(seeds[2] * (number - 1))
    layers = [_stratum(frame, seeds, layer / number) for layer in range(number)]
    return Cover("".join(layers[:chosen] + layers[chosen + 1 :]), layers[chosen])


def _seeds(record_id: str) -> list[float]:
    """Numbers from 0 to 1."""
    return [byte / 255 for byte in hashlib.sha256(record_id.encode()).digest()]


def _ring(centre: Point, frame: Frame, share: float, phases: Sequence[float]) -> str:
    radius = share * frame.height

    def point(angle: float) -> Point:
        bends = zip(BENDS, phases, strict=True)
        bent = 1 + sum(by * math.sin(often * angle + math.tau * phase) for (often, by), phase in bends)
        return centre[0] + STRETCH * radius * bent * math.cos(angle), centre[1] + radius * bent * math.sin(angle)

    return _closed([point(math.tau * number / frame.points) for number in range(frame.points)])


def _stratum(frame: Frame, seeds: Sequence[float], depth: float) -> str:
    """A wave from edge to edge; deeper ones are flatter, and each is a little further along than the one above it."""
    swing = frame.height * (0.035 + 0.035 * seeds[3]) * (1 - 0.55 * depth)

    def point(number: int) -> Point:
        turn = math.tau * (0.8 + 0.5 * seeds[4]) * number / frame.points + 6 * seeds[0] + 2.4 * depth
        height = frame.height * (0.2 + 0.68 * depth) - swing * (math.sin(turn) + 0.5 * math.sin(2.1 * turn))
        return frame.width * number / frame.points, height

    # one point more at either end, for the bends at the edges
    return _smooth([point(number) for number in range(-1, frame.points + 2)], range(1, frame.points + 1))


def _closed(points: Sequence[Point]) -> str:
    """A smooth line through all points and back to the first."""
    return f"{_smooth(points, range(len(points)))}z"


def _smooth(points: Sequence[Point], pieces: range) -> str:
    """A smooth line from each of these points to the next (Catmull-Rom): `s` repeats the bend that came before it."""
    size = len(points)

    def bend(number: int, way: int) -> Point:
        x, y = ((points[(number + 1) % size][axis] - points[number - 1][axis]) / 6 for axis in (0, 1))
        return points[number][0] + way * x, points[number][1] + way * y

    first = points[pieces[0]]
    path = f"M{round(first[0])} {round(first[1])}"
    for number in pieces:
        following = (number + 1) % size
        stops = (bend(following, -1), points[following])
        known = number > pieces[0]
        path += "s" if known else "c"
        path += _from(points[number], stops if known else (bend(number, 1), *stops))
    return path


def _from(start: Point, stops: Iterable[Point]) -> str:
    """Whole numbers from a point on, with a space only where a minus does not part them."""
    numbers = (round(stop[axis]) - round(start[axis]) for stop in stops for axis in (0, 1))
    return "".join(f" {number}" if number >= 0 else str(number) for number in numbers).removeprefix(" ")
