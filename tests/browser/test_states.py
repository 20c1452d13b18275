"""axe in the states that every page can be in: results open, no results, menu open."""

import pytest
from playwright.sync_api import expect

from .acting import alternating
from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor
from .searching import search_for

HOMES = ["en/", "cy/"]


@alternating("home, text, shown", HOMES, ("onnen", "qqqqq"), ("[data-search-elsewhere]", "[data-search-none]"))
def test_the_open_search_breaks_no_rule(  # with results and without
    visitor: Visitor, home: str, text: str, shown: str
) -> None:
    page = visitor.open(home)
    search_for(page, text)
    expect(page.locator(shown).first).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize("home", HOMES)
def test_the_open_menu_breaks_no_rule(new_visitor: NewVisitor, home: str) -> None:
    page = new_visitor(NARROW).open(home)
    page.locator(".menu-button").click()
    expect(page.locator("#site-menu")).to_be_visible()

    assert violations(page, NARROW) == []
