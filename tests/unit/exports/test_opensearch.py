"""The description of the search for browsers (OpenSearch 1.1)."""

import datetime
from xml.etree import ElementTree

import pytest

from catalogue.exports import Source
from catalogue.exports.opensearch import generate_files
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from tests.samples import both, make_catalogue, make_interface, make_settings

DAY = datetime.date(2026, 11, 23)
NAMES = {"": "http://a9.com/-/spec/opensearch/1.1/"}


def _described(name: str = "Paths", url: str = "https://example.org/a b/") -> dict[str, ElementTree.Element]:
    settings = make_settings(name=both(name, name))
    catalogue = make_catalogue(interface=make_interface(), settings=settings)
    files = generate_files(Source(catalogue, Addresses(catalogue), url, DAY))
    return {file.path: ElementTree.fromstring(file.render()) for file in files}


@pytest.mark.parametrize(
    ("path", "template"),
    [
        ("en/opensearch.osdx", "https://example.org/a%20b/en/search/?q={searchTerms}"),
        ("cy/opensearch.osdx", "https://example.org/a%20b/cy/chwilio/?q={searchTerms}"),
    ],
)
def test_each_language_has_one_that_leads_to_its_page_of_results(path: str, template: str) -> None:
    found = _described()[path].find("Url[@type='text/html']", NAMES)

    assert found is not None
    assert found.get("template") == template


def test_it_is_in_the_language_of_the_folder() -> None:
    languages = {path: each.findtext("Language", "", NAMES) for path, each in _described().items()}

    assert languages == {f"{locale}/opensearch.osdx": str(locale) for locale in Locale}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Paths", "Paths"),
        ("Leadership Pathways", "Leadership"),
        ("Sixteen letters!", "Sixteen letters!"),
        ("Arweinyddiaethau", "Arweinyddiaethau"),
        ("Prifathrawiaethau", "Prifathrawiaetha"),
        ("A & <B>", "A & <B>"),
    ],
)
def test_its_short_name_has_at_most_sixteen_characters_in_whole_words_where_it_can(name: str, short: str) -> None:
    assert _described(name)["en/opensearch.osdx"].findtext("ShortName", "", NAMES) == short


def test_a_site_that_does_not_know_where_it_is_published_has_none() -> None:
    assert _described(url="") == {}
