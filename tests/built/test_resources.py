"""Lists and pages of what one does, reads and watches: the way to the thing itself first, the best before the rest."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Reading, Recap, Reflection, Resource
from catalogue.queries.ranking import BEST, Wanted, rank
from tests.built.finding import page_of, pages_with
from tests.pages import BuiltPage, Pages

both_languages = pytest.mark.parametrize("locale", Locale)
LISTS: dict[Locale, dict[type[Resource], str]] = {
    Locale.EN: {
        Recap: "en/resources/something-to-do/",
        Reading: "en/resources/something-to-read/",
        Reflection: "en/resources/something-to-watch/",
    },
    Locale.CY: {
        Recap: "cy/adnoddau/rhywbeth-i-wneud/",
        Reading: "cy/adnoddau/rhywbeth-i-ddarllen/",
        Reflection: "cy/adnoddau/rhywbeth-i-wylio/",
    },
}
ALL = {Locale.EN: "en/resources/", Locale.CY: "cy/adnoddau/"}


def _titles(page: BuiltPage, cards: str) -> list[str]:
    return [card.get_text() for card in page.soup.select(f"{cards} h3")]


def _best(record_type: type[Resource], catalogue: Catalogue, locale: Locale) -> list[str]:
    return [each.title[locale] for each in rank(catalogue, catalogue.all(record_type), Wanted())]


@both_languages
def test_cover_and_button_of_a_talk_leave_for_one_address_and_the_keyboard_meets_it_once(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    for talk, page in pages_with(Reflection, pages, catalogue, locale):
        links = {edition.link for edition in talk.editions if edition.link}
        covers = page.soup.select("a.cover")
        buttons = page.soup.select(".leaving .button")

        assert {str(button["href"]) for button in buttons} == links
        assert {str(cover["href"]) for cover in covers} <= links
        assert [cover["tabindex"] for cover in covers] == ["-1"] * bool(links)


@both_languages
def test_every_talk_and_text_has_one_cover_and_it_is_the_same_in_both_languages(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    for record_type in (Reflection, Reading):
        for resource, page in pages_with(record_type, pages, catalogue, locale):
            other = page_of(pages, catalogue, record_type, resource.id, locale.other)

            assert str(page.one(".cover .picture-of")) == str(other.one(".cover .picture-of"))


def test_no_two_covers_of_a_list_are_alike(pages: Pages) -> None:
    drawn = [str(each) for each in pages[LISTS[Locale.EN][Reading]].soup.select(".card .silhouette")]

    assert len(drawn) == 3
    assert len(set(drawn)) == len(drawn)


@both_languages
def test_the_first_button_of_a_text_opens_it_in_the_readers_language_where_it_can(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    for reading, page in pages_with(Reading, pages, catalogue, locale):
        own = {edition.link for edition in reading.editions if edition.link and edition.language == locale}
        linked = {edition.link for edition in reading.editions if edition.link}
        buttons = [str(button["href"]) for button in page.soup.select(".leaving .button")]

        assert set(buttons) == linked
        assert not own or buttons[0] in own


@both_languages
def test_the_facts_of_a_text_are_five_lines_at_most(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    readings = pages_with(Reading, pages, catalogue, locale)

    assert [reading.id for reading, page in readings if len(page.soup.select(".panel .fact")) > 5] == []


@both_languages
def test_each_step_has_a_box_named_by_its_text(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    for recap, page in pages_with(Recap, pages, catalogue, locale):
        boxes = page.soup.select(".ticks input[type=checkbox]")
        named = [page.one(f"#{box['aria-labelledby']}") for box in boxes]

        assert [box["data-step"] for box in boxes] == [str(number + 1) for number in range(len(recap.steps))]
        assert all(each.get_text(strip=True) for each in named)


@both_languages
@pytest.mark.parametrize("record_type", [Recap, Reading, Reflection])
def test_a_list_is_in_the_order_of_fit_and_its_tab_is_the_chosen_one(
    pages: Pages, catalogue: Catalogue, record_type: type[Resource], locale: Locale
) -> None:
    page = pages[LISTS[locale][record_type]]
    chosen = page.one(".tabs [aria-current]")

    assert _titles(page, "[data-part=list]") == _best(record_type, catalogue, locale)
    assert chosen.get_text().split()[-1] == str(len(catalogue.all(record_type)))


@both_languages
def test_the_page_of_all_resources_shows_the_best_of_each_kind_and_leads_to_all(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[ALL[locale]]

    for section, (record_type, address) in zip(page.soup.select(".best"), LISTS[locale].items(), strict=True):
        shown = [item.h3.get_text() for item in section.select("[data-part=list] > li:not([hidden])") if item.h3]
        more = [str(link["href"]) for link in section.select(".more:not([hidden]) a")]
        number = len(catalogue.all(record_type))

        assert shown == _best(record_type, catalogue, locale)[:BEST]
        assert more == ["../../" + address] * (number > BEST)


@both_languages
def test_nothing_that_stands_folded_is_out_of_reach_without_scripts(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    for _, page in pages_with(Resource, pages, catalogue, locale):
        folds = page.soup.select(".fold")

        assert folds
        assert [fold for fold in folds if fold.name != "details" or not fold.summary] == []
