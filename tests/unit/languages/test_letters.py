"""Short texts in one another's place, told by their letters."""

import pytest

from catalogue.reading.engine_words import engine_letters


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Acting headteacher", "Pennaeth dros dro"),
        ("Teacher", "Athro"),
        ("Cohort 1", "Carfan 1"),
        ("Primary school", "Ysgol gynradd"),
        ("Half a day", "Hanner diwrnod"),
    ],
)
def test_short_texts_that_were_exchanged_are_told(english: str, welsh: str) -> None:
    letters = engine_letters()

    assert letters.are_exchanged(welsh, english)
    assert not letters.are_exchanged(english, welsh)


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Mentor", "Mentor"),
        ("Cardiff", "Caerdydd"),
        ("GTP", "RhAG"),
        ("2026", "2027"),
        ("Llandudno", "Llandudno, Conwy"),
    ],
)
def test_names_and_words_of_both_languages_are_let_through(english: str, welsh: str) -> None:
    letters = engine_letters()

    assert not letters.are_exchanged(english, welsh)
    assert not letters.are_exchanged(welsh, english)
