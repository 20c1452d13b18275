"""The place of a programme on the pathway."""

import pytest

from catalogue.pictures.curve import COLUMN
from catalogue.pictures.route import draw_route

GROUPS = ["first", "first", "second", "second"]


@pytest.mark.parametrize(("places", "starts", "length"), [([0], 12.5, 0), ([1, 3], 37.5, 50), ([0, 1, 2, 3], 12.5, 75)])
def test_the_route_goes_from_the_first_stage_to_the_last(places: list[int], starts: float, length: float) -> None:
    route = draw_route(GROUPS, places)

    assert (route.starts, route.length) == (starts, length)
    assert (route.left, route.width) == (COLUMN * len(GROUPS) * starts / 100, COLUMN * len(GROUPS) * length / 100)


def test_each_stage_has_a_mark_and_only_those_that_are_served_are_marked() -> None:
    marks = draw_route(GROUPS, [1, 3]).marks

    assert [mark.is_served for mark in marks] == [False, True, False, True]
    assert [mark.x for mark in marks] == [12.5, 37.5, 62.5, 87.5]
    assert all(0 < mark.y < 100 for mark in marks)


@pytest.mark.parametrize("number", [1, 3, 12, 20])
def test_any_number_of_stages_gives_a_route(number: int) -> None:
    assert len(draw_route(["one"] * number, [number - 1]).marks) == number
