"""Checks of the questions and suggestions of "help me choose": known ids, no answers without a result, no idle rule."""

from collections.abc import Iterable, Iterator, Sequence
from math import prod

from catalogue.checks.ids import Fault, ground_faults, repeated_ids
from catalogue.model import kinds, records
from catalogue.model.catalogue import Catalogue
from catalogue.model.next_step import Answers, NextStep, Question, ResultPart, Suggestion, choose, combinations
from catalogue.model.vocabulary import ProgrammeState
from catalogue.reading.documents import Path
from catalogue.reading.messages import Origin, suggest
from catalogue.reading.problems import Problem

MOST_COMBINATIONS = 2_000
"""Of answers: each is tried with every suggestion."""


def find_next_step_problems(catalogue: Catalogue, origin: Origin) -> Iterator[Problem]:
    """Everything that is wrong with the questions and suggestions in a file."""
    next_step = catalogue.next_step
    for path, what, remedy in _faults(catalogue, next_step):
        yield origin.problem(path, "", what, remedy)


def _faults(catalogue: Catalogue, next_step: NextStep) -> Iterator[Fault]:
    for part in ResultPart:
        yield from _record_faults(catalogue, part, next_step.suggestions(part))
    yield from _stage_faults(catalogue, next_step)
    yield from ground_faults(catalogue, next_step.sources, next_step.owner)
    faults = [*_question_faults(next_step.questions), *_condition_faults(next_step)]
    yield from faults
    number = prod(len(question.answers) for question in next_step.questions)
    if number > MOST_COMBINATIONS:
        what = f"has {number:,} combinations of answers, more than {MOST_COMBINATIONS:,}"
        yield ("questions",), what, "ask fewer questions, or offer fewer answers"
    elif not faults:
        for part in ResultPart:
            yield from _rule_faults(next_step, part)


def _record_faults(catalogue: Catalogue, part: ResultPart, suggestions: Sequence[Suggestion]) -> Iterator[Fault]:
    kind, wanted, name = part.kind, part.record_type, _name(part.record_type)
    right = {record.id for record in catalogue.records(kind) if isinstance(record, wanted)}
    if not right:  # their own file could not be read: one problem is enough
        return
    for position, suggestion in enumerate(suggestions):
        path: Path = (part.value, position, "id")
        record = catalogue.find(kind.name, suggestion.id)
        if record is None and suggestion.id not in catalogue.ids[kind.name]:
            remedy = suggest(suggestion.id, right) or f"write the id of a {name} from data/{kind.file}.yaml"
            yield path, f"there is no {name} {suggestion.id[:60]!r}", remedy
        elif record is not None and not isinstance(record, wanted):
            yield path, f"{suggestion.id!r} is a {_name(type(record))}", f"write the id of a {name}"
        elif isinstance(record, records.Programme) and record.state is ProgrammeState.PAST:
            remedy = f"write {' or '.join(record.replaced_by)}" if record.replaced_by else "write another programme"
            yield path, f"{suggestion.id!r} is a past programme", remedy


def _name(record_type: type[records.Record]) -> str:
    """What an editor calls a type of record: recap, reading, case study."""
    types = kinds.BY_TYPE[record_type].types
    return record_type.__name__.lower() if len(types) > 1 else kinds.BY_TYPE[record_type].name.replace("-", " ")


def _stage_faults(catalogue: Catalogue, next_step: NextStep) -> Iterator[Fault]:
    named = {suggestion.id for suggestion in next_step.stages}
    for stage in catalogue.stages:
        if stage.id not in named:
            yield ("stages",), f"never leads to {stage.id}", "add it, so that nobody on the pathway is left out"


def _question_faults(questions: Sequence[Question]) -> Iterator[Fault]:
    yield from repeated_ids([question.id for question in questions], ("questions",), "question")
    for position, question in enumerate(questions):
        ids = [answer.id for answer in question.answers]
        yield from repeated_ids(ids, ("questions", position, "answers"), "answer")


def _condition_faults(next_step: NextStep) -> Iterator[Fault]:
    answers: dict[str, list[str]] = {}
    for question in next_step.questions:
        answers.setdefault(question.id, []).extend(answer.id for answer in question.answers)
    asked: set[str] = set()
    for part in ResultPart:
        for position, suggestion in enumerate(next_step.suggestions(part)):
            path: Path = (part.value, position, "when")
            asked.update(suggestion.when)
            for name, suited in suggestion.when.items():
                if name not in answers:
                    remedy = suggest(name, answers) or f"write one of {', '.join(answers)}"
                    yield (*path, name), f"there is no question {name[:60]!r}", remedy
                else:
                    yield from _answer_faults(suited, answers[name], (*path, name))
    for position, question in enumerate(next_step.questions):
        if question.id not in asked:
            yield ("questions", position), f"decides nothing ({question.id})", "name it in a when, or delete it"


def _answer_faults(suited: Iterable[str], answers: Sequence[str], path: Path) -> Iterator[Fault]:
    for position, answer in enumerate(suited):
        if answer not in answers:
            remedy = suggest(answer, answers) or f"write one of {', '.join(answers)}"
            yield (*path, position), f"there is no answer {answer[:60]!r} to {path[-1]}", remedy


def _rule_faults(next_step: NextStep, part: ResultPart) -> Iterator[Fault]:
    """Answers for which a part has nothing, and suggestions that others always come before."""
    suggestions = next_step.suggestions(part)
    without: list[Answers] = []
    shown: set[int] = set()
    before: dict[int, set[int]] = {position: set() for position in range(len(suggestions))}
    for answers in combinations(next_step.asked_for(part)):
        chosen = choose(suggestions, answers, part.most)
        shown.update(chosen)
        if not chosen:
            without.append(answers)
        for position in before.keys() - shown:
            if suggestions[position].fits(answers):
                before[position].update(_hiding(suggestions, position, chosen))
    if without:
        yield (part.value,), _nothing_for(without), "widen a when, or end with a suggestion for everybody, without one"
    for position in sorted(before.keys() - shown):
        names = ", ".join(f"{part}[{earlier}] {suggestions[earlier].id}" for earlier in sorted(before[position]))
        yield (part.value, position), f"is hidden by {names}", "move it up, narrow their when, or delete it"


def _hiding(suggestions: Sequence[Suggestion], position: int, chosen: Sequence[int]) -> Sequence[int]:
    """What takes the place of a suggestion: another one of the same record, else all that are shown."""
    return [other for other in chosen if suggestions[other].id == suggestions[position].id] or chosen


def _nothing_for(without: Sequence[Answers]) -> str:
    answers = ", ".join(f"{question} {answer}" for question, answer in without[0].items())
    if len(without) > 1:
        return f"has nothing for {len(without)} combinations of answers, the first of them {answers}"
    return f"has nothing for {answers or 'anybody'}"
