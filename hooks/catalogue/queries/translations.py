"""How far the two languages of each text have come: what is missing, new, stale, translated, and read by a person."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property, lru_cache

from catalogue.keeping.once import once
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath, Frozen
from catalogue.model.kinds import PROSE, declared_kinds, kind_named
from catalogue.model.ledger import Entry, Reading, fingerprint
from catalogue.model.prose import PAGE, ProsePage
from catalogue.model.records import Record
from catalogue.queries.sections import sections_of
from catalogue.queries.side_by_side import texts_in

MATTER = ("title", "description")
"""What front matter holds of texts."""


class State(StrEnum):
    """How far a text in one language has come, the least first."""

    MISSING = "missing"
    """There is none."""
    STALE = "stale"
    """The other one has changed since."""
    NEW = "new"
    """Nobody has said from which words it was made."""
    TRANSLATED = "translated"
    """It says what the other one says."""
    REVIEWED = "reviewed"
    """And a person has read it since."""


@dataclass(frozen=True)
class TextPair:
    """A text in two languages, of a record, a file that is one thing, or a section of prose."""

    file: str
    """The name of its file in the ledger: programmes."""
    owner: str
    """What links call that to which it belongs (programme:its-id, page:about), or the file that is one thing."""
    path: FieldPath
    texts: Pair[str]

    @property
    def name(self) -> str:
        """What the ledger and messages call it: its-id.activities[0], about#why."""
        record = self.owner.partition(":")[2] or self.owner
        if self.is_section:
            return f"{record}#{self.path[0]}"
        return record + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.path)

    @property
    def is_section(self) -> bool:
        """Whether it is a part of a page of prose below its front matter."""
        return self.file == PROSE and self.path[0] not in MATTER

    @cached_property
    def prints(self) -> Pair[str]:
        return Pair.of(lambda locale: fingerprint(self.texts[locale]) if self.texts[locale] else "")


@dataclass(frozen=True)
class Translation:
    """A pair, and what the ledger knows of it."""

    pair: TextPair
    states: Pair[State]
    entry: Entry | None = None
    """That of these words or, where one of them has changed, of those before."""

    def waits(self, locale: Locale) -> bool:
        """Whether somebody has to write the text of a language, or to look at it beside the other."""
        if self.states[locale] is State.NEW:
            return self.states[locale.other] is State.NEW
        return self.states[locale] in {State.MISSING, State.STALE}

    @property
    def newer(self) -> Locale | None:
        """The language whose words the other does not have yet; None where neither is before the other."""
        return next((each.other for each in Locale if self.states[each] in {State.STALE, State.MISSING}), None)


def find_pairs(catalogue: Catalogue) -> Iterator[TextPair]:
    """Records, files that are one thing, then prose. What is the same in both languages needs no translation."""
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            yield from _pairs_of_record(record)
    for single in (catalogue.next_step, catalogue.self_review, catalogue.vocabulary, catalogue.settings):
        yield from _pairs_in(single, single.file, single.file)
    for pages in catalogue.prose_by_path.values():
        yield from _pairs_of_prose(pages)


@once
def _pairs_of_record(record: Record) -> tuple[TextPair, ...]:
    return tuple(_pairs_in(record, record.kind_of.file, record_target(record)))


def _pairs_in(value: Frozen, file: str, owner: str) -> Iterator[TextPair]:
    for path, text in texts_in(value):
        if text.en != text.cy:
            yield TextPair(file, owner, path, Pair(text.en, text.cy))


def _pairs_of_prose(pages: Mapping[Locale, ProsePage]) -> Iterator[TextPair]:
    if not pages:
        return
    parts = {locale: {**_matter_of(page), **sections_of(page)} for locale, page in pages.items()}
    owner = next(iter(pages.values())).target
    for name in dict.fromkeys(name for found in parts.values() for name in found):
        texts = Pair(*(parts.get(locale, {}).get(name, "") for locale in Locale))
        if texts.en != texts.cy:
            yield TextPair(PROSE, owner, (name,), texts)


def _matter_of(page: ProsePage) -> dict[str, str]:
    return {name: str(getattr(page.matter, name)) for name in MATTER}


@lru_cache(maxsize=1)
def find_translations(catalogue: Catalogue) -> tuple[Translation, ...]:
    """Every pair with what the ledger knows of it. Both languages of a build ask for the same."""
    books = _books(catalogue)
    by_file: dict[str, list[Translation]] = defaultdict(list)
    for pair in find_pairs(catalogue):
        by_file[pair.file].append(books(pair.file).compare(pair))
    return tuple(found for several in by_file.values() for found in several)


def of_owner(catalogue: Catalogue, owner: str) -> tuple[Translation, ...]:
    """Those of the texts of a record or a page: programme:its-id, page:about."""
    books = _books(catalogue)
    return tuple(books(pair.file).compare(pair) for pair in _pairs_of_owner(catalogue, owner))


def _pairs_of_owner(catalogue: Catalogue, owner: str) -> Iterable[TextPair]:
    name, _, path = owner.partition(":")
    if name == PAGE:
        return _pairs_of_prose(catalogue.prose_by_path.get(path, {}))
    kind = kind_named(name)
    record = catalogue.find(kind.record_type, path) if kind else None
    return _pairs_of_record(record) if record else ()


@lru_cache(maxsize=1)
def _books(catalogue: Catalogue) -> "Callable[[str], _Book]":
    """The entries of each file, by its name."""

    def open_book(file: str) -> _Book:
        pairs = (pair for pair in find_pairs(catalogue) if pair.file == file)
        return _Book(catalogue.ledger.get(file, ()), pairs)

    return cache(open_book)


def compare(pairs: Iterable[TextPair], entries: Iterable[Entry]) -> Iterator[Translation]:
    """The pairs of one file beside its entries."""
    pairs = list(pairs)
    return map(_Book(entries, pairs).compare, pairs)


class _Book:
    """The entries of one file.

    An entry of other words counts as what a pair was before where one language is the same and no other pair has
    the words of the entry today.
    """

    def __init__(self, entries: Iterable[Entry], pairs: Iterable[TextPair]) -> None:
        """`pairs` are all of the file, which are looked at where one of them has changed."""
        entries = list(entries)
        self._pairs = pairs
        self._known = {entry.prints: entry for entry in entries}
        self._named = {(entry.name, entry.prints): entry for entry in entries}

    def compare(self, pair: TextPair) -> Translation:
        """A pair of the file with what is known of it."""
        entry = self._known.get(pair.prints)
        if not entry:
            return _changed(pair, self._before)
        entry = self._named.get((pair.name, pair.prints), entry)
        return Translation(pair, Pair(*(_state_after(entry.read[locale]) for locale in Locale)), entry)

    @cached_property
    def _before(self) -> Mapping[Locale, Mapping[str, Entry]]:
        """The entries whose words no pair has today, by the words of each language."""
        today = {pair.prints for pair in self._pairs} if self._known else ()
        past = [entry for prints, entry in self._known.items() if prints not in today]
        return {locale: {entry.prints[locale]: entry for entry in past} for locale in Locale}


def _state_after(reading: Reading | None) -> State:
    return State.REVIEWED if reading else State.TRANSLATED


def _changed(pair: TextPair, before: Mapping[Locale, Mapping[str, Entry]]) -> Translation:
    """A pair of whose words the ledger knows one, or none."""
    for locale in Locale:
        if not pair.texts[locale]:
            states = {locale: State.MISSING, locale.other: State.NEW}
            return Translation(pair, Pair.of(states.__getitem__), None)
    for locale in Locale:
        entry = before[locale].get(pair.prints[locale])
        if entry:  # it stands as it was, so the other has changed
            states = {locale: State.STALE, locale.other: State.NEW}
            return Translation(pair, Pair.of(states.__getitem__), entry)
    return Translation(pair, Pair(State.NEW, State.NEW), None)


def mark_translated(found: Translation, source: Locale | None, *, is_slip: bool = False) -> Entry:
    """The entry by which these words say the same. A slip that was put right keeps who has read the text, and how."""
    if found.entry and is_slip:
        return replace(found.entry, name=found.pair.name, prints=found.pair.prints)
    if found.entry and found.entry.prints == found.pair.prints:
        return replace(found.entry, name=found.pair.name)
    return Entry(found.pair.name, found.pair.prints, source)


def mark_read(found: Translation, locales: Iterable[Locale], by: str, day: datetime.date) -> Entry | None:
    """The entry by which a person has read these words; None where nobody has said yet that they say the same."""
    if not found.entry or found.entry.prints != found.pair.prints:
        return None
    read = {locale: Reading(by, day) if locale in locales else found.entry.read[locale] for locale in Locale}
    return replace(found.entry, name=found.pair.name, read=Pair.of(read.__getitem__))


@dataclass(frozen=True)
class Signed:
    """Who has read the whole of a page last, and when."""

    by: str
    day: datetime.date


def signed(translations: Sequence[Translation], locale: Locale) -> Signed | None:
    """By whom the texts were read in a language; None where one of them was not."""
    readings = [each.entry.read[locale] if each.entry else None for each in translations]
    states = [each.states[locale] for each in translations]
    if not readings or any(state is not State.REVIEWED for state in states):
        return None
    last = max((reading for reading in readings if reading), key=lambda reading: reading.day)
    return Signed(last.by, last.day)
