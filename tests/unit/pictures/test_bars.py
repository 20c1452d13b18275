"""Bars on one scale."""

import pytest

from catalogue.pictures.bars import draw_scale


@pytest.mark.parametrize(
    ("figures", "step", "top"),
    [([5.1, 56.5, 42.3], 10, 60), ([20.0], 10, 20), ([20.1], 10, 30), ([1612], 100, 1700), ([0], 10, 10), ([], 10, 10)],
)
def test_a_scale_ends_where_the_greatest_figure_still_fits(figures: list[float], step: int, top: int) -> None:
    assert draw_scale(figures, step=step).top == top


def test_bars_are_to_each_other_as_their_figures() -> None:
    scale = draw_scale([56.5])

    assert scale.width(60) == 100
    assert scale.width(40) == pytest.approx(2 * scale.width(20), abs=0.02)
    assert scale.width(0) == 0
