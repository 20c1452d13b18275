"""Words that tell nothing beside others: those of questions, articles, pronouns."""

from functools import cache
from pathlib import Path

from catalogue.languages.locales import Locale
from catalogue.languages.words import joined_words_of, words_of

FOLDER = Path(__file__).parent / "common_words"
"""A file for each language; a line that begins with # is a remark."""


@cache
def common_words(locale: Locale) -> tuple[str, ...]:
    """In the order of their letters; what an apostrophe divides stands there as one word too."""
    lines = (FOLDER / f"{locale}.txt").read_text(encoding="utf-8").splitlines()
    said = " ".join(line for line in lines if not line.startswith("#"))
    return tuple(sorted({*words_of(said), *joined_words_of(said)}))
