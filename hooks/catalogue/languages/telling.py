"""Telling English from Welsh by the words that each has most often and the other has not."""

import re
from collections.abc import Mapping
from functools import lru_cache

from catalogue.languages.locales import Locale

_ENGLISH_WORDS = """
the and of for with from that this these those your you their they them there which what who whose when where was
were are been being have has had will would should could can not but how into about more most than then other
others our ours all each every some any its his her she him after before between through because while whether
within without also only does did both well work working school schools is it we be by as or an to in on if so one
first people
"""
ENGLISH = frozenset(_ENGLISH_WORDS.split())
_WELSH_WORDS = """
y yr yn mae ac ar ei eu eich ein chi gan gyda wedi sydd sy hyn hwn honno hwnnw oedd fydd bydd byddwch byddant nid
oes neu drwy trwy rhwng pob bob beth pwy sut dros wrth fod maent nhw hefyd iawn mwy rhai ond yw ydy ydych rydych
roedd yna yma fwy gael cael eraill arall rhaglen rhaglenni ysgol ysgolion gwaith dysgu i'r o'r a'r a'i a'u i'w o'i
o'u â'r mae'n mae'r ydyn nad unrhyw heb hynny ni'n rhag tuag ddim dim un ble pryd rhan
"""
WELSH = frozenset(_WELSH_WORDS.split())
"""Words that hold a sentence together, and those of schools; none of them is a word of the other language."""
FREQUENT: Mapping[Locale, frozenset[str]] = {Locale.EN: ENGLISH, Locale.CY: WELSH}
WORD = re.compile(r"\w+(?:'\w+)?")
QUOTED = re.compile(r"\[[^\]\[]*\]\([^)\s]*\)|[“‘\"][^”’\"]*[”’\"]|(?<!\w)'[^']*'(?!\w)|\*[^*]*\*")
"""Titles and words of others, which stay in their language."""
FEW, ENOUGH = 2, 3
"""Different frequent words of one language that a text in the other does not have by chance: a short one, any."""
MOST_SIGNS = 4000
"""Of a text that are looked at: it does not change its language later."""


def is_in_other_language(text: str, locale: Locale) -> bool:
    """Whether a text that should be in one language is clearly in the other. Short texts and names are neither."""
    text = text[:MOST_SIGNS]
    if len(FREQUENT[locale.other].intersection(small_words(text))) < FEW:
        return False
    words = small_words(QUOTED.sub(" ", text.replace("’", "'")))
    others = len(FREQUENT[locale.other].intersection(words))
    own = len(FREQUENT[locale].intersection(words))
    return (others >= ENOUGH and others > 3 * own) or (others >= FEW and not own and len(words) <= others * FEW)


@lru_cache(maxsize=8)
def small_words(text: str) -> list[str]:
    """The words of a text in small letters; each of two texts that are compared is asked for more than once."""
    return WORD.findall(text.lower().replace("’", "'"))
