"""What a translator gets of each text: both languages, what has changed, how long it may be, and words to use."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Term
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import PROSE, kind_named
from catalogue.model.prose import FrontMatter
from catalogue.model.shapes import Shape, shape_of
from catalogue.queries.inline import plain_text
from catalogue.queries.naming import Naming
from catalogue.queries.terminology import english_wordings, welsh_word
from catalogue.queries.translations import State, TextPair, Translation
from catalogue.queries.wordings import wordings_of

LONG = 20_000
"""Characters that a section of prose may have in a file; it has no limit of its own."""


@dataclass(frozen=True)
class Unit:
    """One text to translate."""

    name: str
    """As `status` names it."""
    owner: str
    """What links call that to which it belongs."""
    state: State
    """That of the text in the language to translate into."""
    source: str
    target: str
    """What stands there now; empty where it is missing."""
    print: str
    """The fingerprint of the source: what comes back for another one is not taken."""
    before: str = ""
    """What the source said when it was translated last; empty where that is not known."""
    most: int = LONG
    """Characters that the text may have."""
    terms: tuple[str, ...] = ()
    """Words of the glossary to use: headteacher = pennaeth."""


def make_units(
    catalogue: Catalogue, translations: Iterable[Translation], to: Locale, former: Mapping[str, str]
) -> Iterator[Unit]:
    """The units of some translations. `former` has texts of the past by their fingerprints."""
    terms = TermsToUse(catalogue, to)
    for each in translations:
        source, target = each.pair.texts[to.other], each.pair.texts[to]
        known = each.entry.prints[to.other] if each.entry else ""
        before = former.get(known, "") if known != each.pair.prints[to.other] else ""
        yield Unit(
            each.pair.name,
            each.pair.owner,
            each.states[to],
            source,
            target,
            each.pair.prints[to.other],
            before,
            most_of(catalogue, each.pair),
            terms.find(source),
        )


def most_of(catalogue: Catalogue, pair: TextPair) -> int:
    """Characters that a text may have, by the role of its field."""
    shape, path = _shape_of(catalogue, pair)
    for part in path:
        shape = shape.each or shape if isinstance(part, int) else shape.of(part)
    role = shape.role or shape.of(Locale.EN.value).role
    return role.most if role else LONG


def _shape_of(catalogue: Catalogue, pair: TextPair) -> tuple[Shape, FieldPath]:
    name, _, record_id = pair.owner.partition(":")
    kind = kind_named(name)
    record = catalogue.find(kind.record_type, record_id) if kind else None
    if record:
        return shape_of(type(record)), pair.path
    if pair.file == PROSE:
        return shape_of(FrontMatter), () if pair.is_section else pair.path
    singles = (catalogue.next_step, catalogue.self_review, catalogue.vocabulary, catalogue.settings)
    return shape_of(next(type(each) for each in singles if each.file == pair.owner)), pair.path


class TermsToUse:
    """The terms of the glossary that a text names, with what the other language calls them."""

    def __init__(self, catalogue: Catalogue, to: Locale) -> None:
        self._to = to
        wordings = english_wordings if to is Locale.CY else wordings_of
        self._naming = Naming(catalogue.all(Term), to.other, wordings)

    def find(self, text: str) -> tuple[str, ...]:
        """In the order of the text, each once: headteacher = pennaeth."""
        plain = plain_text(text)
        found = ((plain[start:end], entry) for start, end, entry in self._naming.find(plain))
        return tuple(dict.fromkeys(f"{words} = {self._word(entry, words)}" for words, entry in found))

    def _word(self, entry: object, words: str) -> str:
        if not isinstance(entry, Term):
            return ""
        return welsh_word(entry, words) if self._to is Locale.CY else entry.title[self._to]
