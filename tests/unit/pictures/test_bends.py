"""A line that bends from mark to mark."""

import re

import pytest

from catalogue.pictures.bends import BEND, REACH, WIDTH, draw_bends


@pytest.mark.parametrize("number", [0, 1, 3, 12, 36])
def test_there_is_a_piece_for_each_mark_and_none_after_the_last(number: int) -> None:
    assert [bool(bend.path) for bend in draw_bends(number)] == [True] * max(number - 1, 0) + [False] * min(number, 1)


def test_each_piece_goes_from_its_mark_to_the_next_over_the_whole_height() -> None:
    bends = draw_bends(20)
    ends = [re.findall(r"[\d.]+", bend.path) for bend in bends[:-1]]

    assert [(float(each[0]), each[1]) for each in ends] == [(bend.x, "0") for bend in bends[:-1]]
    assert [(float(each[-2]), each[-1]) for each in ends] == [(bend.x, "100") for bend in bends[1:]]


def test_the_line_goes_to_both_sides_and_stays_in_its_room() -> None:
    places = [bend.x for bend in draw_bends(2 * BEND)]

    assert max(places) > WIDTH / 2 > min(places)
    assert all(abs(place - WIDTH / 2) <= REACH for place in places)
