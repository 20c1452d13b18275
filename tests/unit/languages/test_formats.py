"""Dates and plurals in both languages."""

import datetime

import pytest

from catalogue.languages.formats import long_date, plural_category
from catalogue.languages.locales import Locale


@pytest.mark.parametrize(
    ("number", "category"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (6, "many"), (4, "other"), (10, "other")]
)
def test_welsh_counts_in_six_forms(number: int, category: str) -> None:
    assert plural_category(number, Locale.CY) == category


@pytest.mark.parametrize(("locale", "text"), [(Locale.EN, "1 September 2026"), (Locale.CY, "1 Medi 2026")])
def test_a_date_is_written_in_words(locale: Locale, text: str) -> None:
    assert long_date(datetime.date(2026, 9, 1), locale) == text
