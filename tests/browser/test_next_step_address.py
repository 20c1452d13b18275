"""Help me choose: its answers stand in the address, which others can open, in either language."""

import re

import pytest
from playwright.sync_api import expect

from .choosing import BOTH, ENGLISH, QUERY, WELSH, Words, answer_all, arrive, expected, from_home, result_of, shown
from .conftest import NewVisitor, Visitor


@BOTH
def test_a_shared_address_opens_the_same_result(visitor: Visitor, address: str, words: Words) -> None:
    page = from_home(visitor, words)
    answer_all(page, words)
    expect(page).to_have_url(address + words.address + QUERY)
    shared = page.locator("[data-share]")
    expect(shared).to_have_text(page.url)
    found = visitor.context.new_page()
    found.goto(str(shared.get_attribute("href")))

    expect(result_of(found, words)).to_be_focused()
    assert shown(found) == expected(words.locale)


def test_an_address_with_an_answer_that_is_not_offered_asks_for_it(visitor: Visitor) -> None:
    page = visitor.open(f"{ENGLISH.address}{QUERY.replace('one-term', 'one-year')}")

    expect(result_of(page, ENGLISH)).to_have_count(0)
    expect(page.locator("[name=time]").first).to_be_focused()
    expect(page.locator("[name=time]:checked")).to_have_count(0)
    expect(page.locator("[name=role]:checked")).to_have_count(1)


def test_an_address_without_the_answer_that_is_preset_opens_the_result(visitor: Visitor) -> None:
    page = visitor.open(f"{ENGLISH.address}{QUERY.removesuffix('&language=any')}")

    expect(result_of(page, ENGLISH)).to_be_focused()
    assert shown(page) == expected(ENGLISH.locale)


@BOTH
def test_back_and_forward_go_through_form_and_result(visitor: Visitor, words: Words) -> None:
    page = from_home(visitor, words)
    answer_all(page, words)
    expect(result_of(page, words)).to_be_visible()
    page.go_back()
    expect(result_of(page, words)).to_have_count(0)
    expect(page.get_by_role("radio", name=words.answers[-1], exact=True)).to_be_checked()
    page.go_forward()
    expect(result_of(page, words)).to_be_focused()
    page.get_by_role("button", name=words.change).click()
    expect(result_of(page, words)).to_have_count(0)
    page.go_back()

    expect(result_of(page, words)).to_be_focused()


def test_a_link_to_a_place_on_the_page_leaves_form_and_result_as_they_are(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.address + QUERY)
    skip = page.get_by_role("link", name="Skip to the content")
    skip.press("Enter")
    expect(result_of(page, ENGLISH)).to_be_visible()
    page.get_by_role("button", name=ENGLISH.change).click()
    skip.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))

    expect(page.get_by_role("radio", name=ENGLISH.answers[0], exact=True)).to_be_visible()
    expect(result_of(page, ENGLISH)).to_have_count(0)


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=str)
def test_the_answers_stay_when_the_language_is_switched(
    visitor: Visitor, address: str, start: Words, end: Words
) -> None:
    page = from_home(visitor, start)
    page.get_by_role("radio", name=start.answers[0], exact=True).check()
    page.get_by_role("link", name=start.other, exact=True).click()
    arrive(page, end)
    expect(page.locator("[name=role]:checked")).to_have_count(1)
    answer_all(page, end)
    page.get_by_role("link", name=end.other, exact=True).click()

    expect(page).to_have_url(address + start.address + QUERY)
    expect(result_of(page, start)).to_be_focused()
    assert shown(page) == expected(start.locale)


@BOTH
def test_the_address_can_be_copied(new_visitor: NewVisitor, words: Words) -> None:
    visitor = new_visitor(permissions=["clipboard-read", "clipboard-write"])
    page = from_home(visitor, words)
    answer_all(page, words)
    page.get_by_role("button", name=words.copy).click()

    expect(page.get_by_text(words.copied)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
