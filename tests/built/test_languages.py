"""What equal languages mean, on every page and its pair: the checks W1 to W5."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from catalogue.languages.locales import Locale
from tests import parity
from tests.pages import BuiltPage, Pages

from .conftest import SITE_URL

Pairs = list[tuple[BuiltPage, BuiltPage]]


def test_w1_each_page_has_exactly_one_pair(pages: Pages, pairs: Pairs) -> None:
    welsh = [page.address for page in pages.values() if page.locale is Locale.CY]

    assert sorted(pair[1].address for pair in pairs) == sorted(welsh)


def test_w2_each_page_links_to_its_pair_by_the_name_of_the_language(pages: Pages) -> None:
    names = {Locale.EN: "English", Locale.CY: "Cymraeg"}
    found = {
        (page.locale, link.get_text(strip=True), str(link["lang"]), str(link["hreflang"]))
        for page in pages.values()
        for link in page.soup.select("header a.language")
    }

    assert found == {(locale, names[locale.other], locale.other, locale.other) for locale in Locale}
    assert all(len(page.soup.select("a.language")) == 1 for page in pages.values())


def test_w3_following_the_link_twice_comes_back(pages: Pages) -> None:
    astray = [page.address for page in pages.values() if _pair(pages, _pair(pages, page)) is not page]

    assert astray == []


def _pair(pages: Pages, page: BuiltPage) -> BuiltPage:
    up = str(page.attribute("a.language", "href"))
    return pages[up.removeprefix("../" * page.address.count("/"))]


def test_w4_language_canonical_and_alternates_are_right_in_each_page(pages: Pages, pairs: Pairs) -> None:
    wrong = []
    for english, welsh in pairs:
        default = "" if english.address == "en/" else english.address
        expected = {"en": english.address, "cy": welsh.address, "x-default": default}
        for page in (english, welsh):
            alternates = {
                str(link["hreflang"]): str(link["href"]) for link in page.soup.select("link[rel=alternate][hreflang]")
            }
            if (
                page.attribute("html", "lang") != page.locale
                or page.attribute("link[rel=canonical]", "href") != SITE_URL + page.address
                or alternates != {tag: SITE_URL + address for tag, address in expected.items()}
            ):
                wrong.append(page.address)

    assert wrong == []


def test_w4_the_sitemap_says_the_same(site: Path, pages: Pages, pairs: Pairs) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    found = {
        str(url.findtext("s:loc", "", names)): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)
        }
        for url in ElementTree.parse(site / "sitemap.xml").getroot()
    }
    expected: dict[str, dict[str | None, str | None]] = {SITE_URL: {}}
    for english, welsh in pairs:
        default = "" if english.address == "en/" else english.address
        links: dict[str | None, str | None] = {
            "en": SITE_URL + english.address,
            "cy": SITE_URL + welsh.address,
            "x-default": SITE_URL + default,
        }
        expected |= {SITE_URL + english.address: links, SITE_URL + welsh.address: links}

    assert found == expected


@pytest.mark.parametrize(
    ("what", "selector", "attribute"),
    [
        ("ids", "#content [id]", "id"),
        ("dates", "#content time", "datetime"),
        ("outline", "#content :is(h1, h2, h3, h4)", ""),
        ("tables", "#content :is(table, tr, th, td, dt, dd)", ""),
    ],
)
def test_w5_the_two_pages_of_a_pair_have_the_same(pairs: Pairs, what: str, selector: str, attribute: str) -> None:
    different = [
        english.address
        for english, welsh in pairs
        if _sorted(english, selector, attribute) != _sorted(welsh, selector, attribute)
    ]

    assert different == [], what


def _sorted(page: BuiltPage, selector: str, attribute: str) -> list[str]:
    """Lists in alphabetical order differ in order and letters, so order does not count, nor do their letters.

    Which terms a text explains may differ between the languages: test_terms.py says how much.
    """
    if "a-z" in page.address or "a-y" in page.address:
        selector = selector.replace("#content", "#content .page-head")
    values = (
        str(found.get(attribute)) if attribute else found.name
        for found in page.soup.select(f"{selector}:not([popover], [popover] *)")
    )
    return sorted(value for value in values if not value.startswith("letter-") and value != "h2")


def test_w5_the_two_pages_of_a_pair_link_to_the_same_pages(pages: Pages, pairs: Pairs) -> None:
    assert parity.different_links(pages, pairs) == []
