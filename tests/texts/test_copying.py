"""Facts come from the sources, sentences do not: how a copy is found."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.queries.passages import Passage

from .copying import find_copies, normal, runs_in

SENTENCE = "The head’s first task was to find out what every teacher knew."
TITLE = "National Professional Qualification for Headship"


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (["THE HEAD'S first task: was to find out what every teacher"], 1),
        (["The heads first task was", "to find out what every teacher knew"], 2),
        (["The head's first task was to find out what every pupil knew."], 0),
        (["The head's first task was to find out what each teacher knew."], 0),
    ],
)
def test_a_run_is_found_whatever_its_capitals_signs_and_lines(texts: list[str], number: int) -> None:
    passages = [
        Passage(locale=Locale.EN, source="docs/en/about.md", text=text, line=line) for line, text in enumerate(texts, 1)
    ]

    assert len(list(find_copies(passages, frozenset(runs_in(normal(SENTENCE)))))) == number


def test_a_run_does_not_cross_from_one_text_into_another() -> None:
    halves = ["The head's first task was", "to find out what every teacher knew"]
    passages = [
        Passage(locale=Locale.EN, source=f"stage head, actions[{place}]", text=half)
        for place, half in enumerate(halves)
    ]

    assert list(find_copies(passages, frozenset(runs_in(normal(SENTENCE))))) == []


def test_a_name_is_no_part_of_a_run() -> None:
    source = f"They took the {TITLE} in the spring of the year"
    name = Passage(locale=Locale.EN, source="programme npqh, title", text=TITLE, is_name=True)
    passage = Passage(locale=Locale.EN, source="programme npqh, audience", text=source)
    copied = frozenset(runs_in(normal(source)))

    assert len(list(find_copies([passage], copied))) == 4
    assert list(find_copies([name, passage], copied)) == []


def test_a_run_does_not_cross_the_cells_of_a_row() -> None:
    rows = [("The head's first task was", "to find out what"), ("every teacher knew", "of the school")]
    cells = [
        Passage(locale=Locale.EN, source="docs/en/about.md", text=cell, line=line)
        for line, row in enumerate(rows, 5)
        for cell in row
    ]
    copied = frozenset(runs_in(normal(SENTENCE)))

    assert list(find_copies(cells, copied)) == []


def test_a_citation_within_a_line_parts_no_run() -> None:
    said = ["The head's first task was", "page 3", "to find out what every teacher knew"]
    passages = [
        Passage(locale=Locale.EN, source="docs/en/about.md", text=text, line=5, is_citation=text == "page 3")
        for text in said
    ]
    copied = frozenset(runs_in(normal("The head's first task was page 3 to find out what every teacher knew")))

    assert len(list(find_copies(passages, copied))) == 4
