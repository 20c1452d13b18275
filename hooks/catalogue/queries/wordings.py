"""How a term stands in text: by this, texts are marked and clashes found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Quantity, Term

Entry = Term | Quantity
"""What the glossary explains."""
WORD = re.compile(r"\w+|(?<=\w)['’-]\w+|&#?\w+;")
"""A word, or an entity; what follows an apostrophe or hyphen is a word of its own that begins with it."""


@dataclass(frozen=True)
class Form:
    """A way in which an entry stands in text."""

    words: list[str]
    """In small letters."""
    gaps: tuple[str, ...]
    """Signs between one word and the next, such as a comma; spaces left out."""
    spelling: str
    """The whole, where capitals count: in names and abbreviations; else empty."""
    entry: Entry


def explained_entries(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Every entry, terms first."""
    return (*catalogue.all(Term), *catalogue.all(Quantity))


def wordings_of(entry: Entry, locale: Locale) -> tuple[str, ...]:
    """Every way in which an entry stands in text; a quantity only by its phrases, as the bare word has other uses."""
    if isinstance(entry, Quantity):
        return entry.forms[locale]
    short = (entry.abbreviation[locale],) if entry.abbreviation else ()
    return (entry.title[locale], *short, *entry.forms[locale])


def find_clashes(entries: Iterable[Entry], locale: Locale) -> Iterator[tuple[Entry, str, Entry]]:
    """A term, a wording of it, and the earlier term that has the same."""
    taken: dict[tuple[tuple[str, ...], str], Entry] = {}
    for entry in entries:
        for wording in wordings_of(entry, locale):
            form = form_of(entry, wording)
            first = taken.setdefault((tuple(form.words), form.spelling), entry)
            if first is not entry:
                yield entry, wording, first


def form_of(entry: Entry, wording: str) -> Form:
    """The words of a wording, the signs between them, and whether capitals count."""
    words = list(WORD.finditer(wording))
    gaps = tuple(wording[one.end() : two.start()].strip() for one, two in pairwise(words))
    return Form([plain_word(word[0]) for word in words], gaps, wording if _is_name(entry, wording) else "", entry)


def plain_word(text: str) -> str:
    """The form in which words are compared: small letters, one kind of apostrophe."""
    return text.casefold().replace("’", "'")


def _is_name(entry: Entry, wording: str) -> bool:
    """Whether capitals count: in abbreviations, and in names that are the same in both languages."""
    return entry.title.en == entry.title.cy or any(word[1:] != word[1:].lower() for word in wording.split())
