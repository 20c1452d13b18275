"""Whether a word is spelt right, and what it was meant to be."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from catalogue.languages.hunspell import FOLDER, dictionary
from catalogue.languages.locales import Locale
from catalogue.languages.mutation import radicals

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
"""One with a hyphen or an apostrophe is one word."""
_VOWELS = "aeiouwyâêîôûŵŷäëïöüáéíóúàèìòù"
ENDINGS = {Locale.EN: re.compile(r"'s$"), Locale.CY: re.compile(rf"(?<=[{_VOWELS}])'(?:n|r|i|u|ch|m|w|th)$")}
"""What may be added to any word: the possessive; the article, yn and the pronouns that lean on a vowel."""
ABBREVIATION = re.compile(r"[A-Z]{2,6}s?")
FIGURE = re.compile(r"\d")
LETTERS = {Locale.EN: "abcdefghijklmnopqrstuvwxyz'", Locale.CY: "abcdefghijlmnoprstuwyâêîôûŵŷäëïöü'"}
MOST_SUGGESTIONS = 3


class Speller:
    """Knows the words of a language, and those that are accepted beside them."""

    def __init__(self, locale: Locale, accepted: Iterable[str] = ()) -> None:
        """`accepted` are unmutated; capitals count in them, but for the first letter of one in small letters."""
        self._dictionary = dictionary(locale)
        self._accepted = added_words(locale).union(accepted)
        self._ending = ENDINGS[locale]
        self._letters = LETTERS[locale]
        self._mutates = locale is Locale.CY

    def find_unknown(self, words: Collection[str]) -> set[str]:
        """Those of some words that are not known."""
        return {word for word in self._dictionary.without_stems(words) if not self.knows(word)}

    def knows(self, word: str) -> bool:
        """A word with hyphens is known by itself or by its parts; letters, figures and abbreviations always are."""
        word = word.replace("’", "'")
        if len(word) == 1 or self._finds(word) or ABBREVIATION.fullmatch(word) or FIGURE.search(word):
            return True
        return "-" in word and all(map(self.knows, word.split("-")))

    def suggest(self, word: str, words: Collection[str]) -> list[str]:
        """Known words that are one slip away: those of the texts first, which `words` are, then those that swap."""
        edits = dict.fromkeys(_edits(word.lower(), self._letters))
        near = [each for each in edits if each in words or self._dictionary.is_stem(each)]
        near = near or [each for each in edits if self._dictionary.has(each)]
        first = sorted(near, key=lambda each: each not in words)[:MOST_SUGGESTIONS]
        return [each[:1].upper() + each[1:] if word[:1].isupper() else each for each in first]

    def _finds(self, word: str) -> bool:
        stem = self._ending.sub("", word)
        return self._dictionary.has(word) or (stem != word and self._dictionary.has(stem)) or self._accepts(stem)

    def _accepts(self, stem: str) -> bool:
        """The dictionary has mutated forms of its own words; those of accepted words are found here."""
        begin, hyphen, rest = stem.partition("-")
        forms = {stem, *(each + hyphen + rest for each in (radicals(begin) if self._mutates else ()))}
        return not self._accepted.isdisjoint(forms | {form[:1].lower() + form[1:] for form in forms})


@cache
def added_words(locale: Locale) -> frozenset[str]:
    """Words that the dictionary lacks and the texts of the engine have, unmutated."""
    text = (FOLDER / f"added.{locale}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _edits(word: str, letters: str) -> Iterator[str]:
    """What a word may have been before one slip: two letters swapped, one too many, one lost, one wrong."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (before + after[1] + after[0] + after[2:] for before, after in halves if len(after) > 1)
    yield from (before + after[1:] for before, after in halves if after)
    yield from (before + letter + after for before, after in halves for letter in letters)
    yield from (before + letter + after[1:] for before, after in halves if after for letter in letters)
