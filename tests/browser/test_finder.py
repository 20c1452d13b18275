"""Choices in the programme finder, from home on, in both languages, by mouse and by keyboard alone."""

import re

from playwright.sync_api import expect

from .acting import WIDTHS, alternating, cards_of, says, tab_to
from .conftest import NewVisitor, Visitor
from .finding import (
    BOTH,
    ENGLISH,
    FOR_HEADS,
    WELSH,
    Words,
    go_to_finder,
    go_to_finder_by_keyboard,
    head_of,
    number_of,
    open_filters,
    open_filters_by_keyboard,
    open_on,
)


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_a_choice_by_mouse_narrows_the_list(new_visitor: NewVisitor, address: str, words: Words, width: int) -> None:
    page = go_to_finder(new_visitor(width), words, width)
    expect(number_of(page)).to_have_text(words.all)
    open_filters(page, words, width)
    head_of(page, words).check()

    expect(number_of(page)).to_have_text(words.for_heads)
    expect(page).to_have_url(f"{address}{words.address}?role=head")
    assert len(cards_of(page)) == FOR_HEADS
    assert words.oak not in cards_of(page)


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_the_keyboard_alone_narrows_the_list_and_takes_the_choice_back(
    new_visitor: NewVisitor, address: str, words: Words, width: int
) -> None:
    page = go_to_finder_by_keyboard(new_visitor(width), words, width)
    open_filters_by_keyboard(page, words, width)
    tab_to(page, words.head)
    page.keyboard.press("Space")
    expect(number_of(page)).to_have_text(words.for_heads)
    tab_to(page, words.show_heads)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=words.remove)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    expect(number_of(page)).to_have_text(words.all)
    expect(page).to_have_url(address + words.address)


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_the_button_below_the_filters_leads_to_the_list(new_visitor: NewVisitor, words: Words, width: int) -> None:
    page = go_to_finder(new_visitor(width), words, width)
    open_filters(page, words, width)
    page.get_by_role("button", name=words.show_all).click()

    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_in_viewport()
    expect(page.get_by_role("button", name=words.show_all)).to_be_visible(visible=width > 1000)


@BOTH
def test_on_a_phone_the_number_stays_in_view_while_the_filters_are_open(new_visitor: NewVisitor, words: Words) -> None:
    page = go_to_finder(new_visitor(390), words, 390)
    open_filters(page, words, 390)
    expect(page.get_by_role("button", name=words.show_all)).to_be_in_viewport(ratio=1)
    head_of(page, words).check()

    expect(page.get_by_role("button", name=words.show_heads)).to_be_in_viewport(ratio=1)


@alternating("words, width", [ENGLISH, WELSH], WIDTHS)
def test_one_link_leads_past_the_filters_to_the_first_result(new_visitor: NewVisitor, words: Words, width: int) -> None:
    page = go_to_finder(new_visitor(width), words, width)
    tab_to(page, words.skip)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()
    page.keyboard.press("Tab")

    expect(page.locator("[data-part=list] a").first).to_be_focused()


@BOTH
def test_three_things_are_asked_first(visitor: Visitor, words: Words) -> None:
    page = go_to_finder(visitor, words, 1280)

    expect(page.locator(".facet[open]")).to_have_count(3)
    expect(page.locator(".facet:visible")).to_have_count(3)


@BOTH
def test_a_chip_takes_its_choice_back_and_the_last_button_all(visitor: Visitor, words: Words) -> None:
    page = open_on(visitor, f"{words.address}?role=head&status=to_be_confirmed&status=open")
    expect(page.locator("[data-part=chips] button")).to_have_count(3)
    page.get_by_role("button", name=words.remove).click()
    expect(page.locator("[data-part=chips] button")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"\?status=open&status=to_be_confirmed$"))
    page.get_by_role("button", name=words.clear).click()

    expect(page.locator("[data-part=choices]")).to_be_hidden()
    expect(number_of(page)).to_have_text(words.all)
    expect(page.get_by_role("heading", name=words.heading, exact=True)).to_be_focused()


@BOTH
def test_the_number_of_results_is_announced(visitor: Visitor, words: Words) -> None:
    page = go_to_finder(visitor, words, 1280)
    head_of(page, words).check()

    says(page, words.for_heads)


@BOTH
def test_the_address_brings_the_same_choices_in_the_other_language(
    visitor: Visitor, address: str, words: Words
) -> None:
    page = go_to_finder(visitor, words, 1280)
    head_of(page, words).check()
    expect(number_of(page)).to_have_text(words.for_heads)
    page.get_by_role("link", name=words.other, exact=True).click()

    expect(page).to_have_url(f"{address}{words.other_address}?role=head")
    expect(page.locator("input[name=role][value=head]")).to_be_checked()
    assert len(cards_of(page)) == FOR_HEADS


def test_back_and_forward_go_through_the_choices(visitor: Visitor) -> None:
    page = go_to_finder(visitor, ENGLISH, 1280)
    number, checked = number_of(page), page.locator(".filters input:checked")
    page.locator("input[name=role][value=head]").check()
    expect(number).to_have_text(ENGLISH.for_heads)
    page.locator("input[name=stage][value=first-headship]").check()
    expect(number).not_to_have_text(ENGLISH.for_heads)
    page.go_back()
    expect(number).to_have_text(ENGLISH.for_heads)
    page.go_back()
    expect(number).to_have_text(ENGLISH.all)
    expect(checked).to_have_count(0)
    page.go_forward()

    expect(number).to_have_text(ENGLISH.for_heads)
    expect(checked).to_have_count(1)


def test_the_link_to_the_other_language_follows_back_and_forward(visitor: Visitor, address: str) -> None:
    page = open_on(visitor, "en/programmes/")
    page.locator("input[name=role][value=board]").check()
    expect(page).to_have_url(f"{address}en/programmes/?role=board")
    page.go_back()
    expect(page.locator(".filters input:checked")).to_have_count(0)
    page.get_by_role("link", name="Cymraeg", exact=True).click()

    expect(page).to_have_url(f"{address}cy/rhaglenni/")
