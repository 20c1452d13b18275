"""How well a search finds the terms of the field. What it should find is looked up in the built pages, by the tables of
terms beside this file, and owes nothing to the code of the index."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import fmean

from bs4 import BeautifulSoup, Tag

from catalogue.languages.locales import Locale
from catalogue.model.interface import Interface

PLACES = (
    "div.glossary-term[id], [aria-labelledby=quantities] tr[id], .body[id], dl.wide > div.fact[id], "
    "ol.milestones > li[id], ol.news > li[id], section.statements[aria-labelledby]"
)
"""What has a place of its own on a list: by its id, or that of its heading."""
WORD = re.compile(r"[^\W_]+")
NOT_ITS_OWN = (
    "nav, aside, template, svg, dialog, form, table, summary, label, button, [popover], .kind, .note, .facts, .tags, "
    ".cohorts, .cards, .provenance, .references, .citation, .notice, .listed, .plain, .unseen, .see-also, .web, "
    ".leaving, .cover, .finding-of, .body details, [aria-labelledby=milestones], [aria-labelledby=frameworks], "
    "[aria-labelledby=before-and-after], [aria-labelledby=dates], [aria-labelledby=programmes], "
    "[aria-labelledby=resources], [aria-labelledby=case-studies], [aria-labelledby=check], [aria-labelledby=apply] > p"
)
"""Parts of a page that show other records, or what the interface says of every record."""
LEAST = {"radical": 0.98, "mutated": 0.99, "lemma": 0.95, "accents": 1.0}
"""Recall, by the kind of query; with less, something in the search of this site has gone wrong."""
ACCENTS = str.maketrans({letter: unicodedata.normalize("NFD", letter)[0] for letter in "âêîôûŵŷäëïöüáéíóúàèìòù"})


@dataclass(frozen=True)
class Term:
    """A word in all its forms; each unmutated form with its mutated ones."""

    locale: Locale
    forms: Mapping[str, tuple[str, ...]]

    @property
    def everything(self) -> frozenset[str]:
        return frozenset(word.lower() for form, mutated in self.forms.items() for word in (form, *mutated))

    def spellings(self, form: str) -> frozenset[str]:
        return frozenset(word.lower() for word in (form, *self.forms[form]))


@dataclass(frozen=True)
class Query:
    """What a reader types, and the words of which every place that has one should be found."""

    kind: str
    text: str
    wanted: frozenset[str]
    of_term: frozenset[str]
    """Words for which a result is no mistake."""


@dataclass(frozen=True)
class Place:
    """A page, or an entry of the glossary; the words are in small letters."""

    location: str
    """From the root of the language."""
    own: frozenset[str]
    """Words of its own text: of these the search must know."""
    shown: frozenset[str]
    """Every word on it."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What a search does with the queries of one kind."""

    queries: int
    recall: float
    precision: float
    without_result: float
    """Share of the queries with something to find that find nothing at all."""
    first: float
    """Share of the queries whose first result has the word as it was typed, where some place has it."""


def read_terms(locale: Locale) -> list[Term]:
    """The terms of the table beside this file."""
    forms: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    lines = (Path(__file__).parent / f"terms.{locale}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        term, form, *mutated = line.split("\t")
        forms[term][form] = tuple(" ".join(mutated).split())
    return [Term(locale, found) for found in forms.values()]


def generate_queries(terms: Iterable[Term]) -> Iterator[Query]:
    """Radical, mutated, lemma, accents: each kind asks for what a reader of that query would expect."""
    for term in terms:
        for position, (form, mutated) in enumerate(term.forms.items()):
            same = term.spellings(form)
            if position == 0:
                yield Query("radical", form, same, term.everything)
            for word in mutated:
                yield Query("mutated", word, same, term.everything)
            yield Query("lemma", form, term.everything, term.everything)
            if form.translate(ACCENTS) != form:
                yield Query("accents", form.translate(ACCENTS), same, term.everything)


class Places:
    """The places of one language of a built site."""

    def __init__(self, site: Path, locale: Locale, interface: Interface) -> None:
        self._site, self._locale = site, locale
        self._sayings = _sayings(interface, locale)

    @cached_property
    def found(self) -> tuple[Place, ...]:
        folder = self._site / self._locale
        pages = sorted(folder.rglob("index.html"))
        return tuple(place for page in pages for place in self._read(page, page.parent.relative_to(folder).as_posix()))

    def wanted(self, query: Query) -> frozenset[str]:
        return frozenset(place.location for place in self.found if place.own & query.wanted)

    def right(self, query: Query) -> frozenset[str]:
        return frozenset(place.location for place in self.found if place.shown & query.of_term)

    def exact(self, query: Query) -> frozenset[str]:
        return frozenset(place.location for place in self.found if query.text.lower() in place.shown)

    def _read(self, page: Path, folder: str) -> Iterator[Place]:
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
        content = soup.select_one("#content")
        if content is None:  # it leads on to where a page has gone
            return
        for entry in content.select(PLACES):
            if entry.name == "section":  # statements among the words of a form, which nobody looks for
                yield Place(f"{folder}/#{entry['aria-labelledby']}", frozenset(), _words(entry))
            else:
                yield _place(f"{folder}/#{entry['id']}", entry, self._sayings)
        own = content.select_one("article.record, article.prose")
        yield _place("" if folder == "." else f"{folder}/", content, self._sayings, own)


def measure(queries: Sequence[Query], answers: Sequence[Sequence[str]], places: Places) -> dict[str, Figures]:
    """The figures of each kind of query; `answers` are the locations that each query found, in order."""
    seen: dict[str, list[tuple[Query, Sequence[str]]]] = defaultdict(list)
    for query, answer in zip(queries, answers, strict=True):
        if places.wanted(query):
            seen[query.kind].append((query, answer))
    return {kind: _figures(asked, places) for kind, asked in seen.items()}


def _figures(asked: list[tuple[Query, Sequence[str]]], places: Places) -> Figures:
    recall = [len(places.wanted(query).intersection(answer)) / len(places.wanted(query)) for query, answer in asked]
    precision = [len(places.right(query).intersection(answer)) / len(answer) for query, answer in asked if answer]
    first = [answer[:1] and answer[0] in places.exact(query) for query, answer in asked if places.exact(query)]
    without = fmean(not answer for _, answer in asked)
    return Figures(
        queries=len(asked),
        recall=fmean(recall),
        precision=fmean(precision) if precision else 1.0,
        without_result=without,
        first=fmean(map(bool, first)) if first else 1.0,
    )


def _place(location: str, shown: Tag, sayings: frozenset[str], own: Tag | None = None) -> Place:
    everything = _words(shown)
    part = own if own is not None else shown if "#" in location else None
    for element in part.select(NOT_ITS_OWN) if part else ():
        element.decompose()
    for element in part.select("h2, h3, p, li, dt, dd") if part else ():
        if " ".join(element.get_text().split()) in sayings:
            element.clear()
    return Place(location, _words(part) if part else frozenset(), everything)


def _words(element: Tag) -> frozenset[str]:
    return frozenset(WORD.findall(unicodedata.normalize("NFC", element.get_text(" ")).lower()))


def _sayings(interface: Interface, locale: Locale) -> frozenset[str]:
    """Everything that the interface says by itself."""
    labels = (text for group in interface.labels.values() for text in group.values())
    lists = (text for each in interface.lists.values() for text in (each.title, each.description))
    return frozenset(text[locale] for text in (*interface.words.values(), *labels, *lists))
