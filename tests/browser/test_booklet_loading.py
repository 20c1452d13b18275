"""A reader's own booklet takes what it shows from the page of everything on offer: when, and what if it cannot."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from .acting import says
from .axe import violations
from .booklet import ENGLISH, WELSH, HeldOffer, Words, both_languages, box_of, open_booklet, shows
from .conftest import Visitor


@both_languages
def test_the_offer_is_fetched_once_and_not_before_a_programme_is_chosen(visitor: Visitor, words: Words) -> None:
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    offer = visitor.address + words.offer_address
    page = visitor.open(words.address)
    expect(page.get_by_text(words.empty)).to_be_visible()
    assert asked.count(offer) == 0
    box_of(page, "npqh").check()
    shows(page, "npqh")
    box_of(page, "middle-leaders").check()
    shows(page, "middle-leaders", "npqh")
    box_of(page, "npqh").uncheck()
    shows(page, "middle-leaders")
    page.get_by_role("button", name=words.take_out).click()
    shows(page)
    box_of(page, "npqh").check()
    shows(page, "npqh")

    assert asked.count(offer) == 1


@both_languages
def test_contents_and_calendar_are_of_what_is_chosen(visitor: Visitor, words: Words) -> None:
    page = open_booklet(visitor, words, "strategic-headteachers", "npqh", "middle-leaders")
    shows(page, "middle-leaders", "npqh", "strategic-headteachers")
    listed = page.locator(".booklet-contents a").evaluate_all("links => links.map(link => link.hash)")
    dated = page.locator(".booklet-calendar td a").evaluate_all("links => links.map(link => link.hash)")

    assert listed == ["#calendar", "#middle-leaders", "#npqh", "#strategic-headteachers", "#whom-to-ask"]
    assert set(dated) == {"#middle-leaders", "#npqh"}  # the third has no dates


@both_languages
def test_a_change_while_the_booklet_loads_is_followed(visitor: Visitor, words: Words) -> None:
    held = HeldOffer(visitor, words)
    page = open_booklet(visitor, words, "npqh")
    says(page, words.loading)
    expect(page.get_by_text(words.empty)).to_be_hidden()
    page.get_by_text(words.choose, exact=True).first.click()
    box_of(page, "strategic-headteachers").check()
    box_of(page, "middle-leaders").check()
    box_of(page, "npqh").uncheck()
    says(page, words.two)
    held.take(page).continue_()

    shows(page, "middle-leaders", "strategic-headteachers")
    expect(page.get_by_text(words.loading)).to_have_count(0)


def test_a_booklet_that_is_emptied_while_it_loads_stays_empty(visitor: Visitor) -> None:
    held = HeldOffer(visitor, ENGLISH)
    page = open_booklet(visitor, ENGLISH, "npqh")
    says(page, ENGLISH.loading)
    page.get_by_role("button", name=ENGLISH.take_out).click()
    with page.expect_response(f"**/{ENGLISH.offer_address}"):
        held.take(page).continue_()
    expect(page.get_by_text(ENGLISH.empty)).to_be_visible()
    shows(page)
    page.get_by_text(ENGLISH.choose, exact=True).first.click()
    box_of(page, "middle-leaders").check()

    shows(page, "middle-leaders")


def _abort(route: Route) -> None:
    route.abort()


def _refuse(route: Route) -> None:
    route.fulfill(response=route.fetch(), status=500)


def _answer_otherwise(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<h1>Log in to this network</h1>")


@both_languages
@pytest.mark.parametrize("fault", [_abort, _refuse, _answer_otherwise])
def test_a_booklet_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    visitor: Visitor, words: Words, fault: Callable[[Route], None]
) -> None:
    held = HeldOffer(visitor, words)

    def fails() -> None:
        says(page, words.loading)
        fault(held.take(page))
        says(page, words.failed)

    page = open_booklet(visitor, words, "npqh")
    fails()
    again = page.get_by_role("button", name=words.again)
    again.press("Enter")
    fails()
    expect(again).to_be_focused()
    page.get_by_text(words.choose, exact=True).first.click()
    box_of(page, "strategic-headteachers").check()
    says(page, words.two)
    fails()
    again.press("Enter")
    says(page, words.loading)
    held.take(page).continue_()

    shows(page, "npqh", "strategic-headteachers")
    visitor.complaints.clear()  # the browser itself reports what it did not get
    expect(page.get_by_role("heading", name=words.contents)).to_be_focused()
    expect(page.get_by_text(words.failed)).to_have_count(0)
    expect(again).to_be_hidden()


@both_languages
def test_statuses_in_the_booklet_are_those_of_the_day(visitor: Visitor, words: Words) -> None:
    visitor.context.clock.set_fixed_time("2026-12-03T00:30:00Z")
    page = open_booklet(visitor, words, "npqh")
    badge = page.locator("#npqh [data-status]").first

    expect(badge).to_have_text(words.closed)
    expect(badge).to_have_class("status status-closed")


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_the_other_language_opens_at_the_same_programme(visitor: Visitor, start: Words, end: Words) -> None:
    page = open_booklet(visitor, start, "npqh", "strategic-headteachers")
    page.get_by_role("navigation", name=start.contents).get_by_role("link", name=start.heads).click()
    page.get_by_role("link", name=start.other, exact=True).click()
    page.wait_for_url(f"**/{end.address}#strategic-headteachers")

    expect(page.get_by_role("heading", name=end.heads)).to_be_in_viewport()


def test_whoever_comes_back_finds_the_place_in_the_booklet(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "npqh", "strategic-headteachers", "towards-headship")
    heading = page.get_by_role("heading", name=ENGLISH.heads)
    heading.evaluate(
        "heading => new Promise(ended => { addEventListener('scrollend', ended); heading.scrollIntoView(); })"
    )
    page.reload()
    expect(heading).to_be_in_viewport()
    heading.get_by_role("link").click()
    page.wait_for_url("**/strategic-headteachers/", wait_until="load")
    page.go_back()

    expect(heading).to_be_in_viewport()


def test_what_stays_in_the_booklet_keeps_the_focus(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "middle-leaders", "npqh", "strategic-headteachers")
    link = page.locator("#npqh h2 a")
    link.focus()
    other = visitor.open(ENGLISH.address)
    other.get_by_text(ENGLISH.choose, exact=True).first.click()
    box_of(other, "middle-leaders").uncheck()
    box_of(other, "strategic-headteachers").uncheck()
    box_of(other, "towards-headship").check()
    shows(page, "npqh", "towards-headship")

    expect(link).to_be_focused()


@both_languages
def test_the_button_prints_when_the_booklet_is_there(visitor: Visitor, words: Words) -> None:
    held = HeldOffer(visitor, words)
    counting = "document.documentElement.dataset.printed = document.querySelectorAll('.booklet-programme').length"
    visitor.context.add_init_script(f"window.print = () => {{ {counting}; }};")
    page = open_booklet(visitor, words, "npqh", "strategic-headteachers")
    says(page, words.loading)
    page.get_by_role("button", name=words.print).click()
    expect(page.locator("[data-printed]")).to_have_count(0)
    held.take(page).continue_()

    expect(page.locator("[data-printed]")).to_have_attribute("data-printed", "2")


@both_languages
def test_axe_finds_nothing_in_a_booklet_that_cannot_be_loaded(visitor: Visitor, words: Words) -> None:
    visitor.context.route(f"**/{words.offer_address}", _abort)
    page = open_booklet(visitor, words, "npqh")
    says(page, words.failed)
    found = violations(page)
    visitor.complaints.clear()  # the browser itself reports what it did not get

    assert found == []
