"""How each language writes dates and the names of languages, after CLDR."""

import datetime
from functools import cache

from babel import Locale as BabelLocale
from babel.dates import format_date

from catalogue.languages.locales import Locale


@cache
def long_date(date: datetime.date, locale: Locale) -> str:
    """CLDR's long form: "1 September 2026", "1 Medi 2026"."""
    if locale is Locale.EN:
        return format_date(date, "d MMMM y", locale="en_GB")
    return format_date(date, "d MMMM y", locale="cy")


def month_and_year(date: datetime.date, locale: Locale) -> str:
    """CLDR's stand-alone month and the year: "May 2018", "Mai 2018"."""
    return format_date(date, "LLLL y", locale="en_GB" if locale is Locale.EN else "cy")


def partial_date(date: str, locale: Locale) -> str:
    """A year, or month and year, from 2018 or 2018-05."""
    year, _, month = date.partition("-")
    return month_and_year(datetime.date(int(year), int(month), 1), locale) if month else year


def month_name(month: int, locale: Locale) -> str:
    """As long_date writes it, for dates that a script puts together."""
    return long_date(datetime.date(2000, month, 1), locale).split()[1]


def language_name(tag: str, locale: Locale) -> str:
    """CLDR's name of a language, given by its tag: "French", "Ffrangeg"."""
    return str(BabelLocale.parse(tag).get_language_name(locale.value))
