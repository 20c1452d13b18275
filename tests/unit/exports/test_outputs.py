"""Outputs together."""

import datetime
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from catalogue.exports import ExportedFile, ExportError, Source, generate_exports, join_outputs
from catalogue.model.addresses import Addresses
from tests.samples import make_catalogue


def _source(url: str = "https://example.org/") -> Source:
    catalogue = make_catalogue()
    return Source(catalogue, Addresses(catalogue), url, datetime.date(2026, 11, 23))


class _Output:
    def __init__(self, *paths: str) -> None:
        self._paths = paths

    def generate_files(self, source: Source) -> Iterator[ExportedFile]:
        for path in self._paths:
            yield ExportedFile(path, lambda: source.site_url)


def test_outputs_make_files_of_their_own() -> None:
    files = join_outputs({"calendar": _Output("a.ics", "b.ics"), "feed": _Output("a.xml")}, _source())

    assert [file.path for file in files] == ["a.ics", "b.ics", "a.xml"]


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (
            {"calendar": _Output("a.xml"), "feed": _Output("A.xml")},
            "exports/calendar.py and exports/feed.py: A.xml is made twice; give each file a path of its own",
        ),
        (
            {"feed": _Output("a.xml", "a.xml")},
            "exports/feed.py: a.xml is made twice; give each file a path of its own",
        ),
        ({"feed": _Output("../a.xml")}, "exports/feed.py makes '../a.xml'; write a path from the root of the site"),
        ({"feed": _Output("/a.xml")}, "exports/feed.py makes '/a.xml'; write a path from the root of the site"),
        ({"feed": _Output("a//b.xml")}, "exports/feed.py makes 'a//b.xml'; write a path from the root of the site"),
    ],
)
def test_outputs_in_the_way_of_each_other_are_refused(outputs: dict[str, _Output], said: str) -> None:
    with pytest.raises(ExportError) as refused:
        list(join_outputs(outputs, _source()))

    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a&b/o'neil/", "https://example.org/a&b/o'neil/"),
        ("https://example.org/<ŷ>/%20/", "https://example.org/%3C%C5%B7%3E/%20/"),
    ],
)
def test_addresses_are_escaped(url: str, address: str) -> None:
    exported = generate_exports(_source(url))
    files = {file.path: str(file.render()) for file in exported if file.path in {"sitemap.xml", "robots.txt"}}
    entries = ElementTree.fromstring(files["sitemap.xml"]).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")

    assert next(entries).text == address
    assert {entry.text.startswith(address) for entry in entries if entry.text} == {True}
    assert files["robots.txt"] == f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
