"""The curve of the pathway, for any number of stages and groups."""

import re
from itertools import groupby, pairwise

import pytest

from catalogue.pictures.curve import COLUMN, TRACK, Stop, draw_skyline, draw_stops, heights, hills, sideways

OURS = list("aabbccccddde")
DRAWN = [12, 28, 20, 40, 30, 47, 62, 50, 60, 80, 70, 92]
"""The heights that the design draws for our twelve stages."""
STANDING = [79.9, 79.9, 14.1, 14.1, 69.3, 83.1, 83.1, 69.3, 20.1, 9, 20.1, 85]
SITES = {
    "one stage": ["a"],
    "three of one group": ["a"] * 3,
    "three groups": list("abc"),
    "a group that comes again": list("abab"),
    "ours": OURS,
    "twenty of four groups": [each for each in "abcd" for _ in range(5)],
    "twenty groups": [f"group-{n}" for n in range(20)],
}
NUMBER = re.compile(r"-?\d+")


def _ends(path: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a piece of absolute curves begins and ends."""
    numbers = [int(each) for each in NUMBER.findall(path)]
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def _through(skyline: str) -> list[tuple[int, int]]:
    """The points that a line of relative curves goes through."""
    start, steps = (tuple(int(each) for each in NUMBER.findall(part)) for part in skyline.split("s"))
    points = [(start[0], start[1])]
    for x, y in zip(steps[2::4], steps[3::4], strict=True):
        points.append((points[-1][0] + x, points[-1][1] + y))
    return points


def test_our_twelve_stages_come_near_the_heights_of_the_design() -> None:
    assert [abs(found - drawn) <= 5 for found, drawn in zip(heights(OURS), DRAWN, strict=True)] == [True] * 12
    assert sideways(OURS) == pytest.approx(STANDING, abs=0.2)


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_each_run_of_a_group_has_one_hill(groups: list[str]) -> None:
    high, tops = heights(groups), hills(groups)
    runs = [[place for place, _ in members] for _, members in groupby(enumerate(groups), lambda each: each[1])]
    tops_of_runs = [max(run, key=lambda place: high[place]) for run in runs]

    assert tops_of_runs == sorted(tops)


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_hills_rise_along_the_path_within_the_drawing(groups: list[str]) -> None:
    high = heights(groups)
    tops = [high[place] for place in sorted(hills(groups))]

    assert tops == sorted(tops)
    assert [0 <= each <= 100 for each in high] == [True] * len(groups)


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_the_skyline_goes_through_each_stage_and_dips_between_two_hills(groups: list[str]) -> None:
    skyline = draw_skyline(groups)
    points = dict(_through(skyline.front))
    stops = draw_stops(groups)
    tops = hills(groups)
    middles = [COLUMN * place + COLUMN // 2 for place in range(len(groups))]
    dips = [place for place in range(len(groups) - 1) if {place, place + 1} <= tops]

    assert [points[x] for x in middles] == [stop.down for stop in stops]
    assert [points[COLUMN * (place + 1)] > (stops[place].down + stops[place + 1].down) / 2 for place in dips] == [
        True for _ in dips
    ]


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_the_skyline_reaches_far_beyond_the_stages_on_both_sides(groups: list[str]) -> None:
    skyline = draw_skyline(groups)
    lines = [_through(each) for each in (skyline.front, *skyline.ridges)]

    assert [line[0][0] <= -5 * COLUMN and line[-1][0] >= skyline.width + 5 * COLUMN for line in lines] == [True] * 5


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_each_piece_lying_ends_at_its_stage_and_begins_where_the_one_before_ended(groups: list[str]) -> None:
    stops = draw_stops(groups)
    pieces = [_ends(stop.lying.came) for stop in stops]

    assert [end for _, end in pieces] == [(COLUMN, stop.down) for stop in stops]
    assert [start for start, _ in pieces[1:]] == [(0, stop.down) for stop in stops[:-1]]
    assert [bool(stop.lying.goes) for stop in stops] == [False] * (len(groups) - 1) + [True]


@pytest.mark.parametrize("groups", SITES.values(), ids=SITES)
def test_each_piece_standing_meets_the_next_at_the_edge_of_its_item(groups: list[str]) -> None:
    stops = draw_stops(groups)
    meetings = [(_ends(above.standing.goes)[1], _ends(below.standing.came)[0]) for above, below in pairwise(stops)]

    assert [abs(above[0] - below[0]) <= 1 for above, below in meetings] == [True] * (len(groups) - 1)
    assert {(above[1], below[1]) for above, below in meetings} <= {(100, 0)}
    assert [_middle_of(stop) for stop in stops] == [(stop.right, 50) for stop in stops]
    assert [0 <= stop.right <= TRACK for stop in stops] == [True] * len(groups)


def _middle_of(stop: Stop) -> tuple[int, int]:
    """Where the line of a stage that stands passes its mark."""
    piece = stop.standing
    if piece.came:
        return _ends(piece.came)[1]
    return _ends(piece.goes)[0] if piece.goes else (stop.right, 50)


def test_a_line_is_smooth_where_it_passes_a_stage() -> None:
    """The handles on both sides of a point lie on one line through it."""
    pieces = [stop.lying.came for stop in draw_stops(OURS)][1:]
    numbers = [[int(each) for each in NUMBER.findall(piece)] for piece in pieces]
    slopes_in = [(each[-1] - each[-3]) / (each[-2] - each[-4]) for each in numbers]
    slopes_out = [(each[3] - each[1]) / (each[2] - each[0]) for each in numbers]

    assert slopes_in[:-1] == pytest.approx(slopes_out[1:], abs=0.05)


def test_the_drawing_is_small() -> None:
    skyline = draw_skyline(OURS)

    assert len(skyline.front) < 600
