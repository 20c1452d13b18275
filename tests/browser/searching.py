"""The search box, as a person uses it."""

from playwright.sync_api import Locator, Page, expect


def open_search(page: Page) -> Locator:
    """The box, on its sheet."""
    page.locator(".search-button").click()
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    return box


def search_for(page: Page, text: str) -> None:
    """Opens the box where it is not open, and types, letter by letter."""
    box = page.get_by_role("searchbox")
    (box if box.is_visible() else open_search(page)).press_sequentially(text)


def results_of(page: Page) -> Locator:
    return page.locator(".search-results").get_by_role("listitem")


def titles_of(page: Page) -> Locator:
    """The links of the results."""
    return page.locator(".search-results a")


def count_of(page: Page) -> Locator:
    """What is said of how much was found."""
    return page.get_by_role("search").get_by_role("status")
