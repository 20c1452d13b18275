"""The search index of each language against the built site."""

import json
from pathlib import Path
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.lists import SEARCH
from tests.pages import Pages

Index = dict[str, Any]
MOST = 110_000
"""Bytes that a reader loads to search in a language."""


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


def test_the_index_is_at_most_110_kb_as_it_is_sent(site: Path, locale: Locale) -> None:
    sent = site / locale / "search" / "search_index.json.br"

    assert sent.stat().st_size <= MOST


def test_the_index_holds_no_citation(index: Index) -> None:
    assert [content["text"] for content in index["contents"] if "cite:" in content["text"]] == []
