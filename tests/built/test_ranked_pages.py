"""Pages that answer first: lists that rank, the glossary, milestones, the offer, whom to ask, and what is not there."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Milestone, Term
from catalogue.model.frameworks import Element
from catalogue.model.records import CaseStudy, Programme, Record, Resource
from catalogue.queries.ranking import BEST
from tests.pages import BuiltPage, Pages

both_languages = pytest.mark.parametrize("locale", [*Locale])
KINDS: dict[str, type[Record]] = {"programmes": Programme, "resources": Resource, "case-studies": CaseStudy}
"""By the id of a section on the page of an element."""


def _elements(pages: Pages, catalogue: Catalogue, locale: Locale) -> list[tuple[Element, BuiltPage]]:
    elements = {element.title[locale]: element for element in catalogue.all(Element)}
    found = [(page.soup.select_one("article.element h1"), page) for page in pages.values() if page.locale is locale]
    return [(elements[heading.get_text(strip=True)], page) for heading, page in found if heading]


def _links(place: Tag) -> list[str]:
    return [str(link["href"]) for link in place.select("a")]


@both_languages
def test_an_element_shows_at_most_three_of_each_kind_and_links_to_all(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    found = {
        (element.id, name): (len(section.select("li:not([hidden]) > .card")), len({*_links(section)}))
        for element, page in _elements(pages, catalogue, locale)
        for name in KINDS
        for section in page.soup.select(f"section[aria-labelledby={name}]")
    }
    expected = {
        (element.id, name): len(catalogue.referring(element, record_type))
        for element in catalogue.all(Element)
        for name, record_type in KINDS.items()
        if catalogue.referring(element, record_type)
    }

    assert {key: linked for key, (_, linked) in found.items()} == expected
    assert {cards for cards, _ in found.values()} <= {*range(BEST + 1)}
    assert max(expected.values()) > BEST


@both_languages
def test_what_is_folded_is_links_alone(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    folded = [part for _, page in _elements(pages, catalogue, locale) for part in page.soup.select(".ranked details")]

    assert folded
    assert [part for part in folded if part.select(".card, p, h3")] == []


def test_both_languages_show_the_same_three(pages: Pages, catalogue: Catalogue) -> None:
    english, welsh = (_picks(pages, catalogue, locale) for locale in Locale)

    assert english == welsh
    assert any(english.values())


def _picks(pages: Pages, catalogue: Catalogue, locale: Locale) -> dict[str, list[str]]:
    """The ids of what each element shows as cards."""
    ids = {record.title[locale]: record.id for name in KINDS.values() for record in catalogue.all(name)}
    return {
        element.id: [
            ids[heading.get_text(strip=True)] for heading in page.soup.select(".ranked li:not([hidden]) > .card h3")
        ]
        for element, page in _elements(pages, catalogue, locale)
    }


@both_languages
def test_the_glossary_has_each_term_once_with_both_names_and_a_link_to_each_letter(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    page = pages[{"en": "en/glossary/", "cy": "cy/geirfa/"}[locale]]
    rows = {str(row["id"]): row for row in page.soup.select(".glossary-term")}
    letters = [link.removeprefix("#") for link in _links(page.soup.select(".letters")[0])]

    assert {*rows} == {term.id for term in catalogue.all(Term)}
    assert letters == [str(heading["id"]) for heading in page.soup.select(".glossary h2")]
    for term in catalogue.all(Term):
        names = [name.get_text() for name in rows[term.id].select("[data-name]")]
        assert [name.startswith(term.title[each]) for name, each in zip(names, (locale, locale.other), strict=True)]


@both_languages
def test_milestones_stand_newest_first_each_once(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    page = pages[{"en": "en/milestones/", "cy": "cy/cerrig-milltir/"}[locale]]
    dates = [str(time["datetime"]) for time in page.soup.select(".milestones time")]

    assert sorted(dates) == sorted(milestone.date for milestone in catalogue.all(Milestone))
    assert dates == sorted(dates, reverse=True)
    assert len(page.soup.select(".milestones .now")) == 1


@both_languages
def test_the_offer_tells_no_date_that_has_passed(pages: Pages, locale: Locale) -> None:
    page = pages[{"en": "en/on-offer/", "cy": "cy/ar-gael/"}[locale]]
    dates = [str(time["datetime"]) for time in page.soup.select(".booklet-contents time, .booklet section time")]

    assert dates
    assert [date for date in dates if date < "2026-11-23"[: len(date)]] == []


@both_languages
def test_a_row_of_whom_to_ask_has_no_empty_part(pages: Pages, locale: Locale) -> None:
    page = pages[{"en": "en/contacts/", "cy": "cy/cysylltiadau/"}[locale]]
    parts = page.soup.select(".body :is(p, dd, ul, li, details)")

    assert len(parts) > 1
    assert [part for part in parts if not part.get_text(strip=True)] == []


@pytest.mark.parametrize(("path", "languages"), [("404.html", ["cy", "en"]), ("en/404.html", ["en"])])
def test_the_page_for_what_is_not_there_searches_and_holds_every_page_of_its_language(
    site: Path, pages: Pages, path: str, languages: list[str]
) -> None:
    halves = BeautifulSoup((site / path).read_text(encoding="utf-8"), "lxml").select(".half")

    assert [str(half["lang"]) for half in halves] == languages
    for half in halves:
        linked = {link.lstrip("/") for link in _links(half.select("[data-near]")[0])}
        assert linked == {page.address for page in pages.values() if page.locale == half["lang"]}
        assert half.select_one("form input[type=search]")
