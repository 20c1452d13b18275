"""The page of a programme: the way out in reach, the folded rest, and the drawing of cohorts on the reader's day."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewVisitor, Visitor
from .finding import TODAY, open_on

PATHS = pytest.mark.parametrize("path", ["en/programmes/oak-award/", "cy/rhaglenni/gwobr-y-dderwen/"])
PHONE = 390


def _overlap(page: Page) -> float:
    """By how many pixels the way out stands over the footer."""
    found: float = page.evaluate(
        """() => {
          const [bar, footer] = ['.way-out', '.site-footer'].map(
            (each) => document.querySelector(each).getBoundingClientRect());
          return bar.bottom - footer.top;
        }"""
    )
    return found


@PATHS
def test_on_a_phone_the_way_out_is_in_view_from_the_first_screen_and_ends_before_the_footer(
    new_visitor: NewVisitor, path: str
) -> None:
    page = new_visitor(PHONE).open(path)
    button = page.locator(".way-out .button")
    expect(button).to_have_count(1)
    expect(button).to_be_in_viewport(ratio=1)
    page.locator("#sources").scroll_into_view_if_needed()
    expect(button).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    assert _overlap(page) <= 0


def test_what_has_the_focus_is_never_below_the_way_out(new_visitor: NewVisitor) -> None:
    page = new_visitor(PHONE).open("en/programmes/oak-award/")
    covered = []
    for _ in range(40):
        page.keyboard.press("Tab")
        covered += page.evaluate(
            """() => {
              const focused = document.activeElement;
              const isBar = focused.closest('.way-out, .site-footer, body:focus') || focused === document.body;
              const bar = document.querySelector('.way-out').getBoundingClientRect();
              const box = focused.getBoundingClientRect();
              // What follows the programme stands in sight after the way out, which then has come to rest.
              const isAfter = box.top >= bar.bottom - 1 && box.bottom <= innerHeight;
              return isBar || isAfter || box.bottom <= bar.top + 1 ? [] : [focused.outerHTML];
            }"""
        )

    assert covered == []


def test_on_a_low_screen_and_on_paper_nothing_sticks(new_visitor: NewVisitor) -> None:
    page = new_visitor(PHONE).open("en/programmes/oak-award/")
    expect(page.locator(".way-out")).to_have_css("position", "sticky")
    page.set_viewport_size({"width": 800, "height": 400})
    expect(page.locator(".way-out")).to_have_css("position", "static")
    page.emulate_media(media="print")

    expect(page.locator(".way-out")).to_have_css("position", "static")
    expect(page.locator(".answers")).to_have_css("position", "static")


@PATHS
def test_what_is_folded_opens_without_scripts_and_is_open_on_paper(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(PHONE, java_script_enabled=False).open(path)
    sources = page.locator(".fold:has(#sources) a").first
    expect(sources).to_be_hidden()
    summary = page.locator("summary:has(#sources)")
    summary.press("Enter")
    expect(sources).to_be_visible()
    summary.press("Enter")
    expect(sources).to_be_hidden()
    page.emulate_media(media="print")

    expect(sources).to_be_visible()


def test_the_drawing_follows_the_day_of_the_reader(visitor: Visitor, new_visitor: NewVisitor) -> None:
    early = open_on(visitor, "en/programmes/long-river/", TODAY)
    late = open_on(new_visitor(), "en/programmes/long-river/", "2027-06-01T09:00:00Z")
    far = open_on(new_visitor(), "en/programmes/long-river/", "2040-06-01T09:00:00Z")

    expect(early.locator(".cohort-chart .is-open")).to_have_count(1)
    expect(late.locator(".cohort-chart .is-open")).to_have_count(0)
    expect(late.locator("[data-today]")).to_have_attribute("x", re.compile(r"^\d+(\.\d+)?%$"))
    assert _today(early) < _today(late)
    expect(far.locator("[data-today]")).to_be_hidden()


def _today(page: Page) -> float:
    return float((page.locator("[data-today]").get_attribute("x") or "").removesuffix("%"))
