"""sitemap.xml: every page in both languages, each naming its pair (sitemaps.org 0.9, hreflang as Google reads it).

Only pages. A booklet says the same as its page, which leads to it; named here too, it would be found in its place, as
no file can name a page as its canonical. Calendars, feeds and data are for programs, which the heads of pages lead to.
Where one file would be too large for the protocol, sitemap.xml names several, which have the pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from markupsafe import escape

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import page_targets
from catalogue.model.paging import numbered_address
from catalogue.model.prose import HOME
from catalogue.queries.paging import pages_behind

SITEMAP = "sitemap.xml"
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024
"""What one file may hold at most (sitemaps.org)."""
SURELY = 25_000
"""So many fit into one file: an entry has fewer than 2,000 bytes."""
BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
HEAD = f"""{BEGIN}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""
FOOT = "</urlset>\n"
INDEX_HEAD = f"""{BEGIN}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """The sitemap alone; where it is too large for one file, those that it names too."""
    number = 1 + len(Locale) * len([*page_targets(source.catalogue), *pages_behind(source.catalogue)])
    if number <= SURELY:
        yield ExportedFile(SITEMAP, lambda: _render(_entries(source)))
        return
    parts = split_entries(_entries(source))
    if len(parts) == 1:
        yield ExportedFile(SITEMAP, partial(_render, parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield ExportedFile(SITEMAP, partial(_render_index, [source.whole_address(name) for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield ExportedFile(name, partial(_render, part))


def split_entries(
    entries: Iterable[str], most: int = MOST_ADDRESSES, most_bytes: int = MOST_BYTES
) -> list[Sequence[str]]:
    """The entries of each file, in order; one file without any where there are none."""
    room = most_bytes - len(HEAD) - len(FOOT)
    parts: list[list[str]] = [[]]
    left = room
    for entry in entries:
        size = len(entry.encode())
        if parts[-1] and (len(parts[-1]) == most or size > left):
            parts.append([])
            left = room
        parts[-1].append(entry)
        left -= size
    return [*parts]


def _render(entries: Iterable[str]) -> str:
    return HEAD + "".join(entries) + FOOT


def _render_index(addresses: Iterable[str]) -> str:
    named = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    return f"{INDEX_HEAD}{named}</sitemapindex>\n"


def _entries(source: Source) -> Iterator[str]:
    """The root of the site, which is in both languages, comes first and is the homes' x-default."""
    whole = source.whole_address
    yield _entry(whole(""))
    for target in page_targets(source.catalogue):
        addresses = _addresses_of(target, source)
        yield from _entries_of(source, addresses, "" if target == f"page:{HOME}" else addresses.en)
    for target, number in pages_behind(source.catalogue):
        first = _addresses_of(target, source)
        addresses = Pair(*(numbered_address(address, number, locale) for locale, address in first.items()))
        yield from _entries_of(source, addresses, addresses.en)


def _entries_of(source: Source, addresses: Pair[str], default: str) -> Iterator[str]:
    whole = source.whole_address
    alternates = "".join(
        _alternate(tag, whole(address)) for tag, address in [*addresses.items(), ("x-default", default)]
    )
    for _, address in addresses.items():
        yield _entry(whole(address), alternates)


def _addresses_of(target: str, source: Source) -> Pair[str]:
    return Pair.of(lambda locale: source.addresses.find(target, locale) or "")


def _entry(address: str, alternates: str = "") -> str:
    return f"<url><loc>{escape(address)}</loc>{alternates}</url>\n"


def _alternate(tag: str, href: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(href)}"/>'
