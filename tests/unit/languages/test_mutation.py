"""Mutation: every row of the three tables, both ways."""

import pytest

from catalogue.languages.mutation import mutations, radicals

ROWS = [
    ("pennaeth", "bennaeth mhennaeth phennaeth"),
    ("tîm", "dîm nhîm thîm"),
    ("cwrs", "gwrs nghwrs chwrs"),
    ("byd", "fyd myd"),
    ("dysgwr", "ddysgwr nysgwr"),
    ("gair", "air ngair"),
    ("gwlad", "wlad ngwlad"),
    ("gradd", "radd ngradd"),
    ("glas", "las nglas"),
    ("gŵyl", "ŵyl ngŵyl"),
    ("mentor", "fentor"),
    ("llwybr", "lwybr"),
    ("rhaglen", "raglen"),
    ("arweinydd", "harweinydd"),
    ("ysgol", "hysgol"),
    ("wythnos", "hwythnos"),
    ("ŵyn", "hŵyn"),
]
"""A radical, and what soft, nasal and aspirate mutation and h make of it, in that order."""
UNCHANGED = [
    "chwaer",
    "ddoe",
    "ffordd",
    "ngwlad",
    "her",
    "safon",
    "theatr",
    "phennaeth",
    "nhîm",
    "jam",
    "vote",
    "",
    "2",
]


@pytest.mark.parametrize(("radical", "mutated"), ROWS)
def test_a_radical_has_the_forms_of_its_row(radical: str, mutated: str) -> None:
    assert mutations(radical) == tuple(mutated.split())


@pytest.mark.parametrize("word", UNCHANGED)
def test_a_letter_without_mutation_stays(word: str) -> None:
    assert mutations(word) == ()


@pytest.mark.parametrize(
    ("mutated", "radical"), [(mutated, radical) for radical, row in ROWS for mutated in row.split()]
)
def test_a_mutated_word_leads_back_to_its_radical(mutated: str, radical: str) -> None:
    assert radical in radicals(mutated)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("fan", "ban man"),
        ("lan", "llan glan"),
        ("radd", "rhadd gradd"),
        ("nod", "dod gnod"),
        ("ngair", "gair"),
        ("nghair", "cair"),
        ("mhen", "pen"),
        ("ddail", "dail"),
        ("her", "er"),
        ("eiriau", "geiriau"),
        ("chwaer", "cwaer"),
        ("pennaeth", ""),
        ("hwnt", "wnt"),
        ("safon", ""),
    ],
)
def test_every_origin_that_the_rules_allow_is_named(word: str, forms: str) -> None:
    assert radicals(word) == tuple(forms.split())


@pytest.mark.parametrize(
    ("radical", "mutated"),
    [
        ("Cymru", ("Gymru", "Nghymru", "Chymru")),
        ("CYMRU", ("GYMRU", "NGHYMRU", "CHYMRU")),
        ("Gwent", ("Went", "Ngwent")),
        ("Llanfaes", ("Lanfaes",)),
        ("Estyn", ("Hestyn",)),
    ],
)
def test_capitals_are_kept(radical: str, mutated: tuple[str, ...]) -> None:
    assert mutations(radical) == mutated
    assert all(radical in radicals(form) for form in mutated)
