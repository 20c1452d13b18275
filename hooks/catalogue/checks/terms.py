"""Warnings where English has a term of the glossary and its Welsh has no form of the Welsh term.

The other way is not asked: English has short words, such as head, for which Welsh rightly has the term.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Term
from catalogue.model.fields import FieldPath, Frozen
from catalogue.model.frameworks import Framework
from catalogue.model.interface import OwnWords
from catalogue.model.next_step import NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import Programme, Record, Resource
from catalogue.model.self_review import SelfReview
from catalogue.model.settings import Settings
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.queries.inline import plain_text
from catalogue.queries.side_by_side import pages_in_both, paragraphs_of, texts_in
from catalogue.queries.terminology import Terminology, welsh_word
from catalogue.reading.faults import Fault, Place, Severity
from catalogue.reading.front_matter import front_matter_of
from catalogue.reading.messages import Origin
from catalogue.reading.origins import Origins

NAMED_BY_OTHERS = (Programme, Resource, Organisation, Framework)
"""Records whose titles are official names, which differ from one language to the other as their bodies will."""
Single = Settings | Vocabulary | NextStep | SelfReview | OwnWords
"""What a file holds that is one thing and has texts."""
Files = Mapping[str, Callable[[], bytes]]


@dataclass(frozen=True, slots=True)
class _Said:
    """A text in both languages, with its marks."""

    english: str
    welsh: str
    at: str
    """What holds it, as exceptions name it."""
    fault: Callable[[str, str], Fault]
    """Makes a fault at the place of the Welsh."""


def find_term_faults(
    catalogue: Catalogue, records: Iterable[tuple[Record, Origins]], own: OwnWords, origins: Origins, files: Files
) -> Iterator[Fault]:
    """Every text whose Welsh lacks a term that its English has, and exceptions that nothing needs; warnings all.

    `own` are the words that the site says otherwise than the engine, `files` are opened where prose has a fault.
    """
    terms = catalogue.all(Term)
    if not terms:
        return
    records = tuple(records)
    terminology = Terminology(terms, [*_official_names(record for record, _ in records)])
    exempt = {(term.id, each.at): False for term in terms for each in term.exceptions}
    singles = (catalogue.settings, catalogue.vocabulary, catalogue.next_step, catalogue.self_review, own)
    for said in (*_in_records(records), *_in_singles(singles, origins), *_in_prose(catalogue, files)):
        if not terminology.may_name(said.english):
            continue
        for term, words in terminology.find_lacking(plain_text(said.english), plain_text(said.welsh)):
            if (term.id, said.at) in exempt:
                exempt[term.id, said.at] = True
                continue
            what = f"has no {welsh_word(term, words)!r} for {words!r}"
            home = origins.of(term).file.name
            remedy = f"write it, mutated where it must be; other right words go into accepted of {term.id} in {home}"
            yield replace(said.fault(what, remedy), severity=Severity.WARNING)
    yield from _needless(terms, exempt, origins)


def _needless(terms: Iterable[Term], exempt: Mapping[tuple[str, str], bool], origins: Origins) -> Iterator[Fault]:
    for term in terms:
        for position, each in enumerate(term.exceptions):
            if not exempt[term.id, each.at]:
                what = f"excepts {each.at[:60]!r}, whose Welsh lacks the term nowhere"
                fault = origins.of(term).fault(("exceptions", position, "at"), what, "delete it, or correct the id")
                yield replace(fault, severity=Severity.WARNING)


def _official_names(records: Iterable[Record]) -> Iterator[Pair[str]]:
    for record in records:
        if isinstance(record, NAMED_BY_OTHERS):
            yield Pair(record.title.en, record.title.cy)
        cited = (*record.sources, *(change.source for change in record.since))
        yield from (Pair(each.name.en, each.name.cy) for each in cited if each.name)


def _in_records(records: Iterable[tuple[Record, Origins]]) -> Iterator[_Said]:
    for record, origins in records:
        yield from _in_fields(record, f"{record.kind_of.name}:{record.id}", partial(origins.of, record))


def _in_singles(singles: Iterable[Single], origins: Origins) -> Iterator[_Said]:
    for single in singles:
        if origins.find_file(single.file):
            yield from _in_fields(single, single.file, partial(origins.of_file, single.file))


def _in_fields(holder: Frozen, at: str, find_origin: Callable[[], Origin]) -> Iterator[_Said]:
    for path, text in texts_in(holder):
        fault = partial(_fault_in_field, find_origin, (*path, Locale.CY.value))
        yield _Said(text.en, text.cy, at, fault)


def _fault_in_field(find_origin: Callable[[], Origin], path: FieldPath, what: str, remedy: str) -> Fault:
    return find_origin().fault(path, what, remedy)


def _in_prose(catalogue: Catalogue, files: Files) -> Iterator[_Said]:
    for pages in pages_in_both(catalogue):
        english, welsh = pages.en, pages.cy
        for field in ("title", "description"):
            find_origin = partial(front_matter_of, welsh, files[welsh.file])
            fault = partial(_fault_in_field, find_origin, (field,))
            yield _Said(getattr(english.matter, field), getattr(welsh.matter, field), welsh.target, fault)
        for paragraphs in paragraphs_of(pages):
            english_text, welsh_text = (
                " ".join(words.text for words in each) for each in (paragraphs.en, paragraphs.cy)
            )
            line = paragraphs.cy[0].line if paragraphs.cy else welsh.first_line
            yield _Said(english_text, welsh_text, welsh.target, partial(_fault_on_line, welsh, line))


def _fault_on_line(page: ProsePage, line: int, what: str, remedy: str) -> Fault:
    return Fault(Place(file=page.file, line=line, record=page.path), what, remedy)
