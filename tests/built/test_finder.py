"""The lists that can be narrowed, as they are without scripts, and what they tell scripts."""

import json
from collections import Counter
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from bs4 import Tag

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from tests.conftest import SITE
from tests.pages import BuiltPage, Pages

PROGRAMMES = {Locale.EN: "en/programmes/", Locale.CY: "cy/rhaglenni/"}
CASE_STUDIES = {Locale.EN: "en/case-studies/", Locale.CY: "cy/astudiaethau-achos/"}
COMPARISON = {Locale.EN: "en/case-studies/compare/", Locale.CY: "cy/astudiaethau-achos/cymharu/"}
LISTS = [*PROGRAMMES.values(), *CASE_STUDIES.values()]
FIELDS = {
    "programmes": {
        "stage": "stages",
        "role": "roles",
        "offered": "offered_by",
    },
    "case_studies": {
        "phase": "phase",
        "background": "language_backgrounds",
        "theme": "themes",
        "programme": "programmes",
    },
}
"""Facets that show a field as it stands in the data."""
FRAMEWORKS = {"standards": "standard", "dimensions": "dimension"}
"""By framework the facet of its elements."""


def _records(file: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = yaml.safe_load((SITE / "data" / f"{file}.yaml").read_text(encoding="utf-8"))
    return records


def _items(page: BuiltPage) -> list[Tag]:
    return page.soup.select("[data-finder] [data-tokens]")


def _tokens(item: Tag) -> list[str]:
    return str(item["data-tokens"]).split()


def _title(item: Tag) -> str:
    link = item.select_one("h3 a")
    assert link
    return link.get_text()


def _values(record: dict[str, Any], field: str) -> list[str]:
    value = record.get(field, [])
    return value if isinstance(value, list) else [value]


def _lengths(record: dict[str, Any]) -> list[str]:
    """How long a programme takes; here a year and more is said in months alone."""
    return _values(record, "time") or (["longer"] if record.get("months", 0) > 12 else [])


def _elements() -> dict[str, str]:
    """By element the facet in which it is a choice."""
    return {each["id"]: FRAMEWORKS[each["framework"]] for each in _records("frameworks") if each["kind"] == "element"}


@pytest.mark.parametrize("locale", Locale)
def test_without_scripts_every_programme_stands_under_each_of_its_stages(pages: Pages, locale: Locale) -> None:
    sections = pages[PROGRAMMES[locale]].soup.select(".unscripted > section")
    found = {
        (str(section["aria-labelledby"]), link.get_text()) for section in sections for link in section.select("h3 a")
    }
    expected = {
        (stage, programme["title"][locale])
        for programme in _records("programmes")
        for stage in (["past"] if programme["state"] == "past" else programme["stages"])
    }

    assert found == expected
    assert [str(section["aria-labelledby"]) for section in sections] == [
        *(stage["id"] for stage in sorted(_records("stages"), key=lambda stage: int(stage["number"]))),
        "past",
    ]


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize(("file", "addresses"), [("programmes", PROGRAMMES), ("case_studies", CASE_STUDIES)])
def test_each_record_carries_what_stands_in_the_data(
    pages: Pages, locale: Locale, file: str, addresses: dict[Locale, str]
) -> None:
    fields, elements = FIELDS[file], _elements()
    facets = {*fields, *elements.values(), "time"}
    found = {
        _title(item): sorted(
            token for token in _tokens(item) if token.partition(":")[0] in facets and not token.endswith(":not_given")
        )
        for item in _items(pages[addresses[locale]])
    }

    assert found == {
        record["title"][locale]: sorted(
            [
                *(f"{facet}:{value}" for facet, field in fields.items() for value in _values(record, field)),
                *(f"{elements[value]}:{value}" for value in record.get("elements", ())),
                *(f"time:{length}" for length in _lengths(record)),
            ]
        )
        for record in _records(file)
    }


@pytest.mark.parametrize("address", LISTS)
def test_each_checkbox_says_how_many_records_carry_it(pages: Pages, address: str) -> None:
    page = pages[address]
    carried = Counter(token for item in _items(page) for token in _tokens(item))
    said = {
        f"{label.input['name']}:{label.input['value']}": int(label.select(".number-found")[0].get_text())
        for label in page.soup.select("[data-finder] label")
        if label.input
    }
    missing = {token for token in carried if token.partition(":")[0] in {name.partition(":")[0] for name in said}}

    assert {token: number for token, number in said.items() if number} == {token: carried[token] for token in missing}


@pytest.mark.parametrize("addresses", [PROGRAMMES, CASE_STUDIES])
def test_addresses_of_choices_are_the_same_in_both_languages(pages: Pages, addresses: dict[Locale, str]) -> None:
    choices = [
        sorted(
            (str(box["name"]), str(box["value"])) for box in pages[addresses[locale]].soup.select("form.filters input")
        )
        for locale in Locale
    ]

    assert choices[0] == choices[1]
    assert choices[0]


@pytest.mark.parametrize("locale", Locale)
def test_the_order_of_schools_that_scripts_use_is_that_of_the_alphabet(pages: Pages, locale: Locale) -> None:
    items = sorted(_items(pages[CASE_STUDIES[locale]]), key=lambda item: int(str(item["data-order"])))
    keys = [sort_key(_title(item), locale) for item in items]

    assert all(a <= b for a, b in pairwise(keys))


@pytest.mark.parametrize("locale", Locale)
def test_programmes_that_one_can_join_come_first(pages: Pages, locale: Locale) -> None:
    places = [int(str(item["data-openness"])) for item in _items(pages[PROGRAMMES[locale]])]

    assert places == sorted(places)
    assert len(places) == len(_records("programmes"))
    assert len({*places}) > 1


@pytest.mark.parametrize(
    ("address", "phrases"),
    [
        ("en/programmes/", ["0 programmes", "1 programme", "2 programmes", "3 programmes"]),
        ("cy/rhaglenni/", ["0 rhaglen", "1 rhaglen", "2 raglen", "3 rhaglen"]),
    ],
)
def test_scripts_get_the_whole_phrase_for_every_number(pages: Pages, address: str, phrases: list[str]) -> None:
    given = json.loads(pages[address].attribute("[data-finder]", "data-phrases"))

    assert given[:4] == phrases
    assert len(given) == len(_records("programmes")) + 1


@pytest.mark.parametrize("locale", Locale)
def test_the_comparison_has_each_fact_of_each_school(pages: Pages, locale: Locale) -> None:
    page = pages[COMPARISON[locale]]
    schools = sorted(record["id"] for record in _records("case_studies"))
    rows = page.soup.select("[data-compare] tr")
    options = [str(option["value"]) for option in page.soup.select("select[name=first] option")]

    assert [sorted(str(cell["data-school"]) for cell in row.select("[data-school]")) for row in rows] == [schools] * 17
    assert all(cell.get_text(strip=True) for row in rows for cell in row.select("th, td"))
    assert sorted(options) == schools


@pytest.mark.parametrize("locale", Locale)
def test_each_case_study_links_to_the_comparison_with_itself_chosen(pages: Pages, locale: Locale) -> None:
    found = {
        parse_qs(urlsplit(str(link["href"])).query)["first"][0]
        for page in pages.values()
        if page.locale is locale
        for link in page.soup.select("a[href*='?first=']")
    }

    assert found == {record["id"] for record in _records("case_studies")}
