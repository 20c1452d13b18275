"""The two languages: what a text in both is, and how each writes dates, counts and lists in order."""

import datetime
import re
import unicodedata
from enum import StrEnum
from functools import cache

from babel import Locale as BabelLocale
from babel.dates import format_date
from babel.numbers import format_decimal


class Locale(StrEnum):
    """A language of the site; the value is its BCP 47 tag and the first part of its addresses."""

    EN = "en"
    CY = "cy"

    @property
    def other(self) -> "Locale":
        return Locale.CY if self is Locale.EN else Locale.EN

    @property
    def own_name(self) -> str:
        return OWN_NAMES[self]

    @property
    def og_name(self) -> str:
        """The form that Open Graph wants, language and territory."""
        return f"{self.value}_GB"


OWN_NAMES = {Locale.EN: "English", Locale.CY: "Cymraeg"}

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


def fold(text: str) -> str:
    """Lower case without accents: the form in which words are compared."""
    return "".join(char for char in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(char))


@cache
def sort_key(text: str, locale: Locale) -> tuple[str, str]:
    """Alphabetical order of the language; accents and case count only between equals."""
    folded = fold(text)
    if locale is Locale.CY:
        folded = _PAIR.sub(lambda found: _RANKS[found[0]], folded)
    return folded.translate(_SINGLE), text


def initial(text: str, locale: Locale) -> str:
    """The letter under which an A–Z lists the text, in capitals; "0–9" for what is no letter."""
    folded = fold(text).lstrip("'‘’\"“”(")
    if locale is Locale.CY and _PAIR.match(folded):
        return folded[:2].capitalize()
    return folded[:1].upper() if folded[:1].isalpha() else "0–9"


@cache
def long_date(date: datetime.date, locale: Locale) -> str:
    """CLDR's long form: "1 September 2026", "1 Medi 2026"."""
    if locale is Locale.EN:
        return format_date(date, "d MMMM y", locale="en_GB")
    return format_date(date, "d MMMM y", locale="cy")


def month_and_year(date: datetime.date, locale: Locale) -> str:
    """CLDR's stand-alone month and the year: "May 2018", "Mai 2018"."""
    return format_date(date, "LLLL y", locale="en_GB" if locale is Locale.EN else "cy")


def month_name(month: int, locale: Locale) -> str:
    """As long_date writes it, for dates that a script puts together."""
    return long_date(datetime.date(2000, month, 1), locale).split()[1]


@cache
def decimal(number: float, locale: Locale) -> str:
    """CLDR's form: "1,233", "18.4"."""
    return str(format_decimal(number, locale=_babel_locale(locale)))


@cache
def plural_category(number: int, locale: Locale) -> str:
    """CLDR's category: one, other in English; zero, one, two, few, many, other in Welsh."""
    return str(_babel_locale(locale).plural_form(number))


@cache
def _babel_locale(locale: Locale) -> BabelLocale:
    return BabelLocale.parse(locale.value)
