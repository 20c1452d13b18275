"""Paper is light, whatever colours the reader or the system chose for the screen."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from .conftest import NewVisitor

PAGES = ["en/", "cy/rhaglenni/gwobr-y-dderwen/", "en/journal/", "cy/hunanadolygu/", "en/on-offer/", ""]
ELEMENTS = "html, body, main, article, h1, h2, p, a, dt, dd, li, td, .notice, .panel"
COLOURS = """elements => [...document.querySelectorAll(elements)]
  .flatMap((element) => {
    const { colorScheme, color, backgroundColor, borderTopColor } = getComputedStyle(element);
    return [colorScheme, color, backgroundColor, borderTopColor];
  }).join()"""


def _printed(page: Page) -> str:
    page.emulate_media(media="print")
    expect(page.locator("html")).to_have_css("color-scheme", "light")
    return str(page.evaluate(COLOURS, ELEMENTS))


SCHEMES: list[tuple[Literal["dark", "light"], str]] = [
    ("dark", ""),
    ("dark", "dark"),
    ("dark", "light"),
    ("light", "dark"),
]
"""What the system shows, and what the reader has chosen."""


@pytest.mark.parametrize("path", PAGES)
def test_a_dark_page_prints_in_the_colours_of_a_light_one(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(color_scheme="light", reduced_motion="reduce").open(path)
    expected = _printed(page)
    for system, chosen in SCHEMES:
        page.emulate_media(media="screen", color_scheme=system)
        page.evaluate("chosen => { if (chosen) localStorage['leadership-pathways:scheme:/'] = chosen; }", chosen)
        page.reload()
        expect(page.locator("html")).to_have_css("color-scheme", chosen or "light dark")

        assert _printed(page) == expected, (system, chosen)
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
