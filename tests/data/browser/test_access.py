"""Access for everybody: narrow screens without scripts, and the keyboard."""

from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from tests.browser.conftest import NewVisitor

from .visits import NARROW

WIDE = """
async ([addresses, width]) => {
  const wide = [];
  for (const address of addresses) {
    const html = await (await fetch(address)).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.documentElement.className = page.documentElement.className;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceWith(document.adoptNode(page.body));
    if (document.documentElement.scrollWidth > width) wide.push(address);
  }
  return wide;
}
"""
"""Shows one page after another in the style of the site, faster than opening them; no script of theirs runs."""


def test_no_page_scrolls_sideways_without_scripts(new_visitor: NewVisitor, site: Path) -> None:
    visitor = new_visitor(NARROW)
    page = visitor.open(f"{Locale.EN}/")
    files = sorted(site.glob("*/**/index.html"))
    addresses = [f"{visitor.address}{file.relative_to(site).parent.as_posix()}/" for file in files]

    assert page.evaluate(WIDE, [addresses, NARROW]) == []


@pytest.mark.parametrize("locale", Locale)
def test_the_first_key_reaches_the_link_to_the_content(new_visitor: NewVisitor, locale: Locale) -> None:
    page = new_visitor().open(f"{locale}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a[href=\"#content\"]')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")
