"""How well the search of the real site finds the terms of the field; `make bench-search` prints the figures."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.search.engines import ask_ours, ask_the_theme, index_of, plain_index
from bench.search.evaluation import Figures, Places, generate_queries, measure, read_terms
from catalogue.languages.locales import Locale

from .conftest import LIMIT

LEAST = {"radical": 0.98, "mutated": 0.99, "lemma": 0.95, "accents": 1.0}
"""Recall."""
TERMS = {Locale.EN: 80, Locale.CY: 120}
INDEX_BYTES = 150_000
"""Compressed."""

Found = dict[tuple[Locale, str], Figures]


@pytest.fixture(scope="module")
def figures(browser: Browser, site: Path, address: str) -> Found:
    page = browser.new_page()
    page.goto(f"{address}en/", timeout=LIMIT)
    found = {}
    for locale in Locale:
        queries = list(generate_queries(read_terms(locale)))
        answers = ask_ours(page, address, locale, [query.text for query in queries])
        for kind, values in measure(queries, answers, Places(site, locale)).items():
            found[locale, kind] = values
    page.close()
    return found


@pytest.mark.parametrize("locale", Locale)
def test_there_are_terms_enough(locale: Locale) -> None:
    assert len(read_terms(locale)) >= TERMS[locale]


def test_every_kind_of_query_finds_what_it_should(figures: Found) -> None:
    assert {key: each.recall for key, each in figures.items() if each.recall < LEAST[key[1]]} == {}


def test_what_is_found_is_right(figures: Found) -> None:
    """A search for the exact word alone would be right each time; at most a tenth may be lost to it."""
    assert {key: each.precision for key, each in figures.items() if each.precision < 0.9} == {}


def test_no_query_with_something_to_find_is_without_result(figures: Found) -> None:
    assert {key: each.without_result for key, each in figures.items() if each.without_result} == {}


def test_the_first_result_in_english_is_no_worse_than_with_the_theme(
    figures: Found, browser: Browser, site: Path, address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/", timeout=LIMIT)
    queries = list(generate_queries(read_terms(Locale.EN)))
    answers = ask_the_theme(page, address, site, Locale.EN, [query.text for query in queries])
    before = measure(queries, answers, Places(site, Locale.EN))
    page.close()

    assert {kind: each.first for kind, each in before.items() if figures[Locale.EN, kind].first < each.first} == {}


@pytest.mark.parametrize("locale", Locale)
def test_the_index_is_small(site: Path, locale: Locale) -> None:
    index = index_of(site, locale).read_bytes()
    plain = plain_index(site, locale)

    assert len(gzip.compress(index)) <= INDEX_BYTES
    assert len(index) <= 4 * len(str(plain).encode())
