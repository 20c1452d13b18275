"""Whole questions: those of the tables beside this file, and the titles of a site in five forms.

The tables were written from the texts of the site, by no engine's answers.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from catalogue.languages.locales import Locale

WHAT = {Locale.EN: "what is", Locale.CY: "beth yw"}
MORE = {Locale.EN: "course wales", Locale.CY: "cwrs cymru"}
TABLES = ("queries", "second", "third", "fourth", "fifth")
"""The questions to which the search was tuned, and two sets that were each written when it had been."""
COLUMNS = 3
FIRST = 5
"""Results among which a reader looks."""


Figures = Mapping[str, Mapping[str, float]]
"""By kind of question, then by what is measured."""


@dataclass(frozen=True)
class Question:
    """What is typed, and the locations of which any answers it."""

    kind: str
    text: str
    answers: frozenset[str]


def read_questions(locale: Locale, table: str) -> list[Question]:
    """One of the tables. Raises ValueError at a line that is not of kind, query and locations."""
    lines = (Path(__file__).parent / f"{table}.{locale}.tsv").read_text(encoding="utf-8").splitlines()
    return [_parse(line, number) for number, line in enumerate(lines[1:], start=2)]


def generate_titles(documents: Iterable[Mapping[str, Any]], locale: Locale) -> Iterator[Question]:
    """Each title as it is, with "what is", with two words more, with a letter lost, with two swapped."""
    same: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        same[document["title"]].add(document["location"])
    for title, locations in same.items():
        answers = frozenset(locations)
        yield Question("title", title, answers)
        yield Question("title: what is", f"{WHAT[locale]} {title}", answers)
        yield Question("title: two words more", f"{title} {MORE[locale]}", answers)
        yield Question("title: letter lost", in_longest_word(title, _lose), answers)
        yield Question("title: letters swapped", in_longest_word(title, _swap), answers)


def find_worse(ours: Figures, others: Mapping[str, Figures]) -> list[str]:
    """Kinds of questions of which another search has more answers in five, with the names of such searches."""
    return [
        f"{kind}: {name}"
        for kind in ours
        for name, figures in others.items()
        if kind in figures and figures[kind]["in_five"] > ours[kind]["in_five"]
    ]


def in_longest_word(title: str, change: Callable[[str, int], str]) -> str:
    """The title with a slip in the middle of its longest word."""
    words = title.split(" ")
    longest = max(range(len(words)), key=lambda position: len(words[position]))
    words[longest] = change(words[longest], len(words[longest]) // 2)
    return " ".join(words)


def measure_questions(questions: Sequence[Question], answers: Sequence[Sequence[str]]) -> dict[str, dict[str, float]]:
    """For each kind: how many, the shares with an answer first and in five, the mean of 1 / its place, and how many
    find nothing."""
    rows: dict[str, list[int | None]] = defaultdict(list)
    none: dict[str, int] = defaultdict(int)
    for question, found in zip(questions, answers, strict=True):
        places = [place for place, location in enumerate(found, 1) if location in question.answers]
        rows[question.kind].append(places[0] if places else None)
        none[question.kind] += not found
    return {kind: {**_figures(places), "none": none[kind]} for kind, places in rows.items()}


def _figures(places: Sequence[int | None]) -> dict[str, float]:
    number = len(places)
    return {
        "questions": number,
        "first": round(sum(place == 1 for place in places) / number, 3),
        "in_five": round(sum(place is not None and place <= FIRST for place in places) / number, 3),
        "mrr": round(sum(1 / place for place in places if place) / number, 3),
    }


def _parse(line: str, number: int) -> Question:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != COLUMNS or not all(cells):
        raise ValueError(f"line {number} is not of kind, query and locations with tabs between them: {line!r}")
    kind, text, locations = cells
    return Question(kind, text, frozenset(locations.split()))


def _lose(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _swap(word: str, at: int) -> str:
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if len(word) > 1 else word
