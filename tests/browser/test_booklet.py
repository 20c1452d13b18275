"""Booklets: from home to a booklet of one's own, and everything on offer on A4."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .acting import keep, kept, says, tab_to
from .axe import violations
from .conftest import NewVisitor, Visitor

A4 = (595, 842)
"""In points, within one."""


@dataclass(frozen=True)
class Words:
    """What a reader of one language sees and chooses."""

    home: str
    menu: str
    programmes: str
    npqh: str
    npqh_page: str
    heads: str
    put: str
    see: str
    booklet: str
    address: str
    saved: str
    empty: str
    choose: str
    one: str
    two: str
    calendar: str
    contents: str
    take_out: str
    offer: str
    offer_address: str
    other: str
    loading: str
    failed: str
    again: str
    print: str
    closed: str


ENGLISH = Words(
    "en/",
    "Main menu",
    "Programmes",
    "National Professional Qualification for Headship",
    "en/programmes/npqh/",
    "Strategic headteachers",
    "Put into my booklet",
    "See my booklet",
    "My booklet",
    "en/booklet/",
    "Saved on this device.",
    "Your booklet is empty.",
    "Choose programmes",
    "1 programme in your booklet",
    "2 programmes in your booklet",
    "Calendar of dates",
    "Contents",
    "Empty my booklet",
    "On offer this term",
    "en/on-offer/",
    "Cymraeg",
    "Your booklet is being loaded.",
    "The programmes in your booklet could not be loaded.",
    "Try again",
    "Print as a booklet",
    "Closed",
)
WELSH = Words(
    "cy/",
    "Prif ddewislen",
    "Rhaglenni",
    "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth",
    "cy/rhaglenni/cpcp/",
    "Penaethiaid strategol",
    "Rhoi yn fy llyfryn",
    "Gweld fy llyfryn",
    "Fy llyfryn",
    "cy/llyfryn/",
    "Wedi'i gadw ar y ddyfais hon.",
    "Mae eich llyfryn yn wag.",
    "Dewis rhaglenni",
    "1 rhaglen yn eich llyfryn",
    "2 raglen yn eich llyfryn",
    "Calendr o ddyddiadau",
    "Cynnwys",
    "Gwagio fy llyfryn",
    "Ar gael y tymor hwn",
    "cy/ar-gael/",
    "English",
    "Mae eich llyfryn yn cael ei lwytho.",
    "Nid oedd modd llwytho'r rhaglenni yn eich llyfryn.",
    "Rhoi cynnig arall arni",
    "Argraffu fel llyfryn",
    "Wedi cau",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


def _shows(page: Page, *programmes: str) -> None:
    """Sections of these programmes are there, in this order, and no others."""
    sections = page.locator(".booklet-programme:visible")
    expect(sections).to_have_count(len(programmes))
    assert [section.get_attribute("id") for section in sections.all()] == list(programmes)


def _open(visitor: Visitor, words: Words, *chosen: str) -> Page:
    page = visitor.open(words.address)
    plan = {"version": 1, "stage": "", "records": {}, "reviews": [], "booklet": chosen}
    keep(page, json.dumps(plan))
    return page


def _box(page: Page, programme: str) -> Locator:
    return page.locator(f"input[value={programme}]")


def _hold(visitor: Visitor, words: Words) -> list[Route]:
    """Requests for the offer that wait until the test goes on with them."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.context.route(f"**/{words.offer_address}", hold)
    return held


@both_languages
def test_a_programme_goes_from_its_page_into_the_booklet(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.home)
    page.get_by_role("navigation", name=words.menu).get_by_role("link", name=words.programmes).click()
    page.wait_for_url(re.compile(r"/(programmes|rhaglenni)/$"), wait_until="load")
    page.get_by_role("heading", name=words.npqh).get_by_role("link").click()
    page.wait_for_url(f"**/{words.npqh_page}", wait_until="load")
    page.get_by_role("button", name=words.put).click()
    expect(page.get_by_role("button", name=words.put)).to_have_attribute("aria-pressed", "true")
    says(page, words.saved)
    page.get_by_role("link", name=words.see).click()
    says(page, words.one)
    _shows(page, "npqh")
    page.get_by_text(words.choose, exact=True).first.click()
    page.get_by_role("checkbox", name=words.heads).check()

    says(page, words.two)
    _shows(page, "npqh", "strategic-headteachers")
    contents = page.get_by_role("navigation", name=words.contents)
    expect(contents.get_by_role("listitem")).to_have_count(4)


@both_languages
def test_the_keyboard_alone_fills_and_empties_the_booklet(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.home)
    tab_to(page, words.booklet)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    expect(page.get_by_text(words.empty)).to_be_visible()
    tab_to(page, words.npqh)
    page.keyboard.press("Space")
    says(page, words.one)
    _shows(page, "npqh")
    tab_to(page, words.take_out)
    page.keyboard.press("Enter")

    expect(page.get_by_text(words.empty)).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"
    assert kept(page)["booklet"] == []


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_both_languages_share_the_booklet(visitor: Visitor, start: Words, end: Words) -> None:
    page = visitor.open(start.npqh_page)
    page.get_by_role("button", name=start.put).click()
    page.get_by_role("link", name=start.other, exact=True).click()
    expect(page.get_by_role("button", name=end.put)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name=end.see).click()
    says(page, end.one)

    _shows(page, "npqh")


def test_another_tab_that_takes_a_programme_out_is_followed(visitor: Visitor) -> None:
    first = _open(visitor, ENGLISH, "npqh", "strategic-headteachers")
    second = visitor.open(ENGLISH.npqh_page)
    second.get_by_role("button", name=ENGLISH.put).click()

    says(first, ENGLISH.one)
    _shows(first, "strategic-headteachers")


def test_a_programme_that_is_no_longer_on_offer_is_named(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH, "npqh", "a-programme-that-has-gone")

    expect(page.get_by_text("Something in your booklet is no longer on offer.")).to_be_visible()
    _shows(page, "npqh")


def test_a_booklet_without_dates_has_no_calendar(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH, "teaching-assistants-pathway")

    _shows(page, "teaching-assistants-pathway")
    expect(page.get_by_role("heading", name=ENGLISH.calendar)).to_have_count(0)
    expect(page.get_by_role("link", name=ENGLISH.calendar)).to_have_count(0)


def test_a_device_that_keeps_nothing_is_named_and_the_booklet_still_shows(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)
    page.get_by_role("checkbox", name=ENGLISH.npqh).check()
    says(page, "this browser keeps nothing for this site")

    _shows(page, "npqh")


@both_languages
def test_the_offer_is_fetched_once_and_not_before_a_programme_is_chosen(visitor: Visitor, words: Words) -> None:
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    offer = visitor.address + words.offer_address
    page = visitor.open(words.address)
    expect(page.get_by_text(words.empty)).to_be_visible()
    assert asked.count(offer) == 0
    _box(page, "npqh").check()
    _shows(page, "npqh")
    _box(page, "middle-leaders").check()
    _shows(page, "middle-leaders", "npqh")
    _box(page, "npqh").uncheck()
    _shows(page, "middle-leaders")
    page.get_by_role("button", name=words.take_out).click()
    _shows(page)
    _box(page, "npqh").check()
    _shows(page, "npqh")

    assert asked.count(offer) == 1


@both_languages
def test_contents_and_calendar_are_of_what_is_chosen(visitor: Visitor, words: Words) -> None:
    page = _open(visitor, words, "strategic-headteachers", "npqh", "middle-leaders")
    _shows(page, "middle-leaders", "npqh", "strategic-headteachers")
    listed = page.locator(".booklet-contents a").evaluate_all("links => links.map(link => link.hash)")
    dated = page.locator(".booklet-calendar td a").evaluate_all("links => links.map(link => link.hash)")

    assert listed == ["#calendar", "#middle-leaders", "#npqh", "#strategic-headteachers", "#whom-to-ask"]
    assert set(dated) == {"#middle-leaders", "#npqh"}  # the third has no dates


@both_languages
def test_a_change_while_the_booklet_loads_is_followed(visitor: Visitor, words: Words) -> None:
    held = _hold(visitor, words)
    page = _open(visitor, words, "npqh")
    says(page, words.loading)
    expect(page.get_by_text(words.empty)).to_be_hidden()
    page.get_by_text(words.choose, exact=True).first.click()
    _box(page, "strategic-headteachers").check()
    _box(page, "middle-leaders").check()
    _box(page, "npqh").uncheck()
    says(page, words.two)
    assert len(held) == 1
    held[0].continue_()

    _shows(page, "middle-leaders", "strategic-headteachers")
    expect(page.get_by_text(words.loading)).to_have_count(0)


def test_a_booklet_that_is_emptied_while_it_loads_stays_empty(visitor: Visitor) -> None:
    held = _hold(visitor, ENGLISH)
    page = _open(visitor, ENGLISH, "npqh")
    says(page, ENGLISH.loading)
    page.get_by_role("button", name=ENGLISH.take_out).click()
    with page.expect_response(f"**/{ENGLISH.offer_address}"):
        held[0].continue_()
    expect(page.get_by_text(ENGLISH.empty)).to_be_visible()
    _shows(page)
    page.get_by_text(ENGLISH.choose, exact=True).first.click()
    _box(page, "middle-leaders").check()

    _shows(page, "middle-leaders")


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
    held = _hold(visitor, words)

    def fails() -> None:
        says(page, words.loading)
        fault(held.pop())
        says(page, words.failed)

    page = _open(visitor, words, "npqh")
    fails()
    again = page.get_by_role("button", name=words.again)
    again.press("Enter")
    fails()
    expect(again).to_be_focused()
    page.get_by_text(words.choose, exact=True).first.click()
    _box(page, "strategic-headteachers").check()
    says(page, words.two)
    fails()
    again.press("Enter")
    says(page, words.loading)
    held.pop().continue_()

    _shows(page, "npqh", "strategic-headteachers")
    visitor.complaints.clear()  # the browser itself reports what it did not get
    expect(page.get_by_role("heading", name=words.contents)).to_be_focused()
    expect(page.get_by_text(words.failed)).to_have_count(0)
    expect(again).to_be_hidden()


@both_languages
def test_statuses_in_the_booklet_are_those_of_the_day(visitor: Visitor, words: Words) -> None:
    visitor.context.clock.set_fixed_time("2026-12-03T00:30:00Z")
    page = _open(visitor, words, "npqh")
    badge = page.locator("#npqh [data-status]").first

    expect(badge).to_have_text(words.closed)
    expect(badge).to_have_class("status status-closed")


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_the_other_language_opens_at_the_same_programme(visitor: Visitor, start: Words, end: Words) -> None:
    page = _open(visitor, start, "npqh", "strategic-headteachers")
    page.get_by_role("navigation", name=start.contents).get_by_role("link", name=start.heads).click()
    page.get_by_role("link", name=start.other, exact=True).click()
    page.wait_for_url(f"**/{end.address}#strategic-headteachers")

    expect(page.get_by_role("heading", name=end.heads)).to_be_in_viewport()


def test_whoever_comes_back_finds_the_place_in_the_booklet(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH, "npqh", "strategic-headteachers", "towards-headship")
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
    page = _open(visitor, ENGLISH, "middle-leaders", "npqh", "strategic-headteachers")
    link = page.locator("#npqh h2 a")
    link.focus()
    other = visitor.open(ENGLISH.address)
    other.get_by_text(ENGLISH.choose, exact=True).first.click()
    _box(other, "middle-leaders").uncheck()
    _box(other, "strategic-headteachers").uncheck()
    _box(other, "towards-headship").check()
    _shows(page, "npqh", "towards-headship")

    expect(link).to_be_focused()


@both_languages
def test_the_button_prints_when_the_booklet_is_there(visitor: Visitor, words: Words) -> None:
    held = _hold(visitor, words)
    counting = "document.documentElement.dataset.printed = document.querySelectorAll('.booklet-programme').length"
    visitor.context.add_init_script(f"window.print = () => {{ {counting}; }};")
    page = _open(visitor, words, "npqh", "strategic-headteachers")
    says(page, words.loading)
    page.get_by_role("button", name=words.print).click()
    expect(page.locator("[data-printed]")).to_have_count(0)
    held[0].continue_()

    expect(page.locator("[data-printed]")).to_have_attribute("data-printed", "2")


def _pages_of(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page, as the tree of pages in the file gives it."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@both_languages
def test_everything_on_offer_makes_a_booklet_of_a4_with_a_page_for_each_programme(
    visitor: Visitor, words: Words
) -> None:
    page = visitor.open(words.home)
    page.get_by_role("contentinfo").get_by_role("link", name=words.offer).click()
    page.wait_for_url(f"**/{words.offer_address}", wait_until="load")
    number = page.locator(".booklet-programme").count()
    page.emulate_media(media="print")
    expect(page.locator("button:visible, .site-header:visible")).to_have_count(0)
    sizes = _pages_of(page.pdf(prefer_css_page_size=True))

    assert number > 15
    assert len(sizes) >= number + 4  # cover, contents, calendar, contacts
    assert set(sizes) == {A4}


@both_languages
def test_a_booklet_of_ones_own_prints_the_chosen_programmes_alone(visitor: Visitor, words: Words) -> None:
    page = _open(visitor, words, "npqh", "strategic-headteachers")
    expect(page.locator(".booklet-programme:visible")).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.locator("button:visible, input:visible, summary:visible")).to_have_count(0)
    sizes = _pages_of(page.pdf(prefer_css_page_size=True))

    assert 6 <= len(sizes) <= 12
    assert set(sizes) == {A4}


@both_languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_a_booklet_with_chosen_programmes(
    new_visitor: NewVisitor, words: Words, scheme: str, width: int
) -> None:
    page = _open(new_visitor(width, color_scheme=scheme), words, "npqh", "strategic-headteachers")
    expect(page.locator(".booklet-programme:visible")).to_have_count(2)
    page.get_by_text(words.choose, exact=True).first.click()

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@both_languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_a_booklet_that_cannot_be_loaded(
    new_visitor: NewVisitor, words: Words, scheme: str, width: int
) -> None:
    visitor = new_visitor(width, color_scheme=scheme)
    visitor.context.route(f"**/{words.offer_address}", _abort)
    page = _open(visitor, words, "npqh")
    says(page, words.failed)
    found = violations(page)
    visitor.complaints.clear()  # the browser itself reports what it did not get

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert found == []


@both_languages
def test_without_scripts_the_booklet_leads_to_everything_on_offer(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)
    page.get_by_role("main").or_(page.locator("#content")).first.get_by_role("link", name=words.offer).click()

    expect(page.locator(".booklet-programme").first).to_be_visible()
