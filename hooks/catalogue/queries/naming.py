"""Where a text names what the glossary explains."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from catalogue.languages.locales import Locale
from catalogue.queries.wordings import WORD, Entry, Form, form_of, plain_word, wordings_of

ADDRESS = re.compile(r"@|://|\w\.\w")
"""What shows that signs without a space are an address of the web or of a mailbox, which is no word of a sentence."""
FROM_SPACE, TO_SPACE = re.compile(r"\S*\Z"), re.compile(r"\S*")
LONGEST_ADDRESS = 100


class Naming:
    """Every term of one language, by the first word of each of its forms."""

    def __init__(
        self, entries: Iterable[Entry], locale: Locale, wordings: Callable[[Entry, Locale], Iterable[str]] = wordings_of
    ) -> None:
        """`wordings` gives every way in which an entry stands in text."""
        self._forms: dict[str, list[Form]] = {}
        for entry in entries:
            for wording in wordings(entry, locale):
                form = form_of(entry, wording)
                for first in form.words[:1]:
                    self._forms.setdefault(first, []).append(form)
        for forms in self._forms.values():
            forms.sort(key=lambda form: len(form.words), reverse=True)

    def find(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Start, end and term of everything that a text names, the longest form at each place."""
        forms = self._forms
        spelt = WORD.findall(plain_word(text))
        there = WORD.finditer(text)
        words: list[re.Match[str]] = []
        """As far as they have been needed."""
        free_from = 0
        for position in [position for position, word in enumerate(spelt) if word in forms]:
            if position < free_from:
                continue
            for form in forms[spelt[position]]:
                stop = position + len(form.words)
                if spelt[position:stop] != form.words:
                    continue
                words.extend(islice(there, max(0, stop - len(words))))
                if _stands(form, text, words[position:stop]):
                    free_from = stop
                    yield words[position].start(), words[stop - 1].end(), form.entry
                    break


def _stands(form: Form, text: str, words: list[re.Match[str]]) -> bool:
    """Whether these words, which are those of the form, stand as it has them: signs between them, capitals."""
    begin, end = words[0].start(), words[-1].end()
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
        return False
    for one, two, gap in zip(words, words[1:], form.gaps, strict=False):
        if text[one.end() : two.start()].strip() != gap:
            return False
    joined = FROM_SPACE.search(text, max(0, begin - LONGEST_ADDRESS), begin), TO_SPACE.match(text, end)
    if any(found and found[0] for found in joined) and ADDRESS.search("x".join(found[0] for found in joined if found)):
        return False
    return not form.spelling or text[begin:end].replace("’", "'") == form.spelling
