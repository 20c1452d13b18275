"""The programme finder: what a person sees there, and what tests of it do."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page

from catalogue.languages.locales import Locale
from catalogue.model.records import Programme

from .acting import tab_to
from .conftest import Visitor
from .invented import CATALOGUE

TODAY = "2026-11-23T09:00:00Z"
LATER = "2026-12-03T09:00:00Z"
"""The day after the last day for applications of the first cohort of the oak award."""
ALL = len(CATALOGUE.all(Programme))
FOR_HEADS = sum("head" in programme.roles for programme in CATALOGUE.all(Programme))


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a person reads in one language."""

    locale: Locale
    menu: str
    list: str
    address: str
    filters: str
    show: str
    role: str
    head: str
    remove: str
    clear: str
    heading: str
    skip: str
    other: str
    other_address: str
    oak: str

    def __str__(self) -> str:
        return self.locale

    @property
    def home(self) -> str:
        return f"{self.locale}/"

    @property
    def show_all(self) -> str:
        return self.show + self.all

    @property
    def show_heads(self) -> str:
        return self.show + self.for_heads

    @property
    def all(self) -> str:
        return CATALOGUE.interface.count("programmes", ALL, self.locale)

    @property
    def for_heads(self) -> str:
        return CATALOGUE.interface.count("programmes", FOR_HEADS, self.locale)


ENGLISH = Words(
    locale=Locale.EN,
    menu="Menu",
    list="Programmes",
    address="en/programmes/",
    filters="Filter the list",
    show="Show ",
    role="Your role",
    head="Head of a school",
    remove="Remove the choice: Your role: Head of a school",
    clear="Clear all choices",
    heading="The list",
    skip="Skip to the list",
    other="Cymraeg",
    other_address="cy/rhaglenni/",
    oak="Oak Award for Headteachers",
)
WELSH = Words(
    locale=Locale.CY,
    menu="Dewislen",
    list="Rhaglenni",
    address="cy/rhaglenni/",
    filters="Hidlo'r rhestr",
    show="Dangos ",
    role="Eich rôl",
    head="Pennaeth ysgol",
    remove="Tynnu'r dewis: Eich rôl: Pennaeth ysgol",
    clear="Clirio pob dewis",
    heading="Y rhestr",
    skip="Neidio i'r rhestr",
    other="English",
    other_address="en/programmes/",
    oak="Gwobr y Dderwen i Benaethiaid",
)
BOTH = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=str)


def open_on(visitor: Visitor, path: str, moment: str = TODAY) -> Page:
    """A page as it is on a day."""
    visitor.context.clock.set_fixed_time(moment)
    return visitor.open(path)


def go_to_finder(visitor: Visitor, words: Words, width: int) -> Page:
    """From home to the list, as with a mouse."""
    page = open_on(visitor, words.home)
    if width < 960:
        page.get_by_role("button", name=words.menu, exact=True).click()
    page.get_by_role("navigation").get_by_role("link", name=words.list, exact=True).click()
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    return page


def go_to_finder_by_keyboard(visitor: Visitor, words: Words, width: int) -> Page:
    """From home to the list, with keys alone."""
    page = open_on(visitor, words.home)
    if width < 960:
        tab_to(page, words.menu)
        page.keyboard.press("Enter")
    tab_to(page, words.list)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    return page


def open_filters(page: Page, words: Words, width: int) -> None:
    """And what one can choose of roles, which stands open where there is room."""
    if width < 1000:
        page.locator("summary").filter(has_text=words.filters).click()
        page.locator("summary").filter(has_text=words.role).click()


def open_filters_by_keyboard(page: Page, words: Words, width: int) -> None:
    tab_to(page, words.filters)
    if width < 1000:
        page.keyboard.press("Enter")
        tab_to(page, words.role)
        page.keyboard.press("Enter")


def head_of(page: Page, words: Words) -> Locator:
    """The choice of the role of a head."""
    return page.get_by_role("group", name=words.role).get_by_role("checkbox", name=words.head)


def number_of(page: Page) -> Locator:
    """What the page says of how many programmes match."""
    return page.locator("[data-part=number]")


def number_beside(page: Page, facet: str, value: str) -> int:
    """What stands beside a choice: how many programmes match with it."""
    choice = page.locator("label").filter(has=page.locator(f"input[name={facet}][value={value}]"))
    return int(choice.locator(".number-found").text_content() or "")
