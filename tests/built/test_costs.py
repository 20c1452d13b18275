"""What it costs to serve a site."""

import re
from pathlib import Path

import pytest

from delivery.costs import README, TABLE, render_table


def _figures(table: str) -> tuple[str, list[float]]:
    """The words around the figures, and the figures."""
    figure = re.compile(r"\d[\d,.]*")
    return figure.sub("", table), [float(each.replace(",", "")) for each in figure.findall(table)]


def test_the_table_of_costs_is_that_of_the_site_give_or_take_a_step(site: Path) -> None:
    found = TABLE.search(README.read_text(encoding="utf-8"))
    assert found
    (words, written), (expected_words, expected) = _figures(found[0]), _figures(render_table(site))

    assert words == expected_words
    assert written == pytest.approx(expected, rel=0.3), "run make costs"
