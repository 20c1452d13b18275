"""Warnings about words that are in no dictionary, with what they may have been meant to be.

Names are right as they are: of organisations, schools and local authorities in both languages, and what the glossary
explains in its own.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from catalogue.keeping.answers import NO_ANSWERS, Answers, mark
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.languages.spelling import WORD, Speller
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Term
from catalogue.model.fields import Frozen
from catalogue.model.interface import OwnWords
from catalogue.model.kinds import declared_kinds
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy
from catalogue.model.spelling import Spelling
from catalogue.queries.passages import plain, said_in
from catalogue.queries.wordings import wordings_of
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault, Place, Severity
from catalogue.reading.front_matter import front_matter_of
from catalogue.reading.messages import Origin
from catalogue.reading.origins import Origins

Files = Mapping[str, Callable[[], bytes]]
UNKNOWN = "is in no dictionary"
MOST_SUGGESTED = 100
"""Of unknown words for which known ones are looked for: no more are told at once."""


def find_unknown_words(  # noqa: PLR0913 -- the texts, what is accepted in them, and where they stand
    catalogue: Catalogue,
    texts: Pair[str],
    accepted: Spelling,
    *,
    own: OwnWords,
    origins: Origins,
    files: Files,
    known: Answers = NO_ANSWERS,
) -> Iterator[Fault]:
    """Every place of a word that nobody knows, as a warning.

    `texts` are those of the site in each language. `own` are the words that it says otherwise than the engine. `files`
    are opened only where a page of prose, or a file of records, has such a word.
    """
    names = {locale: WORD.findall("\n".join(_names(catalogue, locale))) for locale in Locale}
    right = {locale: {*accepted[locale], *names[locale]} for locale in Locale}
    remedies = {locale: _remedies(texts[locale], right[locale], locale, known) for locale in Locale}
    if not any(remedies.values()):
        return
    records = (record for kind in declared_kinds() for record in catalogue.all(kind.record_type))
    for record in records:
        yield from _in_fields(record, remedies, partial(origins.of, record))
    for single in (catalogue.settings, catalogue.vocabulary, own, catalogue.next_step, catalogue.self_review):
        if origins.find_file(single.file):
            yield from _in_fields(single, remedies, partial(origins.of_file, single.file))
    for page in catalogue.prose:
        if remedies[page.locale]:
            yield from _in_page(page, remedies[page.locale], files[page.file])


def _names(catalogue: Catalogue, locale: Locale) -> Iterator[str]:
    """What somebody is called, in both languages, and what the glossary explains, in one."""
    yield from catalogue.interface.proper_names
    for body in catalogue.all(Organisation):
        yield from (body.title.en, body.title.cy)
        if body.abbreviation:
            yield from (body.abbreviation.en, body.abbreviation.cy)
    for school in catalogue.all(CaseStudy):
        yield from (school.title.en, school.title.cy, school.authority.en, school.authority.cy)
    for term in catalogue.all(Term):
        yield from wordings_of(term, locale)


def _remedies(text: str, right: Collection[str], locale: Locale, known: Answers) -> Mapping[str, str]:
    """What to do about each word of a text that is neither in the dictionary nor among those that are right."""
    words = set(WORD.findall("\n".join({*text.split()})))
    question = f"spelling {locale} {mark(*sorted(right))} {mark(*sorted(words))}"
    return known.find(question, lambda: _find_remedies(words, Speller(locale, right), locale)) or {}


def _find_remedies(words: Collection[str], speller: Speller, locale: Locale) -> dict[str, str]:
    unknown = sorted(speller.find_unknown(words))
    known = set(words).difference(unknown)
    add = f"add it to {Spelling.file}.yaml under {locale}"
    found = {}
    for number, word in enumerate(unknown):
        near = speller.suggest(word, known) if number < MOST_SUGGESTED else []
        found[word] = f"did you mean {_any_of(near)}? if it is right, {add}" if near else f"correct it, or {add}"
    return found


def _any_of(words: list[str]) -> str:
    """A, b or c."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _in_fields(
    holder: Frozen, remedies: Mapping[Locale, Mapping[str, str]], find_origin: Callable[[], Origin]
) -> Iterator[Fault]:
    for path, locale, text in said_in(holder):
        unknown = [word for word in WORD.findall(plain(text)) if word in remedies[locale]]
        if unknown:
            origin = find_origin()
            written = read_text(origin.file.name, origin.file.reopen)[0]
            faults = (_warning(origin.fault(path, "", ""), word, remedies[locale]) for word in unknown)
            yield from _placed(faults, unknown, written.split("\n"))


def _in_page(page: ProsePage, remedies: Mapping[str, str], open_file: Callable[[], bytes]) -> Iterator[Fault]:
    lines = [*[""] * (page.first_line - 1), *page.markdown.split("\n")]
    for field, text in (("title", page.matter.title), ("description", page.matter.description)):
        unknown = [word for word in WORD.findall(text) if word in remedies]
        if unknown:
            origin = front_matter_of(page, open_file)
            written = read_text(page.file, open_file)[0].split("\n")
            faults = (_warning(origin.fault((field,), "", ""), word, remedies) for word in unknown)
            yield from _placed(faults, unknown, written)
    by_line: dict[int, list[str]] = {}
    for words in page.parsed.words:
        by_line.setdefault(words.line, []).extend(word for word in WORD.findall(words.text) if word in remedies)
    for line, unknown in by_line.items():
        here = Fault(Place(file=page.file, line=line, record=page.path), "", "")
        yield from _placed((_warning(here, word, remedies) for word in unknown), unknown, lines)


def _warning(fault: Fault, word: str, remedies: Mapping[str, str]) -> Fault:
    what = f"{word[:60]!r} {UNKNOWN}"
    return replace(fault, what=what, remedy=remedies[word], severity=Severity.WARNING)


def _placed(faults: Iterable[Fault], words: Iterable[str], lines: list[str]) -> Iterator[Fault]:
    """Faults of one text at their words, which stand in the file from where the text begins on, in this order."""
    line = column = 0
    for fault, word in zip(faults, words, strict=True):
        place = fault.place
        line, column = max((line, column), (place.line, place.column - 1))
        found = _find(word, lines, line, column)
        if found:
            line, column = found[0], found[1] + len(word)
            place = replace(place, line=found[0], column=found[1] + 1)
        yield replace(fault, place=place)


def _find(word: str, lines: list[str], line: int, column: int) -> tuple[int, int] | None:
    """Line, from 1, and column, from 0, of the next such word; one that is written with escapes is not found."""
    pattern = re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])")
    for number, text in enumerate(lines[line - 1 :], line):
        found = pattern.search(text, column if number == line else 0)
        if found:
            return number, found.start()
    return None
