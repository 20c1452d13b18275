"""A real Chromium on the built site. Every page that a test opens must keep the console clean and stay on its host."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize, expect

from bench.serving import serve
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.self_review import SelfReview
from tests.conftest import BUILD_DATE, LIMIT, SITE
from tests.pages import assets_in

TODAY = datetime.datetime.fromtimestamp(int(BUILD_DATE), datetime.UTC).date()
"""The day on which the site was built."""
HEIGHT = 900
expect.set_options(timeout=LIMIT)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """What the site was built from."""
    return load_catalogue(SITE / "data", SITE / "docs")


@pytest.fixture(scope="session")
def self_review(catalogue: Catalogue) -> SelfReview:
    return catalogue.self_review


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with a slash at its end."""
    with serve(site) as root:
        yield root


@pytest.fixture(scope="session")
def assets(site: Path, address: str) -> str:
    """Where style and scripts are served, with a slash at its end."""
    return f"{address}{assets_in(site).relative_to(site).as_posix()}/"


class Visitor:
    """A person with one browser and its storage, who opens pages of the site."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.complaints: list[str] = []
        self.context = context
        self.address = address
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("request", self._watch)

    def open(self, path: str = "", **options: Any) -> Page:
        """A new tab on a page, whose path is from the root of the site."""
        page = self.context.new_page()
        page.goto(self.address + path, wait_until="load", **options)
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.page.url if message.page else ''}: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.complaints.append(f"asks for {request.url}")


NewVisitor = Callable[..., Visitor]
Look = Callable[[str], Page]


@pytest.fixture
def new_visitor(browser: Browser, address: str) -> Iterator[NewVisitor]:
    """Makes visitors: new_visitor(width=320, color_scheme="dark", java_script_enabled=False)."""
    visitors: list[Visitor] = []

    def make(width: int = 1280, **options: Any) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": HEIGHT}, **options)
        context.set_default_timeout(LIMIT)
        visitors.append(Visitor(context, address))
        return visitors[-1]

    yield make
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.context.close()
    assert complaints == []


class Looker:
    """A person who goes from page to page in one tab and changes nothing: a new tab each time takes longer."""

    def __init__(self, browser: Browser, address: str, width: int, **options: Any) -> None:
        self._size = ViewportSize(width=width, height=HEIGHT)
        context = browser.new_context(viewport=self._size, **options)
        context.set_default_timeout(LIMIT)
        self.visitor = Visitor(context, address)
        self.page = context.new_page()

    def look(self, path: str) -> Page:
        """Goes to a page; fails where the one before complained."""
        self.expect_no_complaints()
        self.page.set_viewport_size(self._size)
        self.page.goto(self.visitor.address + path)
        return self.page

    def expect_no_complaints(self) -> None:
        complaints, self.visitor.complaints[:] = list(self.visitor.complaints), []
        assert complaints == []


@pytest.fixture(scope="session")
def _looker(browser: Browser, address: str) -> Iterator[Looker]:
    looker = Looker(browser, address, 1280)
    yield looker
    looker.visitor.context.close()


@pytest.fixture
def look(_looker: Looker) -> Iterator[Look]:
    """Opens a page at a wide screen in the tab that all tests of a worker share."""
    yield _looker.look
    _looker.expect_no_complaints()


@pytest.fixture
def visitor(new_visitor: NewVisitor) -> Visitor:
    """Somebody at a wide screen with light colours."""
    return new_visitor()
