"""Words as the search finds them: an apostrophe or a hyphen ends one."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, accents kept."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())
