"""Checks of a built site: pairs of pages, links and fragments, no marker left, no empty page."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from catalogue.frames import MARKERS
from catalogue.paths import root_from


def _attribute(name: str) -> re.Pattern[str]:
    """Finds the values of an attribute. A pattern that begins with plain letters is searched six times as fast."""
    return re.compile(rf'{name}="(?<=\s{name}=")([^"]*)"')


HREF, SRC, ID = _attribute("href"), _attribute("src"), _attribute("id")
HREFLANG = re.compile(r'<link rel="alternate" hreflang="(en|cy)" href="([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
BOTH_LANGUAGES = ("index.html", "404.html")
OUTSIDE = ("http://", "https://", "mailto:", "//")
MIN_PAGE = 1_000
"""Characters below which a page can hold no more than an empty shell."""


@dataclass(frozen=True)
class _BuiltPage:
    ids: frozenset[str]
    links: frozenset[str]
    canonical: str
    alternates: dict[str, str]


def find_faults(site: Path) -> tuple[int, list[str]]:
    """How many pages a built site has, and everything that is wrong with it, by page."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages: dict[str, _BuiltPage] = {}
    faults = []
    for name in sorted(file for file in files if file.endswith(".html")):
        html = (site / name).read_text(encoding="utf-8")
        pages[name] = _read(html)
        faults += [f"{name}: {fault}" for fault in _page_faults(html)]
    faults += _link_faults(files, pages)
    faults += _pair_faults(pages)
    return len(pages), faults


def _read(html: str) -> _BuiltPage:
    canonical = CANONICAL.search(html)
    return _BuiltPage(
        frozenset(ID.findall(html)),
        frozenset(HREF.findall(html) + SRC.findall(html)),
        canonical[1] if canonical else "",
        dict(HREFLANG.findall(html)),
    )


def _page_faults(html: str) -> Iterator[str]:
    if len(html) < MIN_PAGE or "<h1" not in html:
        yield "is empty"
    for marker in MARKERS:
        if marker in html:
            yield f"still holds the marker {marker}"


def _link_faults(files: set[str], pages: dict[str, _BuiltPage]) -> Iterator[str]:
    start = pages.get("index.html")
    base = urlsplit(start.canonical if start else "").path or "/"
    whole: dict[str, set[str]] = {}
    """Links from the root of the site that lead somewhere, by the way up to it: most pages share most links."""
    for name, page in pages.items():
        root = root_from(name)
        known = whole.setdefault(root, set())
        for link in sorted(page.links - known):
            address, _, fragment = link.partition("#")
            if link.startswith(OUTSIDE):
                continue
            target = _resolve(posixpath.dirname(name), address, base) if address else name
            if target not in files:
                yield f"{name}: links to {link}, which is not there"
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
                yield f"{name}: links to {link}, where the page has no such place"
            elif root and address.startswith(root):
                known.add(link)


def _resolve(folder: str, address: str, base: str) -> str:
    path = unquote(urlsplit(address).path)
    if path.startswith("/"):
        path = path.removeprefix(base) if path.startswith(base) else f"outside{path}"
    else:
        path = posixpath.normpath(f"{folder}/{path}" if folder else path) + ("/" if path.endswith(("/", ".")) else "")
    path = path.removeprefix("./").removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def _pair_faults(pages: dict[str, _BuiltPage]) -> Iterator[str]:
    """Each page names itself and exactly one other, which names it back."""
    by_address = {page.canonical: page for name, page in pages.items() if name not in BOTH_LANGUAGES}
    for name, page in pages.items():
        if name in BOTH_LANGUAGES:
            continue
        language = name[:2]
        other = "cy" if language == "en" else "en"
        pair = by_address.get(page.alternates.get(other, ""))
        if page.alternates.get(language) != page.canonical:
            yield f"{name}: does not name itself as {language}"
        elif pair is None:
            yield f"{name}: has no page in the other language"
        elif pair.alternates != page.alternates:
            yield f"{name}: its page in the other language names another one"
