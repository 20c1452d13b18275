"""sitemap.xml: every page in both languages, each naming its pair (sitemaps.org 0.9, hreflang as Google reads it).

Only pages. A booklet says the same as its page, which leads to it; named here too, it would be found in its place, as
no file can name a page as its canonical. Calendars, feeds and data are for programs, which the heads of pages lead to.
"""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from catalogue.exports import ExportedFile, Source
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import page_targets
from catalogue.model.prose import HOME

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """The sitemap alone."""
    yield ExportedFile("sitemap.xml", partial(_render, source))


def _render(source: Source) -> str:
    """The root of the site, which is in both languages, comes first and is the homes' x-default."""
    whole = source.whole_address
    entries = [_entry(whole(""))]
    for target in page_targets(source.catalogue):
        addresses = _addresses_of(target, source)
        default = "" if target == f"page:{HOME}" else addresses.en
        alternates = "".join(
            _alternate(tag, whole(address)) for tag, address in [*addresses.items(), ("x-default", default)]
        )
        entries += [_entry(whole(address), alternates) for _, address in addresses.items()]
    return HEAD + "".join(entries) + "</urlset>\n"


def _addresses_of(target: str, source: Source) -> Pair[str]:
    return Pair.of(lambda locale: source.addresses.find(target, locale) or "")


def _entry(address: str, alternates: str = "") -> str:
    return f"<url><loc>{escape(address)}</loc>{alternates}</url>\n"


def _alternate(tag: str, href: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(href)}"/>'
