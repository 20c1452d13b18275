"""Access for everybody: narrow screens without scripts, and the keyboard."""

from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from tests.browser.acting import wide_without_scripts
from tests.browser.conftest import NewVisitor

from .visits import NARROW


def test_no_page_scrolls_sideways_without_scripts(new_visitor: NewVisitor, site: Path) -> None:
    addresses = [f"{file.relative_to(site).parent.as_posix()}/" for file in sorted(site.glob("*/**/index.html"))]

    assert wide_without_scripts(new_visitor(NARROW, bypass_csp=True), addresses) == []


@pytest.mark.parametrize("locale", Locale)
def test_the_first_key_reaches_the_link_to_the_content(new_visitor: NewVisitor, locale: Locale) -> None:
    page = new_visitor().open(f"{locale}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a[href=\"#content\"]')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")
