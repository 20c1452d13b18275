"""Whether a word is spelt right: Hunspell's dictionary of the language, and words that were accepted by hand."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary

from catalogue.languages.locales import Locale
from catalogue.languages.mutation import radicals
from catalogue.queries.passages import Passage
from tests.conftest import ROOT

DICTIONARIES = {Locale.EN: "dictionary-en-gb", Locale.CY: "dictionary-cy"}
VOWELS = "aeiouwyâêîôûŵŷäëïöüáéíóúàèìòù"
ENDINGS = {Locale.EN: re.compile(r"'s$"), Locale.CY: re.compile(rf"(?<=[{VOWELS}])'(?:n|r|i|u|ch|m|w|th)$")}
"""What may be added to any word: the possessive; the article, yn and the pronouns that lean on a vowel."""


class Speller:
    """Knows the words of one language; remembers which accepted words it needed."""

    def __init__(self, locale: Locale, dictionary: Dictionary, accepted: frozenset[str]) -> None:
        self.needed: set[str] = set()
        self._locale = locale
        self._dictionary = dictionary
        self._accepted = accepted
        self.knows = cache(self._knows)

    def _knows(self, word: str) -> bool:
        """A word with hyphens is known by itself or by its parts; one with figures always is."""
        word = word.replace("’", "'")
        if "-" in word:
            return self._finds(word) or all(self.knows(part) for part in word.split("-"))
        return any(letter.isdigit() for letter in word) or self._finds(word)

    def _finds(self, word: str) -> bool:
        stem = ENDINGS[self._locale].sub("", word)
        return any(map(self._dictionary.lookup, (word, stem))) or self._accepts(stem)

    def _accepts(self, stem: str) -> bool:
        """The dictionary has mutated forms of its own words; those of accepted words are found here."""
        forms = {stem, *(radicals(stem) if self._locale is Locale.CY else ())}
        found = self._accepted & (forms | {form[:1].lower() + form[1:] for form in forms})
        self.needed |= found
        return bool(found)


def find_unknown(passages: Iterable[Passage], speller: Speller, locale: Locale) -> Iterator[str]:
    """Every word of a language that the speller does not know, with its place."""
    for passage in passages:
        if passage.locale is locale:
            yield from (f"{passage.position}: {word}" for word in passage.words if not speller.knows(word))


def accepted_in(folder: Path, locale: Locale) -> Path:
    """The file in a folder that holds the accepted words of a language."""
    return folder / f"accepted.{locale}.txt"


def read_accepted(file: Path) -> list[list[str]]:
    """The accepted words of a file in their groups, each below a comment; none where there is no file."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    groups = [re.findall(r"^[^#\s].*$", group, re.MULTILINE) for group in text.split("\n\n")]
    return [[word.strip() for word in group] for group in groups if group]


def load_speller(locale: Locale, *folders: Path) -> Speller:
    """Knows the dictionary, the words that the engine needs, and those that are accepted in other folders."""
    files = [accepted_in(folder, locale) for folder in (Path(__file__).parent, *folders)]
    words = {word for file in files for group in read_accepted(file) for word in group}
    return Speller(locale, _load_dictionary(locale), frozenset(words))


@cache
def _load_dictionary(locale: Locale) -> Dictionary:
    return Dictionary.from_files(str(ROOT / "node_modules" / DICTIONARIES[locale] / "index"))
