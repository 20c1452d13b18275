"""Plurals in both languages."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.numbers import plural_category


@pytest.mark.parametrize(
    ("number", "category"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (6, "many"), (4, "other"), (10, "other")]
)
def test_welsh_counts_in_six_forms(number: int, category: str) -> None:
    assert plural_category(number, Locale.CY) == category
