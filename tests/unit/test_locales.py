"""Dates, plurals and alphabetical order in both languages."""

import datetime

import icu
import pytest

from catalogue.languages.alphabet import initial, sort_key
from catalogue.languages.formats import long_date, plural_category
from catalogue.languages.locales import Locale

WORDS = [
    "llan",
    "lamp",
    "lwc",
    "chwarae",
    "cwrs",
    "cymorth",
    "dydd",
    "dda",
    "dau",
    "ffa",
    "fi",
    "rhaglen",
    "rôl",
    "pheasant",
    "pen",
    "tŷ",
    "tŵr",
    "thema",
    "ysgol",
    "ŷd",
    "ystyr",
    "angen",
    "annog",
    "agor",
    "angau",
    "Âr",
    "arweinydd",
    "Cŵn",
    "cwm",
    "iâ",
    "iaith",
    "adnodd",
    "addysg",
    "hyfforddi",
]


def test_welsh_order_is_that_of_icu() -> None:
    collator = icu.Collator.createInstance(icu.Locale("cy"))

    assert sorted(WORDS, key=lambda word: sort_key(word, Locale.CY)) == sorted(WORDS, key=collator.getSortKey)


@pytest.mark.parametrize(
    ("number", "category"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (6, "many"), (4, "other"), (10, "other")]
)
def test_welsh_counts_in_six_forms(number: int, category: str) -> None:
    assert plural_category(number, Locale.CY) == category


@pytest.mark.parametrize(("locale", "text"), [(Locale.EN, "1 September 2026"), (Locale.CY, "1 Medi 2026")])
def test_a_date_is_written_in_words(locale: Locale, text: str) -> None:
    assert long_date(datetime.date(2026, 9, 1), locale) == text


@pytest.mark.parametrize(("word", "letter"), [("Llwybr", "Ll"), ("Tŷ", "T"), ("Ŵyn", "W"), ("360", "0–9")])
def test_a_welsh_word_stands_under_its_welsh_letter(word: str, letter: str) -> None:
    assert initial(word, Locale.CY) == letter
