"""The words of a text, as the search of this site knows them. assets/search-words.js finds the same ones."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from catalogue.languages.locales import Locale

WORD = re.compile(r"[^\W_]+")
"""An apostrophe or a hyphen ends one."""
JOINED = re.compile(r"[^\W_]+(?:['’‘ʼ‐‑-][^\W_]+)+")
"""sy'n, self-review."""
POINTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
"""N.P.Q.H."""
COMMON = Path(__file__).parent / "common"


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, accents kept."""
    return WORD.findall(_lower(text))


def joined_words_of(text: str) -> list[str]:
    """As one word what an apostrophe, a hyphen or points divide: syn, selfreview, npqh."""
    plain = _lower(text)
    return ["".join(WORD.findall(parts)) for pattern in (JOINED, POINTED) for parts in pattern.findall(plain)]


@cache
def common_words(locale: Locale) -> tuple[str, ...]:
    """Words that tell nothing beside others: those of questions, articles, pronouns."""
    lines = (COMMON / f"{locale}.txt").read_text(encoding="utf-8").splitlines()
    said = " ".join(line for line in lines if not line.startswith("#"))
    return tuple(sorted({*words_of(said), *joined_words_of(said)}))


def _lower(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()
