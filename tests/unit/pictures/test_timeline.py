"""The path standing up, one mark an event."""

from itertools import pairwise

import pytest

from catalogue.pictures.timeline import MIDDLE, draw_timeline


@pytest.mark.parametrize("events", [0, 1, 2, 3, 12, 20])
def test_each_event_has_a_mark_within_the_drawing(events: int) -> None:
    pieces = draw_timeline(events)

    assert len(pieces) == events
    assert [piece.x for piece in pieces if not 7 < piece.x < 2 * MIDDLE - 7] == []


@pytest.mark.parametrize("events", [2, 3, 12])
def test_the_line_leads_from_mark_to_mark_and_ends_at_the_last(events: int) -> None:
    pieces = draw_timeline(events)
    starts = [piece.line.startswith(f"M{piece.x} 0C") for piece in pieces[:-1]]
    ends = [above.line.endswith(f" {below.x} 100") for above, below in pairwise(pieces)]

    assert all(starts)
    assert all(ends)
    assert pieces[-1].line == ""


def test_the_path_bends_once_between_two_events() -> None:
    sides = [piece.x > MIDDLE for piece in draw_timeline(6)]

    assert sides == [False, True] * 3
