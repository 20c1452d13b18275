"""Data in pages for machines, on the built site: one block each, whose every word schema.org knows."""

import json
from statistics import median
from typing import Any

from tests.pages import BuiltPage, Pages, Pairs
from tests.schema_org import load_vocabulary

BLOCK = 'script[type="application/ld+json"]'
MOST_BYTES = 1_000
"""Of the block of most pages. Glossary, which names each term, and programmes of many cohorts may have more."""


def _told(page: BuiltPage) -> list[dict[str, Any]]:
    (block,) = page.select(BLOCK)
    told: list[dict[str, Any]] = json.loads(block.text)["@graph"]
    return told


def test_every_page_has_data_that_the_vocabulary_knows(pages: Pages) -> None:
    vocabulary = load_vocabulary()
    faults = {
        page.address: [fault for thing in _told(page) for fault in vocabulary.faults(thing)] for page in pages.values()
    }

    assert {address: found for address, found in faults.items() if found} == {}
    assert len(faults) > 100


def test_each_page_names_itself_and_its_way_from_home(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        thing, *trails = _told(page)
        steps = [step["item"] for trail in trails for step in trail["itemListElement"][:-1]]
        is_home = page.address == f"{page.locale}/"
        canonical = page.attribute("link[rel=canonical]", "href")
        if (
            thing["url"] != canonical
            or is_home == bool(trails)
            or not all(canonical.startswith(each) for each in steps[:1])
        ):
            wrong.append(page.address)

    assert wrong == []


def test_both_languages_have_the_same_data(pairs: Pairs) -> None:
    assert [(one.address, other.address) for one, other in pairs if _types(_told(one)) != _types(_told(other))] == []


def _types(value: object) -> object:
    """Properties and types, without texts."""
    if isinstance(value, dict):
        return {key: each if key == "@type" else _types(each) for key, each in value.items()}
    return [_types(each) for each in value] if isinstance(value, list) else None


def test_data_weighs_little(pages: Pages) -> None:
    assert median(len(page.select(BLOCK)[0].text.encode()) for page in pages.values()) < MOST_BYTES
