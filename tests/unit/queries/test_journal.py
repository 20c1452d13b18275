"""The groups of a journal: by stages, and by the frameworks that a site names."""

from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.queries.journal import generate_groups
from tests.samples import (
    both,
    make_catalogue,
    make_element,
    make_framework,
    make_interface,
    make_reflection,
    make_settings,
    make_stage,
)

RECORDS = (
    make_stage("early"),
    make_framework("standards", one=both("Standard", "Safon")),
    make_framework("values", one=both("Value", "Gwerth")),
    make_element("pedagogy"),
    make_element("leadership"),
    make_element("trust", "values"),
    make_reflection("both", stages=["early"], elements=["pedagogy", "leadership", "trust"]),
    make_reflection("one", elements=["leadership"]),
    make_reflection("none"),
)
STAGES = [("stages", "early", ["both"]), ("stages", "other", ["one", "none"])]
STANDARDS = [
    ("standards", "pedagogy", ["both"]),
    ("standards", "leadership", ["both", "one"]),
    ("standards", "other", ["none"]),
]
VALUES = [("values", "trust", ["both"]), ("values", "other", ["one", "none"])]


def _catalogue(**journal: Any) -> Catalogue:
    return make_catalogue(*RECORDS, interface=make_interface(), settings=make_settings(journal=journal))


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ([], STAGES),
        (["standards"], [*STAGES, *STANDARDS]),
        (["values", "standards"], [*STAGES, *VALUES, *STANDARDS]),
    ],
)
def test_a_journal_is_by_stages_and_by_the_frameworks_of_the_settings_in_their_order(
    by: list[str], expected: list[tuple[str, str, list[str]]]
) -> None:
    groups = generate_groups(_catalogue(by=by))

    assert [(group.grouping, group.id, [each.id for each in group.resources]) for group in groups] == expected


def test_each_grouping_is_called_as_what_it_is_in_order_of() -> None:
    groups = generate_groups(_catalogue(by=["standards", "values"]))

    assert list(dict.fromkeys((group.grouping, group.word[Locale.CY]) for group in groups)) == [
        ("stages", "Cam"),
        ("standards", "Safon"),
        ("values", "Gwerth"),
    ]


def test_there_is_no_group_of_the_others_where_each_resource_names_something() -> None:
    catalogue = make_catalogue(*RECORDS[:7], interface=make_interface())

    assert [group.id for group in generate_groups(catalogue)] == ["early"]
