"""A school beside the national average, and beside another school."""

import pytest

from catalogue.model.entries import NationalAverage
from catalogue.queries.comparisons import Comparison, choose_pair, compare, find_average, find_partner
from tests.samples import make_catalogue, make_record, make_school

PRIMARY = make_record(NationalAverage, "primary", phase="primary", free_school_meals="18.4", learning_needs="20.7")
SPECIAL = make_record(NationalAverage, "special", phase="special", free_school_meals="42.3")


def test_a_school_is_beside_the_average_of_its_own_phase() -> None:
    catalogue = make_catalogue(PRIMARY, SPECIAL)

    assert find_average(catalogue, make_school(phase="special")) is SPECIAL
    assert find_average(catalogue, make_school(phase="secondary")) is None


@pytest.mark.parametrize(
    ("fields", "average", "expected"),
    [
        (
            {"learning_needs": "32.6"},
            PRIMARY,
            (Comparison("free_school_meals", 10, 18.4), Comparison("learning_needs", 32.6, 20.7)),
        ),
        ({}, PRIMARY, (Comparison("free_school_meals", 10, 18.4),)),
        ({"learning_needs": "100"}, SPECIAL, (Comparison("free_school_meals", 10, 42.3),)),
        ({"learning_needs": "32.6"}, None, ()),
    ],
)
def test_only_what_is_known_of_both_is_compared(
    fields: dict[str, str], average: NationalAverage | None, expected: tuple[Comparison, ...]
) -> None:
    assert compare(make_school(**fields), average) == expected


def test_a_phase_is_the_same_wherever_its_word_was_read() -> None:
    catalogue = make_catalogue(PRIMARY)

    assert find_average(catalogue, make_school(phase="".join(("pri", "mary")))) is PRIMARY


SCHOOLS = {
    "few": make_school(id="few", phase="primary", free_school_meals="5", learning_needs="16"),
    "some": make_school(id="some", phase="primary", free_school_meals="27", learning_needs="14"),
    "many": make_school(id="many", phase="primary", free_school_meals="56", learning_needs="44"),
    "unknown": make_school(id="unknown", phase="primary", free_school_meals="99"),
    "older": make_school(id="older", phase="secondary", free_school_meals="1", learning_needs="90"),
}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (SCHOOLS, ("few", "many")),
        (("some", "unknown", "older"), ("some", "unknown")),
        (("older", "few"), ("older", "few")),
        (("older",), None),
        ((), None),
    ],
)
def test_a_comparison_opens_with_the_most_different_schools_of_one_phase(
    names: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    pair = choose_pair([SCHOOLS[name] for name in names])

    assert (pair and tuple(school.id for school in pair)) == expected


@pytest.mark.parametrize(("school", "expected"), [("some", "many"), ("unknown", "few"), ("older", "some")])
def test_the_partner_of_a_school_follows_the_same_rule(school: str, expected: str) -> None:
    found = find_partner(SCHOOLS[school], [*SCHOOLS.values()])

    assert found is SCHOOLS[expected]


def test_a_school_alone_has_no_partner() -> None:
    assert find_partner(SCHOOLS["few"], [SCHOOLS["few"]]) is None
