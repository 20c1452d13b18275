"""Booklets: from home to a booklet of one's own, and everything on offer on A4."""

import json
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

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
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


def _shown(page: Page) -> list[str | None]:
    return [section.get_attribute("id") for section in page.locator(".booklet-programme:visible").all()]


def _open(visitor: Visitor, words: Words, *chosen: str) -> Page:
    page = visitor.open(words.address)
    plan = {"version": 1, "stage": "", "records": {}, "reviews": [], "booklet": chosen}
    keep(page, json.dumps(plan))
    return page


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
    assert _shown(page) == ["npqh"]
    page.get_by_text(words.choose, exact=True).first.click()
    page.get_by_role("checkbox", name=words.heads).check()

    says(page, words.two)
    assert _shown(page) == ["npqh", "strategic-headteachers"]
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
    assert _shown(page) == ["npqh"]
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

    assert _shown(page) == ["npqh"]


def test_another_tab_that_takes_a_programme_out_is_followed(visitor: Visitor) -> None:
    first = _open(visitor, ENGLISH, "npqh", "strategic-headteachers")
    second = visitor.open(ENGLISH.npqh_page)
    second.get_by_role("button", name=ENGLISH.put).click()

    says(first, ENGLISH.one)
    assert _shown(first) == ["strategic-headteachers"]


def test_a_programme_that_is_no_longer_on_offer_is_named(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH, "npqh", "a-programme-that-has-gone")

    expect(page.get_by_text("Something in your booklet is no longer on offer.")).to_be_visible()
    assert _shown(page) == ["npqh"]


def test_a_booklet_without_dates_has_no_calendar(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH, "teaching-assistants-pathway")

    assert _shown(page) == ["teaching-assistants-pathway"]
    expect(page.get_by_role("heading", name=ENGLISH.calendar)).to_have_count(0)
    expect(page.get_by_role("link", name=ENGLISH.calendar)).to_have_count(0)


def test_a_device_that_keeps_nothing_is_named_and_the_booklet_still_shows(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)
    page.get_by_role("checkbox", name=ENGLISH.npqh).check()
    says(page, "this browser keeps nothing for this site")

    assert _shown(page) == ["npqh"]


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
def test_without_scripts_the_booklet_leads_to_everything_on_offer(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)
    page.get_by_role("main").or_(page.locator("#content")).first.get_by_role("link", name=words.offer).click()

    expect(page.locator(".booklet-programme").first).to_be_visible()
