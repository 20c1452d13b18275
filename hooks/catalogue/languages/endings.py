"""Regular endings of Welsh: which words a form may come from. Whether one of them is a word is for others to say.

Rules of the grammars: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), on the plural of nouns, on verbs and on adjectives;
Gareth King, Modern Welsh: A Comprehensive Grammar (3rd ed. 2016), chapters 4, 5 and 10 to 12. Scripts use the same
rules, which the index brings along, so they are patterns that Python and JavaScript read alike. They see no accents.
"""

import re
from collections.abc import Iterator

ANALYSED = 5
"""Letters that a form has at least for its ending to be one."""
LEAST = 3
"""Letters that a word has at least from which another one comes."""
_C = "[^aeiouwy]+"
_VERB = (
    "asai|asant|asech|asem|asen|asid|asit|asoch|asom|ason|aswn|aswyd|edig|adwy|odd|ais|aist|ant|ech|iff|ith|wch|wyd|"
    "af|ai|an|em|en|er|es|et|id|ir|on|wn|a|i"
)
_PLURAL = "iaid|iau|ion|oedd|aid|au|edd|od|on|ydd|ys|i|s"
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (f"i(?:{_VERB})$", ("io", "", "ian")),
    (f"(?:{_VERB})$", ("", "o", "u", "i", "a", "an", "ed", "io", "in")),
    (f"eu(?:{_VERB})$", ("au",)),
    (f"aw(?:{_VERB})$", ("ael",)),
    (f"(?:{_PLURAL})$", ("", "yn", "en")),
    (f"([nr])\\1(?:{_PLURAL}|{_VERB}|ach|af|ed)$", ("$1",)),
    (f"ei({_C})(?:{_PLURAL})$", ("ai$1",)),
    (f"o({_C})(?:{_PLURAL})$", ("aw$1",)),
    (f"y({_C})(?:{_PLURAL}|ach|af|ed)$", ("w$1",)),
    ("feydd$", ("fa",)),
    ("(?:i?wyr|yddion)$", ("wr", "iwr", "ydd")),
    ("i?(?:ach|af|ed)$", ("",)),
    ("a$", ("af",)),
    ("c(?:ach|af|ed)$", ("g",)),
    ("t(?:ach|af|ed)$", ("d",)),
    ("p(?:ach|af|ed)$", ("b",)),
)
"""A pattern of the end of a form, and what may stand there in the word that it comes from; $1 is what its group has."""
_RULES = [(re.compile(pattern), [base.replace("$1", "\\1") for base in bases]) for pattern, bases in RULES]


def shared_beginning(one: str, other: str) -> int:
    """Letters that two words have in common before they part."""
    letters = zip(one, other, strict=False)
    return next((at for at, (first, second) in enumerate(letters) if first != second), min(len(one), len(other)))


def bases(form: str) -> Iterator[str]:
    """What a form without accents may come from, by each rule in turn."""
    for pattern, endings in _RULES:
        for ending in endings if pattern.search(form) else ():
            base = pattern.sub(ending, form, count=1)
            if len(base) >= LEAST and base != form:
                yield base
