"""What pages offer beside themselves: in one line, in their heads, and all of it on one page."""

import posixpath
from pathlib import Path
from xml.etree import ElementTree

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import page_targets
from catalogue.model.catalogue import Catalogue
from tests.pages import BuiltPage, Pages, Pairs

LINE = {
    Locale.EN: ["Calendar", "Feed", "Data (CSV)", "Data (JSON)", "PDF"],
    Locale.CY: ["Calendr", "Ffrwd", "Data (CSV)", "Data (JSON)", "PDF"],
}
ON_OFFER = {Locale.EN: "en/on-offer/", Locale.CY: "cy/ar-gael/"}
ABOUT = {Locale.EN: "en/whom-to-ask/", Locale.CY: "cy/pwy-i-w-holi/"}
"""The pages that tell of all that the site gives."""
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
both_languages = pytest.mark.parametrize("locale", [*Locale])


def _offered(page: BuiltPage) -> list[str]:
    return [_path(page, str(link.get("href"))) for link in page.select(".offers a")]


def _in_head(page: BuiltPage) -> list[str]:
    links = page.select("link[rel=alternate][type]")
    return [_path(page, str(link.get("href"))) for link in links]


def _path(page: BuiltPage, href: str) -> str:
    return posixpath.normpath(posixpath.join(page.address, href))


@both_languages
def test_a_page_names_what_it_has_in_one_line_of_its_own_language(pages: Pages, locale: Locale) -> None:
    page = pages[ON_OFFER[locale]]

    assert [link.text for link in page.select(".offers a")] == LINE[locale]
    assert len(page.select(".offers")) == 1


def test_every_file_that_is_offered_is_there_and_in_the_language_of_the_page(site: Path, pages: Pages) -> None:
    offered = {(file, page.locale) for page in pages.values() for file in (*_offered(page), *_in_head(page))}

    assert len(offered) > 50
    assert {file for file, _ in offered if not (site / file).is_file()} == set()
    assert {file for file, locale in offered if not file.startswith((f"{locale}/", "data/v1/"))} == set()


def test_every_calendar_with_a_day_ahead_every_feed_and_every_booklet_is_offered(site: Path, pages: Pages) -> None:
    offered = {file for page in pages.values() for file in _offered(page)}
    calendars = {
        _path(page, str(link.get("href")))
        for page in pages.values()
        for link in page.select("details.calendar a[download]")
    }

    assert calendars
    assert calendars <= offered
    for ending in ("atom", "pdf"):
        assert {path.relative_to(site).as_posix() for path in site.rglob(f"*.{ending}")} <= offered


def test_no_page_names_a_file_twice(pages: Pages) -> None:
    named = [(page.address, found) for page in pages.values() for found in (_offered(page), _in_head(page))]

    assert [address for address, found in named if len(found) != len(set(found))] == []


def test_both_languages_offer_the_same(pairs: Pairs) -> None:
    def kinds(page: BuiltPage) -> list[list[str]]:
        return [[posixpath.splitext(file)[1] for file in found] for found in (_offered(page), _in_head(page))]

    assert [english.address for english, welsh in pairs if kinds(english) != kinds(welsh)] == []


def test_both_languages_tell_of_the_same_outputs(pages: Pages) -> None:
    found = [pages[address].select("table[aria-labelledby=outputs] a") for address in ABOUT.values()]

    assert len({tuple(str(link.get("href")).rpartition(".")[2] for link in links) for links in found}) == 1


def test_calendars_go_on_the_day_after_their_last(pages: Pages) -> None:
    items = [item for page in pages.values() for item in page.select(".offers li:has(a[type='text/calendar'])")]

    assert items
    assert [item for item in items if not item.get("data-until")] == []


@both_languages
def test_one_page_tells_of_all_that_the_site_gives(pages: Pages, locale: Locale) -> None:
    page = pages[ABOUT[locale]]
    links = {_path(page, str(link.get("href"))) for link in page.select("table[aria-labelledby=outputs] a")}
    rows = [len(row.select("th, td")) for row in page.soup.select("table[aria-labelledby=outputs] tbody tr")]

    assert {posixpath.splitext(link)[1] for link in links} == {".ics", ".atom", ".json", ".pdf", ".xml"}
    assert rows == [3] * 8


@both_languages
def test_what_few_need_is_folded_and_found_by_its_id(pages: Pages, locale: Locale) -> None:
    page = pages[ABOUT[locale]]

    assert [str(each["id"]) for each in page.soup.select("details.rows > summary > h2")] == ["say", "outputs"]
    assert page.one("h2#near").find_parent("details") is None


def test_the_sitemap_names_pages_alone(site: Path, pages: Pages, catalogue: Catalogue) -> None:
    named = [each.text or "" for each in ElementTree.parse(site / "sitemap.xml").iter(LOC)]

    assert [address for address in named if not address.endswith("/")] == []
    assert len(named) == 1 + len(Locale) * len(list(page_targets(catalogue)))
    assert len(named) == 1 + len(pages)
