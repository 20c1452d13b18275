"""The stretch of the curve around one stage."""

import pytest

from catalogue.pictures.stretch import draw_stretch

GROUPS = list("aabbccccddde")


@pytest.mark.parametrize("place", range(len(GROUPS)))
def test_the_stage_stands_in_the_middle_between_what_is_behind_and_ahead(place: int) -> None:
    stretch = draw_stretch(GROUPS, place)
    here = [mark for mark in stretch.marks if mark.is_here]

    assert [mark.x for mark in here] == [stretch.here] == [stretch.left + stretch.width // 2]
    assert stretch.far + stretch.behind == stretch.here
    assert stretch.here + stretch.ahead >= stretch.left + stretch.width


def test_every_stage_has_its_mark_within_the_height() -> None:
    stretch = draw_stretch(GROUPS, 3)

    assert len(stretch.marks) == len(GROUPS)
    assert [0 < mark.y < stretch.height for mark in stretch.marks] == [True] * len(GROUPS)
