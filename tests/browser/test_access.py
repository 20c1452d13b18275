"""Access for everybody: axe on every kind of page, the keyboard, narrow screens."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale
from catalogue.model.addresses import page_targets, prose_kind, record_target
from catalogue.model.kinds import paged_kinds

from .acting import WIDTHS, alternating, wide_without_scripts
from .axe import NARROW, violations
from .conftest import Look, NewVisitor, Visitor
from .invented import CATALOGUE, address_of, in_both_languages

ROOT_PAGE, MISSING = "", "nothing-here/"
HOME = "page:index"
WORDS = CATALOGUE.interface.words
STOPS_BEFORE_MENU, STOPS_IN_MENU = 12, 6
"""How often Tab may be pressed on the way to the menu, and to its first link."""
LOCALES = pytest.mark.parametrize("locale", Locale)


def _one_of_each_kind() -> Iterator[str]:
    """Every list; of each type of record and each framework the record with most fields; home and a page of prose of
    each folder, with a table and without."""
    yield from (page.target for page in CATALOGUE.lists.values())
    records = [record for kind in paged_kinds() for record in CATALOGUE.all(kind.record_type)]
    by_fields = sorted(records, key=lambda record: len(record.model_fields_set))
    fullest = {(type(record), record.list_name): record_target(record) for record in by_fields}
    yield from fullest.values()
    own_pages = [page for page in CATALOGUE.prose if not prose_kind(page) and page.target != HOME]
    yield from {(page.folder, page.matter.table): page.target for page in own_pages}.values()
    yield HOME


PAGES = in_both_languages(*_one_of_each_kind())
"""One page of each kind in each language."""


@pytest.mark.parametrize("path", [ROOT_PAGE, *PAGES])
def test_axe_finds_nothing(look: Look, path: str) -> None:
    assert violations(look(path)) == []


def test_axe_finds_nothing_where_no_page_is(visitor: Visitor) -> None:
    page = visitor.open(MISSING)
    found = violations(page)
    visitor.complaints.clear()  # the browser itself reports the missing page

    assert found == []


@pytest.mark.parametrize("path", in_both_languages("list:programmes", "list:case-studies"))
def test_axe_finds_nothing_where_filters_are_closed(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(NARROW).open(path)
    expect(page.locator("form.filters input").first).to_be_hidden()

    assert violations(page, NARROW) == []


@LOCALES
def test_no_other_page_scrolls_sideways_at_320_px(new_visitor: NewVisitor, locale: Locale) -> None:
    visitor = new_visitor(NARROW)
    page = visitor.open()
    addresses = {address_of(target, locale) for target in page_targets(CATALOGUE)}.difference(PAGES)

    assert [address for address in sorted(addresses) if _width(page, visitor.address + address) > NARROW] == []


def test_no_page_scrolls_sideways_at_320_px_without_scripts(new_visitor: NewVisitor) -> None:
    visitor = new_visitor(NARROW, bypass_csp=True)  # the test reads pages from their text
    addresses = {address_of(target, locale) for target in page_targets(CATALOGUE) for locale in Locale}

    assert wide_without_scripts(visitor, sorted(addresses)) == []


def _width(page: Page, address: str) -> int:
    page.goto(address)
    return int(page.evaluate("document.documentElement.scrollWidth"))


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name"))


def _is_visible(page: Page) -> bool:
    return bool(page.evaluate("document.activeElement.checkVisibility() && document.activeElement.offsetHeight > 0"))


def _tab_in_sight(page: Page, name: str, most: int) -> None:
    """Presses Tab until what has the focus says this; whatever has it on the way can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert _is_visible(page)
        if _focused(page) == name:
            return
    raise AssertionError(f"{most} times Tab never came to {name}")


def _hidden_stops(page: Page) -> Iterator[str]:
    """What takes the focus on the way through the page and cannot be seen."""
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        if not _is_visible(page):
            yield page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")


@LOCALES
def test_the_first_key_reaches_the_link_to_the_content(visitor: Visitor, locale: Locale) -> None:
    page = visitor.open(address_of("programme:oak-award", locale))
    page.keyboard.press("Tab")
    assert _focused(page) == WORDS["skip"][locale]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")


@LOCALES
def test_the_keyboard_reaches_the_menu_at_320_px(new_visitor: NewVisitor, address: str, locale: Locale) -> None:
    page = new_visitor(NARROW).open(address_of("page:about", locale))
    button = WORDS["menu"][locale]
    opener = page.get_by_role("button", name=button, exact=True)
    menu = page.get_by_role("navigation", name=WORDS["main_menu"][locale])
    expect(opener).to_be_visible()
    expect(menu).to_be_hidden()
    _tab_in_sight(page, button, STOPS_BEFORE_MENU)
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    _tab_in_sight(page, CATALOGUE.interface.lists["pathway"].title[locale], STOPS_IN_MENU)
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + address_of("list:pathway", locale))


def test_escape_closes_the_menu_and_returns_to_its_button(new_visitor: NewVisitor) -> None:
    page = new_visitor(NARROW).open("en/")
    opener = page.get_by_role("button", name="Menu", exact=True)
    opener.press("Enter")
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    page.keyboard.press("Escape")

    expect(opener).to_be_focused()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_hidden()


@alternating("path, width", in_both_languages("programme:long-river"), WIDTHS)
def test_whatever_takes_focus_can_be_seen(new_visitor: NewVisitor, path: str, width: int) -> None:
    page = new_visitor(width).open(path)

    assert list(_hidden_stops(page)) == []
