"""Bars of schools and averages: how long each is, all on one scale, so that any two can be compared."""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """A scale from nothing to the figure of a full bar."""

    top: int

    def width(self, figure: float) -> float:
        """How much of its ground a bar fills, in per cent."""
        return round(100 * figure / self.top, 2)


def draw_scale(figures: Iterable[float], *, step: int = 10) -> Scale:
    """The scale on which the greatest figure still fits, ending at a multiple of a step."""
    greatest = max(figures, default=0)
    return Scale(max(1, math.ceil(greatest / step)) * step)
