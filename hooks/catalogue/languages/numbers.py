"""How each language writes numbers and counts, after CLDR.

Its data take longer to load than all other words of a check, so the little that whole numbers need stands here; a test
asks CLDR for the same.
"""

from functools import cache

from babel.numbers import format_decimal

from catalogue.languages.locales import Locale

OTHER = "other"
CATEGORIES = {Locale.EN: {1: "one"}, Locale.CY: {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}}
"""The numbers that a language counts in a form of their own."""


@cache
def decimal(number: float, locale: Locale) -> str:
    """CLDR's form: "1,233", "18.4"."""
    return f"{number:,}" if isinstance(number, int) else str(format_decimal(number, locale=locale.value))


def plural_category(number: int, locale: Locale) -> str:
    """CLDR's category: one, other in English; zero, one, two, few, many, other in Welsh."""
    return CATEGORIES[locale].get(number, OTHER)
