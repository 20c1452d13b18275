"""Help me choose as a table: every result, by the answers to the first two questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.model.next_step import Answer, Answers, NextStep, ResultPart, choose, combinations


@dataclass(frozen=True)
class Choice:
    """A suggestion in the decision table."""

    anchor: str
    record: str
    only: tuple[Answer, ...]
    """The answers to the further questions for which it is shown; none where all will do."""


@dataclass(frozen=True)
class Row:
    """What can be chosen for one answer to the first question and one to the second."""

    answer: Answer
    choices: Mapping[ResultPart, tuple[Choice, ...]]


@dataclass(frozen=True)
class Group:
    """The rows for one answer to the first question."""

    answer: Answer
    rows: tuple[Row, ...]


def decision_table(next_step: NextStep, parts: Sequence[ResultPart]) -> tuple[Group, ...]:
    """Every result of these parts: a group for each answer to the first question, a row for each to the second."""
    if not next_step.questions:
        return ()
    first, second = next_step.questions[:2]

    def row(answer: Answer, other: Answer) -> Row:
        known = {first.id: answer.id, second.id: other.id}
        return Row(other, {part: tuple(_choices(next_step, part, known)) for part in parts})

    return tuple(Group(answer, tuple(row(answer, other) for other in second.answers)) for answer in first.answers)


def _choices(next_step: NextStep, part: ResultPart, known: Answers) -> Iterator[Choice]:
    suggestions = next_step.suggestions(part)
    further = [question for question in next_step.asked_for(part) if question.id not in known]
    reached: dict[int, list[Answers]] = {}
    for answers in combinations(further):
        for position in choose(suggestions, {**known, **answers}, part.most):
            reached.setdefault(position, []).append(answers)
    for position, found in sorted(reached.items()):
        only: list[Answer] = []
        for question in further:
            given = [answer for answer in question.answers if any(each[question.id] == answer.id for each in found)]
            only += given if len(given) < len(question.answers) else []
        yield Choice(part.anchor(position), suggestions[position].id, tuple(only))
