"""The case study explorer and the comparison of two schools, from home on, by mouse and by keyboard alone."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale
from catalogue.model.records import CaseStudy

from .acting import WIDTHS, alternating, cards_of, tab_to
from .axe import violations
from .conftest import NewVisitor, Visitor
from .invented import CATALOGUE, address_of


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a person reads in one language."""

    home: str
    menu: str
    list: str
    address: str
    filters: str
    theme: str
    helpers: str
    two: str
    compare_two: str
    comparison: str
    first: str
    second: str
    compare: str
    schools: tuple[str, str]
    all: str
    region: str
    other: str
    another: str

    def __str__(self) -> str:
        return self.home[:2]


ENGLISH = Words(
    home="en/",
    menu="Menu",
    list="Case studies",
    address="en/case-studies/",
    filters="Filter the list",
    theme="Theme",
    helpers="Helpers in class",
    two="2 case studies",
    compare_two="Compare two schools",
    comparison="en/case-studies/compare/",
    first="First school",
    second="Second school",
    compare="Compare",
    schools=("Cae'r Draenog Infant School", "Traeth yr Wylan Comprehensive School"),
    all="Show all the schools",
    region="Facts about the schools",
    other="Cymraeg",
    another="Compare with another school",
)
WELSH = Words(
    home="cy/",
    menu="Dewislen",
    list="Astudiaethau achos",
    address="cy/astudiaethau-achos/",
    filters="Hidlo'r rhestr",
    theme="Thema",
    helpers="Cynorthwywyr yn y dosbarth",
    two="2 astudiaeth achos",
    compare_two="Cymharu dwy ysgol",
    comparison="cy/astudiaethau-achos/cymharu/",
    first="Ysgol gyntaf",
    second="Ail ysgol",
    compare="Cymharu",
    schools=("Ysgol Fabanod Cae'r Draenog", "Ysgol Gyfun Traeth yr Wylan"),
    all="Dangos yr holl ysgolion",
    region="Ffeithiau am yr ysgolion",
    other="English",
    another="Cymharu ag ysgol arall",
)
BOTH = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=str)
SCHOOLS = len(CATALOGUE.all(CaseStudy))
PAIR = "?first=draenog&second=gwylan"


def _go(visitor: Visitor, words: Words, width: int) -> Page:
    page = visitor.open(words.home)
    if width < 960:
        page.get_by_role("button", name=words.menu, exact=True).click()
    page.get_by_role("navigation").get_by_role("link", name=words.list, exact=True).click()
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    return page


def _open_menu_by_keyboard(page: Page, words: Words, width: int) -> None:
    if width < 960:
        tab_to(page, words.menu)
        page.keyboard.press("Enter")


def _open_filters(page: Page, words: Words, width: int) -> None:
    if width < 1000:
        page.get_by_text(words.filters, exact=True).click()


OPENING = ["llan-yr-wyl", "ty-gwyrdd"]
"""The schools with which the comparison opens: two of one phase."""


def _expect_columns(page: Page, *schools: str) -> None:
    expect(page.locator("thead").first.locator("th:visible a")).to_have_text(schools)


def _expect_number_of_columns(page: Page, number: int) -> None:
    expect(page.locator("thead").first.locator("th:visible a")).to_have_count(number)


def _expect_opening_pair(page: Page) -> None:
    """The two schools that the page chooses by itself."""
    ids = (
        page.locator("thead")
        .first.locator("th:visible")
        .evaluate_all("all => all.flatMap(each => each.dataset.school ?? [])")
    )
    assert ids == OPENING


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_a_theme_narrows_the_case_studies(new_visitor: NewVisitor, address: str, words: Words, width: int) -> None:
    page = _go(new_visitor(width), words, width)
    _open_filters(page, words, width)
    page.locator(".more-facets > summary").click()
    page.locator("summary").get_by_text(words.theme, exact=True).click()
    page.get_by_role("group", name=words.theme, exact=True).get_by_role("checkbox", name=words.helpers).check()

    expect(page.locator("[data-part=number]")).to_have_text(words.two)
    expect(page).to_have_url(f"{address}{words.address}?theme=helpers")
    assert len(cards_of(page)) == 2


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_two_schools_stand_side_by_side_by_mouse(
    new_visitor: NewVisitor, address: str, words: Words, width: int
) -> None:
    page = _go(new_visitor(width), words, width)
    page.get_by_role("link", name=words.compare_two).click()
    page.wait_for_url(f"**/{words.comparison}", wait_until="load")
    page.get_by_label(words.first).select_option(words.schools[0])
    page.get_by_label(words.second).select_option(words.schools[1])
    page.get_by_role("button", name=words.compare, exact=True).click()

    expect(page).to_have_url(address + words.comparison + PAIR)
    expect(page.get_by_role("heading", name=" – ".join(words.schools))).to_be_focused()
    _expect_columns(page, *words.schools)
    expect(page.locator(".charts .of-pair h3")).to_have_text(words.schools)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("columnheader").get_by_role("link", name=words.schools[1]).click()
    expect(page).to_have_url(address + address_of("case-study:gwylan", Locale(str(words))))


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_two_schools_stand_side_by_side_by_keyboard_alone(
    new_visitor: NewVisitor, address: str, words: Words, width: int
) -> None:
    page = new_visitor(width).open(words.home)
    _open_menu_by_keyboard(page, words, width)
    tab_to(page, words.list)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    tab_to(page, words.compare_two)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.comparison}", wait_until="load")
    tab_to(page, words.first)
    page.keyboard.type(words.schools[0])
    tab_to(page, words.second)
    page.keyboard.type(words.schools[1])
    tab_to(page, words.compare)
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + words.comparison + PAIR)
    expect(page.get_by_role("heading", name=" – ".join(words.schools))).to_be_focused()
    _expect_columns(page, *words.schools)


@pytest.mark.parametrize(("words", "others"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=str)
def test_the_comparison_is_the_same_in_the_other_language(
    visitor: Visitor, address: str, words: Words, others: Words
) -> None:
    page = visitor.open(words.comparison + PAIR)
    page.get_by_role("link", name=words.other, exact=True).click()

    expect(page).to_have_url(address + others.comparison + PAIR)
    _expect_number_of_columns(page, 2)


@BOTH
def test_back_leads_to_the_former_pair_and_a_link_to_all_schools(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.comparison + PAIR)
    page.get_by_label(words.second).select_option(value="ty-gwyrdd")
    page.get_by_role("button", name=words.compare, exact=True).click()
    page.go_back()
    _expect_columns(page, *words.schools)
    page.get_by_role("link", name=words.all).click()

    expect(page.locator("#all-schools")).to_be_in_viewport()
    expect(page.locator(".charts > li:not(.of-averages) h3:visible a")).to_have_count(SCHOOLS)


@BOTH
def test_the_comparison_opens_with_two_schools(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.comparison)

    _expect_opening_pair(page)
    assert [page.get_by_label(label).input_value() for label in (words.first, words.second)] == OPENING
    expect(page.locator(".charts .of-pair")).to_have_count(2)


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_a_case_study_offers_the_comparison_with_another_school(
    new_visitor: NewVisitor, words: Words, width: int
) -> None:
    page = _go(new_visitor(width), words, width)
    page.get_by_role("link", name=words.schools[1], exact=True).first.click()
    page.get_by_role("link", name=words.another).click()

    expect(page.get_by_label(words.first)).to_have_value("gwylan")
    expect(page.get_by_label(words.second).locator("option[value=gwylan]")).to_be_disabled()
    _expect_number_of_columns(page, 2)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?first=gwylan&second=gwylan", ["gwylan", OPENING[0]]),
        ("?first=nobody&second=gwylan", [OPENING[0], "gwylan"]),
        ("?first=llan-yr-wyl", ["llan-yr-wyl", "ty-gwyrdd"]),
        ("?second=ty-gwyrdd", ["llan-yr-wyl", "ty-gwyrdd"]),
        ("?first=%22%3E&second=", OPENING),
    ],
)
def test_a_school_that_cannot_be_shown_gives_way_to_one_with_which_the_page_opens(
    visitor: Visitor, query: str, expected: list[str]
) -> None:
    page = visitor.open(ENGLISH.comparison + query)

    assert [page.get_by_label(label).input_value() for label in (ENGLISH.first, ENGLISH.second)] == expected


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_without_scripts_the_table_of_all_schools_can_be_scrolled_by_keyboard(
    new_visitor: NewVisitor, words: Words, width: int
) -> None:
    page = new_visitor(width, java_script_enabled=False).open(words.comparison)
    region = page.get_by_role("region", name=words.region)

    expect(page.locator("thead").first.locator("th a:visible")).to_have_count(SCHOOLS)
    expect(page.locator("#content :is(input, button, select):visible")).to_have_count(0)
    expect(region).to_have_attribute("tabindex", "0")
    assert region.bounding_box() is not None


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_a_number_on_the_map_leads_to_its_row_by_keyboard(new_visitor: NewVisitor, words: Words, width: int) -> None:
    page = new_visitor(width).open(words.address)
    link = page.locator(".wales a").first
    number, name = link.inner_text().split(maxsplit=1)
    link.focus()
    page.keyboard.press("Enter")
    row = page.locator(".card:has(:target)")

    expect(row).to_be_in_viewport()
    expect(row.get_by_role("link")).to_have_text(name)
    expect(row.locator(".map-number")).to_have_text(number)


@BOTH
def test_the_map_follows_the_list(visitor: Visitor, words: Words) -> None:
    page = visitor.open(f"{words.address}?authority=flintshire")
    expect(page.locator(".wales .has-schools:not(.faded)")).to_have_count(1)
    expect(page.locator(".wales .faded")).to_have_count(1)
    expect(page.locator(".wales a[href]")).to_have_count(1)
    page.locator("[data-part=clear]").click()

    expect(page.locator(".wales .faded")).to_have_count(0)
    expect(page.locator(".wales a[href]")).to_have_count(2)


@BOTH
def test_the_story_stands_before_the_figures_on_a_phone_and_beside_them_on_a_wide_screen(
    new_visitor: NewVisitor, words: Words
) -> None:
    address = address_of("case-study:gwylan", Locale(str(words)))
    tops = {}
    for width in (390, 1280):
        page = new_visitor(width).open(address)
        tops[width] = [page.locator(part).bounding_box() for part in (".school-story", ".school-facts")]
    story, facts = tops[390]
    wide_story, wide_facts = tops[1280]

    assert story
    assert facts
    assert wide_story
    assert wide_facts
    assert facts["y"] >= story["y"] + story["height"]
    assert wide_facts["x"] >= wide_story["x"] + wide_story["width"]
    assert abs(wide_facts["y"] - wide_story["y"]) < 100


@BOTH
def test_folded_parts_of_a_story_are_open_on_paper(visitor: Visitor, words: Words) -> None:
    page = visitor.open(address_of("case-study:gwylan", Locale(str(words))))
    folded = page.locator(".fold:has([id=context]) p").first
    expect(folded).not_to_be_visible()
    page.emulate_media(media="print")

    expect(folded).to_be_visible()


@BOTH
def test_without_scripts_every_case_study_stands_in_the_list(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)

    assert len(cards_of(page)) == SCHOOLS
    expect(page.locator("[data-finder] :is(input, button, summary):visible")).to_have_count(0)


@alternating("words, pair", [ENGLISH, WELSH], [PAIR, "?first=ty-gwyrdd&second=llan-yr-wyl"])
def test_axe_finds_nothing_in_the_comparison_of_two_schools(visitor: Visitor, words: Words, pair: str) -> None:
    page = visitor.open(words.comparison + pair)
    _expect_number_of_columns(page, 2)

    assert violations(page) == []
