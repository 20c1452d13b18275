"""Charts: where their parts stand. Templates draw them, style colours them."""

from dataclasses import dataclass

from catalogue.model.self_review import Area

ROW = 46
"""Height of a row of bars, in units of the drawing."""


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One row: the title above, the bar below it with its ground, and the bar of an earlier time around that."""

    area: Area
    title_y: int
    bar_y: int
    earlier_y: int
    figure_y: int


@dataclass(frozen=True)
class BarChart:
    """Rows of bars, one below the other."""

    height: int
    bars: tuple[Bar, ...]


def draw_bars(areas: tuple[Area, ...]) -> BarChart:
    """A row for each area."""
    tops = [(area, position * ROW) for position, area in enumerate(areas)]
    bars = (
        Bar(area=area, title_y=top + 15, bar_y=top + 22, earlier_y=top + 18, figure_y=top + 34) for area, top in tops
    )
    return BarChart(len(areas) * ROW, tuple(bars))
