"""Alphabetical order in Welsh."""

from itertools import groupby

import icu
import pytest

from catalogue.languages.alphabet import initial, sort_key
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
    ("word", "letter"),
    [("Llwybr", "Ll"), ("Tŷ", "T"), ("Ŵyn", "W"), ("360", "0–9"), ("–Llwybr", "Ll"), ("[“Rhan” 1]", "Rh")],
)
def test_a_welsh_word_stands_under_its_welsh_letter(word: str, letter: str) -> None:
    assert initial(word, Locale.CY) == letter


SIGNS = ["", "“", "‘", "'", "ʼ", "(", "[", "–", "…", "_", "* "]


@pytest.mark.parametrize("locale", Locale)
def test_no_letter_comes_twice_whatever_signs_titles_begin_with(locale: Locale) -> None:
    titles = [f"{sign}{word}" for sign in SIGNS for word in (*WORDS, "360", "٢٣٧", "½ day", "Øre", "Ready", "Ωmega")]

    letters = [initial(title, locale) for title in sorted(titles, key=lambda title: sort_key(title, locale))]

    assert [letter for letter, _ in groupby(letters)] == list(dict.fromkeys(letters))
