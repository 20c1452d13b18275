"""Checks of the questions and suggestions of "help me choose": known ids, questions that decide, answers to them."""

from collections.abc import Iterable, Iterator, Sequence

from catalogue.checks.ids import find_repeated_ids, find_unknown_references
from catalogue.checks.next_step_rules import find_rule_faults
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import type_name
from catalogue.model.next_step import NextStep, Question, ResultPart, Suggestion
from catalogue.model.records import Programme, Record, Stage
from catalogue.model.vocabulary import ProgrammeState
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin, remedy_without
from catalogue.reading.nearest import suggest


def find_suggestion_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """What is wrong with the suggestions of a file beside the records of the site."""
    next_step = catalogue.next_step
    for part in ResultPart:
        if catalogue.has(part.feature):
            yield from _record_faults(catalogue, part, next_step.suggestions(part), origin)
        elif part.feature and next_step.suggestions(part):
            yield origin.fault((part.value,), "is about what the site leaves out", remedy_without(part.feature))
    yield from _stage_faults(catalogue, origin)
    yield from _order_faults(catalogue, origin)
    yield from find_unknown_references(catalogue, next_step, origin)


def find_question_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """What is wrong with the questions and suggestions of a file by themselves, whatever records there are."""
    next_step = catalogue.next_step
    faults = [*_question_faults(next_step.questions, origin), *_condition_faults(next_step, origin)]
    yield from faults
    parts = [part for part in ResultPart if catalogue.has(part.feature)]
    yield from find_rule_faults(next_step, parts, origin, are_right=not faults)


def _record_faults(
    catalogue: Catalogue, part: ResultPart, suggestions: Sequence[Suggestion], origin: Origin
) -> Iterator[Fault]:
    wanted, name = part.record_type, _name(part.record_type)
    kind = wanted.kind_of
    right = {record.id for record in catalogue.all(wanted)}
    for position, suggestion in enumerate(suggestions):
        path: FieldPath = (part.value, position, "id")
        record = catalogue.find(kind.record_type, suggestion.id)
        if record is None and suggestion.id not in catalogue.ids(kind) and catalogue.knows(kind):
            remedy = suggest(suggestion.id, right) or f"write the id of a {name} from data/{kind.file}.yaml"
            what, lacks = f"there is no {name} {suggestion.id[:60]!r}", f"{kind.name}:{suggestion.id[:80]}"
            yield origin.fault(path, what, remedy, lacks=lacks)
        elif record is not None and not isinstance(record, wanted):
            yield origin.fault(path, f"{suggestion.id!r} is a {_name(type(record))}", f"write the id of a {name}")
        elif isinstance(record, Programme) and record.state is ProgrammeState.PAST:
            remedy = f"write {' or '.join(record.replaced_by)}" if record.replaced_by else "write another programme"
            yield origin.fault(path, f"{suggestion.id!r} is a past programme", remedy)


def _name(record_type: type[Record]) -> str:
    """What an editor calls a type of record: recap, reading, case study."""
    return type_name(record_type) or record_type.kind_of.name.replace("-", " ")


def _stage_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    named = {suggestion.id for suggestion in catalogue.next_step.stages}
    for stage in catalogue.all(Stage):
        if stage.id not in named:
            remedy = "add it, so that nobody on the pathway is left out"
            yield origin.fault(("stages",), f"never leads to {stage.id}", remedy)


def _order_faults(catalogue: Catalogue, origin: Origin) -> Iterator[Fault]:
    """What runs today comes before what only was described, for the same answers."""
    told: list[Suggestion] = []
    for position, suggestion in enumerate(catalogue.next_step.programmes):
        programme = catalogue.find(Programme, suggestion.id)
        if programme and programme.state.is_told_as_past:
            told.append(suggestion)
        elif programme and programme.state is ProgrammeState.CURRENT:
            above = next((each for each in told if each.meets(suggestion)), None)
            if above:
                what = f"runs today and stands below {above.id!r}, which does not, for the same answers"
                yield origin.fault(("programmes", position, "id"), what, "move it up")


def _question_faults(questions: Sequence[Question], origin: Origin) -> Iterator[Fault]:
    yield from find_repeated_ids([question.id for question in questions], origin, ("questions",), "question")
    for position, question in enumerate(questions):
        ids = [answer.id for answer in question.answers]
        yield from find_repeated_ids(ids, origin, ("questions", position, "answers"), "answer")
        yield from _preset_faults(question, origin, ("questions", position, "answers"))


def _preset_faults(question: Question, origin: Origin, path: FieldPath) -> Iterator[Fault]:
    """One answer at most can be chosen from the start."""
    preset = [position for position, answer in enumerate(question.answers) if answer.preset]
    for position in preset[1:]:
        what = f"is preset, as {question.answers[preset[0]].id!r} is"
        yield origin.fault((*path, position, "preset"), what, "delete one of the two")


def _condition_faults(next_step: NextStep, origin: Origin) -> Iterator[Fault]:
    answers: dict[str, list[str]] = {}
    for question in next_step.questions:
        answers.setdefault(question.id, []).extend(answer.id for answer in question.answers)
    asked: set[str] = set()
    for part in ResultPart:
        for position, suggestion in enumerate(next_step.suggestions(part)):
            path: FieldPath = (part.value, position, "when")
            asked.update(suggestion.when)
            for name, suited in suggestion.when.items():
                if name not in answers:
                    remedy = suggest(name, answers) or f"write one of {', '.join(answers)}"
                    yield origin.fault((*path, name), f"there is no question {name[:60]!r}", remedy)
                else:
                    yield from _answer_faults(suited, answers[name], origin, (*path, name))
    for position, question in enumerate(next_step.questions):
        if question.id not in asked:
            what, remedy = f"decides nothing ({question.id})", "name it in a when, or delete it"
            yield origin.fault(("questions", position), what, remedy)


def _answer_faults(suited: Iterable[str], answers: Sequence[str], origin: Origin, path: FieldPath) -> Iterator[Fault]:
    for position, answer in enumerate(suited):
        if answer not in answers:
            remedy = suggest(answer, answers) or f"write one of {', '.join(answers)}"
            yield origin.fault((*path, position), f"there is no answer {answer[:60]!r} to {path[-1]}", remedy)
