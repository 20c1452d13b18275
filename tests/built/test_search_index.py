"""The search index of each language against the built site."""

import json
from pathlib import Path
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.lists import SEARCH
from tests.pages import Pages

Index = dict[str, Any]


@pytest.fixture(params=Locale)
def locale(request: pytest.FixtureRequest) -> Locale:
    found: Locale = request.param
    return found


@pytest.fixture
def index(site: Path, locale: Locale) -> Index:
    read: Index = json.loads((site / locale / "search" / "search_index.json").read_text(encoding="utf-8"))
    return read


def test_every_page_but_that_of_results_is_in_the_index_once(pages: Pages, index: Index, locale: Locale) -> None:
    locations = [document["location"] for document in index["documents"]]
    own = {address.removeprefix(f"{locale}/") for address, page in pages.items() if page.locale is locale}

    assert len(locations) == len(set(locations))
    assert {location for location in locations if "#" not in location} == own - {f"{SEARCH.address[locale]}/"}


def test_every_result_leads_to_a_place_that_is_there(pages: Pages, index: Index, locale: Locale) -> None:
    places = [document["location"].partition("#") for document in index["documents"]]
    lost = [
        (address, place)
        for address, _, place in places
        if place and not pages[f"{locale}/{address}"].soup.find(id=place)
    ]

    assert lost == []


def test_every_kind_has_its_word(index: Index) -> None:
    assert {document["kind"] for document in index["documents"]} - set(index["kinds"]) == set()


def test_records_come_before_prose(index: Index) -> None:
    kinds = [document["kind"] for document in index["documents"]]

    assert "page" not in kinds[: len(kinds) - kinds.count("page")]


def test_the_first_line_of_the_index_has_what_leads_to_every_document(site: Path, index: Index, locale: Locale) -> None:
    with (site / locale / "search" / "search_index.json").open(encoding="utf-8") as file:
        first = json.loads(next(file).removesuffix(",\n") + "}")

    assert first == {"kinds": index["kinds"], "documents": index["documents"]}
    assert {"location", "title", "kind"} <= set(first["documents"][0]) <= {"location", "title", "kind", "short"}
    assert len(index["contents"]) == len(index["documents"])


def test_the_index_says_what_is_known_of_its_language(index: Index, locale: Locale) -> None:
    is_welsh = locale is Locale.CY

    assert index["locale"] == locale
    assert (bool(index["mutation"]), bool(index["endings"])) == (is_welsh, is_welsh)
    assert {"what", "sut"} & set(index["common"])


def test_the_index_holds_no_citation(index: Index) -> None:
    assert [content["text"] for content in index["contents"] if "cite:" in content["text"]] == []
