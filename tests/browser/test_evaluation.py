"""The evaluation of the search, on words of the invented site; `make bench-search` measures the real one by it."""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bench.search.engines import ask_ours, ask_the_theme, documents_of, index_of, plain_index
from bench.search.evaluation import LEAST, Places, Query, Term, generate_queries, measure, read_terms
from catalogue.languages.locales import Locale
from catalogue.languages.words import words_of

from .conftest import NewVisitor
from .invented import CATALOGUE

TERMS = {
    Locale.EN: [
        Term(Locale.EN, {"headteacher": (), "headteachers": ()}),
        Term(Locale.EN, {"school": (), "schools": ()}),
        Term(Locale.EN, {"write": (), "writes": (), "wrote": (), "written": ()}),
    ],
    Locale.CY: [
        Term(
            Locale.CY,
            {
                "pennaeth": ("bennaeth", "mhennaeth", "phennaeth"),
                "penaethiaid": ("benaethiaid", "mhenaethiaid", "phenaethiaid"),
            },
        ),
        Term(Locale.CY, {"rhaglen": ("raglen",), "rhaglenni": ("raglenni",)}),
        Term(Locale.CY, {"gwers": ("wers", "ngwers"), "gwersi": ("wersi", "ngwersi")}),
        Term(Locale.CY, {"tîm": ("nhîm", "thîm"), "timau": ("dimau", "nhimau", "thimau")}),  # dîm is taken for dim
    ],
}
"""Words that stand on the site, some of them in one form alone."""
SAME = {
    "head": {"head", "heads"},
    "teacher": {"teacher", "teachers"},
    "cwrs": {"cwrs", "gwrs", "chwrs", "cyrsiau", "gyrsiau", "chyrsiau"},
}
"""Forms of other words for these."""
ENOUGH = {Locale.EN: 80, Locale.CY: 120}
LOCALES = pytest.mark.parametrize("locale", Locale)


def _queries(locale: Locale) -> list[Query]:
    return list(generate_queries(TERMS[locale]))


@cache
def _places(site: Path, locale: Locale) -> Places:
    return Places(site, locale, CATALOGUE.interface)


@LOCALES
def test_there_are_terms_enough_for_the_real_site(locale: Locale) -> None:
    assert len(read_terms(locale)) >= ENOUGH[locale]


@LOCALES
def test_the_places_of_the_evaluation_are_those_that_the_search_knows(site: Path, locale: Locale) -> None:
    known = {document["location"] for document in plain_index(site, locale)["docs"]}
    places = {place.location for place in _places(site, locale).found}

    assert known - places == set()


@LOCALES
def test_answers_without_a_fault_have_the_best_figures(site: Path, locale: Locale) -> None:
    queries, places = _queries(locale), _places(site, locale)
    answers = [sorted(places.wanted(query), key=lambda place: place not in places.exact(query)) for query in queries]
    figures = measure(queries, answers, places)

    assert set(figures) >= {"radical", "lemma"}
    assert {(each.recall, each.precision, each.without_result) for each in figures.values()} == {(1.0, 1.0, 0.0)}


@LOCALES
def test_answers_without_a_result_have_the_worst_figures(site: Path, locale: Locale) -> None:
    queries = _queries(locale)
    figures = measure(queries, [[] for _ in queries], _places(site, locale))

    assert {(each.recall, each.without_result) for each in figures.values()} == {(0.0, 1.0)}


@pytest.fixture
def page(new_visitor: NewVisitor) -> Page:
    """A page of the site, in which searches can be asked. The policy forbids the theme's, which starts from a text."""
    return new_visitor(bypass_csp=True).open("en/")


def _strangers(
    site: Path, locale: Locale, queries: Sequence[Query], answers: Sequence[Sequence[str]]
) -> list[tuple[str, str]]:
    """Query and result, where neither the page shows the word nor the index has it for the page.

    The index has words that no page shows: names that readers have for it, and other words for the same.
    """
    documents = documents_of(site, locale)
    words = {each["location"]: {*words_of(json.dumps(each, ensure_ascii=False))} for each in documents}
    places, groups = _places(site, locale), CATALOGUE.synonyms[locale]
    found = []
    for query, answer in zip(queries, answers, strict=True):
        same = [words_of(phrase) for group in groups if {*group} & query.of_term for phrase in group]
        meant: list[list[AbstractSet[str]]] = [[query.of_term]]
        meant += [[SAME.get(word, {word}) for word in phrase] for phrase in same]
        shown = places.right(query)
        found += [
            (query.text, location)
            for location in answer
            if location not in shown and not any(all(forms & words[location] for forms in phrase) for phrase in meant)
        ]
    return found


@LOCALES
def test_our_search_finds_every_form_of_a_word_and_nothing_else(
    page: Page, site: Path, address: str, locale: Locale
) -> None:
    queries = _queries(locale)
    answers = ask_ours(page, address, locale, [query.text for query in queries])
    figures = measure(queries, answers, _places(site, locale))

    assert {(each.recall, each.without_result) for each in figures.values()} == {(1.0, 0.0)}
    assert _strangers(site, locale, queries, answers) == []


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        (Locale.EN, ["headteacher", "headteachers"]),
        (Locale.EN, ["write", "writes", "wrote", "written"]),
        (Locale.CY, ["pennaeth", "bennaeth", "mhennaeth", "phennaeth", "penaethiaid", "benaethiaid"]),
        (Locale.CY, ["rhaglen", "raglen", "rhaglenni", "raglenni"]),
        (Locale.CY, ["clwstwr", "glwstwr", "chlwstwr", "nghlwstwr", "clystyrau", "glystyrau"]),
    ],
)
def test_every_form_of_a_word_finds_the_same_pages(page: Page, address: str, locale: Locale, forms: list[str]) -> None:
    answers = ask_ours(page, address, locale, forms)

    assert answers[0]
    assert {frozenset(answer) for answer in answers} == {frozenset(answers[0])}


@LOCALES
def test_the_themes_search_finds_words_as_they_stand(page: Page, site: Path, address: str, locale: Locale) -> None:
    queries = _queries(locale)
    answers = ask_the_theme(page, address, site, locale, [query.text for query in queries])
    radical = measure(queries, answers, _places(site, locale))["radical"]

    assert (radical.without_result, radical.first) == (0.0, 1.0)
    assert _strangers(site, locale, queries, answers) == []


def test_the_first_result_in_english_is_no_worse_than_with_the_theme(page: Page, site: Path, address: str) -> None:
    queries, places = _queries(Locale.EN), _places(site, Locale.EN)
    texts = [query.text for query in queries]
    ours = measure(queries, ask_ours(page, address, Locale.EN, texts), places)
    theirs = measure(queries, ask_the_theme(page, address, site, Locale.EN, texts), places)

    assert {kind: each.first for kind, each in theirs.items() if ours[kind].first < each.first} == {}


@LOCALES
def test_the_index_is_at_most_four_times_as_long_as_its_texts(site: Path, locale: Locale) -> None:
    assert len(index_of(site, locale).read_bytes()) <= 4 * len(str(plain_index(site, locale)).encode())


def test_each_kind_of_query_has_a_bound() -> None:
    assert {query.kind for locale in Locale for query in _queries(locale)} == set(LEAST)
