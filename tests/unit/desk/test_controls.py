"""A form has a control for every field of the model, with what it may hold."""

import pytest

from catalogue.desk.controls import Control, Sort, controls_of
from catalogue.model.kinds import declared_kinds
from catalogue.model.records import CaseStudy, Programme, Record, Reflection

TYPES = [record_type for kind in declared_kinds() for record_type in kind.types]


def _control(record_type: type[Record], *names: str) -> Control:
    fields = controls_of(record_type)
    for name in names[:-1]:
        (found,) = (each for each in fields if each.name == name)
        fields = found.each.fields if found.each else found.fields
    (last,) = (each for each in fields if each.name == names[-1])
    return last


@pytest.mark.parametrize("record_type", TYPES)
def test_every_field_has_a_control_with_its_meaning(record_type: type[Record]) -> None:
    fields = record_type.model_fields
    wanted = {name: field.description for name, field in fields.items() if name != "kind"}

    assert {each.name: each.help for each in controls_of(record_type)} == wanted


@pytest.mark.parametrize("record_type", TYPES)
def test_every_field_can_be_changed_in_the_form(record_type: type[Record]) -> None:
    assert [each.name for each in controls_of(record_type) if each.sort is Sort.FIXED] == []


def test_a_text_in_both_languages_stands_side_by_side_and_says_how_long_it_may_be() -> None:
    summary = _control(Programme, "summary")

    assert summary.sort is Sort.PAIR
    assert [(each.name, each.sort, each.most) for each in summary.fields] == [
        ("en", Sort.TEXT, 200),
        ("cy", Sort.TEXT, 200),
    ]


def test_a_question_has_its_id_beside_its_texts() -> None:
    questions = _control(Reflection, "questions")

    assert questions.each
    assert [each.name for each in questions.each.fields] == ["en", "cy", "id"]


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (("state",), ("current", "planned", "paused", "closed", "model", "described", "past")),
        (("cohorts", "cancelled"), ("true", "false")),
    ],
)
def test_what_the_model_lets_one_choose_can_be_chosen(names: tuple[str, ...], values: tuple[str, ...]) -> None:
    control = _control(Programme, *names)

    assert (control.sort, control.values) == (Sort.CHOICE, values)


@pytest.mark.parametrize(
    ("record_type", "names", "records", "words"),
    [
        (Programme, ("apply", "contact"), "Contact", ""),
        (Programme, ("sources", "document"), "Resource", ""),
        (CaseStudy, ("phase",), "", "phases"),
    ],
)
def test_an_id_is_chosen_among_what_it_can_name(
    record_type: type[Record], names: tuple[str, ...], records: str, words: str
) -> None:
    control = _control(record_type, *names)

    assert (control.sort, control.records, control.words) == (Sort.CHOICE, records, words)


@pytest.mark.parametrize(
    ("record_type", "name", "records", "words"),
    [(Programme, "stages", "Stage", ""), (Programme, "roles", "", "roles")],
)
def test_each_of_several_ids_is_chosen(record_type: type[Record], name: str, records: str, words: str) -> None:
    each = _control(record_type, name).each

    assert each
    assert (each.sort, each.records, each.words) == (Sort.CHOICE, records, words)


def test_a_field_says_whether_it_is_needed() -> None:
    assert _control(Programme, "stages").is_needed
    assert not _control(Programme, "time").is_needed
