"""The queries by which the search is measured: the tables, and what is made of the site's titles."""

from collections import Counter
from functools import cache

import pytest

from bench.search.queries import AskedQuery, Titled, generate_title_queries, read_queries
from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.search.documents import generate_documents
from tests.conftest import ROOT
from tests.unit.search.test_index import DAY

LOCALES = pytest.mark.parametrize("locale", Locale)
KINDS = {
    *("word", "phrase", "several words", "question", "synonym", "abbreviation", "slip"),
    *("task", "cross-language"),
}
ENOUGH = 150


@cache
def _locations(locale: Locale) -> frozenset[str]:
    """Of the documents that the real site has, and of pages that it once had, to which its addresses lead on."""
    catalogue = load_catalogue(ROOT / "data", ROOT / "docs")
    documents = generate_documents(catalogue, Addresses(catalogue), locale, DAY)
    lines = (ROOT / "data" / "addresses.yaml").read_text(encoding="utf-8").splitlines()
    kept = (line.partition(": ")[0].removeprefix(f"{locale}/") for line in lines if line.startswith(f"{locale}/"))
    return frozenset({document.location for document in documents} | set(kept))


@LOCALES
def test_there_are_queries_enough_of_every_kind(locale: Locale) -> None:
    queries = read_queries(locale)

    assert len(queries) >= ENOUGH
    assert {query.kind for query in queries} == KINDS


@LOCALES
def test_no_query_is_asked_twice(locale: Locale) -> None:
    asked = Counter(query.text.casefold() for query in read_queries(locale))

    assert [text for text, number in asked.items() if number > 1] == []


@LOCALES
def test_every_answer_is_a_document_of_the_index(locale: Locale) -> None:
    answers = {(query.text, answer) for query in read_queries(locale) for answer in query.answers}

    assert sorted((text, answer) for text, answer in answers if answer not in _locations(locale)) == []


def _asked(*titles: str, locale: Locale = Locale.EN) -> list[tuple[str, str]]:
    documents = [Titled(f"{number}/", title) for number, title in enumerate(titles)]
    return [(query.kind, query.text) for query in generate_title_queries(documents, locale)]


def test_a_title_is_asked_for_in_five_ways() -> None:
    assert _asked("Shadow post") == [
        ("title", "Shadow post"),
        ("asked title", "what is Shadow post"),
        ("title and two words", "Shadow post course wales"),
        ("letter lost", "Shadw post"),
        ("letters swapped", "Shadow pots"),
    ]


def test_welsh_titles_are_asked_for_in_welsh() -> None:
    assert _asked("Swydd gysgodol", locale=Locale.CY)[1:3] == [
        ("asked title", "beth yw Swydd gysgodol"),
        ("title and two words", "Swydd gysgodol cwrs cymru"),
    ]


def test_a_short_word_has_no_slip_and_equal_letters_are_not_swapped() -> None:
    assert [kind for kind, _ in _asked("GwE")] == ["title", "asked title", "title and two words"]
    assert [text for kind, text in _asked("Abbb") if kind == "letters swapped"] == []


def test_the_same_titles_give_the_same_queries() -> None:
    assert _asked("Shared vision", "Team learning") == _asked("Shared vision", "Team learning")


def test_documents_with_one_title_answer_alike() -> None:
    documents = [Titled("glossary/#dysgu", "Dysgu"), Titled("contacts/#dysgu", "dysgu")]
    first = next(generate_title_queries(documents, Locale.EN))

    assert first == AskedQuery("title", "Dysgu", frozenset({"glossary/#dysgu", "contacts/#dysgu"}))
