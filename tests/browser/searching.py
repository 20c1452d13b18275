"""The search, as a person uses it."""

from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.lists import SEARCH

from .conftest import Visitor


def open_search(page: Page) -> Locator:
    """The field of the header, on its sheet."""
    page.locator(".search-button").click()
    field = page.locator(".search").get_by_role("combobox")
    expect(field).to_be_focused()
    return field


def type_into_search(page: Page, text: str) -> Locator:
    """Opens the sheet and types, letter by letter."""
    field = open_search(page)
    field.press_sequentially(text)
    return field


def search_for(page: Page, text: str) -> None:
    """Types into the field of the header, presses Enter, and waits for the page of results to say something."""
    type_into_search(page, text)
    page.keyboard.press("Enter")
    expect(count_of(page)).not_to_be_empty()


def results_address(locale: Locale | str, text: str, **more: str) -> str:
    """The address of the results for a text, from the root of the site."""
    return f"{list_address(SEARCH, Locale(locale))}?{urlencode({'q': text, **more})}"


def open_results(visitor: Visitor, locale: Locale | str, text: str, **more: str) -> Page:
    """Comes to the results for a text by their address."""
    page = visitor.open(results_address(locale, text, **more))
    expect(count_of(page)).not_to_be_empty()
    return page


def show_all(page: Page) -> None:
    """Presses the button for more results for as long as it is there."""
    button = page.locator("main .results-more")
    while button.is_visible():
        shown = titles_of(page).count()
        button.click()
        expect(titles_of(page).nth(shown)).to_be_visible()


def results_of(page: Page) -> Locator:
    return page.locator("main ol.results-list > li")


def titles_of(page: Page) -> Locator:
    """The links of the results."""
    return page.locator("main ol.results-list > li h2 a")


def count_of(page: Page) -> Locator:
    """What is said of how much was found."""
    return page.locator("main .results-count")


def options_of(page: Page) -> Locator:
    """The suggestions that are shown."""
    return page.locator(".search-options [role=option]").filter(visible=True)
