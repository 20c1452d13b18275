"""The search box, in each language."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import NewVisitor, Visitor


def _search(page: Page, text: str) -> None:
    box = page.get_by_role("searchbox")
    box.click()
    box.press_sequentially(text)


def _results(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("listitem")


def _titles(page: Page) -> Locator:
    return page.locator(".search-results a")


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


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
    page.get_by_role("search").get_by_role("link", name=title, exact=True).click()

    expect(page).to_have_url(address + there)


@pytest.mark.parametrize(
    ("home", "words", "marked"),
    [
        ("cy/", "Cymru", "Nghymru"),
        ("cy/", "gymru", "Nghymru"),
        ("cy/", "rhaglen", "raglen"),
        ("cy/", "mhennaeth", "bennaeth"),
        ("cy/", "cyrsiau", "cwrs"),
        ("cy/", "tim", "tîm"),
        ("cy/", "i’r dysgwr", "dysgwr"),
        ("cy/", "NPQH", "CPCP"),
        ("en/", "cpcp", "NPQH"),
        ("en/", "headteacher", "headteachers"),
        ("en/", "WROTE", "written"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_marked_as_it_stands(
    visitor: Visitor, home: str, words: str, marked: str
) -> None:
    page = visitor.open(home)
    _search(page, words)
    more = page.get_by_role("button", name=re.compile("Show the other|Dangos y canlyniadau"))
    expect(_titles(page).first).to_be_visible()
    if more.is_visible():
        more.click()

    expect(page.locator(".search-results mark").filter(has_text=re.compile(f"^{marked}$")).first).to_be_visible()


@pytest.mark.parametrize(("home", "words"), [("cy/", "pennaeth"), ("cy/", "rhaglen"), ("en/", "leader")])
def test_results_with_the_word_as_typed_come_first(visitor: Visitor, home: str, words: str) -> None:
    page = visitor.open(home)
    _search(page, words)
    expect(_titles(page).first).to_be_visible()
    exact = [bool(re.search(rf"\b{words}\b", each, re.IGNORECASE)) for each in _results(page).all_inner_texts()]

    assert exact == sorted(exact, reverse=True)


@pytest.mark.parametrize(
    ("home", "words", "kind", "status"),
    [
        ("en/", "strategic headteachers", "Programme", "Dates to be confirmed"),
        ("cy/", "penaethiaid strategol", "Rhaglen", "Dyddiadau i'w cadarnhau"),
        ("cy/", "llanfaes", "Astudiaeth achos", ""),
        ("en/", "accessibility", "Page", ""),
    ],
)
def test_each_result_says_its_kind_and_a_programme_its_status(
    visitor: Visitor, home: str, words: str, kind: str, status: str
) -> None:
    page = visitor.open(home)
    _search(page, words)
    first = _results(page).first

    expect(first.locator(".result-kind")).to_have_text(kind)
    expect(first.locator(".status")).to_have_text([status] if status else [])


def test_the_results_of_one_language_stay_in_it(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/rhaglenni/cpcp/")
    _search(page, "estyn")
    expect(_titles(page).first).to_be_visible()
    links = _titles(page).evaluate_all("links => links.map(link => link.href)")

    assert [link for link in links if not link.startswith(f"{address}cy/")] == []


@pytest.mark.parametrize(
    ("here", "phrase", "there"),
    [
        ("cy/rhaglenni/cpcp/", "canlyniad yn Saesneg", "en/programmes/npqh/?search=estyn"),
        ("en/programmes/npqh/", "results in Welsh", "cy/rhaglenni/cpcp/?search=estyn"),
    ],
)
def test_one_line_leads_to_the_same_search_in_the_other_language(
    visitor: Visitor, address: str, here: str, phrase: str, there: str
) -> None:
    page = visitor.open(here)
    _search(page, "estyn")
    line = page.get_by_role("search").get_by_role("link", name=re.compile(phrase))
    number = re.sub(r"\D", "", line.inner_text())
    line.click()

    expect(page).to_have_url(address + there)
    expect(page.get_by_role("searchbox")).to_have_value("estyn")
    expect(page.locator(".search-count")).to_have_text(re.compile(rf"^{number} "))


@pytest.mark.parametrize(
    ("home", "words", "phrase"),
    [("cy/", "gwasanaeth", r"^\d+ (?:g|ch)?c?anlyniad$"), ("en/", "accessibility", r"^\d+ results?$")],
)
def test_the_number_of_results_is_said(visitor: Visitor, home: str, words: str, phrase: str) -> None:
    page = visitor.open(home)
    _search(page, words)

    expect(page.get_by_role("search").get_by_role("status")).to_have_text(re.compile(phrase))


def test_no_stop_list_hides_the_welsh_word_for_a_challenge(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    _search(page, "her")

    expect(page.locator(".search-results mark").first).to_have_text("her")


@pytest.mark.parametrize(
    ("home", "words", "none", "all_pages", "near"),
    [
        ("cy/", "arweinyddionn", "Heb ddod o hyd i dudalen", "Chwiliwch yn y rhestr", "Arweinydd canol"),
        ("en/", "consotium", "No page found", "Look in the list", "Regional consortium"),
    ],
)
def test_a_search_without_result_offers_all_pages_and_words_that_are_close(
    visitor: Visitor, home: str, words: str, none: str, all_pages: str, near: str
) -> None:
    page = visitor.open(home)
    _search(page, words)

    expect(page.get_by_role("search").get_by_role("status")).to_have_text(none)
    expect(page.get_by_role("search").get_by_role("link", name=re.compile(all_pages))).to_be_visible()
    expect(page.get_by_role("search").get_by_role("link", name=near)).to_be_visible()


def test_what_stands_in_the_index_is_text(visitor: Visitor) -> None:
    payload = "estyn <img src=x onerror=alert(1)> &lt;b&gt;"
    document = {"location": "x/", "title": payload, "kind": "page", "text": payload, "short": payload}
    index = {
        "documents": [document],
        "kinds": {"page": payload},
        "families": [],
        "mutation": None,
        "counts": ["0", payload],
        "others": ["0", "1"],
    }
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(json=index))
    page = visitor.open("en/")
    _search(page, "estyn")

    expect(_titles(page)).to_have_text(payload)
    expect(page.locator(".result-text")).to_have_text(payload)
    expect(page.locator(".search img")).to_have_count(0)


def test_a_search_that_cannot_be_loaded_offers_all_pages(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(status=200, body="no index"))
    page = visitor.open("cy/")
    _search(page, "estyn")

    expect(page.get_by_role("search").get_by_role("status")).to_have_text("Nid oedd modd llwytho'r chwiliad")
    expect(page.get_by_role("search").get_by_role("link", name=re.compile("Chwiliwch yn y rhestr"))).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_somebody_searches(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{visitor.address}cy/", wait_until="networkidle")

    names = {url.rpartition("/")[2] for url in asked}
    assert "search.js" in names
    assert names & {"search_index.json", "search-index.js", "search-file.js", "excerpts.js"} == set()


@pytest.mark.parametrize("width", [1280, 320])
def test_escape_closes_the_results_and_the_keyboard_reaches_them(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open("en/")
    _search(page, "npqh")
    expect(_titles(page).first).to_be_visible()
    first = _titles(page).first.inner_text()
    page.keyboard.press("ArrowDown")
    assert _focused(page) == first
    page.keyboard.press("ArrowUp")
    for _ in range(3):
        page.keyboard.press("Tab")
        if _focused(page) == first:
            break
    assert _focused(page) == first
    page.keyboard.press("Escape")

    expect(page.locator(".search-output")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_enter_opens_the_first_result(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/")
    _search(page, "penaethiaid strategol")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}cy/rhaglenni/penaethiaid-strategol/")


def test_results_close_when_the_reader_turns_to_something_else(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    _search(page, "estyn")
    expect(_titles(page).first).to_be_visible()
    page.get_by_role("heading", level=1).click()

    expect(page.locator(".search-output")).to_be_hidden()


def test_without_scripts_the_search_button_leads_to_the_list_of_all_pages(
    new_visitor: NewVisitor, address: str
) -> None:
    page = new_visitor(java_script_enabled=False).open("cy/")
    page.get_by_role("button", name="Chwilio").click()

    assert page.url.startswith(f"{address}cy/a-y/")
