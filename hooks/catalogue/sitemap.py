"""sitemap.xml: every page in both languages, each naming its pair (sitemaps.org 0.9, hreflang as Google reads it)."""

from collections.abc import Iterator

from markupsafe import escape

from catalogue import kinds
from catalogue.locales import Locale
from catalogue.paths import Paths
from catalogue.site import Catalogue

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""


def render_sitemap(catalogue: Catalogue, paths: Paths, site_url: str) -> str:
    """The sitemap; the root of the site, which is in both languages, comes first and is the homes' x-default."""
    entries = [f"<url><loc>{site_url}</loc></url>\n"]
    for target in page_targets(catalogue):
        addresses = {locale: paths.find(target, locale) for locale in Locale}
        default = "" if target == "page:index" else addresses[Locale.EN]
        alternates = "".join(
            _alternate(tag, f"{site_url}{address}") for tag, address in [*addresses.items(), ("x-default", default)]
        )
        entries += [f"<url><loc>{site_url}{address}</loc>{alternates}</url>\n" for address in addresses.values()]
    return HEAD + "".join(entries) + "</urlset>\n"


def page_targets(catalogue: Catalogue) -> Iterator[str]:
    """What every page is called in links, such as programme:npqh. A case study's prose counts once."""
    for page in catalogue.prose:
        if page.locale is Locale.EN and not page.path.startswith(f"{kinds.CASE_STUDY.name_of_folder}/"):
            yield f"page:{page.path}"
    for name in kinds.LISTS:
        yield f"list:{name}"
    for kind in kinds.PAGED:
        for record in catalogue.records(kind):
            yield f"{kind.name}:{record.id}"


def _alternate(tag: str, href: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(href)}"/>'
