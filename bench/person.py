"""Somebody at the built site, who presses what is visible and named, by touch or by keyboard, and counts it."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, Route
from playwright.sync_api import Error as BrowserError

Kind = Literal["link", "button", "checkbox", "radio", "textbox", "combobox", "option", "summary"]
WIDTH, HEIGHT = 390, 844
"""Of a phone, in CSS pixels."""
PATIENCE = 10_000
"""Milliseconds for which somebody looks for something."""
MOST_TABS = 400
FOCUSED = "element => element === document.activeElement"
SELECTED = "element => element.ariaSelected === 'true'"
PRINTS = "window.print = () => { document.documentElement.dataset.printed = ''; }"
ELSEWHERE = "<!doctype html><title>Elsewhere</title>"


class Way(StrEnum):
    """With what somebody presses."""

    TOUCH = "touch"
    KEYBOARD = "keyboard"


class StuckError(Exception):
    """A step of a task is not there; says which, and on what page."""


class Person:
    """Somebody in one tab of a phone. What leaves the site comes to an empty page, so that nothing goes out."""

    def __init__(self, tab: Page, root: str, way: Way) -> None:
        self.tab = tab
        self.taps = 0
        """What was pressed or written into so far. The browser's own buttons, such as the way back, are not counted."""
        self._root = root
        self._way = way

    def open(self, path: str) -> None:
        """Opens a page of the site, whose path is from its root, as from a bookmark."""
        self.tab.goto(self._root + path, wait_until="load")

    @property
    def place(self) -> str:
        """The address of the page, from the root of the site where it is one of its own."""
        return self.tab.url.removeprefix(self._root).partition("#")[0].partition("?")[0]

    def sees(self, kind: Kind, name: str) -> bool:
        """Whether something with this in its name is visible now."""
        return self._found(kind, name).count() > 0

    def press(self, kind: Kind, name: str, *, patience: int = PATIENCE) -> None:
        """Presses the first that is visible and has this in its name; raises StuckError where there is none."""
        self._press(self._wait_for(kind, name, patience))

    def write(self, kind: Kind, name: str, text: str) -> None:
        """Writes into a field: one tap, also where it is in focus already; raises StuckError where there is none."""
        field = self._wait_for(kind, name, PATIENCE)
        self._go_to(field)
        self.taps += 1
        self.tab.keyboard.type(text)

    def arrive(self, *addresses: str) -> None:
        """Waits for one of these pages; raises StuckError where another one comes."""
        try:
            self.tab.wait_for_url(lambda url: self._is_one(url, addresses), timeout=PATIENCE, wait_until="load")
        except BrowserError as error:
            raise StuckError(f"came to {self.tab.url}, not to {' or '.join(addresses)}") from error

    @contextmanager
    def downloads(self) -> Iterator[None]:
        """What is done within must give a file; raises StuckError where it gives none."""
        try:
            with self.tab.expect_download(timeout=PATIENCE):
                yield
        except BrowserError as error:
            raise StuckError(f"no file came on {self.tab.url}") from error

    def expect(self, expression: str, claim: str) -> None:
        """Waits until an expression of JavaScript is true; raises StuckError with the claim where it stays false."""
        try:
            self.tab.wait_for_function(expression, timeout=PATIENCE)
        except BrowserError as error:
            raise StuckError(f"{claim}: not so on {self.tab.url}") from error

    def _is_one(self, url: str, addresses: tuple[str, ...]) -> bool:
        own = url.removeprefix(self._root).partition("#")[0].partition("?")[0]
        return own in addresses or url in addresses

    def _found(self, kind: Kind, name: str) -> Locator:
        if kind == "summary":
            found = self.tab.locator("summary").filter(has_text=name)
        else:
            found = self.tab.get_by_role(kind, name=name)
        return found.filter(visible=True)

    def _wait_for(self, kind: Kind, name: str, patience: int) -> Locator:
        first = self._found(kind, name).first
        try:
            first.wait_for(timeout=patience)
        except BrowserError as error:
            raise StuckError(f"there is no visible {kind} {name!r} on {self.tab.url}") from error
        return first

    def _press(self, control: Locator) -> None:
        self.taps += 1
        if self._way is Way.TOUCH:
            control.tap()
            return
        self._go_to(control)
        key = "Space" if control.get_attribute("type") in {"checkbox", "radio"} else "Enter"
        self.tab.keyboard.press(key)

    def _go_to(self, control: Locator) -> None:
        if control.evaluate(FOCUSED):
            return
        if self._way is Way.TOUCH:
            control.tap()
            return
        is_option = control.get_attribute("role") == "option"
        key, is_there = ("ArrowDown", SELECTED) if is_option else ("Tab", FOCUSED)
        for _ in range(MOST_TABS):
            self.tab.keyboard.press(key)
            if control.evaluate(is_there):
                return
        raise StuckError(f"{key} never comes to {control} on {self.tab.url}")


@contextmanager
def somebody(browser: Browser, root: str, way: Way) -> Iterator[Person]:
    """A person with a phone of their own, on which nothing is kept yet."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        has_touch=True,
        is_mobile=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(PRINTS)
    context.route(lambda url: not url.startswith(root), _answer)
    try:
        yield Person(context.new_page(), root, way)
    finally:
        context.close()


def _answer(route: Route) -> None:
    route.fulfill(content_type="text/html", body=ELSEWHERE)
