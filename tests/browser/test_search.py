"""What the search finds in each language, and what it says of it."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.languages.locales import Locale

from .conftest import Visitor
from .invented import CATALOGUE
from .searching import count_of, open_results, results_address, results_of, search_for, show_all, titles_of


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
    titles_of(page).filter(has_text=title).first.click()

    expect(page).to_have_url(address + there)


@pytest.mark.parametrize(
    ("locale", "words", "marked"),
    [
        ("cy", "Cymru", "Nghymru"),
        ("cy", "gymru", "Nghymru"),
        ("cy", "rhaglen", "raglen"),
        ("cy", "mhennaeth", "bennaeth"),
        ("cy", "cyrsiau", "cwrs"),
        ("cy", "tim", "tîm"),
        ("cy", "i’r dysgwr", "dysgwr"),
        ("cy", "OAH", "GDB"),
        ("en", "gdb", "OAH"),
        ("en", "headteacher", "headteachers"),
        ("en", "WROTE", "written"),
    ],
)
def test_a_word_is_found_in_its_other_forms_and_marked_as_it_stands(
    visitor: Visitor, locale: str, words: str, marked: str
) -> None:
    page = open_results(visitor, locale, words)
    show_all(page)

    expect(
        page.locator(".results-list mark").filter(has_text=re.compile(f"^{marked}$", re.IGNORECASE)).first
    ).to_be_visible()


@pytest.mark.parametrize(("locale", "words"), [("cy", "pennaeth"), ("cy", "rhaglen"), ("en", "leader")])
def test_the_first_result_has_the_word_as_typed(visitor: Visitor, locale: str, words: str) -> None:
    page = open_results(visitor, locale, words)

    assert re.search(rf"\b{words}\b", results_of(page).first.inner_text(), re.IGNORECASE)


@pytest.mark.parametrize(("locale", "slip", "title"), [("en", "horizns", "Horizons"), ("cy", "gorwelino", "Gorwelion")])
def test_a_slip_finds_what_was_meant(visitor: Visitor, locale: str, slip: str, title: str) -> None:
    page = open_results(visitor, locale, slip)

    expect(titles_of(page).first).to_have_text(title)


@pytest.mark.parametrize(
    ("locale", "words", "kind", "status"),
    [
        ("en", "horizons", "Programme", ["Runs today"]),
        ("cy", "gorwelion", "Rhaglen", ["Ar gael heddiw"]),
        ("cy", "draenog", "Astudiaeth achos", []),
        ("en", "accessibility", "Page", []),
    ],
)
def test_each_result_says_its_kind_and_a_programme_its_status(
    visitor: Visitor, locale: str, words: str, kind: str, status: list[str]
) -> None:
    first = results_of(open_results(visitor, locale, words)).first

    expect(first.locator("[data-kind]")).to_have_text(kind)
    expect(first.locator(".status")).to_have_text(status)


def test_the_results_of_one_language_stay_in_it(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/rhaglenni/gwobr-y-dderwen/")
    search_for(page, "onnen")
    links = titles_of(page).evaluate_all("links => links.map(link => link.href)")

    assert links
    assert [link for link in links if not link.startswith(f"{address}cy/")] == []


@pytest.mark.parametrize(("locale", "words", "phrase"), [("en", "llyfrgell", "Welsh"), ("cy", "library", "Saesneg")])
def test_what_only_the_other_language_has_is_one_line_away(
    visitor: Visitor, address: str, locale: str, words: str, phrase: str
) -> None:
    page = open_results(visitor, locale, words)
    line = page.get_by_role("link", name=re.compile(rf"^\d+ .* {phrase}$"))
    number = re.sub(r"\D", "", line.inner_text())
    line.click()

    expect(page).to_have_url(address + results_address(Locale(locale).other, words))
    expect(count_of(page)).to_have_text(re.compile(rf"^{number} "))


@pytest.mark.parametrize(
    ("locale", "words"),
    [(Locale.CY, "gwasanaeth"), (Locale.CY, "onnen"), (Locale.EN, "accessibility"), (Locale.EN, "horizons")],
)
def test_the_number_of_results_is_said(visitor: Visitor, locale: Locale, words: str) -> None:
    page = open_results(visitor, locale, words)
    said = CATALOGUE.interface.count("results", titles_of(page).count(), locale)
    pattern = CATALOGUE.interface.words["search_results_for"][locale]

    expect(count_of(page)).to_have_text(pattern.format(what=said, sought=words))


@pytest.mark.parametrize(
    ("locale", "words", "button"), [("en", "school", "Show {} more"), ("cy", "ysgol", "Dangos {} arall")]
)
def test_a_button_shows_more_results_and_the_focus_goes_to_the_first_of_them(
    visitor: Visitor, locale: str, words: str, button: str
) -> None:
    page = open_results(visitor, locale, words)
    number = int(re.sub(r"\D", "", count_of(page).inner_text()))
    shown = titles_of(page).count()
    more = min(shown, number - shown)
    page.get_by_role("button", name=button.format(more)).click()

    assert shown < number
    expect(titles_of(page)).to_have_count(shown + more)
    expect(titles_of(page).nth(shown)).to_be_focused()


def test_no_stop_list_hides_the_welsh_word_for_a_challenge(visitor: Visitor) -> None:
    page = open_results(visitor, "cy", "her")

    expect(page.locator(".results-list mark").first).to_have_text(re.compile("^her$", re.IGNORECASE))


@pytest.mark.parametrize(
    ("locale", "words", "none", "all_pages", "near"),
    [
        ("cy", "arweinyddqqqq", "Heb ddod o hyd i dudalen ar gyfer “arweinyddqqqq”", "A i Y", "Arweinydd tîm"),
        ("en", "clustqqqq", "No page found for “clustqqqq”", "A–Z", "Learning cluster"),
    ],
)
def test_a_search_without_result_says_what_one_can_do(
    visitor: Visitor, locale: str, words: str, none: str, all_pages: str, near: str
) -> None:
    page = open_results(visitor, locale, words)
    ways = page.locator("main section[data-part=nothing]")

    expect(count_of(page)).to_have_text(none)
    expect(ways.get_by_role("link", name=re.compile(all_pages))).to_be_visible()
    expect(ways.get_by_role("link", name=near)).to_be_visible()
