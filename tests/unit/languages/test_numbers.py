"""Numbers and plurals in both languages."""

import pytest
from babel import Locale as BabelLocale
from babel.numbers import format_decimal

from catalogue.languages.locales import Locale
from catalogue.languages.numbers import decimal, plural_category


@pytest.mark.parametrize(
    ("number", "category"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (6, "many"), (4, "other"), (10, "other")]
)
def test_welsh_counts_in_six_forms(number: int, category: str) -> None:
    assert plural_category(number, Locale.CY) == category


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("number", [*range(130), 1000, 1001, 12_003, 1_000_006])
def test_a_whole_number_is_counted_and_written_as_cldr_says(number: int, locale: Locale) -> None:
    assert plural_category(number, locale) == BabelLocale.parse(locale.value).plural_form(number)
    assert decimal(number, locale) == format_decimal(number, locale=locale.value)


@pytest.mark.parametrize("locale", Locale)
def test_a_fraction_has_a_point(locale: Locale) -> None:
    assert decimal(18.4, locale) == "18.4"
