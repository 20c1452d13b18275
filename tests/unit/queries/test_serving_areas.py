"""What serves an element of a framework."""

from catalogue.queries.serving_areas import find_serving
from tests.samples import make_catalogue, make_element, make_framework, make_programme, make_school

PEDAGOGY, LEADERSHIP, TRUST = make_element("pedagogy"), make_element("leadership"), make_element("trust", "values")
AREAS = (make_framework("standards"), make_framework("values"), PEDAGOGY, LEADERSHIP, TRUST)


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
