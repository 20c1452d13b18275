"""The page of results: its address, its kinds, its best answer, and how one comes back to it."""

import re

import pytest
from playwright.sync_api import Route, expect

from .axe import violations
from .conftest import NewVisitor, Visitor
from .searching import count_of, open_results, options_of, results_address, results_of, titles_of


@pytest.mark.parametrize(("locale", "other", "words"), [("en", "cy", "oak"), ("cy", "en", "derwen")])
def test_the_switch_of_language_keeps_what_was_asked_for_and_its_kind(
    visitor: Visitor, address: str, locale: str, other: str, words: str
) -> None:
    page = open_results(visitor, locale, words, kind="programme")
    page.locator("a.language").click()

    expect(page).to_have_url(address + results_address(other, words, kind="programme"))
    expect(page.locator("main").get_by_role("combobox")).to_have_value(words)
    expect(count_of(page)).to_contain_text(words)


def test_back_and_reload_keep_each_search(visitor: Visitor, address: str) -> None:
    page = open_results(visitor, "en", "oak")
    field = page.locator("main").get_by_role("combobox")
    field.fill("horizons")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + results_address("en", "horizons"))
    expect(count_of(page)).to_contain_text("horizons")
    page.reload()
    expect(count_of(page)).to_contain_text("horizons")
    titles_of(page).first.click()
    expect(count_of(page)).to_have_count(0)
    page.go_back()
    expect(count_of(page)).to_contain_text("horizons")
    page.go_back()

    expect(page).to_have_url(address + results_address("en", "oak"))
    expect(count_of(page)).to_contain_text("oak")
    expect(field).to_have_value("oak")


def test_typing_changes_neither_the_address_nor_the_results(visitor: Visitor, address: str) -> None:
    page = open_results(visitor, "en", "oak")
    said = count_of(page).inner_text()
    page.locator("main").get_by_role("combobox").press("End")
    page.keyboard.type(" award")
    expect(options_of(page).first).to_be_visible()

    expect(page).to_have_url(address + results_address("en", "oak"))
    expect(count_of(page)).to_have_text(said)


def test_a_kind_is_a_filter_that_the_address_keeps(visitor: Visitor, address: str) -> None:
    page = open_results(visitor, "cy", "dysgu")
    kinds = page.get_by_role("navigation", name="Mathau o ganlyniad")
    chip = kinds.get_by_role("link", name=re.compile("^Rhaglenni"))
    number = int(re.sub(r"\D", "", chip.inner_text()))
    everything = int(re.sub(r"\D", "", kinds.get_by_role("link", name=re.compile("^Popeth")).inner_text()))
    chip.click()

    expect(page).to_have_url(address + results_address("cy", "dysgu", kind="programme"))
    expect(count_of(page)).to_have_text(re.compile(rf"^{number} "))
    expect(chip).to_have_attribute("aria-current", "true")
    expect(chip).to_be_focused()
    assert set(results_of(page).locator("[data-kind]").all_inner_texts()) == {"Rhaglen"}
    page.go_back()
    expect(count_of(page)).to_have_text(re.compile(rf"^{everything} "))


def test_the_numbers_of_the_kinds_are_those_of_all_results(visitor: Visitor) -> None:
    page = open_results(visitor, "en", "school")
    said = page.locator("main .chip:visible .number-found").all_inner_texts()
    numbers = [int(each.replace(",", "")) for each in said]

    assert numbers[0] == sum(numbers[1:]) > 0


def test_where_a_kind_has_no_result_one_can_see_the_others(visitor: Visitor, address: str) -> None:
    page = open_results(visitor, "en", "horizons", kind="term")
    expect(count_of(page)).to_have_text("No result of this kind")
    page.get_by_role("link", name="See the results of every kind").click()

    expect(page).to_have_url(address + results_address("en", "horizons"))
    expect(titles_of(page).first).to_be_visible()


@pytest.mark.parametrize(
    ("locale", "words", "said"), [("en", "oak award", "Best answer"), ("cy", "gwobr y dderwen", "Yr ateb gorau")]
)
def test_the_best_answer_comes_first_with_its_action(visitor: Visitor, locale: str, words: str, said: str) -> None:
    page = open_results(visitor, locale, words)
    best = results_of(page).first

    expect(best).to_contain_text(said)
    expect(best.locator("a.button")).to_have_attribute("href", re.compile("^(https?|mailto):"))
    expect(page.locator("main .best")).to_have_count(1)


@pytest.mark.parametrize(
    ("locale", "words", "said", "instead"),
    [
        ("en", "clustre", "Showing results for “cluster”.", "Search instead for “clustre”"),
        ("cy", "arweinyd", "Dyma'r canlyniadau ar gyfer “arweinydd”.", "Chwilio am “arweinyd” yn lle hynny"),
    ],
)
def test_what_was_corrected_is_said_and_one_can_search_for_what_was_typed(
    visitor: Visitor, address: str, locale: str, words: str, said: str, instead: str
) -> None:
    page = open_results(visitor, locale, words)
    expect(titles_of(page).first).to_be_visible()
    expect(page.locator("main").get_by_text(said)).to_be_visible()
    page.get_by_role("link", name=instead).click()

    expect(page).to_have_url(address + results_address(locale, words, literal="1"))
    expect(page.locator("main").get_by_text(said)).to_be_hidden()


@pytest.mark.parametrize(
    ("locale", "words", "said"),
    [
        ("cy", "team leader", "Dyma'r canlyniadau ar gyfer “Arweinydd tîm”, y term Cymraeg."),
        ("en", "arweinydd tîm", "Showing results for “Team leader”, the English term."),
    ],
)
def test_what_was_typed_in_the_other_language_is_said(visitor: Visitor, locale: str, words: str, said: str) -> None:
    page = open_results(visitor, locale, words)

    expect(page.locator("main").get_by_text(said)).to_be_visible()


def test_the_link_of_a_result_comes_first_in_it(visitor: Visitor) -> None:
    page = open_results(visitor, "en", "oak award")
    first = results_of(page).evaluate_all("rows => rows.map(row => row.querySelector('a, button').matches('h2 > a'))")

    assert set(first) == {True}


@pytest.mark.parametrize(
    ("locale", "words", "said"),
    [("en", "oak award", "The stage for it"), ("cy", "gwobr y dderwen", "Y cam perthnasol")],
)
def test_the_stage_that_the_best_answer_is_for_stands_beside_it(
    visitor: Visitor, locale: str, words: str, said: str
) -> None:
    page = open_results(visitor, locale, words)
    stage = page.get_by_role("complementary", name=said)

    expect(stage.get_by_role("heading")).to_have_count(1)
    expect(stage.get_by_role("link")).to_have_attribute("href", re.compile("/(pathway|llwybr)/"))


@pytest.mark.parametrize(
    ("locale", "tree"),
    [
        (
            "en",
            """
            - heading "Search" [level=1]
            - search "Search":
              - combobox "Search this site": oak award
              - button "Search"
            - navigation "Kinds of result"
            - status: /\\d+ results? for “oak award”/
            - list "Search results":
              - listitem:
                - heading "Oak Award for Headteachers (OAH)" [level=2]:
                  - link "Oak Award for Headteachers (OAH)"
            """,
        ),
        (
            "cy",
            """
            - heading "Chwilio" [level=1]
            - search "Chwilio":
              - combobox "Chwilio'r wefan hon": oak award
              - button "Chwilio"
            - navigation "Mathau o ganlyniad"
            - status: /\\d+ (canlyniad|ganlyniad|chanlyniad) ar gyfer “oak award”/
            - list "Canlyniadau chwilio"
            """,
        ),
    ],
)
def test_a_screen_reader_meets_field_kinds_count_and_a_list(visitor: Visitor, locale: str, tree: str) -> None:
    page = open_results(visitor, locale, "oak award")

    expect(page.locator("[data-results-page]")).to_match_aria_snapshot(tree)


def test_the_title_of_the_page_says_what_was_asked_for(visitor: Visitor) -> None:
    page = open_results(visitor, "en", "oak award")

    expect(page).to_have_title(re.compile("^oak award – Search – "))


def test_a_page_of_results_that_asks_for_nothing_says_how_to_begin(visitor: Visitor) -> None:
    page = visitor.open("en/search/")

    expect(page.locator("main .lead")).to_be_visible()
    expect(count_of(page)).to_be_empty()
    expect(page.locator("main").get_by_role("link", name="A–Z of all pages")).to_be_visible()


@pytest.mark.parametrize(("locale", "words"), [("en", "oak award"), ("cy", "dysgu"), ("en", "qqqqq"), ("cy", "qqqqq")])
def test_the_page_of_results_breaks_no_rule(visitor: Visitor, locale: str, words: str) -> None:
    page = open_results(visitor, locale, words)

    assert violations(page) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_long_word_breaks_on_a_narrow_screen(new_visitor: NewVisitor, locale: str) -> None:
    page = open_results(new_visitor(320), locale, "llanfairpwllgwyngyllgogerychwyrndrobwll" * 3)

    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_page_of_results_is_in_the_trail_of_no_search(visitor: Visitor) -> None:
    page = open_results(visitor, "en", "search")
    links = titles_of(page).evaluate_all("links => links.map(link => link.pathname)")

    assert [link for link in links if link.endswith("/search/")] == []


JUMPS = """(() => {
  globalThis.jumps = [];
  const isOwn = (entry) => !entry.hadRecentInput;
  const note = (list) => jumps.push(...list.getEntries().filter(isOwn).map((entry) => entry.value));
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
})()"""
"""How far what one sees moves on its own (Layout Instability)."""


@pytest.mark.parametrize("words", ["oak", "zzzqq"])
def test_nothing_jumps_when_the_answer_comes(visitor: Visitor, words: str) -> None:
    visitor.context.add_init_script(JUMPS)
    page = open_results(visitor, "en", words)
    expect(count_of(page)).to_contain_text(words)
    page.evaluate("() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)))")

    assert page.evaluate("jumps") == []


def test_a_page_that_waits_for_its_answer_says_so(visitor: Visitor) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.context.route("**/search_index.json", hold)
    page = visitor.open(results_address("cy", "derwen"))
    waiting = page.get_by_text("Wrthi'n chwilio")
    expect(waiting).to_be_visible()
    for route in held:
        route.continue_()

    expect(count_of(page)).to_contain_text("derwen")
    expect(waiting).to_be_hidden()
