"""What a person does on more than one kind of page."""

import re

import pytest
from playwright.sync_api import Page

WIDTHS = pytest.mark.parametrize("width", [1280, 320])


def cards_of(page: Page) -> list[str]:
    """Titles of the cards that a finder shows, in order."""
    return page.locator("[data-finder] h3:visible").all_text_contents()


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until what has the focus says this."""
    for _ in range(150):
        page.keyboard.press("Tab")
        focused = page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).innerText ?? ''")
        if re.fullmatch(rf"{re.escape(name)}(\s+\d+)?", focused.strip()):  # a checkbox with its number
            return
    raise AssertionError(f"Tab never came to {name}")
