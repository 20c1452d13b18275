"""Help me choose: which suggestions fit which answers, and the table that says so."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from catalogue.model.next_step import NextStep, ResultPart, Suggestion, choose, combinations
from catalogue.queries.next_step import decision_table

from .conftest import RIGHT

REASON = {"en": "For you", "cy": "I chi"}


def _suggestions(*conditions: tuple[str, dict[str, list[str]]]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion.model_validate({"id": name, "when": when, "reason": REASON}) for name, when in conditions)


SUGGESTIONS = _suggestions(
    ("one", {"role": ["new"], "aim": ["grow"]}),
    ("two", {"role": ["new", "settled"]}),
    ("one", {"aim": ["move"]}),
    ("three", {}),
)


@pytest.mark.parametrize(
    ("answers", "most", "expected"),
    [
        ({"role": "new", "aim": "grow"}, 1, (0,)),
        ({"role": "new", "aim": "move"}, 1, (1,)),
        ({"role": "leaving", "aim": "move"}, 1, (2,)),
        ({"role": "leaving", "aim": "grow"}, 1, (3,)),
        ({"role": "new", "aim": "grow"}, 3, (0, 1, 3)),
        ({"role": "settled", "aim": "move"}, 2, (1, 2)),
        ({"role": "leaving", "aim": "grow"}, 3, (3,)),
    ],
)
def test_the_first_suggestions_that_fit_are_chosen(
    answers: dict[str, str], most: int, expected: tuple[int, ...]
) -> None:
    assert choose(SUGGESTIONS, answers, most) == expected


def test_a_record_is_chosen_once_for_its_first_reason() -> None:
    twice = _suggestions(("one", {"aim": ["grow"]}), ("one", {}), ("two", {}))

    assert choose(twice, {"aim": "grow"}, 3) == (0, 2)


def _next_step(**changed: Any) -> NextStep:
    return NextStep.model_validate({**yaml.safe_load(RIGHT["next_step"]), **changed})


def test_every_way_to_answer_is_a_combination() -> None:
    questions = _next_step().questions

    assert len(list(combinations(questions))) == 8
    assert list(combinations(questions[:1])) == [{"role": "new"}, {"role": "settled"}]


def test_a_part_asks_only_for_the_questions_of_its_conditions() -> None:
    next_step = _next_step(recaps=[{"id": "mapping", "when": {"time": ["short"], "role": ["new"]}, "reason": REASON}])

    assert [question.id for question in next_step.asked_for(ResultPart.RECAPS)] == ["role", "time"]
    assert next_step.asked_for(ResultPart.READINGS) == ()


def test_the_table_names_the_further_answers_that_a_suggestion_needs() -> None:
    group, other = decision_table(_next_step())
    choices = [
        (
            row.answer.id,
            [(choice.anchor, [answer.id for answer in choice.only]) for choice in row.choices[ResultPart.PROGRAMMES]],
        )
        for row in (*group.rows, *other.rows)
    ]

    assert choices == [
        ("grow", [("programmes-1", ["short"]), ("programmes-2", ["long"])]),
        ("move", [("programmes-2", [])]),
        ("grow", [("programmes-2", [])]),
        ("move", [("programmes-2", [])]),
    ]


def test_too_many_combinations_are_refused_before_they_are_tried(messages: Callable[..., list[str]]) -> None:
    many = ", ".join(f"{{id: n{n}, title: {{en: Number {n}, cy: Rhif {n}}}}}" for n in range(12))
    text = RIGHT["next_step"]
    for name in ("settled", "move", "long"):
        text = text.replace(f"{{id: {name},", f"{many}, {{id: {name},")

    assert messages(next_step=text) == [
        "data/next_step.yaml:2:3: questions: has 2,744 combinations of answers, more than 2,000; "
        "ask fewer questions, or offer fewer answers"
    ]
