"""The search box, as a person uses it."""

from playwright.sync_api import Locator, Page


def search_for(page: Page, text: str) -> None:
    """Types into the box, letter by letter."""
    box = page.get_by_role("searchbox")
    box.click()
    box.press_sequentially(text)


def results_of(page: Page) -> Locator:
    return page.locator(".search-results").get_by_role("listitem")


def titles_of(page: Page) -> Locator:
    """The links of the results."""
    return page.locator(".search-results a")


def count_of(page: Page) -> Locator:
    """What is said of how much was found."""
    return page.get_by_role("search").get_by_role("status")
