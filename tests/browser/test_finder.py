"""The programme finder in the reader's hands, from home on, in both languages, by mouse and by keyboard alone."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from .acting import WIDTHS, cards_of, tab_to
from .axe import violations
from .conftest import NewVisitor, Visitor

TODAY = "2026-11-23T09:00:00Z"
LATER = "2026-12-03T09:00:00Z"
"""The day after the last day for applications of NPQH's first cohort."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a person reads in one language."""

    home: str
    menu: str
    list: str
    address: str
    filters: str
    show: str
    role: str
    headteacher: str
    remove: str
    clear: str
    heading: str
    all: str
    ten: str
    other: str
    other_address: str
    npqh: str

    def __str__(self) -> str:
        return self.home[:2]


ENGLISH = Words(
    home="en/",
    menu="Menu",
    list="Programmes",
    address="en/programmes/",
    filters="Filter the list",
    show="Show the list",
    role="Your role",
    headteacher="Headteacher",
    remove="Remove the choice: Your role: Headteacher",
    clear="Clear all choices",
    heading="The list",
    all="22 programmes",
    ten="10 programmes",
    other="Cymraeg",
    other_address="cy/rhaglenni/",
    npqh="National Professional Qualification for Headship",
)
WELSH = Words(
    home="cy/",
    menu="Dewislen",
    list="Rhaglenni",
    address="cy/rhaglenni/",
    filters="Hidlo'r rhestr",
    show="Dangos y rhestr",
    role="Eich rôl",
    headteacher="Pennaeth",
    remove="Tynnu'r dewis: Eich rôl: Pennaeth",
    clear="Clirio pob dewis",
    heading="Y rhestr",
    all="22 rhaglen",
    ten="10 rhaglen",
    other="English",
    other_address="en/programmes/",
    npqh="Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth",
)
BOTH = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=str)


def _open(visitor: Visitor, path: str, moment: str = TODAY) -> Page:
    visitor.context.clock.set_fixed_time(moment)
    return visitor.open(path)


def _go(visitor: Visitor, words: Words, width: int) -> Page:
    """From home to the list, as with a mouse."""
    page = _open(visitor, words.home)
    if width < 960:
        page.get_by_role("button", name=words.menu, exact=True).click()
    page.get_by_role("navigation").get_by_role("link", name=words.list, exact=True).click()
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    return page


def _open_filters(page: Page, words: Words, width: int) -> None:
    if width < 1000:
        page.locator("summary").filter(has_text=words.filters).click()


def _headteacher(page: Page, words: Words) -> Locator:
    return page.get_by_role("group", name=words.role).get_by_role("checkbox", name=words.headteacher)


@BOTH
@WIDTHS
def test_a_choice_by_mouse_narrows_the_list(new_visitor: NewVisitor, address: str, words: Words, width: int) -> None:
    page = _go(new_visitor(width), words, width)
    expect(page.locator("[data-part=number]")).to_have_text(words.all)
    _open_filters(page, words, width)
    _headteacher(page, words).check()

    expect(page.locator("[data-part=number]")).to_have_text(words.ten)
    expect(page).to_have_url(f"{address}{words.address}?role=headteacher")
    assert len(cards_of(page)) == 10
    assert words.npqh not in cards_of(page)


@BOTH
@WIDTHS
def test_the_keyboard_alone_narrows_the_list_and_takes_the_choice_back(
    new_visitor: NewVisitor, address: str, words: Words, width: int
) -> None:
    page = _open(new_visitor(width), words.home)
    if width < 960:
        tab_to(page, words.menu)
        page.keyboard.press("Enter")
    tab_to(page, words.list)
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + words.address)
    page.wait_for_load_state()
    tab_to(page, words.filters)
    if width < 1000:
        page.keyboard.press("Enter")
    tab_to(page, words.headteacher)
    page.keyboard.press("Space")
    expect(page.locator("[data-part=number]")).to_have_text(words.ten)
    tab_to(page, words.show)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=words.remove)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    expect(page.locator("[data-part=number]")).to_have_text(words.all)
    expect(page).to_have_url(address + words.address)


@BOTH
@WIDTHS
def test_the_button_below_the_filters_leads_to_the_list(new_visitor: NewVisitor, words: Words, width: int) -> None:
    page = _go(new_visitor(width), words, width)
    _open_filters(page, words, width)
    page.get_by_role("button", name=words.show).click()

    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_in_viewport()
    expect(page.get_by_role("button", name=words.show)).to_be_visible(visible=width > 1000)


@BOTH
def test_a_chip_takes_its_choice_back_and_the_last_button_all(visitor: Visitor, words: Words) -> None:
    page = _open(visitor, f"{words.address}?role=headteacher&status=to_be_confirmed&status=open")
    expect(page.locator("[data-part=chips] button")).to_have_count(3)
    page.get_by_role("button", name=words.remove).click()
    expect(page.locator("[data-part=chips] button")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"\?status=open&status=to_be_confirmed$"))
    page.get_by_role("button", name=words.clear).click()

    expect(page.locator("[data-part=choices]")).to_be_hidden()
    expect(page.locator("[data-part=number]")).to_have_text(words.all)
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()


@BOTH
def test_the_number_of_results_is_announced(visitor: Visitor, words: Words) -> None:
    page = _go(visitor, words, 1280)
    _headteacher(page, words).check()

    expect(page.get_by_role("status").filter(has_text=words.ten)).to_be_visible()


@BOTH
def test_the_address_brings_the_same_choices_in_the_other_language(
    visitor: Visitor, address: str, words: Words
) -> None:
    page = _go(visitor, words, 1280)
    _headteacher(page, words).check()
    cards = len(cards_of(page))
    page.get_by_role("link", name=words.other, exact=True).click()

    expect(page).to_have_url(f"{address}{words.other_address}?role=headteacher")
    expect(page.locator("input[name=role][value=headteacher]")).to_be_checked()
    assert len(cards_of(page)) == cards


def test_back_and_forward_go_through_the_choices(visitor: Visitor) -> None:
    page = _go(visitor, ENGLISH, 1280)
    number, checked = page.locator("[data-part=number]"), page.locator("input:checked")
    page.locator("input[name=role][value=headteacher]").check()
    page.locator("input[name=stage][value=new-headteacher]").check()
    expect(number).not_to_have_text(ENGLISH.ten)
    page.go_back()
    expect(number).to_have_text(ENGLISH.ten)
    page.go_back()
    expect(number).to_have_text(ENGLISH.all)
    expect(checked).to_have_count(0)
    page.go_forward()

    expect(number).to_have_text(ENGLISH.ten)
    expect(checked).to_have_count(1)


def test_the_link_to_the_other_language_follows_back_and_forward(visitor: Visitor, address: str) -> None:
    page = _open(visitor, "en/programmes/")
    page.locator("input[name=role][value=governor]").check()
    page.go_back()
    expect(page.locator("input:checked")).to_have_count(0)
    page.get_by_role("link", name="Cymraeg", exact=True).click()

    expect(page).to_have_url(f"{address}cy/rhaglenni/")


@pytest.mark.parametrize(
    ("query", "facet", "value"),
    [
        ("role=headteacher", "stage", "new-headteacher"),
        ("role=headteacher", "offered", "central-south-consortium"),
        ("stage=existing-leaders&stage=future-headteacher", "role", "not_given"),
        ("standard=pedagogy&dimension=shared-vision", "status", "open"),
    ],
)
def test_the_number_beside_a_choice_is_what_it_leaves_together_with_other_facets(
    visitor: Visitor, query: str, facet: str, value: str
) -> None:
    page = _open(visitor, f"en/programmes/?{query}")
    label = page.locator("label").filter(has=page.locator(f"input[name={facet}][value={value}]"))
    said = int(label.locator(".number-found").text_content() or "")
    page.goto(f"{page.url}&{facet}={value}")

    assert 0 < said < 22
    assert len(cards_of(page)) == said


def test_two_choices_of_one_facet_widen_the_list(visitor: Visitor) -> None:
    page = _open(visitor, "en/programmes/?role=governor")
    one = len(cards_of(page))
    number = page.locator("label").filter(has=page.locator("input[value=support_staff]")).locator(".number-found")
    more = int(number.text_content() or "")
    page.locator("input[name=role][value=support_staff]").check()

    assert len(cards_of(page)) == one + more


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("en/programmes/?role=governor&status=closing_soon", "Without: Status: Closing soon 1 programme"),
        ("cy/rhaglenni/?role=governor&status=closing_soon", "Heb: Statws: Yn cau cyn hir 1 rhaglen"),
        (
            "en/programmes/?role=governor&status=closing_soon&time=days",
            "Only: Your role: Governor 1 programme",
        ),
        (
            "cy/rhaglenni/?role=governor&status=closing_soon&time=days",
            "Dim ond: Eich rôl: Llywodraethwr 1 rhaglen",
        ),
    ],
)
def test_where_nothing_matches_a_button_says_what_to_let_go_and_how_many_match_then(
    visitor: Visitor, path: str, way: str
) -> None:
    page = _open(visitor, path)
    assert cards_of(page) == []
    page.get_by_role("button", name=way, exact=True).click()

    assert len(cards_of(page)) == 1
    expect(page.locator("[data-part=nothing]")).to_be_hidden()
    expect(page.locator("[data-part=heading]")).to_be_focused()


def test_what_the_address_says_and_nobody_knows_is_left_alone(visitor: Visitor) -> None:
    page = _open(visitor, "en/programmes/?role=nobody&colour=green&stage=%3Cscript%3E&status=&__proto__=x")
    assert len(cards_of(page)) == 22
    page.locator("input[name=role][value=governor]").check()

    expect(page).to_have_url(re.compile(r"\?colour=green&__proto__=x&role=governor$"))
    assert len(cards_of(page)) == 1


def test_the_list_follows_todays_statuses(visitor: Visitor) -> None:
    early = cards_of(_open(visitor, "en/programmes/"))
    late = _open(visitor, "en/programmes/", LATER)
    late_cards = cards_of(late)
    late.locator("input[name=status][value=closed]").check()

    assert early[0] == ENGLISH.npqh
    assert late_cards[0] != ENGLISH.npqh
    assert sorted(late_cards) == sorted(early)
    assert ENGLISH.npqh in cards_of(late)


@pytest.mark.parametrize("moment", [TODAY, LATER, "2027-02-01T09:00:00Z"])
def test_the_list_is_sorted_by_the_statuses_of_the_panel(visitor: Visitor, moment: str) -> None:
    page = _open(visitor, "cy/rhaglenni/", moment)
    order = page.locator("input[name=status]").evaluate_all("boxes => boxes.map(box => `status-${box.value}`)")
    badges = page.locator("[data-dated] [data-status]").evaluate_all("badges => badges.map(badge => badge.className)")
    ranks = [order.index(badge.split()[1]) for badge in badges]

    assert len(ranks) > 5
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("path", "heading"), [("en/programmes/", "Future headteacher"), ("cy/rhaglenni/", "Darpar bennaeth")]
)
@WIDTHS
def test_without_scripts_the_list_is_grouped_by_stage_and_has_no_dead_control(
    new_visitor: NewVisitor, path: str, heading: str, width: int
) -> None:
    page = new_visitor(width, java_script_enabled=False).open(path)
    section = page.get_by_role("region", name=heading, exact=True)

    expect(section.locator("a[href*=npqh], a[href*=cpcp]").first).to_be_visible()
    expect(page.locator("#content :is(input, button, select, summary):visible")).to_have_count(0)


STATES = {
    "filtered": "role=headteacher&status=to_be_confirmed&stage=new-headteacher",
    "nothing matches": "role=governor&status=closing_soon",
    "nothing but one": "role=governor&status=closing_soon&time=days",
}


@BOTH
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_the_states_of_the_finder(visitor: Visitor, words: Words, state: str) -> None:
    page = _open(visitor, f"{words.address}?{STATES[state]}")
    expect(page.locator("[data-part=chips] button").first).to_be_visible()

    assert violations(page) == []
