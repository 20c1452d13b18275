"""The order of letters in each language, and the form in which words are compared."""

import re
import unicodedata
from functools import cache

from catalogue.languages.locales import Locale

WELSH_ALPHABET = [
    "a",
    "b",
    "c",
    "ch",
    "d",
    "dd",
    "e",
    "f",
    "ff",
    "g",
    "ng",
    "h",
    "i",
    "j",
    "k",
    "l",
    "ll",
    "m",
    "n",
    "o",
    "p",
    "ph",
    "q",
    "r",
    "rh",
    "s",
    "t",
    "th",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
]
"""Letters in their order; two-letter ones are letters of their own (CLDR's collation for cy)."""
_RANKS = {letter: chr(0x300 + rank) for rank, letter in enumerate(WELSH_ALPHABET)}
"""A character for each letter, in their order: combining accents, which a folded text does not hold."""
_SINGLE = str.maketrans({letter: rank for letter, rank in _RANKS.items() if len(letter) == 1})
_PAIR = re.compile("|".join(letter for letter in WELSH_ALPHABET if len(letter) == 2))

_BEFORE_LETTER = re.compile(r"^(?:[\W_]|[\u02b0-\u02ff])+")
"""Signs that no word is listed by; some apostrophes count as letters in Unicode."""


def fold(text: str) -> str:
    """Lower case without accents: the form in which words are compared."""
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char))


@cache
def sort_key(text: str, locale: Locale) -> tuple[bool, str, str]:
    """Alphabetical order of the language, figures first; accents and case count only between equals."""
    folded = _from_first_letter(text)
    begins_with_letter = folded[:1].isalpha()
    if locale is Locale.CY:
        folded = _PAIR.sub(lambda found: _RANKS[found[0]], folded)
    return begins_with_letter, folded.translate(_SINGLE), text


def initial(text: str, locale: Locale) -> str:
    """The letter under which an A–Z lists the text, in capitals; "0–9" for what is no letter."""
    folded = _from_first_letter(text)
    if locale is Locale.CY and _PAIR.match(folded):
        return folded[:2].capitalize()
    return folded[:1].upper() if folded[:1].isalpha() else "0–9"


def _from_first_letter(text: str) -> str:
    """A folded text without the marks, brackets and dashes before its first letter or figure."""
    return _BEFORE_LETTER.sub("", fold(text))
