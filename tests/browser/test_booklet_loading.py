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
    box_of(page, "oak-award").check()
    shows(page, "oak-award")
    box_of(page, "team-compass").check()
    shows(page, "team-compass", "oak-award")
    box_of(page, "oak-award").uncheck()
    shows(page, "team-compass")
    page.get_by_role("button", name=words.take_out).click()
    shows(page)
    box_of(page, "oak-award").check()
    shows(page, "oak-award")

    assert asked.count(offer) == 1


@both_languages
def test_contents_and_calendar_are_of_what_is_chosen(visitor: Visitor, words: Words) -> None:
    page = open_booklet(visitor, words, "horizons", "oak-award", "team-compass")
    shows(page, "team-compass", "oak-award", "horizons")
    listed = page.locator(".booklet-contents a").evaluate_all("links => links.map(link => link.hash)")
    dated = page.locator(".booklet-calendar td a").evaluate_all("links => links.map(link => link.hash)")

    assert listed == ["#calendar", "#team-compass", "#oak-award", "#horizons", "#whom-to-ask"]
    assert set(dated) == {"#team-compass", "#oak-award"}  # the third has no dates


@both_languages
def test_a_change_while_the_booklet_loads_is_followed(visitor: Visitor, words: Words) -> None:
    held = HeldOffer(visitor, words)
    page = open_booklet(visitor, words, "oak-award")
    says(page, words.loading)
    expect(page.get_by_text(words.empty)).to_be_hidden()
    page.get_by_text(words.choose, exact=True).first.click()
    box_of(page, "horizons").check()
    box_of(page, "team-compass").check()
    box_of(page, "oak-award").uncheck()
    says(page, words.two)
    held.take(page).continue_()

    shows(page, "team-compass", "horizons")
    expect(page.get_by_text(words.loading)).to_have_count(0)


def test_a_booklet_that_is_emptied_while_it_loads_stays_empty(visitor: Visitor) -> None:
    held = HeldOffer(visitor, ENGLISH)
    page = open_booklet(visitor, ENGLISH, "oak-award")
    says(page, ENGLISH.loading)
    page.get_by_role("button", name=ENGLISH.take_out).click()
    with page.expect_response(f"**/{ENGLISH.offer_address}"):
        held.take(page).continue_()
    expect(page.get_by_text(ENGLISH.empty)).to_be_visible()
    shows(page)
    page.get_by_text(ENGLISH.choose, exact=True).first.click()
    box_of(page, "team-compass").check()

    shows(page, "team-compass")


def _abort(route: Route) -> None:
    route.abort()


def _refuse(route: Route) -> None:
    route.fulfill(response=route.fetch(), status=500)


def _answer_otherwise(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<h1>Log in to this network</h1>")


@pytest.mark.parametrize(("words", "fault"), [(ENGLISH, _abort), (WELSH, _refuse), (ENGLISH, _answer_otherwise)])
def test_a_booklet_that_cannot_be_loaded_says_so_and_can_be_tried_again(
    visitor: Visitor, words: Words, fault: Callable[[Route], None]
) -> None:
    held = HeldOffer(visitor, words)

    def fails() -> None:
        says(page, words.loading)
        fault(held.take(page))
        says(page, words.failed)

    page = open_booklet(visitor, words, "oak-award")
    fails()
    again = page.get_by_role("button", name=words.again)
    again.press("Enter")
    fails()
    expect(again).to_be_focused()
    page.get_by_text(words.choose, exact=True).first.click()
    box_of(page, "horizons").check()
    says(page, words.two)
    fails()
    again.press("Enter")
    says(page, words.loading)
    held.take(page).continue_()

    shows(page, "oak-award", "horizons")
    visitor.complaints.clear()  # the browser itself reports what it did not get
    expect(page.get_by_role("heading", name=words.contents)).to_be_focused()
    expect(page.get_by_text(words.failed)).to_have_count(0)
    expect(again).to_be_hidden()


@both_languages
def test_statuses_in_the_booklet_are_those_of_the_day(visitor: Visitor, words: Words) -> None:
    visitor.context.clock.set_fixed_time("2026-12-03T00:30:00Z")
    page = open_booklet(visitor, words, "oak-award")
    badge = page.locator("#oak-award [data-status]").first

    expect(badge).to_have_text(words.closed)
    expect(badge).to_have_class("status status-closed")


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_the_other_language_opens_at_the_same_programme(visitor: Visitor, start: Words, end: Words) -> None:
    page = open_booklet(visitor, start, "oak-award", "horizons")
    page.get_by_role("navigation", name=start.contents).get_by_role("link", name=start.horizons).click()
    page.get_by_role("link", name=start.other, exact=True).click()
    page.wait_for_url(f"**/{end.address}#horizons")

    expect(page.get_by_role("heading", name=end.horizons)).to_be_in_viewport()


def test_whoever_comes_back_finds_the_place_in_the_booklet(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "team-compass", "oak-award", "horizons")
    heading = page.get_by_role("heading", name=ENGLISH.award)
    heading.evaluate(
        "heading => new Promise(ended => { addEventListener('scrollend', ended); heading.scrollIntoView(); })"
    )
    page.reload()
    expect(heading).to_be_in_viewport()
    heading.get_by_role("link").click()
    page.wait_for_url(f"**/{ENGLISH.award_page}", wait_until="load")
    page.go_back()

    expect(heading).to_be_in_viewport()


def test_what_stays_in_the_booklet_keeps_the_focus(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "team-compass", "oak-award", "horizons")
    link = page.locator("#oak-award h2 a")
    link.focus()
    other = visitor.open(ENGLISH.address)
    other.get_by_text(ENGLISH.choose, exact=True).first.click()
    box_of(other, "team-compass").uncheck()
    box_of(other, "horizons").uncheck()
    box_of(other, "long-river").check()
    shows(page, "oak-award", "long-river")

    expect(link).to_be_focused()


@both_languages
def test_the_button_prints_when_the_booklet_is_there(visitor: Visitor, words: Words) -> None:
    held = HeldOffer(visitor, words)
    counting = "document.documentElement.dataset.printed = document.querySelectorAll('.booklet-programme').length"
    visitor.context.add_init_script(f"window.print = () => {{ {counting}; }};")
    page = open_booklet(visitor, words, "oak-award", "horizons")
    says(page, words.loading)
    page.get_by_role("button", name=words.print).click()
    expect(page.locator("[data-printed]")).to_have_count(0)
    held.take(page).continue_()

    expect(page.locator("[data-printed]")).to_have_attribute("data-printed", "2")


@both_languages
def test_axe_finds_nothing_in_a_booklet_that_cannot_be_loaded(visitor: Visitor, words: Words) -> None:
    visitor.context.route(f"**/{words.offer_address}", _abort)
    page = open_booklet(visitor, words, "oak-award")
    says(page, words.failed)
    found = violations(page)
    visitor.complaints.clear()  # the browser itself reports what it did not get

    assert found == []
