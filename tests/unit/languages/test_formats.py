"""Dates and names of languages in both languages."""

import datetime

import pytest

from catalogue.languages.formats import language_name, long_date, month_and_year, partial_date
from catalogue.languages.locales import Locale


@pytest.mark.parametrize(("locale", "text"), [(Locale.EN, "1 September 2026"), (Locale.CY, "1 Medi 2026")])
def test_a_date_is_written_in_words(locale: Locale, text: str) -> None:
    assert long_date(datetime.date(2026, 9, 1), locale) == text


@pytest.mark.parametrize(("locale", "text"), [(Locale.EN, "February 2027"), (Locale.CY, "Chwefror 2027")])
def test_a_month_is_written_without_a_day(locale: Locale, text: str) -> None:
    assert month_and_year(datetime.date(2027, 2, 28), locale) == text
    assert partial_date("2027-02", locale) == text
    assert partial_date("2027", locale) == "2027"


@pytest.mark.parametrize(
    ("tag", "english", "welsh"),
    [
        ("en", "English", "Saesneg"),
        ("cy", "Welsh", "Cymraeg"),
        ("fr", "French", "Ffrangeg"),
        ("ga", "Irish", "Gwyddeleg"),
        ("gd", "Scottish Gaelic", "Gaeleg yr Alban"),
    ],
)
def test_a_language_has_its_name_in_both_languages(tag: str, english: str, welsh: str) -> None:
    assert [language_name(tag, locale) for locale in Locale] == [english, welsh]
