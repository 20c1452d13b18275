"""Words as the search finds them: an apostrophe or a hyphen ends one. assets/search-words.js finds the same ones."""

import re
import unicodedata
from collections.abc import Iterable

WORD = re.compile(r"[^\W_]+")
JOINED = re.compile(r"[^\W_]+(?:['’‘ʼ‐‑-][^\W_]+)+")
"""sy'n, self-review."""
POINTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
"""N.P.Q.H."""
_BETWEEN = re.compile(r"[^\w\n]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, accents kept."""
    return WORD.findall(_lower(text))


def in_words(texts: Iterable[str]) -> str:
    """The words of many texts with a space between them, and a line between texts."""
    return _BETWEEN.sub(" ", _lower("\n".join(texts)).replace("_", " ")).replace("\n", " \n ")


def joined_words_of(text: str) -> list[str]:
    """As one word what an apostrophe, a hyphen or points divide: syn, selfreview, bbc."""
    plain = _lower(text)
    return ["".join(WORD.findall(parts)) for pattern in (JOINED, POINTED) for parts in pattern.findall(plain)]


def _lower(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()
