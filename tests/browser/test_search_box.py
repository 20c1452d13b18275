"""The fields of the search: what they load and suggest, how the keyboard goes through it, and what is told of it."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .acting import WIDTHS
from .conftest import NewVisitor, Visitor
from .searching import count_of, open_results, open_search, options_of, results_address, titles_of, type_into_search

PAYLOAD = "onnen <img src=x onerror=alert(1)> &lt;b&gt; ${1} {{1}}"
TOLD = """
region => {
  window.told = [];
  const note = () => window.told.push(region.textContent);
  new MutationObserver(note).observe(region, {childList: true, characterData: true, subtree: true});
}
"""
"""Notes each change of what a screen reader is told."""


def _selected(page: Page) -> Locator:
    return page.locator('[role=option][aria-selected="true"]')


def _field(page: Page) -> Locator:
    return page.locator(".search").get_by_role("combobox")


def test_what_stands_in_the_index_and_in_the_address_is_text(visitor: Visitor) -> None:
    document = {"location": "x/", "title": PAYLOAD, "kind": "page", "text": PAYLOAD, "short": PAYLOAD}
    index = {
        "locale": "en",
        "documents": [document],
        "kinds": {"page": PAYLOAD},
        **{"families": [], "mutation": None, "endings": [], "common": [], "synonyms": []},
    }
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(json=index))
    visitor.context.route("**/rows.json", lambda route: route.fulfill(json={"x/": {"facts": [PAYLOAD]}}))
    page = open_results(visitor, "en", PAYLOAD)

    expect(titles_of(page)).to_have_text(PAYLOAD)
    expect(page.locator(".result-text")).to_have_text(PAYLOAD)
    expect(page.locator(".result .tags")).to_have_text(PAYLOAD)
    expect(count_of(page)).to_contain_text(PAYLOAD)
    expect(page.locator("main img")).to_have_count(0)
    type_into_search(visitor.open("en/"), "onnen")
    expect(options_of(visitor.context.pages[-1])).to_contain_text([PAYLOAD])


@pytest.mark.parametrize("kind", ["constructor", "__proto__", '"><script>', "programme programme"])
def test_a_kind_that_there_is_not_is_none(visitor: Visitor, kind: str) -> None:
    page = open_results(visitor, "en", "horizons", kind=kind)

    expect(titles_of(page).first).to_be_visible()
    expect(page.locator("main .chip[aria-current]")).to_have_text(re.compile("^All"))


def test_a_search_that_cannot_be_loaded_offers_all_pages(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    visitor.context.route("**/search_index.json", lambda route: route.fulfill(status=200, body="no index"))
    page = visitor.open("cy/")
    type_into_search(page, "onnen")
    failed = page.locator(".search .search-failed")

    expect(failed).to_contain_text("Nid oedd modd llwytho'r chwiliad")
    expect(failed.get_by_role("link", name="Chwiliwch yn y rhestr")).to_be_visible()
    page.keyboard.press("Enter")
    expect(count_of(page)).to_have_text("Nid oedd modd llwytho'r chwiliad")
    expect(page.locator("main").get_by_role("link", name="Pob tudalen o A i Y")).to_be_visible()


def test_nothing_of_the_search_is_loaded_before_somebody_searches(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{visitor.address}cy/", wait_until="networkidle")

    names = {url.rpartition("/")[2] for url in asked}
    assert "search.js" in names
    assert names & {"search_index.json", "rows.json", "search-client.js", "search-worker.js", "combobox.js"} == set()


def test_titles_are_suggested_before_the_whole_search_is_there_and_stay_then(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.context.route("**/search-engine.js", hold)
    page = visitor.open("en/")
    type_into_search(page, "o")
    expect(options_of(page).first).to_be_visible()
    first = options_of(page).all_inner_texts()
    page.keyboard.press("ArrowDown")
    for route in held:
        route.continue_()

    assert held
    expect(options_of(page)).not_to_have_count(len(first))
    assert options_of(page).all_inner_texts()[: len(first)] == first
    expect(_selected(page)).to_have_text(options_of(page).first.inner_text(), use_inner_text=True)


def test_the_index_is_asked_for_once(new_visitor: NewVisitor) -> None:
    visitor = new_visitor()
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    page = open_results(visitor, "en", "oak")
    page.locator("main").get_by_role("combobox").fill("oa")
    expect(options_of(page).first).to_be_visible()

    assert len([url for url in asked if url.endswith("/search_index.json")]) == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_arrows_go_through_the_suggestions_and_enter_leads_to_the_chosen_one(
    new_visitor: NewVisitor, width: int, address: str
) -> None:
    page = new_visitor(width).open("en/")
    field = open_search(page)
    field.fill("oak")
    expect(options_of(page)).to_have_count(8)  # titles come first, and then the rest
    expect(page.locator(".search [data-status]")).not_to_be_empty()
    page.keyboard.press("ArrowUp")
    expect(_selected(page)).to_have_attribute("id", options_of(page).last.get_attribute("id") or "")
    page.keyboard.press("ArrowDown")
    expect(_selected(page)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-activedescendant", options_of(page).first.get_attribute("id") or "")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}en/programmes/oak-award/")


@pytest.mark.parametrize(("locale", "words"), [("en", "self-review & ŵ"), ("cy", "hunanadolygu 100%")])
def test_enter_leads_to_the_results_for_what_is_typed(visitor: Visitor, address: str, locale: str, words: str) -> None:
    page = visitor.open(f"{locale}/")
    type_into_search(page, words)
    expect(page).to_have_url(f"{address}{locale}/")
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + results_address(locale, words))
    expect(page.locator("main").get_by_role("combobox")).to_have_value(words)


def test_a_suggestion_is_a_link_for_the_mouse(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/")
    type_into_search(page, "gorwel")
    options_of(page).filter(has_text="Gorwelion").first.click()

    expect(page).to_have_url(f"{address}cy/rhaglenni/gorwelion/")


@pytest.mark.parametrize(
    ("home", "words", "tree"),
    [
        (
            "en/",
            "horizons",
            """
            - search "Search this site":
              - combobox "Search this site" [expanded]
              - button "Search"
              - listbox "Suggestions":
                - option "Horizons Programme" [selected]
            """,
        ),
        (
            "cy/",
            "gorwelion",
            """
            - search "Chwilio'r wefan hon":
              - combobox "Chwilio'r wefan hon" [expanded]
              - button "Chwilio"
              - listbox "Awgrymiadau":
                - option "Gorwelion Rhaglen" [selected]
            """,
        ),
    ],
)
def test_a_screen_reader_meets_a_combobox_with_a_list_of_options(
    visitor: Visitor, home: str, words: str, tree: str
) -> None:
    page = visitor.open(home)
    type_into_search(page, words)
    expect(options_of(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")

    expect(page.locator(".search")).to_match_aria_snapshot(tree)


def test_the_field_says_whether_its_list_is_open(visitor: Visitor) -> None:
    page = visitor.open("en/")
    field = open_search(page)
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("oak")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{field.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    field.fill("")

    expect(field).to_have_attribute("aria-expanded", "false")
    expect(options_of(page)).to_have_count(0)


def test_a_screen_reader_is_told_once_after_a_pause(visitor: Visitor) -> None:
    page = visitor.open("en/")
    field = open_search(page)
    status = page.locator(".search [data-status]")
    field.press_sequentially("o")
    expect(status).not_to_be_empty()
    field.fill("")
    status.evaluate(TOLD)
    field.press_sequentially("oak award")
    expect(status).to_have_text(re.compile(r"^\d+ suggestions?$"))

    assert page.evaluate("told.length") == 1


def test_suggestions_for_a_beginning_do_not_go_while_the_word_grows(visitor: Visitor) -> None:
    page = visitor.open("en/")
    field = open_search(page)
    for text in ("h", "ho", "hor", "hori", "horiz", "horizo", "horizon", "horizons"):
        field.fill(text)
        expect(options_of(page).filter(has_text="Horizons").first).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_leads_to_the_field(new_visitor: NewVisitor, width: int, key: str) -> None:
    page = new_visitor(width).open("cy/rhaglenni/")
    page.keyboard.press(key)

    expect(_field(page)).to_be_focused()
    expect(_field(page)).to_have_value("")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_leads_to_the_field_of_the_page_where_it_has_one(visitor: Visitor, key: str) -> None:
    page = open_results(visitor, "en", "oak")
    page.keyboard.press(key)

    expect(page.locator("main").get_by_role("combobox")).to_be_focused()
    expect(page.locator(".search")).to_be_hidden()


def test_a_key_leads_nowhere_while_one_types(visitor: Visitor) -> None:
    page = visitor.open("en/glossary/")
    field = page.locator("#filter")
    field.press_sequentially("a/b")
    page.keyboard.press("Control+k")

    expect(field).to_be_focused()
    expect(field).to_have_value("a/b")


def test_escape_closes_the_sheet_and_the_focus_returns(visitor: Visitor) -> None:
    page = visitor.open("en/")
    type_into_search(page, "oak")
    expect(options_of(page).first).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator(".search")).to_be_hidden()
    expect(page.locator(".search-button")).to_be_focused()


def test_escape_closes_the_suggestions_on_the_page_of_results(visitor: Visitor) -> None:
    page = open_results(visitor, "en", "oak")
    field = page.locator("main").get_by_role("combobox")
    field.press("End")
    field.press_sequentially("s")
    expect(options_of(page).first).to_be_visible()
    page.keyboard.press("Escape")

    expect(options_of(page)).to_have_count(0)
    expect(field).to_have_value("oaks")


def test_the_sheet_closes_when_the_reader_turns_to_something_else(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    open_search(page)
    page.mouse.click(200, page.evaluate("innerHeight") - 5)

    expect(page.locator(".search")).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sheet_has_a_button_that_closes_it(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open("cy/")
    open_search(page)
    page.locator(".search .sheet-close").click()

    expect(page.locator(".search")).to_be_hidden()


def test_without_scripts_the_field_leads_to_the_list_of_all_pages(new_visitor: NewVisitor, address: str) -> None:
    page = new_visitor(java_script_enabled=False).open("cy/")
    page.locator(".search-button").click()
    page.locator(".search input").fill("onnen")
    page.locator(".search-form button").click()

    expect(page).to_have_url(f"{address}cy/a-y/?q=onnen")


def test_without_scripts_the_page_of_results_leads_to_each_letter(new_visitor: NewVisitor, address: str) -> None:
    page = new_visitor(java_script_enabled=False).open(results_address("cy", "onnen"))
    page.locator("main .letters").get_by_role("link", name="G", exact=True).click()

    expect(page).to_have_url(re.compile(rf"^{re.escape(address)}cy/a-y/#"))


@pytest.mark.parametrize("former", ["cy/a-y/?q=onnen", "cy/rhaglenni/?search=onnen"])
def test_an_address_that_asks_for_something_leads_to_its_results(visitor: Visitor, address: str, former: str) -> None:
    page = visitor.open(former)

    expect(page).to_have_url(address + results_address("cy", "onnen"))


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_page_for_what_is_not_there_searches(visitor: Visitor, address: str, locale: str) -> None:
    page = visitor.open(f"{locale}/404.html")
    page.locator(f"[lang={locale}] form input").fill("onnen")
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + results_address(locale, "onnen"))
    expect(titles_of(page).first).to_be_visible()
