"""The pages of a built site, taken apart, and what holds for every right site."""

import hashlib
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from catalogue.languages.locales import Locale

HEADINGS = "h1, h2, h3, h4, h5, h6"
READ_ALOUD = ("title", "alt", "aria-label", "placeholder", "content", "data-dark", "data-light")
"""Attributes whose text a reader can meet."""
OWN_SCRIPT = 'script[src$=".js"]:not([src*="//"])'
"""A script that stands in the site's own folder."""
LIVE = (
    "style, iframe, object, embed, base, [style], [autofocus]:not([popover] > p), "
    'a[href^="javascript" i], a[href^="data" i], script:not([src], [type="application/json"])'
)
"""What no page has: it would run, or look otherwise than the site's style says."""


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
    def visible(self) -> tuple[str, ...]:
        """Texts and attributes that a reader can meet, outside what is marked as another language."""
        return tuple(_visible(self))

    def one(self, selector: str) -> Tag:
        found = self.soup.select(selector)
        assert len(found) == 1, f"{self.address}: {len(found)} × {selector}"
        return found[0]

    def attribute(self, selector: str, name: str) -> str:
        return str(self.one(selector)[name])

    @cached_property
    def other(self) -> str:
        """The address to which the link to the other language leads."""
        return self.attribute("a.language", "href").removeprefix("../" * self.address.count("/"))


Pages = dict[str, BuiltPage]
Pairs = list[tuple[BuiltPage, BuiltPage]]


def read_pages(site: Path) -> Pages:
    """The pages of a built site by address, those in both languages left out."""
    return {page.address: page for locale in Locale for page in _pages_in(site, locale)}


def _pages_in(site: Path, locale: Locale) -> Iterator[BuiltPage]:
    for file in sorted((site / locale).rglob("index.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        yield BuiltPage(address, locale, file.read_text(encoding="utf-8"))


@cache
def links_of(page: BuiltPage, fragment: str = "") -> frozenset[str]:
    """Addresses from the root that the content of a page links to, or one place in it."""
    scope = page.one(f"[id='{fragment}']") if fragment else page.one("#content")
    found = set()
    for link in scope.select("a[href]"):
        address, hash_sign, place = str(link["href"]).partition("#")
        there = posixpath.normpath(page.address + address) + "/" if address else page.address
        found.add(f"{there}{hash_sign}{place}")
    return frozenset(found)


def digests(folder: Path) -> dict[str, str]:
    """A fingerprint of each file."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def steps_down(page: BuiltPage) -> bool:
    """Whether a page has one h1, first, and its headings skip no level."""
    levels = [int(heading.name[1]) for heading in page.soup.select(HEADINGS)]
    return levels.count(1) == 1 and levels[0] == 1 and all(b <= a + 1 for a, b in pairwise(levels))


def live_parts(soup: BeautifulSoup) -> list[str]:
    """What of a page would run or be shown otherwise, beside the scripts of the site."""
    scripts = [script for script in soup.select("script[src]") if script not in soup.select(OWN_SCRIPT)]
    handlers = [tag for tag in soup.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    return [str(tag)[:120] for tag in (*soup.select(LIVE), *scripts, *handlers)]


def _visible(page: BuiltPage) -> Iterator[str]:
    for node in page.soup.descendants:
        if isinstance(node, Tag):
            texts = [str(node[name]).strip() for name in READ_ALOUD if node.has_attr(name)]
            yield from texts if texts and _is_own(node, page) else ()
        elif isinstance(node, NavigableString) and node.strip() and _is_read(node.parent, page):
            yield node.strip()


def _is_read(element: Tag | None, page: BuiltPage) -> bool:
    """Scripts are not read; the texts that they show stand in JSON."""
    if not element or (element.name == "script" and element.get("type") != "application/json"):
        return False
    return _is_own(element, page)


def _is_own(element: Tag, page: BuiltPage) -> bool:
    return all(parent.get("lang", page.locale) == page.locale for parent in (element, *element.parents))
