"""What it costs to serve a site."""

from pathlib import Path

from delivery.costs import README, TABLE, render_table


def test_the_table_of_costs_is_that_of_the_site(site: Path) -> None:
    found = TABLE.search(README.read_text(encoding="utf-8"))

    assert found
    assert found[0] == render_table(site), "run make costs"
