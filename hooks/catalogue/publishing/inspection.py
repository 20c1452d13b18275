"""Checks of a built site: pairs of pages, links and fragments, no marker left, no empty page."""

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from catalogue.pages.frames import ANY_MARKER
from catalogue.publishing.sharing import share_out


def _attribute(name: str) -> re.Pattern[str]:
    """Finds the values of an attribute. A pattern that begins with plain letters is searched six times as fast."""
    return re.compile(rf'{name}="(?<=\s{name}=")([^"]*)"')


HREF, SRC, ID = _attribute("href"), _attribute("src"), _attribute("id")
HREFLANG = re.compile(r'<link rel="alternate" hreflang="(en|cy)" href="([^"]*)"')
CARD = re.compile(r'<meta property="og:image" content="([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
UNPAIRED = ("index.html", "404.html", "offline.html", "en/404.html", "cy/404.html")
"""Pages in both languages, or with the other one beside them."""
MOVED = " data-moved>"
"""What a page holds at an address from which its content has moved."""
OUTSIDE = ("http://", "https://", "mailto:", "webcal:", "//")
SCRIPT = ".js"
MIN_PAGE = 1_000
"""Characters below which a page can hold no more than an empty shell."""


@dataclass(frozen=True)
class _BuiltPage:
    """What is known of a page once it has been looked at by itself."""

    canonical: str
    alternates: dict[str, str]
    paired: bool
    """Whether it must have one in the other language."""


@dataclass(frozen=True)
class _Inspection:
    """Pages that have been looked at one by one."""

    pages: dict[str, _BuiltPage]
    faults: list[str]
    anchors: dict[tuple[str, str], str]
    """Anchors on other pages, by file and id, and how the first page that leads there does so."""
    scripts: set[str]
    """Files of the scripts that the pages load."""
    missing: dict[str, list[str]]
    """How each page leads to a file that is not there, by file."""


@dataclass(frozen=True)
class Findings:
    """What an inspection has found."""

    pages: int
    faults: list[str]
    """By page."""
    scripts: frozenset[str]
    """Files of the scripts that pages load, from the root of the site, without those that these import."""


def inspect_site(site: Path) -> Findings:
    """Everything that is wrong with a built site."""
    files = set(_files_in(site))
    base = _base(site)
    names = sorted(file for file in files if file.endswith(".html"))
    inspections = share_out(lambda part: _inspect(site, files, base, part), names)
    pages = {name: page for inspection in inspections for name, page in inspection.pages.items()}
    faults = [fault for inspection in inspections for fault in inspection.faults]
    faults += _anchor_faults(site, inspections)
    faults += _missing_faults(inspections)
    faults += _pair_faults(pages)
    scripts = frozenset(script for inspection in inspections for script in inspection.scripts)
    return Findings(len(pages), sorted(faults), scripts)


def _files_in(site: Path) -> Iterator[str]:
    for folder, _, names in os.walk(site):
        below = Path(folder).relative_to(site).as_posix()
        yield from (f"{below}/{name}" if below != "." else name for name in names)


def _base(site: Path) -> str:
    """The path below which the site is published."""
    start = site / "index.html"
    found = CANONICAL.search(_read(start)) if start.is_file() else None
    return unquote(urlsplit(unescape(found[1]) if found else "").path) or "/"


def _inspect(site: Path, files: set[str], base: str, names: Iterable[str]) -> _Inspection:
    seen = _Inspection({}, [], {}, set(), {})
    whole: dict[str, set[str]] = {}
    """Links from the root of the site that lead somewhere, by the way up to it: most pages share most links."""
    for name in names:
        html = _read(site / name)
        canonical = CANONICAL.search(html)
        alternates = dict(HREFLANG.findall(html, 0, html.find("</head>")))
        paired = name not in UNPAIRED and MOVED not in html
        seen.pages[name] = _BuiltPage(canonical[1] if canonical else "", alternates, paired)
        root = "../" * name.count("/")
        known = whole.setdefault(root, set())
        named = ID.findall(html)
        ids = frozenset(named)
        found = [*_page_faults(html)]
        if len(ids) < len(named):
            found += [f"has the id {each} twice" for each in sorted(ids) if named.count(each) > 1]
        for link in frozenset(HREF.findall(html) + SRC.findall(html)) - known:
            address, _, fragment = unescape(link).partition("#")
            if link.startswith(OUTSIDE):
                continue
            target = _resolve(posixpath.dirname(name), address, base) if address else name
            if target not in files:
                seen.missing.setdefault(target, []).append(f"{name}: links to {link}, which is not there")
                continue
            if fragment and target == name and unquote(fragment) not in ids:
                found.append(f"links to {link}, where the page has no such place")
            elif fragment and target != name and target.endswith(".html"):
                anchor, said = (target, unquote(fragment)), f"{name}: links to {link}"
                seen.anchors[anchor] = min(said, seen.anchors.get(anchor, said))
            if target.endswith(SCRIPT):
                seen.scripts.add(target)
            if root and address.startswith(root):
                known.add(link)
        card = CARD.search(html, 0, html.find("</head>"))
        if card and not _is_there(unescape(card[1]), base, files):
            found.append(f"names the card {card[1]}, which is not there")
        seen.faults.extend(f"{name}: {fault}" for fault in found)
    return seen


def _is_there(address: str, base: str, files: set[str]) -> bool:
    """Whether a whole address is that of a file of the site."""
    return unquote(urlsplit(address).path).removeprefix(base) in files


def _read(page: Path) -> str:
    return page.read_bytes().decode()


def _page_faults(html: str) -> Iterator[str]:
    if len(html) < MIN_PAGE or "<h1" not in html:
        yield "is empty"
    for marker in sorted(set(ANY_MARKER.findall(html))):
        yield f"still holds the marker {marker}"


def _anchor_faults(site: Path, inspections: Iterable[_Inspection]) -> Iterator[str]:
    """Each missing anchor once, with the first page that leads there."""
    ids: dict[str, frozenset[str]] = {}
    anchors = [named for inspection in inspections for named in inspection.anchors.items()]
    for (file, fragment), said in dict(sorted(anchors, reverse=True)).items():
        if file not in ids:
            ids[file] = frozenset(ID.findall(_read(site / file)))
        if fragment not in ids[file]:
            yield f"{said}, where the page has no such place"


def _missing_faults(inspections: Iterable[_Inspection]) -> Iterator[str]:
    """Each missing file once, with the first page that leads there and how many do."""
    missing: dict[str, list[str]] = {}
    for inspection in inspections:
        for target, said in inspection.missing.items():
            missing.setdefault(target, []).extend(said)
    for said in missing.values():
        yield min(said) + (f"; {len(said):,} links lead there" if len(said) > 1 else "")


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
    by_address = {page.canonical: page for page in pages.values() if page.paired}
    for name, page in pages.items():
        if not page.paired:
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
