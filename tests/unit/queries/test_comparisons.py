"""A school beside the national average."""

import pytest

from catalogue.model.entries import NationalAverage
from catalogue.queries.comparisons import Comparison, compare, find_average
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
