"""What a person does on more than one kind of page."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

KEY = "leadership-pathways:plan:/"
"""Under which the reader's device keeps notes, reviews and booklet; also the name of the lock on it."""
KEPT = "key => navigator.locks.request(key, () => localStorage.getItem(key))"
"""What is kept when every change that was made before has been stored."""
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


def says(page: Page, text: str) -> None:
    """A live message with this text is there."""
    expect(page.get_by_role("status").filter(has_text=text)).to_be_visible()


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Lets the browser go on, frame by frame, until something is so that the browser does not show."""
    for _ in range(10_000):
        if is_so():
            return
        page.evaluate("() => new Promise(requestAnimationFrame)")
    raise AssertionError("it never came")


def kept(page: Page) -> Any:
    """What the reader's device keeps."""
    return json.loads(page.evaluate(KEPT, KEY))


def keep(page: Page, content: str) -> None:
    """Puts this on the reader's device, and shows the page anew."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, content])
    page.reload()
