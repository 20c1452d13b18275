"""How each language writes numbers and counts, after CLDR. Dates stand elsewhere: they take longer to load."""

from functools import cache

from babel import Locale as BabelLocale
from babel.numbers import format_decimal

from catalogue.languages.locales import Locale


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
