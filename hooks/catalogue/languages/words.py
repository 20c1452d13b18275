"""Words as the search finds them: an apostrophe or a hyphen ends one. assets/search-words.js finds the same ones."""

import re
import unicodedata
from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+")
JOINED = re.compile(r"(?<![^\W_])[^\W_]++(?:['’‘ʼ‐‑-][^\W_]++)+")
"""sy'n, self-review."""
POINTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
"""N.P.Q.H."""
POINTS = re.compile(r"\.[^\W\d_]\.")
"""What stands in each of those: most texts have none, and this is found five times as fast."""
_BETWEEN = r"(?:[^\w\n]|_)+"


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, accents kept."""
    return WORD.findall(small(text))


def are_together(words: Sequence[str], text: str) -> bool:
    """Whether these words stand one behind the other in a line of a text, all in small letters."""
    pattern = re.compile(rf"{_BETWEEN.join(map(re.escape, words))}(?![^\W_])")
    return any(not found.start() or not WORD.match(text, found.start() - 1) for found in pattern.finditer(text))


def joined_words_of(text: str) -> list[str]:
    """As one word what an apostrophe, a hyphen or points divide: syn, selfreview, bbc."""
    plain = small(text)
    found = JOINED.findall(plain) + (POINTED.findall(plain) if POINTS.search(plain) else [])
    return ["".join(WORD.findall(parts)) for parts in found]


def small(text: str) -> str:
    """A text in small letters, of which those that look alike are one."""
    return unicodedata.normalize("NFKC", text).lower()
