"""The tables of questions by which the search is measured."""

from collections import Counter
from functools import cache

import pytest

from bench.search.questions import TABLES, read_questions
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.search.documents import generate_documents
from tests.conftest import ROOT
from tests.unit.search.test_index import DAY

LOCALES = pytest.mark.parametrize("locale", Locale)
EACH_TABLE = pytest.mark.parametrize("table", TABLES)
KINDS = {
    *("word", "phrase", "several words", "question", "synonym", "abbreviation", "slip"),
    *("task", "cross-language"),
}
ENOUGH = {"queries": 150, "second": 120, "third": 60, "fourth": 45, "fifth": 150}


@cache
def _locations(locale: Locale) -> frozenset[str]:
    """Of the documents that the real site has, and of pages that it once had, to which its addresses lead on."""
    catalogue = load_catalogue(ROOT / "data", ROOT / "docs")
    documents = generate_documents(catalogue, Addresses(catalogue), locale, DAY)
    lines = (ROOT / "data" / "addresses.yaml").read_text(encoding="utf-8").splitlines()
    kept = (line.partition(": ")[0].removeprefix(f"{locale}/") for line in lines if line.startswith(f"{locale}/"))
    return frozenset({document.location for document in documents} | set(kept))


@LOCALES
@EACH_TABLE
def test_there_are_queries_enough_of_every_kind(locale: Locale, table: str) -> None:
    queries = read_questions(locale, table)

    assert len(queries) >= ENOUGH[table]
    assert {query.kind for query in queries} >= KINDS


@LOCALES
@EACH_TABLE
def test_no_query_is_asked_twice(locale: Locale, table: str) -> None:
    asked = Counter(query.text.casefold() for query in read_questions(locale, table))

    assert [text for text, number in asked.items() if number > 1] == []


@LOCALES
@EACH_TABLE
def test_every_answer_is_a_document_of_the_index(locale: Locale, table: str) -> None:
    answers = {(query.text, answer) for query in read_questions(locale, table) for answer in query.answers}

    assert sorted((text, answer) for text, answer in answers if answer not in _locations(locale)) == []
