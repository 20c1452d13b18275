"""sitemap.xml, in one file or in several."""

import datetime
from xml.etree import ElementTree

import pytest

from catalogue.exports import Source, sitemap
from catalogue.exports.sitemap import FOOT, HEAD, generate_files, split_entries
from catalogue.model.addresses import Addresses
from tests.samples import make_catalogue, make_programme, make_stage

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ROOM = len(HEAD) + len(FOOT)


def _files(number: int = 1) -> dict[str, str]:
    catalogue = make_catalogue(make_stage(), *(make_programme(f"p{each:03}") for each in range(number)))
    source = Source(catalogue, Addresses(catalogue), "https://oak.example/", datetime.date(2026, 11, 23))
    return {file.path: str(file.render()) for file in generate_files(source)}


def _named(text: str) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(text).iter(f"{SPACE}loc")]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], [[]]),
        (["a", "b", "c"], [["a", "b", "c"]]),
        (["a", "b", "c", "d"], [["a", "b", "c"], ["d"]]),
        (["a", "12345678", "ŷ2345678", "c"], [["a", "12345678"], ["ŷ2345678", "c"]]),
    ],
)
def test_a_file_holds_no_more_addresses_and_bytes_than_it_may(entries: list[str], expected: list[list[str]]) -> None:
    assert split_entries(entries, most=3, most_bytes=ROOM + 11) == expected


def test_a_sitemap_that_fits_is_one_file() -> None:
    assert [*_files()] == ["sitemap.xml"]


def test_pages_on_which_a_list_goes_on_are_named_in_both_languages() -> None:
    found = _named(_files(250)["sitemap.xml"])

    assert "https://oak.example/en/programmes/page-2/" in found
    assert "https://oak.example/cy/rhaglenni/tudalen-3/" in found
    assert len(found) == len(set(found))


def test_a_sitemap_that_does_not_fit_names_those_that_have_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _named(_files()["sitemap.xml"])
    monkeypatch.setattr(sitemap, "SURELY", 0)
    monkeypatch.setattr(sitemap.split_entries, "__defaults__", (20, 1_000_000))
    files = _files()
    parts = [path for path in files if path != "sitemap.xml"]

    assert _named(files["sitemap.xml"]) == [f"https://oak.example/{path}" for path in parts]
    assert [each for path in parts for each in _named(files[path])] == whole
    assert {len(_named(files[path])) for path in parts[:-1]} == {20}
    assert ElementTree.fromstring(files["sitemap.xml"]).tag == f"{SPACE}sitemapindex"
