"""Facets that a site decides on: those of its frameworks, and those of the words that it chooses."""

import datetime
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.records import CaseStudy, Programme, Record
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.queries.facets import Finder, find_facets
from tests.samples import (
    both,
    make_catalogue,
    make_element,
    make_framework,
    make_interface,
    make_programme,
    make_school,
    make_vocabulary,
)

DAY = datetime.date(2026, 11, 23)
STANDARDS = make_framework(filter="standard", full=both("Professional standard", "Safon broffesiynol"))
VALUES = make_framework("values", one=both("Value", "Gwerth"))
ELEMENTS = [
    make_element("pedagogy", title=both("Pedagogy", "Addysgeg")),
    make_element("innovation", title=both("Innovation", "Arloesi")),
    make_element("trust", "values", title=both("Trust", "Ymddiriedaeth")),
    make_element("care", "values", title=both("Care", "Gofal")),
]
NAMING = [
    make_programme("a", elements=["innovation", "trust"]),
    make_programme("b", elements=["pedagogy", "innovation", "care"]),
    make_school("c", elements=["pedagogy", "trust"]),
    make_school("d", elements=["innovation", "care"]),
]


def _find(
    *records: Record,
    record_type: type[Record] = Programme,
    locale: Locale = Locale.EN,
    vocabulary: Vocabulary | None = None,
) -> Finder:
    interface = make_interface((STANDARDS, 2), (VALUES, 2))
    catalogue = make_catalogue(*records, interface=interface, vocabulary=vocabulary or make_vocabulary())
    return find_facets(catalogue, record_type, locale, DAY)


def _of_frameworks(finder: Finder) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    return [
        (facet.name, facet.label, [(choice.id, choice.label, choice.number) for choice in facet.choices])
        for facet in finder.facets
        if facet.name in {"standard", "values"}
    ]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (
            Locale.EN,
            [
                ("standard", "Professional standard", [("pedagogy", "Pedagogy", 1), ("innovation", "Innovation", 2)]),
                ("values", "Value", [("trust", "Trust", 1), ("care", "Care", 1)]),
            ],
        ),
        (
            Locale.CY,
            [
                ("standard", "Safon broffesiynol", [("pedagogy", "Addysgeg", 1), ("innovation", "Arloesi", 2)]),
                ("values", "Gwerth", [("trust", "Ymddiriedaeth", 1), ("care", "Gofal", 1)]),
            ],
        ),
    ],
)
def test_each_framework_is_a_facet_under_its_own_name_in_the_order_of_its_file(
    locale: Locale, expected: list[tuple[str, str, list[tuple[str, str, int]]]]
) -> None:
    assert _of_frameworks(_find(STANDARDS, VALUES, *ELEMENTS, *NAMING, locale=locale)) == expected


def test_a_record_has_the_elements_that_it_names_under_the_name_of_their_framework() -> None:
    items = _find(STANDARDS, VALUES, *ELEMENTS, *NAMING).items

    assert [[token for token in item.tokens if token.startswith(("standard:", "values:"))] for item in items] == [
        ["standard:innovation", "values:trust"],
        ["standard:pedagogy", "standard:innovation", "values:care"],
    ]


@pytest.mark.parametrize(
    ("narrows", "programmes", "schools"),
    [
        (["programmes"], ["standard"], []),
        (["case-studies"], [], ["standard"]),
        (["programmes", "case-studies"], ["standard"], ["standard"]),
        ([], [], []),
    ],
)
def test_a_framework_narrows_the_lists_that_it_names(
    narrows: list[str], programmes: list[str], schools: list[str]
) -> None:
    records = [make_framework(filter="standard", narrows=narrows), *ELEMENTS, *NAMING]

    assert [name for name, *_ in _of_frameworks(_find(*records))] == programmes
    assert [name for name, *_ in _of_frameworks(_find(*records, record_type=CaseStudy))] == schools


def test_a_site_without_frameworks_has_no_such_facet() -> None:
    assert _of_frameworks(_find(*NAMING)) == []


@pytest.mark.parametrize(
    ("left_out", "names"),
    [
        ({}, ["phase", "size", "meals"]),
        ({"sizes": []}, ["phase", "meals"]),
        ({"sizes": [], "meals": []}, ["phase"]),
    ],
)
def test_a_site_without_bands_has_no_facet_of_them(left_out: dict[str, Any], names: list[str]) -> None:
    schools = [
        make_school("a", phase="primary", pupils="20", free_school_meals="5"),
        make_school("b", phase="secondary", pupils="2000", free_school_meals="50"),
    ]
    finder = _find(*schools, record_type=CaseStudy, vocabulary=make_vocabulary(**left_out))

    assert [facet.name for facet in finder.facets] == names
