"""What serves an element of a framework."""

from typing import Any

from catalogue.model.records import Recap
from catalogue.queries.serving_areas import find_serving, find_to_do
from tests.samples import (
    WORDS,
    make_catalogue,
    make_element,
    make_framework,
    make_programme,
    make_record,
    make_school,
)

PEDAGOGY, LEADERSHIP, TRUST = make_element("pedagogy"), make_element("leadership"), make_element("trust", "values")
AREAS = (make_framework("standards"), make_framework("values"), PEDAGOGY, LEADERSHIP, TRUST)


EXERCISE: dict[str, Any] = {
    "kind": "recap",
    "minutes": "5",
    "editions": [{"language": "en", "format": "web"}],
    "introduction": WORDS,
    "steps": [WORDS],
}


def test_what_names_few_elements_of_the_same_framework_comes_first() -> None:
    wide = make_programme("wide", elements=["pedagogy", "leadership"])
    close = make_programme("close", elements=["pedagogy", "trust"])
    catalogue = make_catalogue(*AREAS, wide, close)

    assert find_serving(catalogue, PEDAGOGY) == (close, wide)
    assert find_serving(catalogue, TRUST) == (close,)


def test_three_programmes_and_two_schools_are_shown_and_none_of_the_past() -> None:
    programmes = [make_programme(f"p-{n}", elements=["trust"]) for n in range(4)]
    past = make_programme("past", state="past", elements=["trust"])
    schools = [make_school(f"s-{n}", elements=["trust"]) for n in range(3)]
    found = find_serving(make_catalogue(*AREAS, past, *programmes, *schools), TRUST)

    assert [record.id for record in found] == ["p-0", "p-1", "p-2", "s-0", "s-1"]


def test_what_to_do_about_an_area_is_something_to_do_before_anything_else() -> None:
    programme = make_programme("p", elements=["trust"])
    recap = make_record(Recap, "r", **EXERCISE, elements=["trust"])

    assert find_to_do(make_catalogue(*AREAS, programme, recap), TRUST) == recap
    assert find_to_do(make_catalogue(*AREAS, programme), TRUST) == programme
    assert find_to_do(make_catalogue(*AREAS), TRUST) is None
