"""axe in the states that every page can be in: results open, no results, menu open."""

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import NewVisitor

HOMES = ["en/", "cy/"]
SCHEMES = ["light", "dark"]


def _type(page: Page, text: str) -> None:
    page.get_by_role("searchbox").click()
    page.get_by_role("searchbox").press_sequentially(text)


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 320])
def test_search_with_results_breaks_no_rule(new_visitor: NewVisitor, home: str, scheme: str, width: int) -> None:
    page = new_visitor(width, color_scheme=scheme).open(home)
    _type(page, "estyn")
    expect(page.locator(".md-search-result__link").first).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 320])
def test_search_without_results_breaks_no_rule(new_visitor: NewVisitor, home: str, scheme: str, width: int) -> None:
    page = new_visitor(width, color_scheme=scheme).open(home)
    _type(page, "qqqqq")
    expect(page.locator(".md-search-result__meta")).to_be_visible()

    assert violations(page) == []


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_open_menu_breaks_no_rule(new_visitor: NewVisitor, home: str, scheme: str) -> None:
    page = new_visitor(320, color_scheme=scheme).open(home)
    page.locator(".menu-button").click()
    expect(page.locator("#menu")).to_be_visible()

    assert violations(page) == []
