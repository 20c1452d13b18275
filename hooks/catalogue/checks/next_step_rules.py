"""Checks of what the suggestions of "help me choose" do together: no answers without a result, no idle rule.

A set of combinations of answers is a number with a bit for each: by that, all of them are looked at in one step.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import prod

from catalogue.model.next_step import Answers, NextStep, ResultPart, Suggestion, choose, combinations
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin

MOST_COMBINATIONS = 2_000
"""Of answers to the questions that one part depends on: each is tried with every suggestion of the part."""


def find_rule_faults(
    next_step: NextStep, parts: Sequence[ResultPart], origin: Origin, *, are_right: bool
) -> Iterator[Fault]:
    """Answers for which a part has nothing, and suggestions that others always come before.

    `are_right` is false where questions or conditions have faults, so that only the number of answers is looked at.
    """
    number = max(prod(len(question.answers) for question in next_step.asked_for(part)) for part in parts)
    if number > MOST_COMBINATIONS:
        what = f"has {number:,} combinations of answers, more than {MOST_COMBINATIONS:,}"
        yield origin.fault(("questions",), what, "ask fewer questions, or offer fewer answers")
    elif are_right:
        for part in parts:
            yield from _faults_of(next_step, part, origin)


def _faults_of(next_step: NextStep, part: ResultPart, origin: Origin) -> Iterator[Fault]:
    suggestions = next_step.suggestions(part)
    answers = list(combinations(next_step.asked_for(part)))
    suited = find_suited(suggestions, answers)
    shown = find_shown(suggestions, suited, part.most)
    found = 0
    for each in suited:
        found |= each
    without = [each for at, each in enumerate(answers) if not found >> at & 1]
    if without:
        remedy = "widen a when, or end with a suggestion for everybody, without one"
        yield origin.fault((part.value,), _nothing_for(without), remedy)
    hidden = [position for position in range(len(suggestions)) if position not in shown]
    chosen = [choose(suggestions, each, part.most) for each in answers] if hidden else []
    for position in hidden:
        before = {
            earlier
            for at, several in enumerate(chosen)
            if suited[position] >> at & 1
            for earlier in _hiding(suggestions, position, several)
        }
        names = ", ".join(f"{part}[{earlier}] {suggestions[earlier].id}" for earlier in sorted(before))
        remedy = "move it up, narrow their when, or delete it"
        yield origin.fault((part.value, position), f"is hidden by {names}", remedy)


def find_suited(suggestions: Iterable[Suggestion], answers: Sequence[Answers]) -> list[int]:
    """The combinations that each suggestion suits."""
    every = (1 << len(answers)) - 1
    giving: dict[tuple[str, str], int] = {}
    for at, each in enumerate(answers):
        for given in each.items():
            giving[given] = giving.get(given, 0) | 1 << at
    found = []
    for suggestion in suggestions:
        suited = every
        for question, wanted in suggestion.when.items():
            suited &= sum(giving[question, answer] for answer in set(wanted))  # no combination gives two of them
        found.append(suited)
    return found


def find_shown(suggestions: Sequence[Suggestion], suited: Sequence[int], most: int) -> set[int]:
    """Positions of the suggestions that some combination shows: of those that suit it the first, each record once."""
    shown = set()
    full = [0] * most
    """The combinations that have found one record by now, two, and so on."""
    having: dict[str, int] = {}
    for position, suggestion in enumerate(suggestions):
        taken = having.get(suggestion.id, 0)
        rest = new = suited[position] & ~taken & ~full[-1]
        if new:
            shown.add(position)
        having[suggestion.id] = taken | new
        for count, before in enumerate(full):
            full[count], rest = before | rest, before & rest
    return shown


def _hiding(suggestions: Sequence[Suggestion], position: int, chosen: Sequence[int]) -> Sequence[int]:
    """What takes the place of a suggestion: another one of the same record, else all that are shown."""
    return [other for other in chosen if suggestions[other].id == suggestions[position].id] or chosen


def _nothing_for(without: Sequence[Answers]) -> str:
    answers = ", ".join(f"{question} {answer}" for question, answer in without[0].items())
    if len(without) > 1:
        return f"has nothing for {len(without)} combinations of answers, the first of them {answers}"
    return f"has nothing for {answers or 'anybody'}"
