"""robots.txt."""

import datetime

import pytest

from catalogue.exports import Source, generate_exports
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import NO_WORDS
from tests.samples import make_catalogue

DAY = datetime.date(2026, 11, 23)


def _exported(url: str) -> dict[str, str]:
    catalogue = make_catalogue()
    source = Source(catalogue, Addresses(catalogue), url, DAY)
    return {file.path: str(file.render()) for file in generate_exports(source) if not file.path.endswith(".png")}


@pytest.mark.parametrize("url", ["https://example.org/", "https://example.org/leadership/"])
def test_robots_are_told_where_the_sitemap_is(url: str) -> None:
    assert _exported(url)["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n"


def test_there_is_none_where_the_address_of_the_site_is_not_known() -> None:
    assert "robots.txt" not in _exported("")


@pytest.mark.parametrize("url", ["https://example.org/", ""])
def test_robots_are_kept_out_of_a_demonstration(url: str) -> None:
    catalogue = Catalogue([], NO_WORDS, below=make_catalogue())
    files = generate_exports(Source(catalogue, Addresses(catalogue), url, DAY))

    assert [file.render() for file in files if file.path == "robots.txt"] == ["User-agent: *\nDisallow: /\n"]
