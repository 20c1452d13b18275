"""Case studies as they are without scripts: at a glance, the map, bars and charts."""

import pytest
from bs4 import Tag

from catalogue.languages.locales import Locale
from tests.pages import BuiltPage, Pages

LISTS = {Locale.EN: "en/case-studies/", Locale.CY: "cy/astudiaethau-achos/"}
COMPARISON = {Locale.EN: "en/case-studies/compare/", Locale.CY: "cy/astudiaethau-achos/cymharu/"}
TOLD = {Locale.EN: "en/case-studies/traeth-yr-wylan/", Locale.CY: "cy/astudiaethau-achos/ysgol-traeth-yr-wylan/"}
UNTOLD = {Locale.EN: "en/case-studies/cae-r-draenog/", Locale.CY: "cy/astudiaethau-achos/ysgol-cae-r-draenog/"}
BOTH = pytest.mark.parametrize("locale", Locale)


def _texts(page: BuiltPage, css: str) -> list[str]:
    return [each.get_text(" ", strip=True) for each in page.soup.select(css)]


def _width(bar: Tag) -> float:
    value = bar.select_one(".bar-value")
    assert value
    return float(str(value["width"]).removesuffix("%"))


def test_a_case_study_says_itself_in_three_sentences_and_one_finding(pages: Pages) -> None:
    page = pages[TOLD[Locale.EN]]

    assert _texts(page, ".in-short dd") == [
        "A huge school on a beach.",
        "It gave thirty people a trial post.",
        "Staff & kitchen lead.",
    ]
    assert _texts(page, ".finding") == ["Whoever cooks can lead."]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (Locale.EN, ["In the autumn", "The turning point", "Every term · The turning point"]),
        (Locale.CY, ["Yn yr hydref", "Y trobwynt", "Bob tymor · Y trobwynt"]),
    ],
)
def test_the_timeline_says_in_words_where_the_turn_came(pages: Pages, locale: Locale, said: list[str]) -> None:
    page = pages[TOLD[locale]]

    assert _texts(page, ".event .when") == said
    assert [bool(each.select(".turn")) for each in page.soup.select(".event")] == [False, True, True]
    assert len(page.soup.select(".event .event-line")) == 2


@BOTH
def test_the_story_comes_before_the_figures_and_what_to_try_after_them(pages: Pages, locale: Locale) -> None:
    page = pages[TOLD[locale]]
    order = [str(each["id"]) for each in page.soup.select("#content h2[id]")]
    expected = ["in-short", "steps", "context", "what-they-did", "impact", "facts", "try", "questions"]

    assert [name for name in order if name in expected] == expected


@BOTH
def test_what_a_timeline_tells_in_short_is_folded(pages: Pages, locale: Locale) -> None:
    folded = {name: page.soup.select(".school-story .fold h2") for name, page in _both(pages, locale).items()}

    assert [str(each["id"]) for each in folded["told"]] == ["context", "what-they-did"]
    assert folded["untold"] == []


@BOTH
def test_a_case_study_without_a_timeline_draws_none(pages: Pages, locale: Locale) -> None:
    page = pages[UNTOLD[locale]]

    assert page.soup.select(".in-short, .finding, .events, .tile-map") == []
    assert len(page.soup.select(".with-map .lead")) == 1


@BOTH
def test_each_school_in_wales_has_its_number_on_its_tile_which_leads_to_its_row(pages: Pages, locale: Locale) -> None:
    page = pages[LISTS[locale]]
    rows = {
        str(mark["id"]): (mark.get_text(strip=True), link.get_text(strip=True))
        for card in page.soup.select("[data-finder] .card")
        for mark, link in zip(card.select(".school-mark[id]"), card.select("h3 a"), strict=False)
    }
    tiles = {
        str(link["href"]).removeprefix("#"): tuple(each.get_text(strip=True) for each in link.select("span"))
        for link in page.soup.select(".wales a")
    }

    assert tiles == rows
    assert len(tiles) == 2


@BOTH
def test_tiles_without_schools_are_hidden_from_readers_of_the_text(pages: Pages, locale: Locale) -> None:
    tiles = pages[LISTS[locale]].soup.select(".wales li")

    assert len(tiles) == 22
    assert [bool(tile.select("a")) for tile in tiles] == [tile.get("aria-hidden") != "true" for tile in tiles]


@BOTH
def test_a_card_says_one_number_with_its_words(pages: Pages, locale: Locale) -> None:
    said = {Locale.EN: "1,030 trial posts", Locale.CY: "1,030 swydd brawf"}

    assert _texts(pages[LISTS[locale]], ".headline") == [said[locale]]


@BOTH
def test_the_comparison_draws_every_figure_of_every_school_on_one_scale(pages: Pages, locale: Locale) -> None:
    page = pages[COMPARISON[locale]]
    shares = [
        (_width(bar), float(figure.get_text(strip=True).split()[-1].removesuffix("%")))
        for part in page.soup.select(".charts :is(.of-free-school-meals, .of-learning-needs)")
        for bar, figure in zip(part.select(".bar"), part.select(".bar-figure"), strict=True)
    ]
    scales = {round(width / figure, 1) for width, figure in shares if figure}

    assert len(page.soup.select(".charts > li:not(.of-averages)")) == 4
    assert len(page.soup.select(".charts .of-pupils")) == 3
    assert len(scales) == 1


@BOTH
def test_bars_stand_beside_their_figures_on_the_scale_of_the_comparison(pages: Pages, locale: Locale) -> None:
    comparison, page = pages[COMPARISON[locale]], pages[UNTOLD[locale]]
    widths = [_width(bar) for bar in page.soup.select(".measure .bar-school")]
    same = [_width(bar) for bar in comparison.soup.select(".charts .bar-school")]

    assert widths
    assert set(widths) <= set(same)
    assert len(page.soup.select(".measure .bar")) == len(page.soup.select(".measure .bar-figure"))


def _both(pages: Pages, locale: Locale) -> dict[str, BuiltPage]:
    return {"told": pages[TOLD[locale]], "untold": pages[UNTOLD[locale]]}


@BOTH
def test_no_more_than_three_resources_of_a_school_stand_as_cards(pages: Pages, locale: Locale) -> None:
    schools = [page for page in pages.values() if page.locale is locale and page.soup.select(".case-study")]
    named = [page.soup.select("[aria-labelledby=resources] > .cards > li:not([hidden])") for page in schools]

    assert max(len(cards) for cards in named) > 0
    assert [len(cards) for cards in named if len(cards) > 3] == []
