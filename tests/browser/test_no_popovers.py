"""Browsers without popovers: no explanation is open for good, and no button is dead."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from .axe import WIDE, violations
from .conftest import NewVisitor, Visitor

PAGES = [
    ("en/programmes/oak-award/", "Team leaders", "en/glossary/#team-leader"),
    ("cy/rhaglenni/gwobr-y-dderwen/", "Arweinwyr tîm", "cy/geirfa/#team-leader"),
]
"""A page, a term on it, and where the glossary has it."""
WITHOUT = """
for (const name of ["popover", "showPopover", "hidePopover", "togglePopover"]) delete HTMLElement.prototype[name];
for (const name of ["popoverTargetElement", "popoverTargetAction"]) delete HTMLButtonElement.prototype[name];
"""


def _without_popovers(route: Route) -> None:
    """What a browser makes of the page that knows no popovers, in its markup or in its style."""
    response = route.fetch()
    text = re.sub(r" popover(target(action)?=\"[^\"]*\")?(?=[ >])", "", response.text())
    route.fulfill(response=response, body=text.replace("selector(:popover-open)", "selector(:no-such-thing)"))


def _open(visitor: Visitor, path: str) -> Page:
    visitor.context.route(re.compile(r"/$|site\.css$"), _without_popovers)
    return visitor.open(path)


@pytest.mark.parametrize(("path", "words", "entry"), PAGES)
def test_a_term_leads_to_the_glossary(visitor: Visitor, path: str, words: str, entry: str) -> None:
    visitor.context.add_init_script(WITHOUT)
    page = visitor.open(path)
    term = page.locator("#content").get_by_role("link", name=words, exact=True)
    expect(term).to_be_visible()
    expect(page.locator("button.term-button")).to_have_count(0)
    expect(page.locator(".explanation")).to_have_count(0)
    assert violations(page, WIDE) == []
    term.press("Enter")

    expect(page).to_have_url(visitor.address + entry)


@pytest.mark.parametrize(("path", "words", "entry"), PAGES)
def test_without_scripts_too_a_term_is_a_plain_word_and_no_explanation_is_open(
    new_visitor: NewVisitor, path: str, words: str, entry: str
) -> None:
    page = _open(new_visitor(java_script_enabled=False), path)
    term = page.locator("button.term-button", has_text=words).first

    expect(term).to_have_css("display", "contents")
    expect(page.locator(".explanation").first).to_be_attached()
    expect(page.locator(".explanation:visible")).to_have_count(0)


def test_a_plain_word_is_not_reached_by_the_keyboard(new_visitor: NewVisitor) -> None:
    page = _open(new_visitor(), PAGES[0][0])
    for _ in range(60):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.matches('button.term-button')")
