"""A site with hundreds of programmes: its lists come in pages that lead to one another, and no page is heavy."""

import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, page_targets, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import A_TO_Z, ON_OFFER, PROGRAMMES
from catalogue.model.paging import CARDS, LINKS
from catalogue.model.records import Programme, Stage
from catalogue.queries.offer import OFFERED
from tests.long_site import long_catalogue, long_project

__all__ = ["long_catalogue", "long_project"]

URL = "https://oak-path.example/"
MOST = 300_000
"""Bytes of HTML that a page may have."""
both_languages = pytest.mark.parametrize("locale", [*Locale])


class Site:
    """The built site by addresses."""

    def __init__(self, project: Path, catalogue: Catalogue) -> None:
        self.folder = project / "site"
        self.addresses = Addresses(catalogue)

    def of(self, target: str, locale: Locale) -> str:
        found = self.addresses.find(target, locale)
        assert found
        return found

    def soup(self, address: str) -> BeautifulSoup:
        return BeautifulSoup((self.folder / address / "index.html").read_text(encoding="utf-8"), "lxml")

    def pages_from(self, address: str) -> list[str]:
        """The addresses of all pages of a list, as "next" leads from one to the other."""
        found = [address]
        while after := self.soup(found[-1]).select_one("nav.pages a[rel=next]"):
            found.append(_target(found[-1], after))
        return found


@pytest.fixture(scope="module")
def site(long_project: Path, long_catalogue: Catalogue) -> Site:
    return Site(long_project, long_catalogue)


def _target(page: str, link: Tag) -> str:
    return urlsplit(urljoin(URL + page, str(link["href"]))).path[1:]


def _targets(site: Site, address: str, selector: str) -> list[str]:
    return [_target(address, link) for link in site.soup(address).select(selector)]


def _of_programmes(site: Site, programmes: list[Programme], locale: Locale) -> list[str]:
    return sorted(site.of(record_target(each), locale) for each in programmes)


def test_no_page_is_heavy(site: Site) -> None:
    sizes = {path: path.stat().st_size for path in site.folder.rglob("*.html")}

    assert {path: size for path, size in sizes.items() if size > MOST} == {}
    assert len(sizes) > 2 * 230


@both_languages
def test_each_programme_has_a_card_on_one_page_of_the_list(
    site: Site, long_catalogue: Catalogue, locale: Locale
) -> None:
    pages = site.pages_from(site.of(PROGRAMMES.target, locale))
    cards = [_targets(site, page, ".cards h3 a") for page in pages]

    assert sorted(each for found in cards for each in found) == _of_programmes(
        site, [*long_catalogue.all(Programme)], locale
    )
    assert {len(found) for found in cards[:-1]} == {CARDS}


@both_languages
def test_pages_of_a_list_lead_back_and_name_themselves_and_their_pairs(site: Site, locale: Locale) -> None:
    pages = site.pages_from(site.of(PROGRAMMES.target, locale))
    pairs = site.pages_from(site.of(PROGRAMMES.target, locale.other))
    for before, page, pair in zip(pages, pages[1:], pairs[1:], strict=False):
        soup = site.soup(page)
        alternates = {str(link["hreflang"]): link["href"] for link in soup.select("link[rel=alternate][hreflang]")}
        current = soup.select("nav.pages [aria-current]")

        assert _targets(site, page, "nav.pages a[rel=prev]") == [before]
        assert [link["href"] for link in soup.select("link[rel=canonical]")] == [URL + page]
        assert alternates[locale.other] == URL + pair
        assert [_target(page, link) for link in current] == [page]
        assert soup.title
        assert str(pages.index(page) + 1) in soup.title.get_text()
    assert len(pages) > 2


@both_languages
def test_the_letters_lead_to_where_each_begins(site: Site, long_catalogue: Catalogue, locale: Locale) -> None:
    pages = site.pages_from(site.of(A_TO_Z.target, locale))
    entries = [_targets(site, page, ".letter li a") for page in pages]

    assert {len(found) for found in entries[:-1]} == {LINKS}
    assert sum(map(len, entries)) == len([*page_targets(long_catalogue)])
    for page in pages:
        letters = site.soup(page).select("nav.letters a")
        shown = {str(each["id"]) for each in site.soup(page).select("section.letter h2")}
        here = {str(link["href"])[1:] for link in letters if str(link["href"]).startswith("#")}
        assert here <= shown
        assert len(letters) > len(here)


@both_languages
def test_everything_on_offer_is_told_on_one_page(site: Site, long_catalogue: Catalogue, locale: Locale) -> None:
    pages = site.pages_from(site.of(ON_OFFER.target, locale))
    told = [_targets(site, page, ".booklet-programme > h2 a") for page in pages]
    offered = [each for each in long_catalogue.all(Programme) if each.state in OFFERED]

    assert sorted(each for found in told for each in found) == _of_programmes(site, offered, locale)


@both_languages
def test_what_names_a_stage_goes_on_behind_its_page(site: Site, long_catalogue: Catalogue, locale: Locale) -> None:
    stages = [each for each in long_catalogue.all(Stage) if len(long_catalogue.referring(each, Programme)) > LINKS]
    assert stages
    for stage in stages:
        page = site.of(record_target(stage), locale)
        first = _targets(site, page, "[aria-labelledby=programmes] .show-all ul a")
        (further,) = _targets(site, page, "[aria-labelledby=programmes] .show-all .more a")
        others = [
            each for page in site.pages_from(further) for each in _targets(site, page, "[aria-labelledby=the-list] a")
        ]
        assert sorted({*first, *others}) == _of_programmes(site, [*long_catalogue.referring(stage, Programme)], locale)
        assert len(first) == LINKS


@both_languages
def test_a_script_gets_what_narrows_the_whole_list(site: Site, long_catalogue: Catalogue, locale: Locale) -> None:
    address = site.of(PROGRAMMES.target, locale)
    told = json.loads((site.folder / address / "list.json").read_bytes())
    stage = next(each for each in long_catalogue.all(Stage) if long_catalogue.referring(each, Programme))
    token = told["tokens"].index(f"stage:{stage.id}")

    assert len(told["records"]) == len(long_catalogue.all(Programme))
    assert sum(token in named for _, _, named, *_ in told["records"]) == len(long_catalogue.referring(stage, Programme))


@both_languages
def test_a_script_gets_the_names_of_what_readers_keep(site: Site, long_catalogue: Catalogue, locale: Locale) -> None:
    names = json.loads((site.folder / site.of(PROGRAMMES.target, locale) / "names.json").read_bytes())
    pages = site.pages_from(site.of(ON_OFFER.target, locale))

    assert names.keys() == {each.id for each in long_catalogue.all(Programme)}
    for number, page in enumerate(pages, 1):
        told = [str(each["id"]) for each in site.soup(page).select(".booklet-programme")]
        assert {names[each][2] for each in told} == {number}


def test_the_sitemap_names_every_page(site: Site) -> None:
    root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    named = {each.text for each in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    built = {
        URL + path.parent.relative_to(site.folder).as_posix() + "/"
        for locale in Locale
        for path in (site.folder / locale).rglob("index.html")
        if "data-moved" not in path.read_text(encoding="utf-8")
    }

    assert named == {URL, *built}
