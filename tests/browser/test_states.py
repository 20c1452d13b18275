"""axe in the states that every page can be in: results open, no results, menu open."""

import pytest
from playwright.sync_api import expect

from .acting import alternating
from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor
from .searching import type_into_search

HOMES = ["en/", "cy/"]


@alternating("home, text", HOMES, ("oak", "qqqqq"))
def test_the_open_search_breaks_no_rule(visitor: Visitor, home: str, text: str) -> None:  # with suggestions and without
    page = visitor.open(home)
    type_into_search(page, text)
    expect(page.locator(".search [data-status]")).not_to_be_empty()

    assert violations(page) == []


@pytest.mark.parametrize("home", HOMES)
def test_the_open_menu_breaks_no_rule(new_visitor: NewVisitor, home: str) -> None:
    page = new_visitor(NARROW).open(home)
    page.locator(".menu-button").click()
    expect(page.locator("#site-menu")).to_be_visible()

    assert violations(page, NARROW) == []
