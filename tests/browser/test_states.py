"""axe in the states that every page can be in: results open, no results, menu open."""

import pytest
from playwright.sync_api import expect

from .axe import violations
from .conftest import NewVisitor

HOMES = ["en/", "cy/"]
SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(("text", "shown"), [("estyn", "[data-search-elsewhere]"), ("qqqqq", "[data-search-none]")])
def test_the_open_search_breaks_no_rule(  # with results and without
    new_visitor: NewVisitor, home: str, scheme: str, width: int, text: str, shown: str
) -> None:
    page = new_visitor(width, color_scheme=scheme).open(home)
    page.get_by_role("searchbox").click()
    page.get_by_role("searchbox").press_sequentially(text)
    expect(page.locator(shown).first).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_open_menu_breaks_no_rule(new_visitor: NewVisitor, home: str, scheme: str) -> None:
    page = new_visitor(320, color_scheme=scheme).open(home)
    page.locator(".menu-button").click()
    expect(page.locator("#menu")).to_be_visible()

    assert violations(page) == []
