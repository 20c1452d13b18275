"""Terms explained in place: by keyboard, by touch, without scripts, on paper."""

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import violations
from .conftest import NewVisitor, Visitor
from .invented import in_both_languages

PAGES = [
    ("en/case-studies/cae-r-draenog/", "play years", "Play years", "Close"),
    ("cy/astudiaethau-achos/ysgol-cae-r-draenog/", "blynyddoedd chwarae", "Blynyddoedd chwarae", "Cau"),
    ("en/programmes/oak-award/", "Team leaders", "Team leader", "Close"),
    ("cy/rhaglenni/gwobr-y-dderwen/", "Arweinwyr tîm", "Arweinydd tîm", "Cau"),
]
"""A page, a term as it stands there, its name, and what the button for closing is called."""


def _term(page: Page, words: str) -> Locator:
    return page.locator("#content").get_by_role("button", name=words, exact=True)


@pytest.mark.parametrize(("path", "words", "name", "close"), PAGES)
def test_the_keyboard_opens_an_explanation_and_escape_returns_to_the_term(
    visitor: Visitor, path: str, words: str, name: str, close: str
) -> None:
    page = visitor.open(path)
    term, explanation = _term(page, words), page.get_by_role("dialog", name=name, exact=True)
    expect(explanation).to_be_hidden()
    term.press("Enter")
    expect(explanation).to_be_visible()
    expect(explanation.locator("p").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(explanation.get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(explanation.get_by_role("button", name=close)).to_be_focused()
    page.keyboard.press("Escape")

    expect(explanation).to_be_hidden()
    expect(term).to_be_focused()


@pytest.mark.parametrize(("path", "words", "name", "close"), PAGES)
def test_touch_opens_and_closes_an_explanation_without_scripts(
    new_visitor: NewVisitor, path: str, words: str, name: str, close: str
) -> None:
    page = new_visitor(320, has_touch=True, java_script_enabled=False).open(path)
    explanation = page.get_by_role("dialog", name=name, exact=True)
    _term(page, words).tap()
    expect(explanation).to_be_visible()
    explanation.get_by_role("button", name=close).tap()

    expect(explanation).to_be_hidden()


@pytest.mark.parametrize(("path", "words", "name", "close"), PAGES[1:3])
def test_axe_finds_nothing_in_an_open_explanation(
    visitor: Visitor, path: str, words: str, name: str, close: str
) -> None:
    page = visitor.open(path)
    _term(page, words).press("Enter")
    expect(page.get_by_role("dialog", name=name, exact=True).get_by_role("button", name=close)).to_be_in_viewport()

    assert violations(page) == []


def _fits(page: Page, position: int) -> bool:
    """Whether the explanation of a term of the page stands between the sides of the screen."""
    assert page.viewport_size
    page.locator("button.term-button").nth(position).press("Enter")
    box = page.locator(":popover-open").bounding_box()
    page.keyboard.press("Escape")
    return box is not None and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


@pytest.mark.parametrize("width", [320, 640, 1280])
@pytest.mark.parametrize("path", in_both_languages("case-study:draenog"))
def test_every_explanation_of_a_page_fits_on_the_screen(new_visitor: NewVisitor, path: str, width: int) -> None:
    page = new_visitor(width).open(path)
    number = page.locator("button.term-button").count()
    outside = [position for position in range(number) if not _fits(page, position)]

    assert number > 0
    assert outside == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_term_is_plain_text_on_paper(visitor: Visitor) -> None:
    page = visitor.open("en/case-studies/cae-r-draenog/")
    _term(page, "play years").press("Enter")
    explanation = page.get_by_role("dialog", name="Play years", exact=True)
    expect(explanation).to_be_visible()
    page.emulate_media(media="print")

    expect(explanation).to_be_hidden()
    expect(page.locator(".term-button").first).to_have_css("text-decoration-line", "none")
