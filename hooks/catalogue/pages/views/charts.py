"""Charts: where their parts stand. Templates draw them, style colours them."""

from dataclasses import dataclass

from catalogue.model.self_review import STEPS, Area

ROW = 48
"""Height of a row, in units of the drawing."""
LEFT, LENGTH = 10, 270
"""Where the axis begins, and how long it is: from the lowest step, below which there is no average, to the highest."""
TITLE, LINE, FIGURE = 15, 31, 36
"""How far below the top of its row each part of it stands."""
NUMBERS = 18
"""Height of the numbers of the axis."""
BESIDE = 10
"""How far beside its number the name of a step stands."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One row: the title above, the line to the average below it."""

    area: Area
    title_y: int
    line_y: int
    tick_y: int
    figure_y: int


@dataclass(frozen=True)
class Tick:
    """A step of the scale on the axis."""

    step: int
    x: int
    name_x: int
    """Where the name of the step begins for the first, and ends for the last."""


@dataclass(frozen=True, kw_only=True)
class BarChart:
    """Rows, one below the other, on an axis of the steps of the scale."""

    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    numbers_y: int
    left: int = LEFT
    length: int = LENGTH


def draw_bars(areas: tuple[Area, ...]) -> BarChart:
    """A row for each area, and a tick for each step."""
    tops = [(area, position * ROW) for position, area in enumerate(areas)]
    below = len(areas) * ROW
    return BarChart(
        height=below + NUMBERS,
        bars=tuple(
            Bar(area=area, title_y=top + TITLE, line_y=top + LINE, tick_y=top + LINE - 6, figure_y=top + FIGURE)
            for area, top in tops
        ),
        ticks=tuple(_tick(step) for step in range(1, STEPS + 1)),
        numbers_y=below + 15,
    )


def _tick(step: int) -> Tick:
    x = LEFT + (step - 1) * LENGTH // (STEPS - 1)
    return Tick(step, x, x + BESIDE if step == 1 else x - BESIDE)
