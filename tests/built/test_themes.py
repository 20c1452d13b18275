"""Pages of themes: what a theme is, then the best of what the schools that tell of it did and used."""

from collections.abc import Iterator

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Theme
from catalogue.model.records import CaseStudy, Programme, Record, Resource
from catalogue.queries.ranking import BEST
from tests.built.finding import pages_with
from tests.pages import BuiltPage, Pages

both_languages = pytest.mark.parametrize("locale", Locale)
KINDS: dict[str, type[Record]] = {"programmes": Programme, "resources": Resource}


def _expected(catalogue: Catalogue, theme: Theme) -> Iterator[tuple[str, list[Record]]]:
    schools = catalogue.referring(theme, CaseStudy)
    yield "case-studies", [*schools]
    for field, record_type in KINDS.items():
        named = {each for school in schools for each in getattr(school, field)}
        yield field, [each for each in catalogue.all(record_type) if each.id in named]


def _linked(page: BuiltPage, name: str) -> set[str]:
    return {
        link.get_text(strip=True) for link in page.soup.select(f"section[aria-labelledby={name}] :is(h3, .rows-list) a")
    }


@both_languages
def test_a_theme_begins_with_what_it_is_and_leads_to_all_that_its_schools_name(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    found = [*pages_with(Theme, pages, catalogue, locale)]

    assert len(found) == len(catalogue.all(Theme))
    for theme, page in found:
        assert page.one("article .lead").get_text() == theme.summary[locale]
        for name, records in _expected(catalogue, theme):
            assert _linked(page, name) == {each.title[locale] for each in records}


@both_languages
def test_of_each_kind_at_most_three_stand_before_the_rest(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    shown = [
        len(section.select("li:not([hidden]) > .card"))
        for _, page in pages_with(Theme, pages, catalogue, locale)
        for section in page.soup.select(".ranked")
    ]

    assert max(shown) == BEST


@both_languages
def test_case_studies_link_to_the_pages_of_their_themes(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    for school, page in pages_with(CaseStudy, pages, catalogue, locale):
        named = {theme.title[locale] for theme in catalogue.named_by(school, "themes")}
        links = {link.get_text() for link in page.soup.select(".fact a[href]") if "/them" in str(link["href"])}

        assert links == named
