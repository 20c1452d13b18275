"""What equal languages mean, on every page: the checks W1 to W9, W11 and W13."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from bs4 import Tag
from bs4.element import NavigableString

from catalogue.languages.locales import Locale
from tests.conftest import ROOT

from .conftest import SITE_URL, BuiltPage, Pages

Pairs = list[tuple[BuiltPage, BuiltPage]]
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WELSH_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
    *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)
THEME_WORDS = (
    "Switch to dark mode",
    "Permanent link",
    "Made with",
    "Skip to content",
    "404 - Not found",
    "Initializing search",
    "Back to top",
    "Copy to clipboard",
)
"""What the theme says in English on every page unless it is stopped."""


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
    different = [
        english.address
        for english, welsh in pairs
        if english.address != "en/a-z/" and _targets(pages, english) != _targets(pages, welsh)
    ]

    assert different == []


def _targets(pages: Pages, page: BuiltPage) -> list[str]:
    """English addresses of what a page links to within the site."""
    up = "../" * page.address.count("/")
    targets = []
    for link in page.soup.select("#content a[href^='../']:not([popover] a)"):
        address, _, fragment = str(link["href"]).removeprefix(up).partition("#")
        there = pages[address.partition("?")[0]]
        english = there if there.locale is Locale.EN else _pair(pages, there)
        targets.append(f"{english.address}#{fragment}")
    return sorted(targets)


def _words(locale: str, other: str) -> set[str]:
    """Words of the interface in one language that are not also words in the other."""
    interface = yaml.safe_load((ROOT / "data" / "interface.yaml").read_text(encoding="utf-8"))
    texts: list[dict[str, str]] = [*interface["words"].values()]
    texts += [text for label in interface["labels"].values() for text in label.values()]
    texts += [text for words in interface["lists"].values() for text in words.values()]
    return {text[locale] for text in texts} - {text[other] for text in texts}


@pytest.mark.parametrize(("locale", "other"), [("cy", "en"), ("en", "cy")])
def test_w6_no_word_of_the_interface_stands_on_a_page_of_the_other_language(
    pages: Pages, locale: str, other: str
) -> None:
    words = _words(other, locale)
    found = {
        (page.address, text)
        for page in pages.values()
        if page.locale == locale
        for text in _visible(page)
        if text in words
    }

    assert found == set()


def _visible(page: BuiltPage) -> list[str]:
    """Texts and attributes that a reader can meet, outside what is marked as another language."""
    texts = []
    for node in page.soup.descendants:
        if isinstance(node, Tag):
            names = ("title", "alt", "aria-label", "placeholder", "content", "data-dark", "data-light")
            texts += [str(node[name]).strip() for name in names if node.has_attr(name) and _own(node, page)]
        elif isinstance(node, NavigableString) and node.strip() and node.parent and _own(node.parent, page):
            texts.append("" if _is_code(node.parent) else node.strip())
    return texts


def _is_code(element: Tag) -> bool:
    """Scripts are not read; the texts that they show stand in JSON."""
    return element.name == "script" and element.get("type") != "application/json"


def _own(element: Tag, page: BuiltPage) -> bool:
    return all(parent.get("lang", page.locale) == page.locale for parent in (element, *element.parents))


def test_w6_the_theme_says_nothing_in_english(pages: Pages) -> None:
    found = {(page.address, words) for page in pages.values() for words in THEME_WORDS if words in page.html}

    assert found == set()


def test_w8_the_page_for_what_is_not_there_is_in_both_languages(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")

    assert re.findall(r'<div class="half" lang="(..)">', html) == ["cy", "en"]
    assert 'href="/cy/"' in html
    assert 'href="/en/"' in html


def test_w8_the_root_gives_both_languages_equal_weight(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    halves = re.findall(r'<div class="half" lang="..">.*?</div>', html, re.DOTALL)
    shapes = {re.sub(r">[^<]+<", "><", re.sub(r'"[^"]*"', '""', half)) for half in halves}

    assert len(halves) == 2
    assert len(shapes) == 1


@pytest.mark.parametrize(
    "selector", ["meta[name=description]", 'meta[property="og:title"]', 'meta[property="og:description"]']
)
def test_w9_title_and_description_differ_between_the_languages(pairs: Pairs, selector: str) -> None:
    names = set(yaml.safe_load((ROOT / "data" / "interface.yaml").read_text(encoding="utf-8"))["proper_names"])
    same = [
        english.address
        for english, welsh in pairs
        if english.attribute(selector, "content") == welsh.attribute(selector, "content")
        and english.attribute(selector, "content") not in names
    ]

    assert same == []


def test_w11_dates_are_written_in_words_of_the_language(pages: Pages) -> None:
    months = {Locale.EN: MONTHS, Locale.CY: WELSH_MONTHS}
    wrong = [
        (page.address, time.get_text())
        for page in pages.values()
        for time in page.soup.select("time")
        if not _is_date(time.get_text(strip=True), str(time["datetime"]), months[page.locale])
    ]

    assert wrong == []


def _is_date(text: str, machine: str, months: tuple[str, ...]) -> bool:
    year, *rest = machine.split("-")
    parts = [str(int(part)) for part in reversed(rest[1:])] + [months[int(part) - 1] for part in rest[:1]] + [year]
    return text == " ".join(parts)


def test_w13_no_welsh_page_has_a_sign_for_and(pages: Pages) -> None:
    found = {
        (page.address, text)
        for page in pages.values()
        if page.locale is Locale.CY
        for text in _visible(page)
        if re.search(r"&|\ba\(c\)", text)
    }

    assert found == set()
