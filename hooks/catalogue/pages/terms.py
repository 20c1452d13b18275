"""Terms of the glossary in text: the first place on a page where each stands becomes a button that explains it."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from markupsafe import Markup, escape

from catalogue.languages.locales import Locale
from catalogue.model.entries import Quantity
from catalogue.queries.wordings import WORD, Entry, Form, form_of, plain_word, wordings_of

TAG = re.compile(r"(<[^>]*>)")
TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
UNMARKED = {
    *("a", "button", "caption", "cite", "code", "dfn", "dt", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("label", "nav", "pre", "script", "style", "summary", "svg", "th", "time"),
}
"""Elements that keep their text as it is; so does each that says its own language."""
BEFORE = re.compile(r"[(\[“‘\"]+$")
AFTER = re.compile(r"(?:['’]\w+)?[.,;:!?)\]”’\"…]*")
"""Signs that no line may begin without, next to a button."""
ADDRESS = re.compile(r"@|://|\w\.\w")
"""What shows that signs without a space are an address of the web or of a mailbox, which is no word of a sentence."""
FROM_SPACE, TO_SPACE = re.compile(r"\S*\Z"), re.compile(r"\S*")
LONGEST_ADDRESS = 100


class Vocabulary:
    """Every term of one language, by the first word of each of its forms."""

    def __init__(self, entries: Iterable[Entry], locale: Locale) -> None:
        self._forms: dict[str, list[Form]] = {}
        for entry in entries:
            for wording in wordings_of(entry, locale):
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


class Explainer:
    """Marks the terms of one page and remembers which it has met."""

    def __init__(self, vocabulary: Vocabulary, glossary: str, documents: Collection[str]) -> None:
        """`glossary` is the way to its page; `documents` are the ids of what the page cites."""
        self.met: list[Entry] = []
        """What is to be explained, in the order of the page."""
        self._vocabulary = vocabulary
        self._link = f'<a href="{escape(glossary)}#'
        self._documents = documents
        self._done: set[str] = set()

    def explain(self, html: str) -> Markup:
        """The HTML with buttons; a link to an entry of the glossary counts as its explanation."""
        if "<" not in html:
            return Markup(self._marked(str(html)))
        parts = TAG.split(html)
        inside, depth = "", 0
        for position, part in enumerate(parts):
            if position % 2 == 0:
                if not inside and part:
                    parts[position] = self._marked(part)
                continue
            found = TAG_NAME.match(part)
            name = found[1] if found else ""
            if inside:
                depth += (name == inside) * (-1 if part[1] == "/" else 1)
                inside = inside if depth else ""
            elif (name in UNMARKED or ' lang="' in part) and part[1] != "/":
                inside, depth = name, 1
                if part.startswith(self._link):
                    self._done.add(part[len(self._link) :].partition('"')[0])
        return Markup("".join(parts))

    def _marked(self, text: str) -> str:
        pieces, rest = [], 0
        for start, end, entry in self._vocabulary.find(text):
            if not self._is_new(entry):
                continue
            self._done.add(entry.id)
            self.met.append(entry)
            before, after = BEFORE.search(text, rest, start), AFTER.match(text, end)
            from_, to = before.start() if before else start, after.end() if after else end
            button = f"{text[from_:start]}{_button(entry, text[start:end])}{text[end:to]}"
            alone = (from_, to) == (start, end)
            pieces += [text[rest:from_], button if alone else f'<span class="unbroken">{button}</span>']
            rest = to
        return "".join([*pieces, text[rest:]])

    def _is_new(self, entry: Entry) -> bool:
        if entry.id in self._done:
            return False
        if isinstance(entry, Quantity):
            return any(source.document in self._documents for source in entry.sources)
        return entry.explained


def explanation_id(entry: Entry) -> str:
    """The id on a page of what explains an entry."""
    return f"{entry.kind_of.name}-{entry.id}"


def _button(entry: Entry, text: str) -> str:
    return f'<button type="button" class="term-button" popovertarget="{explanation_id(entry)}">{text}</button>'


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
