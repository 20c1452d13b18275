"""The search index of a large site in pieces, so that a reader loads what a question asks for.

The index holds the names of documents and their words; where a word stands is in one of the pieces of words, and what
a result shows in one of the pieces of texts. assets/search-pieces.js reads them. All of them say of which build they
are, since a reader may have the index of a former one.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.languages.words import joined_words_of, words_of
from catalogue.queries.results import PIECE
from catalogue.search.documents import Document
from catalogue.search.index import as_json, describe_content, describe_names, in_two_lines

TEXTS, WORDS = "texts", "words"
"""Folders of the pieces, which have a number as their name."""
DOCUMENTS_OF_WORDS = 40
"""Documents for which there is one piece of words."""
DIGITS = 16


def paths_of_pieces(documents: int) -> Iterator[str]:
    """Of an index of so many documents."""
    yield from (_path(TEXTS, number) for number in range(-(-documents // PIECE)))
    yield from (_path(WORDS, number) for number in range(_pieces_of_words(documents)))


def cut_index(described: Mapping[str, object], documents: Sequence[Document], index: str) -> dict[str, str]:
    """The JSON of the index, which has this path, and of its pieces by their paths."""
    places, lengths = _places_of_words(documents)
    families: object = described["families"]
    assert isinstance(families, list)
    words = tuple(_in_equal_pieces(_beside_their_family(places, families), places, _pieces_of_words(len(documents))))
    names = [describe_names(document) for document in documents]
    pieces = {"size": PIECE, "words": [" ".join(piece) for piece in words], "lengths": lengths}
    rest = {**described, "contents": names, "pieces": pieces}
    version = hashlib.sha256(in_two_lines(documents, rest).encode()).hexdigest()[:DIGITS]
    files = {index: in_two_lines(documents, rest | {"pieces": {"version": version, **pieces}})}
    for number, first in enumerate(range(0, len(documents), PIECE)):
        shown = [describe_content(document) for document in documents[first : first + PIECE]]
        files[_path(TEXTS, number)] = as_json({"version": version, "texts": shown})
    for number, piece in enumerate(words):
        found = [places[word].decode() for word in piece]
        files[_path(WORDS, number)] = as_json({"version": version, "places": found})
    return files


def _places_of_words(documents: Iterable[Document]) -> tuple[dict[str, bytearray], list[int]]:
    """Where each word stands, and how many words each document has.

    For each document there is how much further it stands than the one before, and with points between them the lines.
    """
    places: dict[str, bytearray] = {}
    last: dict[str, int] = {}
    lengths = []
    for position, document in enumerate(documents):
        length = 0
        lines: dict[str, str] = {}
        for line, text in enumerate(document.text.split("\n")):
            for word in (*words_of(text), *joined_words_of(text)):
                lines[word] = f"{lines.get(word, '')}.{line}"
                length += 1
        for word, found in lines.items():
            written = places.setdefault(word, bytearray())
            written += f"{' ' if written else ''}{position - last.get(word, 0)}{found}".encode()
            last[word] = position
        lengths.append(length)
    return places, lengths


def _beside_their_family(words: Iterable[str], families: Iterable[str]) -> list[str]:
    """In an order in which the forms of a word, for which a question asks together, stand together."""
    first: dict[str, str] = {}
    for family in families:
        forms = family.replace(",", " ").split(" ")
        for form in forms:
            first.setdefault(form, forms[0])
    return sorted(words, key=lambda word: (first.get(word, word), word))


def _in_equal_pieces(words: Iterable[str], places: Mapping[str, bytearray], number: int) -> Iterator[list[str]]:
    """The words in so many pieces, which weigh about the same; the last ones may be empty."""
    whole = sum(len(written) for written in places.values())
    pieces: list[list[str]] = [[] for _ in range(number)]
    weight = 0
    for word in words:
        pieces[min(number - 1, weight * number // (whole or 1))].append(word)
        weight += len(places[word])
    yield from pieces


def _pieces_of_words(documents: int) -> int:
    return max(1, documents // DOCUMENTS_OF_WORDS)


def _path(folder: str, number: int) -> str:
    return f"search/{folder}/{number}.json"
