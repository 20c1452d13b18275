"""robots.txt: where the sitemap is (RFC 9309). Everything may be read, and nothing of a demonstration."""

from collections.abc import Iterator

from catalogue.exports import ExportedFile, Source


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """Nothing where it is not known where the site is published: a sitemap is named by its whole address."""
    if source.catalogue.is_demonstration:
        yield ExportedFile("robots.txt", lambda: "User-agent: *\nDisallow: /\n")
    elif source.site_url:
        sitemap = source.whole_address("sitemap.xml")
        yield ExportedFile("robots.txt", lambda: f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
