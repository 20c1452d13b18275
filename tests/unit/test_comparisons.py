"""A school beside the national average."""

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import Interface
from catalogue.model.records import CaseStudy, NationalAverage
from catalogue.model.vocabulary import Phase
from catalogue.queries.comparisons import Comparison, compare, find_average

WORDS = {"en": "one", "cy": "un"}
COMMON = {"title": WORDS, "summary": WORDS, "review": {"en": "draft", "cy": "draft"}}
PRIMARY = NationalAverage.model_validate(
    {"id": "primary", **COMMON, "phase": "primary", "free_school_meals": "18.4", "learning_needs": "20.7"}
)
SPECIAL = NationalAverage.model_validate({"id": "special", **COMMON, "phase": "special", "free_school_meals": "42.3"})


def _school(**fields: str) -> CaseStudy:
    facts = {"authority": WORDS, "pupils": "100", "themes": ["one"], "free_school_meals": "10", **fields}
    return CaseStudy.model_validate({"id": "school", **COMMON, **facts})


def test_a_school_is_beside_the_average_of_its_own_phase() -> None:
    catalogue = Catalogue.of([PRIMARY, SPECIAL], Interface(words={}, counts={}, labels={}, lists={}))

    assert find_average(catalogue, _school(phase="special")) is SPECIAL
    assert find_average(catalogue, _school(phase="secondary")) is None


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
    assert compare(_school(phase=Phase.PRIMARY, **fields), average) == expected
