"""How a term stands in text: by this, texts are marked and clashes found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalogue.languages.locales import Locale
from catalogue.model.records import Quantity, Term

Entry = Term | Quantity
WORD = re.compile(r"\w+|(?<=\w)['’-]\w+|&#?\w+;")
"""A word, or an entity; what follows an apostrophe or hyphen is a word of its own that begins with it."""


@dataclass(frozen=True)
class _Form:
    words: list[str]
    """In small letters."""
    gaps: tuple[str, ...]
    """Signs between one word and the next, such as a comma; spaces left out."""
    spelling: str
    """The whole, where capitals count: in names and abbreviations; else empty."""
    entry: Entry


def find_clashes(entries: Iterable[Entry], locale: Locale) -> Iterator[tuple[Entry, str, Entry]]:
    """A term, a wording of it, and the earlier term that has the same."""
    taken: dict[tuple[tuple[str, ...], str], Entry] = {}
    for entry in entries:
        for wording in entry.wordings(locale):
            form = _form_of(entry, wording)
            first = taken.setdefault((tuple(form.words), form.spelling), entry)
            if first is not entry:
                yield entry, wording, first


def _form_of(entry: Entry, wording: str) -> _Form:
    words = list(WORD.finditer(wording))
    gaps = tuple(wording[one.end() : two.start()].strip() for one, two in pairwise(words))
    return _Form([_plain(word[0]) for word in words], gaps, wording if _is_name(entry, wording) else "", entry)


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _is_name(entry: Entry, wording: str) -> bool:
    """Whether capitals count: in abbreviations, and in names that are the same in both languages."""
    return entry.title.en == entry.title.cy or any(word[1:] != word[1:].lower() for word in wording.split())
