"""Mutation: how the first letter of a Welsh word changes with what stands before it, and back.

`mutations("pennaeth")` are bennaeth, mhennaeth and phennaeth; `radicals("bennaeth")` is pennaeth. Both say what the
rules allow and know no dictionary: radicals("fan") are ban and man, and whether either is a word is for others to say.

The rules are those of the grammars: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), on the mutations; Gareth King,
Modern Welsh: A Comprehensive Grammar (3rd ed. 2016), chapter 2. This module needs the standard library alone.
"""

import re
import unicodedata

SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
"""Treiglad meddal; g is lost."""
NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
"""Treiglad trwynol."""
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
"""Treiglad llaes."""
VOWELS = "aeiouwy"
BEFORE_VOWELS = "h"
"""After ei (her), ein and eu a vowel takes an h: ysgol, ei hysgol."""
LONGEST_BEGINNING = 4
"""Letters that decide: ngh, and the one behind it."""
AFTER_G = "lnr"
"""Consonants that follow a g at the beginning of a word, beside w, which counts as a vowel here: gwlad, glas."""
DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
"""Letters that are written with two signs: chwaer has no c to mutate."""
LETTER = re.compile(rf"(?:ngh|mh|nh|{'|'.join(DIGRAPHS)}|.)", re.DOTALL)
"""The first letter; a nasal with h is no letter that a radical begins with."""
ORIGIN = rf"ngh|mh|nh|{'|'.join(DIGRAPHS)}|h(?=[{VOWELS}])|[bdfglmnr]|(?=[{VOWELS}])"
"""A pattern for what a mutated word without accents begins with; nothing where a g may be lost before a vowel."""


def _origins() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {BEFORE_VOWELS: [""]}
    for table in (SOFT, NASAL, ASPIRATE):
        for radical, mutated in table.items():
            found.setdefault(mutated, []).append(radical)
    for consonant in AFTER_G:
        found.setdefault(consonant, []).append(f"g{consonant}")
    return {mutated: tuple(radicals) for mutated, radicals in found.items()}


ORIGINS = _origins()
"""What a word that begins as ORIGIN finds may have begun with."""
_ORIGIN = re.compile(ORIGIN)


def mutations(word: str) -> tuple[str, ...]:
    """Every mutated form of a radical: soft, nasal, aspirate, with h. Capitals are kept: Cymru, Nghymru."""
    plain = _plain(word)
    found = LETTER.match(plain)
    if not found:
        return ()
    letter = found[0]
    changed = [table[letter] for table in (SOFT, NASAL, ASPIRATE) if letter in table]
    forms = [new + word[len(letter) :] for new in changed if new or plain[1:2] in {*VOWELS, *AFTER_G}]
    if letter in VOWELS:
        forms.append(BEFORE_VOWELS + word)
    return tuple(_in_case_of(word, form) for form in forms)


def radicals(word: str) -> tuple[str, ...]:
    """Every form that a word may be a mutation of, itself left out."""
    found = _ORIGIN.match(_plain(word))
    if not found:
        return ()
    rest = word[len(found[0]) :]
    return tuple(_in_case_of(word, origin + rest) for origin in ORIGINS.get(found[0], ()))


def _plain(word: str) -> str:
    """The beginning of a word in small letters without accents: no rule looks further."""
    beginning = unicodedata.normalize("NFC", word.lower())[:LONGEST_BEGINNING]
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in beginning)


def _in_case_of(word: str, form: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:].lower() if word[:1].isupper() and word[1:].islower() else form.lower()
