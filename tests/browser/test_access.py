"""Access for everybody: axe on every kind of page, the keyboard, narrow screens."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale

from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor

PAGES = [
    *("", "nothing-here/", "en/", "cy/", "en/about/", "cy/am-y-llwybr/"),
    *("en/pathway/", "cy/llwybr/", "en/pathway/new-headteacher/", "cy/llwybr/pennaeth-newydd/"),
    *("en/programmes/", "cy/rhaglenni/", "en/programmes/middle-leaders/", "cy/rhaglenni/arweinwyr-canol/"),
    *("en/resources/", "cy/adnoddau/", "en/resources/something-to-watch/", "cy/adnoddau/rhywbeth-i-wylio/"),
    *("en/resources/slo-survey/", "cy/adnoddau/arolwg-sefydliadau-syn-dysgu/"),
    *("en/resources/oecd-2017/", "cy/adnoddau/oecd-2017/"),
    *("en/resources/near-win/", "cy/adnoddau/o-fewn-dim-i-lwyddo/"),
    *("en/case-studies/", "cy/astudiaethau-achos/", "en/case-studies/clase/", "cy/astudiaethau-achos/clase/"),
    *("en/case-studies/compare/", "cy/astudiaethau-achos/cymharu/"),
    *("en/guidance/", "cy/canllawiau/", "en/guidance/coaching-and-mentoring/", "cy/canllawiau/hyfforddi-a-mentora/"),
    *("en/standards/", "cy/safonau/", "en/standards/leadership/", "cy/safonau/arweinyddiaeth/"),
    *("en/dimensions/", "cy/dimensiynau/"),
    *("en/dimensions/shared-vision/", "cy/dimensiynau/gweledigaeth-a-rennir/"),
    *("en/glossary/", "cy/geirfa/", "en/milestones/", "cy/cerrig-milltir/"),
    *("en/help-me-choose/", "cy/helpwch-fi-i-ddewis/"),
    *("en/self-review/", "cy/hunanadolygu/", "en/journal/", "cy/dyddiadur/"),
    *("en/on-offer/", "cy/ar-gael/", "en/booklet/", "cy/llyfryn/"),
    *("en/contacts/", "cy/cysylltiadau/", "en/a-z/", "cy/a-y/"),
]
"""One page of each kind in each language."""


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    found = violations(page)
    if path == "nothing-here/":
        visitor.complaints.clear()  # the browser itself reports the missing page

    assert found == []


@pytest.mark.parametrize("path", ["en/programmes/", "cy/rhaglenni/", "en/case-studies/", "cy/astudiaethau-achos/"])
def test_axe_finds_nothing_where_filters_are_closed(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor(NARROW).open(path)
    expect(page.locator("form.filters input").first).to_be_hidden()

    assert violations(page, NARROW) == []


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("javascript", [True, False])
def test_no_page_scrolls_sideways_at_320_px(
    new_visitor: NewVisitor, site: Path, javascript: bool, locale: Locale
) -> None:
    visitor = new_visitor(320, java_script_enabled=javascript)
    page = visitor.open()
    addresses = [
        file.relative_to(site).parent.as_posix() + "/" for file in sorted(site.glob(f"{locale}/**/index.html"))
    ]
    wide = []
    for address in addresses:
        page.goto(visitor.address + address)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(address)

    assert len(addresses) > 100
    assert wide == []


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name"))


def _is_visible(page: Page) -> bool:
    return bool(page.evaluate("document.activeElement.checkVisibility() && document.activeElement.offsetHeight > 0"))


def test_the_first_key_reaches_the_link_to_the_content(visitor: Visitor) -> None:
    page = visitor.open("en/programmes/npqh/")
    page.keyboard.press("Tab")
    assert _focused(page) == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")


@pytest.mark.parametrize(
    ("home", "button", "first", "there"),
    [
        ("en/about/", "Menu", "The pathway", "en/pathway/"),
        ("cy/am-y-llwybr/", "Dewislen", "Y llwybr", "cy/llwybr/"),
    ],
)
def test_the_keyboard_reaches_the_menu_at_320_px(
    new_visitor: NewVisitor, address: str, home: str, button: str, first: str, there: str
) -> None:
    page = new_visitor(320).open(home)
    opener = page.get_by_role("button", name=button, exact=True)
    expect(opener).to_have_attribute("aria-expanded", "false")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert _is_visible(page)
        if _focused(page) == button:
            break
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    for _ in range(6):
        page.keyboard.press("Tab")
        if _focused(page) == first:
            break
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + there)


def test_escape_closes_the_menu_and_returns_to_its_button(new_visitor: NewVisitor) -> None:
    page = new_visitor(320).open("en/")
    opener = page.get_by_role("button", name="Menu", exact=True)
    opener.press("Enter")
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    page.keyboard.press("Escape")

    expect(opener).to_be_focused()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["en/programmes/middle-leaders/", "cy/rhaglenni/arweinwyr-canol/"])
def test_whatever_takes_focus_can_be_seen(new_visitor: NewVisitor, path: str, width: int) -> None:
    page = new_visitor(width).open(path)
    hidden = []
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        if not _is_visible(page):
            hidden.append(page.evaluate("document.activeElement.outerHTML"))
        page.keyboard.press("Tab")

    assert hidden == []
