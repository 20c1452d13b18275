"""The path standing up: one mark an event, and between two marks one bend of the line."""

from dataclasses import dataclass

MIDDLE = 20
"""Of the drawing, in its units; a timeline is 40 wide, and each piece of it 100 high."""
SWING = (9, 6, 10, 7, 8)
"""How far marks stand beside the middle, to the left and to the right in turn."""


@dataclass(frozen=True)
class Piece:
    """What stands beside one event: its mark, and the line from there down to the next."""

    x: int
    line: str
    """Path data; empty for the last event, from which no line leads on."""


def draw_timeline(events: int) -> tuple[Piece, ...]:
    """A piece for each event, in order. A line ends where the mark of the next event stands."""
    marks = [_mark(position) for position in range(events)]
    return tuple(Piece(x, _line(x, below)) for x, below in zip(marks, [*marks[1:], None], strict=False))


def _mark(position: int) -> int:
    side = 1 if position % 2 else -1
    return MIDDLE + side * SWING[position % len(SWING)]


def _line(x: int, below: int | None) -> str:
    return "" if below is None else f"M{x} 0C{x} 50 {below} 50 {below} 100"
