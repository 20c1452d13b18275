"""What a person does on more than one kind of page."""

import json
import re
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor

KEY = "leadership-pathways:plan:/"
"""Under which the reader's device keeps notes, reviews and booklet; also the name of the lock on it."""
KEPT = "key => navigator.locks.request(key, () => localStorage.getItem(key))"
"""What is kept when every change that was made before has been stored."""
FOCUSED = """() => {
  const focused = document.activeElement;
  const [label = ""] = (focused.getAttribute("aria-labelledby") ?? "").split(" ");
  return (focused.labels?.[0] ?? document.getElementById(label) ?? focused).innerText ?? "";
}"""
"""What is said of what has the focus: its label, or its words."""
WIDTHS = [1280, 320]
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


def alternating(names: str, *columns: Iterable[Any]) -> pytest.MarkDecorator:
    """Cases in which every value of every column stands, for columns that have nothing to do with each other.

    A shorter column begins anew. Every value with every other would take several times as long and say no more.
    """
    longest = max(map(list, columns), key=len)
    rows = zip(*(islice(cycle(column), len(longest)) for column in columns), strict=True)
    return pytest.mark.parametrize(names.split(", "), list(rows))


def wide_without_scripts(visitor: Visitor, addresses: list[str]) -> list[str]:
    """Addresses of the pages that are wider than the screen where no script runs."""
    page = visitor.open()
    assert page.viewport_size
    found = page.evaluate(WIDE, [[visitor.address + each for each in addresses], page.viewport_size["width"]])
    return list(found)


def cards_of(page: Page) -> list[str]:
    """Titles of the cards that a finder shows, in order."""
    return page.locator("[data-finder] h3:visible").all_text_contents()


def tab_to(page: Page, name: str) -> None:
    """Presses Tab until what has the focus says this."""
    for _ in range(150):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
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
