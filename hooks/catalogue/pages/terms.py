"""Terms of the glossary in text: the first place on a page where each stands becomes a button that explains it."""

import re
from collections.abc import Collection

from markupsafe import Markup, escape

from catalogue.model.entries import Quantity
from catalogue.queries.naming import Naming
from catalogue.queries.wordings import Entry

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


class Explainer:
    """Marks the terms of one page and remembers which it has met."""

    def __init__(self, naming: Naming, glossary: str, documents: Collection[str]) -> None:
        """`glossary` is the way to its page; `documents` are the ids of what the page cites."""
        self.met: list[Entry] = []
        """What is to be explained, in the order of the page."""
        self._naming = naming
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
        for start, end, entry in self._naming.find(text):
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
