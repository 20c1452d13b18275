"""Programmes as lanes below the stages."""

import pytest

from catalogue.pictures.lanes import draw_lane


@pytest.mark.parametrize(
    ("places", "stages", "marks"),
    [((0,), 1, (50.0,)), ((0, 2), 3, (16.67, 83.33)), ((5, 7), 12, (45.83, 62.5)), ((19,), 20, (97.5,))],
)
def test_a_lane_goes_from_its_first_to_its_last_stage(
    places: tuple[int, ...], stages: int, marks: tuple[float, ...]
) -> None:
    lane = draw_lane(places, stages)

    assert lane.marks == marks
    assert (lane.starts, lane.ends) == (marks[0], marks[-1])


@pytest.mark.parametrize(("first", "named_before", "room"), [(4, False, 62.5), (5, True, 54.17)])
def test_the_name_stands_where_there_is_more_room(first: int, named_before: bool, room: float) -> None:
    lane = draw_lane((first, 7), 12)

    assert (lane.named_before, lane.room) == (named_before, room)
