"""sitemap.xml: every page in both languages, each naming its pair (sitemaps.org 0.9, hreflang as Google reads it)."""

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
    site_url = source.site_url
    entries = [f"<url><loc>{site_url}</loc></url>\n"]
    for target in page_targets(source.catalogue):
        addresses = Pair.of(partial(source.addresses.find, target))
        default = "" if target == f"page:{HOME}" else addresses.en
        alternates = "".join(
            _alternate(tag, f"{site_url}{address}") for tag, address in [*addresses.items(), ("x-default", default)]
        )
        entries += [f"<url><loc>{site_url}{address}</loc>{alternates}</url>\n" for _, address in addresses.items()]
    return HEAD + "".join(entries) + "</urlset>\n"


def _alternate(tag: str, href: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(href)}"/>'
