"""The word that an editor may have meant."""

import difflib
import re
from collections.abc import Collection, Iterable
from itertools import islice

FEW, LONGEST = 200, 120
"""Words among which the nearest is looked for, and the signs in one: more would take longer than reading."""


def suggest(word: str, choice: Iterable[str]) -> str:
    """The nearest of the choice as a question, or an empty string."""
    near = find_nearest(word, choice)
    return f"did you mean {near}?" if near else ""


def find_nearest(word: str, choice: Iterable[str]) -> str:
    """The nearest of the choice, or an empty string. Of a long one, those of another beginning and end are left out."""
    near = list(choice)
    if len(near) > FEW:
        ends = (word[:2].casefold(), word[-2:].casefold())
        alike = (each for each in near if each[:2].casefold() == ends[0] or each[-2:].casefold() == ends[1])
        near = list(islice(alike, FEW))
    if len(word) > LONGEST:
        return ""
    in_capitals = [each for each in near if each.casefold() == word.casefold()]
    return next(iter(in_capitals or difflib.get_close_matches(word, near, 1, 0.6)), "")


def lacks_comma(text: str, choice: Collection[str]) -> bool:
    """Whether a text is several of the choice that nothing parts, or another sign than a comma."""
    parts = [part for part in re.split(r"[\s;/|]+", text) if part]
    return len(parts) > 1 and all(part in choice for part in parts)
