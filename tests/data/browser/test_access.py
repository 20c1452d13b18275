"""Access for everybody: narrow screens without scripts, and the keyboard."""

from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from tests.browser.conftest import NewVisitor

from .visits import NARROW, width_of


def test_no_page_scrolls_sideways_without_scripts(new_visitor: NewVisitor, site: Path) -> None:
    visitor = new_visitor(NARROW, java_script_enabled=False)
    page = visitor.open()
    wide = []
    for file in sorted(site.glob("*/**/index.html")):
        address = f"{file.relative_to(site).parent.as_posix()}/"
        page.goto(visitor.address + address)
        if width_of(page) > NARROW:
            wide.append(address)

    assert wide == []


@pytest.mark.parametrize("locale", Locale)
def test_the_first_key_reaches_the_link_to_the_content(new_visitor: NewVisitor, locale: Locale) -> None:
    page = new_visitor().open(f"{locale}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a[href=\"#content\"]')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")
