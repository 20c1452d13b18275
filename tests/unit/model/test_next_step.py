"""Help me choose: which suggestions fit which answers."""

import pytest

from catalogue.model.next_step import ResultPart, Suggestion, choose, combinations
from tests.samples import both, make_next_step

REASON = both("For you", "I chi")


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


def test_every_way_to_answer_is_a_combination() -> None:
    questions = make_next_step().questions

    assert len(list(combinations(questions))) == 8
    assert list(combinations(questions[:1])) == [{"role": "new"}, {"role": "settled"}]


def test_a_part_asks_only_for_the_questions_of_its_conditions() -> None:
    next_step = make_next_step(
        recaps=[{"id": "mapping", "when": {"time": ["short"], "role": ["new"]}, "reason": REASON}]
    )

    assert [question.id for question in next_step.asked_for(ResultPart.RECAPS)] == ["role", "time"]
    assert next_step.asked_for(ResultPart.READINGS) == ()
