"""Words of a corpus and what should find them: every form of a word, its mutations, the other forms of its lemma.

A corpus is a folder of files in the CoNLL-U format of Universal Dependencies, with a lemma for every word and, in
Welsh, its mutation. Its sentences are the documents. Nothing of it is part of this project.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

from catalogue.languages import mutation
from catalogue.languages.endings import shared_beginning
from catalogue.languages.words import words_of

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
LEAST = 3
"""Letters of a word that is asked for."""
APOSTROPHE = re.compile(r"([^\W\d_]+)['’]([^\W\d_]+) ([^\W\d_]+)")
APOSTROPHES = 400
"""Queries without their apostrophe at most."""


@dataclass(frozen=True)
class Token:
    """A word of a sentence in small letters, as the corpus describes it."""

    form: str
    lemma: str
    pos: str
    features: Mapping[str, str]
    is_verb_noun: bool

    @property
    def is_content(self) -> bool:
        return self.pos in CONTENT and len(self.form) >= LEAST and words_of(self.form) == [self.form]

    @property
    def radical(self) -> str:
        """The form without its mutation: of those that the rules allow, the one that is most like the lemma."""
        if "Mutation" not in self.features:
            return self.form
        allowed = [each for each in mutation.radicals(self.form) if self.form in mutation.mutations(each)]
        return max(allowed, key=lambda each: shared_beginning(each, self.lemma), default=self.form)

    @property
    def category(self) -> tuple[str, str] | None:
        """What its forms are compared in: noun and number, verb and kind of form, adjective and degree."""
        if self.is_verb_noun or self.pos in {"VERB", "AUX"}:
            return "verb", "verb-noun" if self.is_verb_noun else "finite"
        if self.pos == "NOUN" and "Number" in self.features:
            return "noun", self.features["Number"]
        return ("adjective", self.features.get("Degree", "Pos")) if self.pos == "ADJ" else None


@dataclass(frozen=True)
class Sentence:
    """A document."""

    text: str
    tokens: Sequence[Token]


@dataclass(frozen=True)
class Asked:
    """What is typed, and the sentences that it should find, by their numbers."""

    kind: str
    text: str
    wanted: frozenset[int]


@dataclass
class _Found:
    """Sentences by forms and by lemmas."""

    radicals: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    mutated: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unmutated: set[str] = field(default_factory=set)
    lemmas: dict[tuple[str, str], dict[str, dict[str, set[int]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    )


def read_corpus(folder: Path) -> list[Sentence]:
    """The sentences of every file of a folder."""
    return [each for path in sorted(folder.glob("*.conllu")) for each in _read(path.read_text(encoding="utf-8"))]


def generate_asked(sentences: Sequence[Sentence]) -> Iterator[Asked]:
    """Radicals, those that stand only mutated, mutated forms, other forms, accents and apostrophes left out."""
    found = _look_up(sentences)
    for radical, wanted in found.radicals.items():
        kind = "radical" if radical in found.unmutated else "only mutated"
        yield Asked(kind, radical, frozenset(wanted))
        if _plain(radical) != radical and radical in found.unmutated:
            yield Asked("accents", _plain(radical), frozenset(wanted))
    for form, radicals in found.mutated.items():
        yield Asked("mutated", form, frozenset().union(*(found.radicals[radical] for radical in radicals)))
    for (_, name), categories in found.lemmas.items():
        for typed, forms in categories.items():
            for other, others in categories.items():
                if typed != other:
                    wanted_forms = frozenset().union(*others.values())
                    yield from (Asked(f"{name}: {typed} to {other}", form, wanted_forms) for form in forms)
    yield from _without_apostrophe(sentences)


def measure_asked(
    asked: Iterable[Asked], answers: Iterable[Sequence[int]], sentences: Sequence[Sentence]
) -> dict[str, dict[str, float]]:
    """For each kind: queries, recall, share without a result, precision, and that of what has the word as typed."""
    lemmas = _lemmas_of_forms(sentences)
    held = [{token.lemma for token in sentence.tokens} for sentence in sentences]
    words = [set(words_of(sentence.text)) for sentence in sentences]
    rows: dict[str, list[tuple[float, bool, float | None, float | None]]] = defaultdict(list)
    for query, answer in zip(asked, answers, strict=True):
        right = [bool(held[number] & lemmas.get(query.text, set())) for number in answer]
        exact = [is_right for number, is_right in zip(answer, right, strict=True) if query.text in words[number]]
        recall = len(query.wanted.intersection(answer)) / len(query.wanted)
        known = query.text in lemmas
        rows[query.kind].append((recall, not answer, _share(right, known), _share(exact, known)))
    return {kind: _figures(found) for kind, found in rows.items()}


def _figures(found: list[tuple[float, bool, float | None, float | None]]) -> dict[str, float]:
    precision = [each for _, _, each, _ in found if each is not None]
    exact = [each for *_, each in found if each is not None]
    return {
        "queries": len(found),
        "recall": round(fmean(recall for recall, *_ in found), 3),
        "without_result": round(fmean(none for _, none, *_ in found), 3),
        "precision": round(fmean(precision), 3) if precision else 1.0,
        "precision_of_exact": round(fmean(exact), 3) if exact else 1.0,
    }


def _share(right: Sequence[bool], known: bool) -> float | None:
    return fmean(right) if right and known else None


def _read(text: str) -> Iterator[Sentence]:
    for block in re.split(r"\n\s*\n", text):
        lines = block.splitlines()
        said = [line.removeprefix("# text =").strip() for line in lines if line.startswith("# text =")]
        tokens = [_token(line.split("\t")) for line in lines if re.match(r"\d+\t", line)]
        if said and tokens:
            yield Sentence(said[0], tokens)


def _token(columns: Sequence[str]) -> Token:
    _, form, lemma, pos, kind, told = columns[:6]
    features = dict(each.split("=", 1) for each in told.split("|") if "=" in each)
    is_verb_noun = "verbnoun" in kind or features.get("VerbForm") == "Vnoun"
    return Token(form.lower(), lemma.lower(), pos, features, is_verb_noun)


def _look_up(sentences: Sequence[Sentence]) -> _Found:
    found = _Found()
    for number, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.is_content:
                radical = token.radical
                found.radicals[radical].add(number)
                if radical == token.form and "Mutation" not in token.features:
                    found.unmutated.add(radical)
                elif "Mutation" in token.features:
                    found.mutated[token.form].add(radical)
                if token.category:
                    name, category = token.category
                    found.lemmas[token.lemma, name][category][radical].add(number)
    return found


def _lemmas_of_forms(sentences: Sequence[Sentence]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for token in (token for sentence in sentences for token in sentence.tokens):
        for form in (token.form, token.radical, _plain(token.radical)):
            found[form].add(token.lemma)
    return found


def _without_apostrophe(sentences: Sequence[Sentence]) -> Iterator[Asked]:
    wanted: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for before, after, following in APOSTROPHE.findall(sentence.text.lower()):
            wanted[f"{before}{after} {following}"].add(number)
    for text, numbers in list(wanted.items())[:APOSTROPHES]:
        yield Asked("apostrophe", text, frozenset(numbers))


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
