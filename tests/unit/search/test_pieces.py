"""The search index of a large site, which comes in pieces."""

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from catalogue.exports import Source
from catalogue.exports.result_rows import generate_files
from catalogue.languages.locales import Locale
from catalogue.languages.words import joined_words_of, words_of
from catalogue.load import load_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.queries import results
from catalogue.search.documents import Document, count_documents, generate_documents
from catalogue.search.files import SearchFiles
from catalogue.search.index import describe_index
from catalogue.search.pieces import cut_index, paths_of_pieces
from tests.conftest import ROOT
from tests.unit.search.test_index import DAY

LOCALES = pytest.mark.parametrize("locale", Locale)


@cache
def _catalogue() -> Catalogue:
    return load_catalogue(ROOT / "data", ROOT / "docs")


@cache
def _documents(locale: Locale) -> tuple[Document, ...]:
    return tuple(generate_documents(_catalogue(), Addresses(_catalogue()), locale, DAY))


@cache
def _files(locale: Locale) -> dict[str, Any]:
    documents = _documents(locale)
    files = cut_index(describe_index(_catalogue(), documents, locale), documents, "index.json")
    return {path: json.loads(content) for path, content in files.items()}


def _pieces(locale: Locale, folder: str) -> list[dict[str, Any]]:
    return [file for path, file in _files(locale).items() if f"/{folder}/" in path]


@LOCALES
def test_documents_are_counted_without_making_them(locale: Locale) -> None:
    assert count_documents(_catalogue(), Addresses(_catalogue()), locale) == len(_documents(locale))


@LOCALES
def test_every_piece_is_announced_and_of_the_same_build(locale: Locale) -> None:
    index, *pieces = _files(locale).values()

    assert [*_files(locale)][1:] == [*paths_of_pieces(len(_documents(locale)))]
    assert {piece["version"] for piece in pieces} == {index["pieces"]["version"]}


@LOCALES
def test_the_pieces_of_texts_hold_every_text_in_the_order_of_the_documents(locale: Locale) -> None:
    texts = [each["text"] for piece in _pieces(locale, "texts") for each in piece["texts"]]

    assert texts == [document.text for document in _documents(locale)]


@LOCALES
def test_the_pieces_of_words_say_where_each_word_stands(locale: Locale) -> None:
    words = [piece.split() for piece in _files(locale)["index.json"]["pieces"]["words"]]
    places = [piece["places"] for piece in _pieces(locale, "words")]
    told = Counter[tuple[str, int, int]]()
    for word, written in (
        (w, p) for own, held in zip(words, places, strict=True) for w, p in zip(own, held, strict=True)
    ):
        position = 0
        for further, *lines in (found.split(".") for found in written.split()):
            position += int(further)
            told.update((word, position, int(line)) for line in lines)

    assert told == Counter(
        (word, position, number)
        for position, document in enumerate(_documents(locale))
        for number, line in enumerate(document.text.split("\n"))
        for word in (*words_of(line), *joined_words_of(line))
    )


@LOCALES
def test_forms_of_a_word_stand_in_the_same_piece(locale: Locale) -> None:
    pieces = [piece.split() for piece in _files(locale)["index.json"]["pieces"]["words"]]
    forms = {"headteacher", "headteachers"} if locale is Locale.EN else {"pennaeth", "bennaeth", "benaethiaid"}

    assert [sorted(forms.intersection(piece)) for piece in pieces if forms.intersection(piece)] == [sorted(forms)]


def test_a_small_site_has_one_file_and_a_large_one_has_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = Addresses(_catalogue())
    small = [*SearchFiles(_catalogue(), addresses, DAY).paths(Locale.CY)]
    monkeypatch.setattr(results, "TOGETHER", 10)
    files = SearchFiles(_catalogue(), addresses, DAY)
    large = [*files.paths(Locale.CY)]

    assert small == ["search/search_index.json"]
    assert json.loads(files.render(Locale.CY, large[0]))["pieces"]["size"] == results.PIECE
    assert [path for path in large if not files.render(Locale.CY, path)] == []


def test_rows_come_in_the_pieces_of_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "TOGETHER", 10)
    source = Source(_catalogue(), Addresses(_catalogue()), "", DAY)
    files = {file.path: json.loads(file.render()) for file in generate_files(source)}
    told = {location: number for number in range(20) for location in files[f"en/search/rows/{number}.json"]}
    order = {document.location: position for position, document in enumerate(_documents(Locale.EN))}

    assert files["en/search/rows.json"] == {}
    assert {location: order[location] // results.PIECE for location in told} == told
