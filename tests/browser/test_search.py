"""The search box, in each language."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewVisitor, Visitor


def _search(page: Page, text: str) -> None:
    box = page.get_by_role("searchbox")
    box.click()
    box.press_sequentially(text)
    page.keyboard.press("Shift")  # the theme looks at keyup, which a letter with an accent does not send here


@pytest.mark.parametrize(
    ("home", "words", "title", "there"),
    [
        ("en/", "strategic headteachers", "Strategic headteachers", "en/programmes/strategic-headteachers/"),
        ("cy/", "penaethiaid strategol", "Penaethiaid strategol", "cy/rhaglenni/penaethiaid-strategol/"),
    ],
)
def test_search_finds_a_programme(
    visitor: Visitor, address: str, home: str, words: str, title: str, there: str
) -> None:
    page = visitor.open(home)
    _search(page, words)
    page.locator(".md-search-result__link").filter(has=page.get_by_role("heading", name=title, exact=True)).click()

    expect(page).to_have_url(address + there)


def test_the_results_of_one_language_stay_in_it(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/rhaglenni/cpcp/")
    _search(page, "estyn")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.href)")

    assert [link for link in links if not link.startswith(f"{address}cy/")] == []


def test_no_stop_list_hides_the_welsh_word_for_a_challenge(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    _search(page, "her")

    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_search_without_result_says_so_in_the_language_of_the_page(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    _search(page, "qqqqq")

    expect(page.get_by_role("status").first).to_have_text("Heb ddod o hyd i dudalen")


@pytest.mark.parametrize("width", [1280, 320])
def test_escape_closes_the_results_and_the_keyboard_reaches_them(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open("en/")
    _search(page, "npqh")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.md-search-result__link')"):
            break
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("Escape")

    expect(page.locator(".search-output")).to_be_hidden()


def test_without_scripts_the_search_button_leads_to_the_list_of_all_pages(
    new_visitor: NewVisitor, address: str
) -> None:
    page = new_visitor(java_script_enabled=False).open("cy/")
    page.get_by_role("button", name="Chwilio").click()

    assert page.url.startswith(f"{address}cy/a-y/")
