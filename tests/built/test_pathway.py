"""Home, root, pathway and stages as they are published: the path is the list, and what is picked is all reachable."""

import pytest
from bs4 import Tag

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState
from tests.pages import Pages

HOME = {Locale.EN: "en/", Locale.CY: "cy/"}
PATHWAY = {Locale.EN: "en/pathway/", Locale.CY: "cy/llwybr/"}
QUESTION = {Locale.EN: "Where are you on the path?", Locale.CY: "Ble ydych chi ar y llwybr?"}
both_languages = pytest.mark.parametrize("locale", Locale)


def _address(stage: Stage, locale: Locale) -> str:
    return f"{PATHWAY[locale]}{stage.slug(locale)}/"


def _text(element: Tag) -> str:
    return " ".join(element.get_text(" ", strip=True).split())


@both_languages
def test_home_asks_where_one_is_and_answers_with_every_stage(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[HOME[locale]]
    stages = [
        (_text(stop.select(".number")[0]), _text(stop.select("a .stop-title")[0]))
        for stop in page.soup.select("ol.path > li")
    ]

    assert _text(page.one("h1")) == QUESTION[locale]
    assert stages == [(str(each.number), each.title[locale]) for each in catalogue.all(Stage)]


@both_languages
def test_home_offers_one_of_each_kind_to_those_at_each_stage(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    lists = pages[HOME[locale]].soup.select("[data-picks]")
    talks, schools = lists[1:]
    offered = [
        [len(found.select(f'li[data-stages~="{stage.id}"]')) for stage in catalogue.all(Stage)]
        for found in (talks, schools)
    ]

    assert len(lists) == 3
    assert [max(numbers) for numbers in offered] == [1, 1]
    assert offered[1] == [1] * len(catalogue.all(Stage))
    assert [len(found.select("li[data-for-all]:not([hidden])")) for found in (talks, schools)] == [1, 1]


@both_languages
def test_the_pathway_shows_each_stage_once_and_each_programme_in_one_lane(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[PATHWAY[locale]]
    running = [each for each in catalogue.all(Programme) if each.state is not ProgrammeState.PAST]
    lanes = {
        _text(row.select(".lane-name")[0]): [str(mark["data-mark"]) for mark in row.select("circle")]
        for row in page.soup.select(".lane-row")
    }
    said = {
        _text(row.select(".lane-name")[0]): [
            str(each["data-stage"]) for each in row.select(".lane-stages [data-stage]")
        ]
        for row in page.soup.select(".lane-row")
    }
    order = [stage.id for stage in catalogue.all(Stage)]

    assert [str(stop["id"]) for stop in page.soup.select("ol.path > li")] == order
    assert lanes == {each.title[locale]: sorted(each.stages, key=order.index) for each in running}
    assert said == lanes


@both_languages
def test_a_stage_leads_to_each_of_its_programmes_and_resources(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    lost = []
    for stage in catalogue.all(Stage):
        article = pages[_address(stage, locale)].one("article.stage-page")
        titles = {_text(link) for link in article.select("a")}
        named = [*catalogue.referring(stage, Programme), *catalogue.referring(stage, Resource)]
        lost += [(stage.id, each.id) for each in named if each.title[locale] not in titles]

    assert lost == []


@both_languages
def test_a_stage_shows_one_thing_of_each_kind_before_all_of_them(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    for stage in catalogue.all(Stage):
        page = pages[_address(stage, locale)]
        kinds = {type(each) for each in catalogue.referring(stage, Resource)}

        assert len(page.soup.select("section[aria-labelledby=resources] > .cards > li")) == len(kinds)


@both_languages
def test_the_line_of_a_stage_is_parted_at_its_own_mark(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    for stage in catalogue.all(Stage):
        page = pages[_address(stage, locale)]
        ahead, behind, own = (page.one(f".stretch {part}") for part in (".ahead", ".behind", ".own"))

        assert float(str(behind["x"])) + float(str(behind["width"])) == float(str(ahead["x"]))
        assert str(ahead["x"]) == str(own["cx"])


def test_every_drawing_of_the_path_is_hidden_from_those_who_hear_the_page(pages: Pages) -> None:
    heard = [
        page.address
        for page in pages.values()
        if page.soup.select("svg:not([aria-hidden=true], [aria-hidden=true] svg, [role])")
    ]

    assert heard == []
