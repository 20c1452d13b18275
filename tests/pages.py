"""The pages of a built site, taken apart, and what holds for every right site."""

import hashlib
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from lxml import html as html_parser
from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from catalogue.languages.locales import Locale
from catalogue.publishing.inspection import MOVED

HEADINGS = "h1, h2, h3, h4, h5, h6"
READ_ALOUD = ("title", "alt", "aria-label", "placeholder", "content", "data-dark", "data-light")
"""Attributes whose text a reader can meet."""
LIVE = (
    "style, iframe, object, embed, base, [style], [autofocus]:not([popover] > p):not(.search-form > input), "
    'a[href^="javascript"], a[href^="data"], '
    'script:not([src]):not([type="application/json"]):not([type="application/ld+json"]), '
    'script[src]:not([src$=".js"]), script[src*="//"]'
)
"""What no page has: it would run beside the scripts in the site's own folder, or look otherwise than its style says."""


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """One page in a language; the address is from the root of the site."""

    address: str
    locale: Locale
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "lxml")

    @cached_property
    def tree(self) -> HtmlElement:
        """The page for what is asked of every page: many times faster than the soup, and less kind to read."""
        return html_parser.document_fromstring(self.html)

    @cached_property
    def visible(self) -> tuple[str, ...]:
        """Texts and attributes that a reader can meet, outside what is marked as another language."""
        return tuple(_visible(self))

    def one(self, selector: str) -> Tag:
        found = self.soup.select(selector)
        assert len(found) == 1, f"{self.address}: {len(found)} × {selector}"
        return found[0]

    def select(self, css: str) -> list[HtmlElement]:
        """What a selector finds in the tree, in order."""
        found: list[HtmlElement] = _compiled(css)(self.tree)
        return found

    def attribute(self, css: str, name: str) -> str:
        found = self.select(css)
        assert len(found) == 1, f"{self.address}: {len(found)} × {css}"
        return str(found[0].attrib[name])

    @cached_property
    def other(self) -> str:
        """The address to which the link to the other language leads."""
        return self.attribute("a.language", "href").removeprefix("../" * self.address.count("/"))


Pages = dict[str, BuiltPage]
Pairs = list[tuple[BuiltPage, BuiltPage]]


@cache
def _compiled(css: str) -> CSSSelector:
    return CSSSelector(css)


def said_by(element: HtmlElement) -> str:
    """The text of an element, without white space around it."""
    return str(element.text_content()).strip()


def moved_in(site: Path) -> list[str]:
    """The pages at addresses from which something has moved, by their paths from the root."""
    pages = (page for locale in Locale for page in (site / locale).rglob("index.html"))
    return sorted(page.relative_to(site).as_posix() for page in pages if MOVED in page.read_text(encoding="utf-8"))


def read_pages(site: Path) -> Pages:
    """The pages of a built site by address, without those in both languages and those that have moved."""
    return {page.address: page for locale in Locale for page in _pages_in(site, locale)}


def _pages_in(site: Path, locale: Locale) -> Iterator[BuiltPage]:
    for file in sorted((site / locale).rglob("index.html")):
        address, html = file.relative_to(site).as_posix().removesuffix("index.html"), file.read_text(encoding="utf-8")
        if MOVED not in html:
            yield BuiltPage(address, locale, html)


@cache
def links_of(page: BuiltPage, fragment: str = "") -> frozenset[str]:
    """Addresses from the root that the content of a page links to, or one place in it."""
    scope = f"[id='{fragment}']" if fragment else "#content"
    assert len(page.select(scope)) == 1, f"{page.address}: {scope}"
    found = set()
    for link in page.select(f"{scope} a[href]"):
        address, hash_sign, place = link.attrib["href"].partition("#")
        there = posixpath.normpath(page.address + address) + "/" if address else page.address
        found.add(f"{there}{hash_sign}{place}")
    return frozenset(found)


def facts_of(page: BuiltPage) -> dict[str, str]:
    """Names and texts of the key facts of a record, of those that a programme folds, and of its place on the path."""
    return {
        " ".join(fact.select("dt")[0].get_text().split()): " ".join(fact.select("dd")[0].get_text(" ").split())
        for fact in page.soup.select(".panel dl.facts .fact, dl.facts.further .fact, .place-on-path .fact")
    }


def assets_in(site: Path) -> Path:
    """The folder of style and scripts, which is named by fingerprint."""
    (style,) = site.glob("assets/*/site.css")
    return style.parent


def digests(folder: Path) -> dict[str, str]:
    """A fingerprint of each file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def steps_down(page: BuiltPage) -> bool:
    """Whether a page has one h1, first, and its headings skip no level."""
    levels = [int(heading.tag[1]) for heading in page.select(HEADINGS)]
    return levels.count(1) == 1 and levels[0] == 1 and all(b <= a + 1 for a, b in pairwise(levels))


def live_parts(page: BuiltPage) -> list[str]:
    """What of a page would run or be shown otherwise, beside the scripts of the site."""
    handlers = [tag for tag in page.tree.iter("*") if any(name.startswith("on") for name in tag.attrib)]
    return [html_parser.tostring(tag, encoding="unicode")[:120] for tag in (*page.select(LIVE), *handlers)]


def _visible(page: BuiltPage) -> Iterator[str]:
    """Comments and scripts are not read; the texts that scripts show stand in JSON."""
    for element in page.tree.iter():
        is_comment = not isinstance(element.tag, str)
        is_script = element.tag == "script" and element.get("type") != "application/json"
        own = [element.get(name) or "" for name in READ_ALOUD]
        own += [] if is_comment or is_script else [element.text or ""]
        yield from _shown(own, element, page)
        yield from _shown([element.tail or ""], element.getparent(), page)


def _shown(texts: Iterable[str], element: HtmlElement | None, page: BuiltPage) -> Iterator[str]:
    said = [text.strip() for text in texts if text.strip()]
    if said and element is not None and all(each.get("lang", page.locale) == page.locale for each in _upward(element)):
        yield from said


def _upward(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()
