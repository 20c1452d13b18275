"""Booklets: from home to a booklet of one's own, and everything on offer on A4."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.model.catalogue import Catalogue
from catalogue.queries.offer import find_offer

from .acting import kept, says, tab_to
from .axe import violations
from .booklet import ENGLISH, WELSH, Words, both_languages, open_booklet, shows
from .conftest import TODAY, NewVisitor, Visitor

A4 = (595, 842)
"""In points, within one."""
AROUND = 3
"""Pages that are no programme's, at the least: the poster of the term, its dates, contacts."""
CALENDAR = 2
"""Pages of dates of everything on offer, at the most."""


@pytest.fixture(scope="module")
def offered(catalogue: Catalogue) -> list[str]:
    """What the booklet of everything holds."""
    return [programme.id for programme in find_offer(catalogue, TODAY).programmes]


@both_languages
def test_a_programme_goes_from_its_page_into_the_booklet(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.home)
    page.get_by_role("navigation", name=words.menu).get_by_role("link", name=words.programmes).click()
    page.wait_for_url(re.compile(r"/(programmes|rhaglenni)/$"), wait_until="load")
    page.get_by_role("heading", name=words.award).get_by_role("link").click()
    page.wait_for_url(f"**/{words.award_page}", wait_until="load")
    page.get_by_role("button", name=words.put).click()
    expect(page.get_by_role("button", name=words.put)).to_have_attribute("aria-pressed", "true")
    says(page, words.saved)
    page.get_by_role("link", name=words.see).click()
    says(page, words.one)
    shows(page, "oak-award")
    page.get_by_text(words.choose, exact=True).first.click()
    page.get_by_role("checkbox", name=words.horizons).check()

    says(page, words.two)
    shows(page, "oak-award", "horizons")
    contents = page.get_by_role("navigation", name=words.contents)
    expect(contents.get_by_role("listitem")).to_have_count(4)


@both_languages
def test_the_keyboard_alone_fills_and_empties_the_booklet(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.home)
    tab_to(page, words.booklet)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    expect(page.get_by_text(words.empty)).to_be_visible()
    tab_to(page, words.award)
    page.keyboard.press("Space")
    says(page, words.one)
    shows(page, "oak-award")
    tab_to(page, words.take_out)
    page.keyboard.press("Enter")

    expect(page.get_by_text(words.empty)).to_be_visible()
    assert page.evaluate("document.activeElement.localName") == "summary"
    assert kept(page)["booklet"] == []


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_both_languages_share_the_booklet(visitor: Visitor, start: Words, end: Words) -> None:
    page = visitor.open(start.award_page)
    page.get_by_role("button", name=start.put).click()
    page.get_by_role("link", name=start.other, exact=True).click()
    expect(page.get_by_role("button", name=end.put)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name=end.see).click()
    says(page, end.one)

    shows(page, "oak-award")


def test_another_tab_that_takes_a_programme_out_is_followed(visitor: Visitor) -> None:
    first = open_booklet(visitor, ENGLISH, "oak-award", "horizons")
    second = visitor.open(ENGLISH.award_page)
    second.get_by_role("button", name=ENGLISH.put).click()

    says(first, ENGLISH.one)
    shows(first, "horizons")


def test_a_programme_that_is_no_longer_on_offer_is_named(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "oak-award", "a-programme-that-has-gone")

    expect(page.get_by_text("Something in your booklet is no longer on offer.")).to_be_visible()
    shows(page, "oak-award")


def test_a_booklet_without_dates_has_no_calendar(visitor: Visitor) -> None:
    page = open_booklet(visitor, ENGLISH, "helping-hands")

    shows(page, "helping-hands")
    expect(page.get_by_role("heading", name=ENGLISH.calendar)).to_have_count(0)
    expect(page.get_by_role("link", name=ENGLISH.calendar)).to_have_count(0)


def test_a_device_that_keeps_nothing_is_named_and_the_booklet_still_shows(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)
    page.get_by_role("checkbox", name=ENGLISH.award).check()
    says(page, "this browser keeps nothing for this site. Your booklet is as you chose until you leave this page.")

    shows(page, "oak-award")
    assert "wrote" not in page.get_by_role("status").first.inner_text()


def _pages_of(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page, as the tree of pages in the file gives it."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@both_languages
def test_everything_on_offer_makes_a_booklet_of_a4_with_one_page_for_each_programme(
    visitor: Visitor, words: Words, offered: list[str]
) -> None:
    page = visitor.open(words.home)
    page.get_by_role("contentinfo").get_by_role("link", name=words.offer).click()
    page.wait_for_url(f"**/{words.offer_address}", wait_until="load")
    shows(page, *offered)
    page.emulate_media(media="print")
    expect(page.locator("button:visible, .site-header:visible")).to_have_count(0)
    sizes = _pages_of(page.pdf(prefer_css_page_size=True))

    assert len(offered) + AROUND <= len(sizes) < len(offered) + AROUND + CALENDAR
    assert set(sizes) == {A4}


@both_languages
def test_a_booklet_of_ones_own_prints_the_chosen_programmes_alone(
    visitor: Visitor, words: Words, offered: list[str]
) -> None:
    page = open_booklet(visitor, words, "oak-award", "horizons")
    expect(page.locator(".booklet-programme:visible")).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.locator("button:visible, input:visible, summary:visible")).to_have_count(0)
    sizes = _pages_of(page.pdf(prefer_css_page_size=True))

    assert len(sizes) == 2 + AROUND
    assert set(sizes) == {A4}


@both_languages
def test_axe_finds_nothing_in_a_booklet_with_chosen_programmes(visitor: Visitor, words: Words) -> None:
    page = open_booklet(visitor, words, "oak-award", "horizons")
    expect(page.locator(".booklet-programme:visible")).to_have_count(2)
    page.get_by_text(words.choose, exact=True).first.click()

    assert violations(page) == []


@both_languages
def test_without_scripts_the_booklet_leads_to_everything_on_offer(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)
    page.get_by_role("main").or_(page.locator("#content")).first.get_by_role("link", name=words.offer).click()

    expect(page.locator(".booklet-programme").first).to_be_visible()
