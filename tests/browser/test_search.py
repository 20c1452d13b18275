"""What the search finds in each language, and what it says of it."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.languages.locales import Locale

from .conftest import Visitor
from .invented import CATALOGUE
from .searching import count_of, open_search, results_of, search_for, titles_of


@pytest.mark.parametrize(
    ("home", "words", "title", "there"),
    [
        ("en/", "horizons", "Horizons", "en/programmes/horizons/"),
        ("cy/", "gorwelion", "Gorwelion", "cy/rhaglenni/gorwelion/"),
    ],
)
def test_search_finds_a_programme(
    visitor: Visitor, address: str, home: str, words: str, title: str, there: str
) -> None:
    page = visitor.open(home)
    search_for(page, words)
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
        ("cy/", "OAH", "GDB"),
        ("en/", "gdb", "OAH"),
        ("en/", "headteacher", "headteachers"),
        ("en/", "WROTE", "written"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_marked_as_it_stands(
    visitor: Visitor, home: str, words: str, marked: str
) -> None:
    page = visitor.open(home)
    search_for(page, words)

    expect(page.locator(".search-results mark").filter(has_text=re.compile(f"^{marked}$")).first).to_be_visible()


@pytest.mark.parametrize(("home", "words"), [("cy/", "pennaeth"), ("cy/", "rhaglen"), ("en/", "leader")])
def test_the_first_result_has_the_word_as_typed(visitor: Visitor, home: str, words: str) -> None:
    page = visitor.open(home)
    search_for(page, words)
    expect(titles_of(page).first).to_be_visible()

    assert re.search(rf"\b{words}\b", results_of(page).first.inner_text(), re.IGNORECASE)


@pytest.mark.parametrize(
    ("home", "words", "kind", "status"),
    [
        ("en/", "horizons", "Programme", ["No dates known"]),
        ("cy/", "gorwelion", "Rhaglen", ["Heb ddyddiadau hysbys"]),
        ("cy/", "draenog", "Astudiaeth achos", []),
        ("en/", "accessibility", "Page", []),
    ],
)
def test_each_result_says_its_kind_and_a_programme_its_status(
    visitor: Visitor, home: str, words: str, kind: str, status: list[str]
) -> None:
    page = visitor.open(home)
    search_for(page, words)
    first = results_of(page).first

    expect(first.locator(".result-kind")).to_have_text(kind)
    expect(first.locator(".status")).to_have_text(status)


def test_the_results_of_one_language_stay_in_it(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/rhaglenni/gwobr-y-dderwen/")
    search_for(page, "onnen")
    expect(titles_of(page).first).to_be_visible()
    links = titles_of(page).evaluate_all("links => links.map(link => link.href)")

    assert [link for link in links if not link.startswith(f"{address}cy/")] == []


@pytest.mark.parametrize(
    ("here", "phrase", "there"),
    [
        ("cy/rhaglenni/gwobr-y-dderwen/", "canlyniad yn Saesneg", "en/programmes/oak-award/?search=onnen"),
        ("en/programmes/oak-award/", "results in Welsh", "cy/rhaglenni/gwobr-y-dderwen/?search=onnen"),
    ],
)
def test_one_line_leads_to_the_same_search_in_the_other_language(
    visitor: Visitor, address: str, here: str, phrase: str, there: str
) -> None:
    page = visitor.open(here)
    search_for(page, "onnen")
    line = page.get_by_role("search").get_by_role("link", name=re.compile(phrase))
    number = re.sub(r"\D", "", line.inner_text())
    line.click()

    expect(page).to_have_url(address + there)
    expect(page.get_by_role("searchbox")).to_have_value("onnen")
    expect(page.locator(".search-count")).to_have_text(re.compile(rf"^{number} "))


@pytest.mark.parametrize(
    ("locale", "words"),
    [(Locale.CY, "gwasanaeth"), (Locale.CY, "onnen"), (Locale.EN, "accessibility"), (Locale.EN, "leader")],
)
def test_the_number_of_results_is_said(visitor: Visitor, locale: Locale, words: str) -> None:
    page = visitor.open(f"{locale}/")
    open_search(page).fill(words)
    expect(titles_of(page).first).to_be_visible()

    expect(count_of(page)).to_have_text(CATALOGUE.interface.count("results", titles_of(page).count(), locale))


@pytest.mark.parametrize(
    ("home", "words", "button"),
    [
        ("en/", "school", "Show the other results too"),
        ("cy/", "ysgol", "Dangos y canlyniadau eraill hefyd"),
    ],
)
def test_a_button_shows_the_results_that_are_not_among_the_first(
    visitor: Visitor, home: str, words: str, button: str
) -> None:
    page = visitor.open(home)
    search_for(page, words)
    more = page.get_by_role("button", name=button)
    expect(more).to_be_visible()
    shown = titles_of(page).count()
    number = int(re.sub(r"\D", "", count_of(page).inner_text()))
    more.click()

    assert shown < number
    expect(titles_of(page)).to_have_count(number)
    expect(titles_of(page).nth(shown)).to_be_focused()
    expect(more).to_be_hidden()


def test_no_stop_list_hides_the_welsh_word_for_a_challenge(visitor: Visitor) -> None:
    page = visitor.open("cy/")
    search_for(page, "her")

    expect(page.locator(".search-results mark").first).to_have_text("her")


@pytest.mark.parametrize(("home", "slip", "title"), [("en/", "horizns", "Horizons"), ("cy/", "gorwelino", "Gorwelion")])
def test_a_slip_finds_what_was_meant(visitor: Visitor, home: str, slip: str, title: str) -> None:
    page = visitor.open(home)
    search_for(page, slip)

    expect(titles_of(page).first).to_have_text(title)


@pytest.mark.parametrize(
    ("home", "words", "none", "all_pages", "near"),
    [
        ("cy/", "arweinyddionn", "Heb ddod o hyd i dudalen", "Chwiliwch yn y rhestr", "Arweinydd tîm"),
        ("en/", "clstuerer", "No page found", "Look in the list", "Learning cluster"),
    ],
)
def test_a_search_without_result_offers_all_pages_and_words_that_are_close(
    visitor: Visitor, home: str, words: str, none: str, all_pages: str, near: str
) -> None:
    page = visitor.open(home)
    search_for(page, words)

    expect(count_of(page)).to_have_text(none)
    expect(page.get_by_role("search").get_by_role("link", name=re.compile(all_pages))).to_be_visible()
    expect(page.get_by_role("search").get_by_role("link", name=near)).to_be_visible()
