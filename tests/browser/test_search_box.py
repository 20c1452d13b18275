"""The search box: what it loads and shows, when it closes, how the keyboard goes through it."""

import re

import pytest
from playwright.sync_api import Page, expect

from .acting import WIDTHS, tab_to
from .conftest import NewVisitor, Visitor
from .searching import count_of, open_search, search_for, titles_of


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_what_stands_in_the_index_is_text(visitor: Visitor) -> None:
    payload = "onnen <img src=x onerror=alert(1)> &lt;b&gt;"
    document = {"location": "x/", "title": payload, "kind": "page", "text": payload, "short": payload}
    index = {
        "documents": [document],
        "kinds": {"page": payload},
        "families": [],
        "mutation": None,
        "locale": "en",
        "counts": {"other": payload},
        "others": {},
    }
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(json=index))
    page = visitor.open("en/")
    search_for(page, "onnen")

    expect(titles_of(page)).to_have_text(payload)
    expect(count_of(page)).to_have_text(payload)
    expect(page.locator(".result-text")).to_have_text(payload)
    expect(page.locator(".search img")).to_have_count(0)


def test_a_search_that_cannot_be_loaded_offers_all_pages(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(status=200, body="no index"))
    page = visitor.open("cy/")
    search_for(page, "onnen")

    expect(count_of(page)).to_have_text("Nid oedd modd llwytho'r chwiliad")
    expect(page.get_by_role("search").get_by_role("link", name=re.compile("Chwiliwch yn y rhestr"))).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_somebody_searches(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{visitor.address}cy/", wait_until="networkidle")

    names = {url.rpartition("/")[2] for url in asked}
    assert "search.js" in names
    assert names & {"search_index.json", "search-client.js", "search-worker.js", "search-engine.js"} == set()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_reaches_the_results_and_escape_closes_the_sheet(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open("en/")
    search_for(page, "oak")
    expect(titles_of(page).first).to_be_visible()
    first = titles_of(page).first.inner_text()
    page.keyboard.press("ArrowDown")
    assert _focused(page) == first
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    tab_to(page, first)
    assert _focused(page) == first
    page.keyboard.press("Escape")

    expect(page.locator(".search")).to_be_hidden()
    expect(page.locator(".search-button")).to_be_focused()


def test_enter_opens_the_first_result(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/")
    search_for(page, "gorwelion")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}cy/rhaglenni/gorwelion/")


def test_the_sheet_closes_when_the_reader_turns_to_something_else(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    search_for(page, "qqqqq")
    expect(page.locator("[data-search-none]")).to_be_visible()
    page.mouse.click(200, page.evaluate("innerHeight") - 5)

    expect(page.locator(".search")).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sheet_has_a_button_that_closes_it(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open("cy/")
    open_search(page)
    page.locator(".search .sheet-close").click()

    expect(page.locator(".search")).to_be_hidden()


def test_without_scripts_the_search_button_leads_to_the_list_of_all_pages(
    new_visitor: NewVisitor, address: str
) -> None:
    page = new_visitor(java_script_enabled=False).open("cy/")
    page.locator(".search-button").click()
    page.locator(".search-form button").click()

    expect(page).to_have_url(re.compile(rf"^{re.escape(address)}cy/a-y/"))
