"""A body with other frameworks and other stages: the engine counts, names and colours what there is."""

import re
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from catalogue.languages.locales import Locale
from catalogue.model.site_vocabulary import COLOURS
from tests.conftest import SITE, make_once, run_catalogue
from tests.pages import assets_in
from tests.reshaping import Shape, group_ids, reshape

SHAPES = {
    "one": Shape(stages=1, groups=1, frameworks={"qualities": 7}, by=("qualities",)),
    "three": Shape(stages=3, groups=2, frameworks={"dimensions": 4, "standards": 3}, by=()),
    "many": Shape(
        stages=20, groups=8, frameworks={"standards": 2, "habits": 3, "dimensions": 2}, by=("habits", "standards")
    ),
}
PROGRAMMES, CASE_STUDIES = ("en/programmes", "cy/rhaglenni"), ("en/case-studies", "cy/astudiaethau-achos")
PATHWAY, JOURNAL, STANDARDS = ("en/pathway", "cy/llwybr"), ("en/journal", "cy/dyddiadur"), "en/oak-standards"


@dataclass(frozen=True)
class Other:
    """A site of another shape, built."""

    name: str
    folder: Path

    @property
    def shape(self) -> Shape:
        return SHAPES[self.name]

    @cached_property
    def frameworks(self) -> list[dict[str, Any]]:
        text = (self.folder / "data" / "frameworks.yaml").read_text(encoding="utf-8")
        return [each for each in yaml.load(text, yaml.CSafeLoader) if each["kind"] == "framework"]

    @cached_property
    def elements(self) -> list[dict[str, Any]]:
        text = (self.folder / "data" / "frameworks.yaml").read_text(encoding="utf-8")
        return [each for each in yaml.load(text, yaml.CSafeLoader) if each["kind"] == "element"]

    def page(self, address: str) -> BeautifulSoup:
        return BeautifulSoup((self.folder / "site" / address / "index.html").read_text(encoding="utf-8"), "lxml")

    def lead(self, address: str) -> str:
        return self.page(address).select(".page-head .lead")[0].get_text()

    def below(self, folder: str) -> set[str]:
        """The pages in a folder, from there."""
        start = self.folder / "site" / folder
        return {page.parent.relative_to(start).as_posix() for page in start.rglob("index.html")}


@pytest.fixture(scope="session", params=SHAPES)
def other(request: pytest.FixtureRequest, shared: Path) -> Other:
    def make(folder: Path) -> None:
        shutil.copytree(SITE, folder)
        reshape(folder, SHAPES[request.param])
        done = run_catalogue(folder, "build")
        assert done.returncode == 0, done.stdout + done.stderr

    return Other(request.param, make_once(shared / f"other-{request.param}", make))


@pytest.mark.parametrize("locale", Locale)
def test_each_framework_has_a_list_and_each_element_a_page_below_it(other: Other, locale: Locale) -> None:
    addresses = {each["id"]: each["address"][locale] for each in other.frameworks}
    expected = {
        framework: {".", *(each["address"][locale] for each in other.elements if each["framework"] == framework)}
        for framework in addresses
    }

    assert {framework: len(found) - 1 for framework, found in expected.items()} == other.shape.frameworks
    assert {framework: other.below(f"{locale}/{address}") for framework, address in addresses.items()} == expected


def test_a_framework_that_the_site_does_not_have_has_no_page(other: Other) -> None:
    assert (other.folder / "site" / STANDARDS).exists() is ("standards" in other.shape.frameworks)


@pytest.mark.parametrize("address", PATHWAY)
def test_each_stage_has_a_page_and_a_place_in_its_group(other: Other, address: str) -> None:
    page = other.page(address)
    found = [str(place["class"]) for place in page.select("#content [class*='group-']")]

    assert len(other.below(address)) == other.shape.stages + 1
    assert {name for place in found for name in re.findall(r"group-\d+", place)} == {*group_ids(other.shape)}


@pytest.mark.parametrize("position", [0, 1])
def test_programmes_are_filtered_by_each_framework_under_the_name_that_it_has_in_addresses(
    other: Other, position: int
) -> None:
    names = {"one": ["qualities"], "three": ["dimension", "standard"], "many": ["standard", "habit", "dimension"]}

    assert _filters(other.page(PROGRAMMES[position]))[-len(names[other.name]) :] == names[other.name]


@pytest.mark.parametrize("position", [0, 1])
def test_case_studies_are_filtered_by_the_frameworks_that_narrow_them(other: Other, position: int) -> None:
    names = {"one": ["qualities"], "three": ["dimension", "standard"], "many": ["standard", "dimension"]}
    found = _filters(other.page(CASE_STUDIES[position]))

    assert [name for name in found if name in _keys(other)] == names[other.name]


def _filters(page: BeautifulSoup) -> list[str]:
    """The names of the facets of a list, in the order of the page."""
    return list(dict.fromkeys(str(box["name"]) for box in page.select("form.filters input[type=checkbox]")))


def _keys(other: Other) -> set[str]:
    return {each.get("filter", each["id"]) for each in other.frameworks}


@pytest.mark.parametrize("locale", Locale)
def test_the_menu_names_each_framework_in_the_order_of_the_file(other: Other, locale: Locale) -> None:
    expected = [(f"../../{locale}/{each['address'][locale]}/", each["title"][locale]) for each in other.frameworks]
    links = other.page(PATHWAY[list(Locale).index(locale)]).select(".site-footer nav a")
    found = [(str(link["href"]), link.get_text()) for link in links]

    assert [link for link in found if link in expected] == expected


@pytest.mark.parametrize("address", JOURNAL)
def test_the_journal_is_ordered_by_stages_and_by_the_frameworks_that_the_settings_name(
    other: Other, address: str
) -> None:
    page = other.page(address)
    groupings = [str(choice["value"]) for choice in page.select("[data-grouping] input")]
    sections = {(str(group["data-group"]), str(group["data-id"])) for group in page.select("section[data-group]")}
    groups = {pair for pair in sections if pair[1] != "pages"}  # those of guidance have steps, and no stage
    named = {(each["framework"], each["id"]) for each in other.elements if each["framework"] in other.shape.by}

    assert groupings == ["date", "stages", *other.shape.by]
    assert {pair for pair in groups if pair[0] not in {"date", "stages"} and pair[1] != "other"} == named
    assert len({pair for pair in groups if pair[0] == "stages" and pair[1] != "other"}) == other.shape.stages


def test_leads_count_stages_and_elements_in_each_language(other: Other) -> None:
    begins = {
        "one": ("1 stage, ", "1 cam, ", "The 7 qualities that help.", "Y 7 rhinwedd sy'n helpu."),
        "three": ("3 stages, ", "3 cham, ", "A school that grows has 4 sides.", "Mae gan ysgol sy'n tyfu 4 ochr."),
        "many": ("20 stages, ", "20 cam, ", "The 2 standards of the oak", "2 safon y dderwen"),
    }
    first = other.frameworks[0]["address"]
    leads = [other.lead(address) for address in (*PATHWAY, f"en/{first['en']}", f"cy/{first['cy']}")]

    assert [lead[: len(begin)] for lead, begin in zip(leads, begins[other.name], strict=True)] == [*begins[other.name]]


def test_each_group_of_stages_has_its_own_colour_or_that_of_its_place(other: Other) -> None:
    style = (assets_in(other.folder / "site") / "site.css").read_text(encoding="utf-8")
    rules = re.findall(r"\.group-([\w-]+)\{--group:\s*var\(--([a-z]+)\);?\}", style)
    colours = ["brown", *COLOURS[1 : other.shape.groups]]

    assert rules == list(zip(group_ids(other.shape), colours, strict=True))
    assert [colour for colour in COLOURS if f"--{colour}:" not in style] == []
