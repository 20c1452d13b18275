"""The curve of the pathway: heights by one rule from its stages in their groups, and a smooth line through them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby, pairwise

HEIGHT = 216
"""Of the drawing of the path as it lies, in pixels: its labels stand below, so it is not stretched upwards."""
COLUMN = 100
"""Width of a stage in it; style stretches the drawing to the width of the page."""
TRACK = 64
"""Width of the path as it stands, in pixels."""
LENGTH = 100
"""Length of a stage along it; style stretches each piece to the length of its text."""
RIDGES = 4

_FOOT, _RISE = 21.6, 70.4
"""Height of the hill of a group on the first stage, and how much higher it is on the last."""
_DIP = 14.0
"""How far below the slope of the hills the foot of a hill lies."""
_BEFORE = (2, 8, 2, 6, 2, 8, 2, 6)
_AFTER = (104, 92, 98, 84, 90, 78, 84, 74)
"""Heights beyond the first and the last stage, for pages that are wider than the path."""
_SCALE, _SEA = 1.9, 214.0
"""Pixels for one of height, and where height 0 is."""
_BELOW = 8

Point = tuple[float, float]


@dataclass(frozen=True)
class Piece:
    """The line of one stage: to its mark, and from its mark on; empty where nothing comes before or after."""

    came: str
    goes: str


@dataclass(frozen=True, kw_only=True)
class Stop:
    """Where a stage stands, in pixels: how far down as the path lies, how far right as it stands."""

    down: int
    right: int
    is_hill: bool
    begins: bool
    """Whether it is the first of its group."""
    lying: Piece
    standing: Piece


@dataclass(frozen=True)
class Skyline:
    """The whole curve as it lies, without marks, and the ridges behind it from the nearest to the farthest."""

    width: int
    height: int
    front: str
    mist: str
    """The same, closed below the foot of the drawing, where its edge is not seen."""
    ridges: tuple[str, ...]


def heights(groups: Sequence[str]) -> list[float]:
    """Height of each stage, of 100, from the groups of the stages in order: a hill for each run of one group.

    The hills lie on a slope. Where a stage is not the top of its hill, it lies below the slope, at the foot most. Where
    few stages make the slope steep, what comes after a top lies below the top too.
    """
    found: list[float] = []
    last = max(len(groups) - 1, 1)
    for top, members in _runs(groups):
        slope = [_FOOT + _RISE * place / last for place in members]
        highest = slope[top - members[0]]
        for place, height in zip(members, slope, strict=True):
            reach = top - members[0] if place < top else members[-1] - top
            below = _DIP * abs(place - top) / reach if place != top else 0
            most = height if place <= top else highest + below / 2
            found.append(round(min(height, most) - below, 1))
    return found


def hills(groups: Sequence[str]) -> set[int]:
    """Places, from 0, of the stages on top of the hill of their group."""
    return {top for top, _ in _runs(groups)}


def sideways(groups: Sequence[str]) -> list[float]:
    """How far right each stage is as the path stands, per cent of its width: a bend for each run of one group."""
    found: list[float] = []
    for number, (_, members) in enumerate(_runs(groups)):
        bends = (number + (each + 1) / (len(members) + 1) for each in range(len(members)))
        found += [round(47 + 38 * math.sin(math.pi * bend), 1) for bend in bends]
    return found


def draw_skyline(groups: Sequence[str], *, ridges: int = RIDGES, beyond: int = len(_BEFORE)) -> Skyline:
    """The curve with so many ridges behind it, and so many columns beyond the first and the last stage."""
    return _draw_skyline(tuple(groups), ridges, beyond)


@cache
def _draw_skyline(groups: tuple[str, ...], ridges: int, beyond: int) -> Skyline:
    """Every page has one."""
    unseen = len(_BEFORE) - beyond
    knots = _knots(groups)
    knots = knots[unseen : len(knots) - unseen]
    front = _smooth([_down(each) for each in knots])
    behind = tuple(_smooth([_down(each) for each in _ridge(knots, k)]) for k in range(1, ridges + 1))
    return Skyline(
        len(groups) * COLUMN, HEIGHT, front, f"{front}V{HEIGHT + _BELOW}H{round(_down(knots[0])[0])}z", behind
    )


def draw_stops(groups: Sequence[str]) -> tuple[Stop, ...]:
    """Each stage with its own piece of the line, lying and standing."""
    return _draw_stops(tuple(groups))


@cache
def _draw_stops(groups: tuple[str, ...]) -> tuple[Stop, ...]:
    """Every programme has them."""
    knots = [_down(each) for each in _knots(groups)]
    tops, begins = hills(groups), {members[0] for _, members in _runs(groups)}
    downs = [_down((0, each))[1] for each in heights(groups)]
    rights = [TRACK * each / 100 for each in sideways(groups)]
    lying, standing = _lying(knots, len(groups)), _standing(rights)
    return tuple(
        Stop(
            down=round(downs[place]),
            right=round(rights[place]),
            is_hill=place in tops,
            begins=place in begins,
            lying=lying[place],
            standing=standing[place],
        )
        for place in range(len(groups))
    )


def _runs(groups: Sequence[str]) -> list[tuple[int, range]]:
    """For each run of one group: the place of the top of its hill, a little past its middle, and its places."""
    sizes = [len(list(members)) for _, members in groupby(groups)]
    starts = accumulate([0, *sizes])
    return [(start + size // 2, range(start, start + size)) for start, size in zip(starts, sizes, strict=False)]


def _knots(groups: Sequence[str]) -> list[Point]:
    """What the line goes through, in columns and heights: before, the stages with the dips between, and after."""
    high, tops = heights(groups), hills(groups)
    stages: list[Point] = [(place + 0.5, height) for place, height in enumerate(high)]
    dips = [
        (place + 1.0, (high[place] + high[place + 1]) / 2 - _DIP / 2)
        for place in range(len(high) - 1)
        if {place, place + 1} <= tops
    ]
    before = [(place - len(_BEFORE) + 0.5, float(height)) for place, height in enumerate(_BEFORE)]
    after = [(len(high) + place + 0.5, float(height)) for place, height in enumerate(_AFTER)]
    return [*before, *sorted([*stages, *dips]), *after]


def _ridge(knots: Sequence[Point], k: int) -> list[Point]:
    """The curve once more, behind itself: shifted, lower, flatter."""
    return [(column + 0.42 * k, height * (1 - 0.2 * k) - 3.5 * k) for column, height in knots]


def _down(point: Point) -> Point:
    column, height = point
    return COLUMN * column, _SEA - _SCALE * height


def _smooth(points: Sequence[Point]) -> str:
    """A Catmull-Rom spline as Bézier curves. Points are rounded before they become steps, so that none drifts."""
    knots = [(round(x), round(y)) for x, y in points]
    handles = _handles(knots)
    steps = []
    for (x, y), (to_x, to_y), (over_x, over_y) in zip(knots, knots[1:], handles[1:], strict=False):
        steps.append(_numbers(to_x - over_x - x, to_y - over_y - y, to_x - x, to_y - y))
    return f"M{_numbers(*knots[0])}s{' '.join(steps)}"


def _handles(points: Sequence[Point]) -> list[Point]:
    """From each point, how far the handle of its curve reaches: a sixth of the way from neighbour to neighbour."""
    first, last = _mirrored(points[0], points[1:2]), _mirrored(points[-1], points[-2:-1])
    around = [first, *points, last]
    return [((b[0] - a[0]) / 6, (b[1] - a[1]) / 6) for a, b in zip(around, around[2:], strict=False)]


def _curves(points: Sequence[Point]) -> list[tuple[Point, Point, Point, Point]]:
    """A Bézier curve from each point to the next."""
    handles = _handles(points)
    return [
        (a, (a[0] + from_a[0], a[1] + from_a[1]), (b[0] - to_b[0], b[1] - to_b[1]), b)
        for (a, b), (from_a, to_b) in zip(pairwise(points), pairwise(handles), strict=True)
    ]


def _lying(knots: Sequence[Point], number: int) -> list[Piece]:
    """For each stage the line from the one before it, in its own column and the one before."""
    curves = _curves(knots)
    ends = [COLUMN * (place + 0.5) for place in range(-1, number)]
    pieces = []
    for place, (left, right) in enumerate(pairwise(ends)):
        first, last = place == 0, place == number - 1
        came = [each for each in curves if each[3][0] <= right and (first or each[0][0] >= left)]
        goes = [each for each in curves if last and each[0][0] >= right]
        pieces.append(Piece(_path(came, left), _path(goes, left)))
    return pieces


def _standing(rights: Sequence[float]) -> list[Piece]:
    """For each stage the line from half way to the one before it to half way to the one after it."""
    curves = _curves([(right, LENGTH * (place + 0.5)) for place, right in enumerate(rights)])
    halves = [_halves(curve) for curve in curves]
    return [
        Piece(
            _path([halves[place - 1][1]] if place else [], 0, LENGTH * place),
            _path([halves[place][0]] if place < len(halves) else [], 0, LENGTH * place),
        )
        for place in range(len(rights))
    ]


def _halves(
    curve: tuple[Point, Point, Point, Point],
) -> tuple[tuple[Point, Point, Point, Point], tuple[Point, Point, Point, Point]]:
    """A curve, parted in its middle (de Casteljau)."""
    a, b, c, d = curve
    ab, bc, cd = _middle(a, b), _middle(b, c), _middle(c, d)
    abc, bcd = _middle(ab, bc), _middle(bc, cd)
    middle = _middle(abc, bcd)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _mirrored(end: Point, next_to_it: Sequence[Point]) -> Point:
    """What would come beyond the end of a line if it went straight on."""
    return next(((2 * end[0] - x, 2 * end[1] - y) for x, y in next_to_it), end)


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _path(curves: Sequence[tuple[Point, Point, Point, Point]], left: float, top: float = 0) -> str:
    """Curves as path data, seen from a corner."""
    if not curves:
        return ""
    start = curves[0][0]
    parts = [_numbers(*(n for x, y in curve[1:] for n in (x - left, y - top))) for curve in curves]
    return f"M{_numbers(start[0] - left, start[1] - top)}C{' '.join(parts)}"


def _numbers(*numbers: float) -> str:
    """Whole numbers, with a sign between them where there is one, else a space."""
    said = [str(round(each)) for each in numbers]
    return said[0] + "".join(each if each.startswith("-") else f" {each}" for each in said[1:])
