"""Welsh phrases whose words a dictionary knows and that are wrong together, each with what is right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.queries.passages import Passage

WORKS = "adroddiad|astudiaeth|bennod|canllaw|cyflwyniad|ddogfen|dudalen|erthygl|fideo|ffilm|llyfr|llyfryn|sgwrs"
"""What says something and wants nothing, as it stands behind the article."""
DEEDS = "ddangos|ddod|ddweud|esbonio|fod|fynd|gael|greu|gymryd|helpu|ofyn|roi|wella|weld|wneud"
"""Verb-nouns that are no nouns as well, as they stand behind "am": dysgu and arwain are both."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A phrase that is never right."""

    wrong: re.Pattern[str]
    right: str
    """What stands there in right Welsh."""


def _rule(wrong: str, right: str) -> Rule:
    return Rule(wrong=re.compile(wrong, re.IGNORECASE), right=right)


RULES = (
    # "gyda" is "cyda" made soft, and behind "a" (and) it is aspirate
    _rule(r"\ba gydag?\b", "a chyda, a chydag"),
    # what must be changed is the object of "newid": "sydd" is for a subject
    _rule(r"\b(?:beth|yr hyn) (?:sy'n|sydd yn|sydd) rhaid\b", "y mae'n rhaid"),
    # without the relative "a" it says that we did not; "and ... not" is "ac ni"
    _rule(r"\ba ni \w+odd\b", "a ni a ... (we did), ac ni ... (did not)"),
    # "byth" denies nothing by itself
    _rule(r"\ba byth yn\b", "ac nad yw byth yn, ac nad ydynt byth yn"),
    # "mae ... am" before a verb-noun is to want; before "yn" it is a description: Mae'r dudalen am greu lle yn hir
    _rule(rf"\bmae'r (?:{WORKS})(?: hon| hwn)? am (?:{DEEDS})\b(?![^.?!]*(?:\byn|'n)\b)", "yn sôn am"),
)


def find_wrong_phrases(passages: Iterable[Passage]) -> Iterator[str]:
    """Every wrong phrase of the Welsh passages, with its place and what is right."""
    for passage in passages:
        if passage.locale is Locale.CY:
            yield from (f"{passage.position}: {wrong}: {right}" for wrong, right in wrong_in(passage.text))


def wrong_in(text: str) -> Iterator[tuple[str, str]]:
    """The wrong phrases of a Welsh text, each with what is right."""
    text = text.replace("’", "'")
    for rule in RULES:
        yield from ((found[0], rule.right) for found in rule.wrong.finditer(text))
