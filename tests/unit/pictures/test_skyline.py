"""The skyline of a card."""

import re

import pytest

from catalogue.pictures.curve import COLUMN, draw_skyline
from catalogue.pictures.skyline import fit_skyline

TWELVE = tuple("aabbbccdddee")


def _ends(path: str) -> tuple[float, float]:
    """Where a line of relative steps ends."""
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    x, y, rest = numbers[0], numbers[1], numbers[2:]
    if "c" in path:
        x, y, rest = x + rest[4], y + rest[5], rest[6:]
    return x + sum(rest[2::4]), y + sum(rest[3::4])


@pytest.mark.parametrize("groups", [TWELVE, tuple("abc"), tuple("aaabbbbccccdddddeeee"), ("a",)])
def test_it_reaches_from_edge_to_edge_whatever_the_number_of_stages(groups: tuple[str, ...]) -> None:
    skyline = fit_skyline(groups, None, 1200)

    assert float(re.findall(r"-?[\d.]+", skyline.behind)[0]) < 0
    assert _ends(skyline.behind)[0] > 1200
    assert skyline.ahead == ""


@pytest.mark.parametrize("groups", [TWELVE, tuple("abc"), tuple("aaabbbbccccdddddeeee")])
def test_the_line_behind_ends_at_the_mark_and_the_line_ahead_begins_there(groups: tuple[str, ...]) -> None:
    for place in range(len(groups)):
        skyline = fit_skyline(groups, place, 1200)
        assert skyline.mark
        begins = [float(each) for each in re.findall(r"-?[\d.]+", skyline.ahead)[:2]]

        assert _ends(skyline.behind) == pytest.approx(skyline.mark, abs=1.5)
        assert begins == pytest.approx(skyline.mark, abs=1.5)
        assert _ends(skyline.ahead)[0] > 1200


def test_as_wide_as_its_stages_it_is_the_curve_itself() -> None:
    wanted = draw_skyline(TWELVE, ridges=2, beyond=2)
    found = fit_skyline(TWELVE, None, COLUMN * len(TWELVE))

    across = [float(each) for each in re.findall(r"-?[\d.]+", found.behind)[::2]]
    assert across == [float(each) for each in re.findall(r"-?\d+", wanted.front)[::2]]


def test_stages_of_another_number_change_the_widths_and_not_the_heights() -> None:
    narrow, wide = fit_skyline(TWELVE, 4, 600), fit_skyline(TWELVE, 4, 1200)
    assert narrow.mark
    assert wide.mark

    assert (narrow.mark[0] * 2, narrow.mark[1]) == wide.mark
