"""What is new: the page, where it is linked, and the feeds that pages name in their heads."""

from pathlib import Path

import feedparser
import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from catalogue.model.records import Programme, Resource, Stage
from tests.pages import BuiltPage, Pages

LIST = {Locale.EN: "en/what-is-new/", Locale.CY: "cy/beth-syn-newydd/"}
FEED = 'link[rel=alternate][type="application/atom+xml"]'
both_languages = pytest.mark.parametrize("locale", [*Locale])


def _feeds(page: BuiltPage) -> list[str]:
    return [str(link.attrib["href"]).removeprefix("../" * page.address.count("/")) for link in page.select(FEED)]


@both_languages
def test_news_stands_newest_first_with_links_to_what_it_is_about(
    pages: Pages, catalogue: Catalogue, locale: Locale
) -> None:
    rows = pages[LIST[locale]].soup.select(".news > li")
    days = [str(time["datetime"]) for row in rows for time in row.select("time")]
    about = {str(row["id"]): len(row.select(".news-text .plain a")) for row in rows}

    assert days == sorted((str(news.date) for news in catalogue.all(News)), reverse=True)
    assert about == {
        news.id: len((*news.stages, *news.programmes, *news.resources, *news.case_studies))
        for news in catalogue.all(News)
    }


@both_languages
def test_a_page_leads_to_the_news_about_it(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    addresses = Addresses(catalogue)
    told = {
        record.id: len(pages[address].soup.select(f'a[href*="{LIST[locale]}#"]'))
        for record in (*catalogue.all(Programme), *catalogue.all(Resource))
        if (address := addresses.find(record_target(record), locale))
    }

    assert told == {
        record.id: len(catalogue.referring(record, News))
        for record in (*catalogue.all(Programme), *catalogue.all(Resource))
    }
    assert any(told.values())


@both_languages
def test_home_leads_to_the_newest(pages: Pages, catalogue: Catalogue, locale: Locale) -> None:
    newest = max(catalogue.all(News), key=lambda news: news.date)
    links = [link["href"] for link in pages[f"{locale}/"].soup.select(".home-news a")]

    assert links == [f"../{LIST[locale]}", f"../{LIST[locale]}#{newest.id}"]


def test_each_feed_that_a_head_names_is_there_in_its_language(site: Path, pages: Pages, catalogue: Catalogue) -> None:
    named = {(feed, page.locale) for page in pages.values() for feed in _feeds(page)}
    read = {(feed, locale): feedparser.parse((site / feed).read_bytes()) for feed, locale in named}

    assert len(read) == len(Locale) * (5 + len(catalogue.all(Stage)))
    assert {feed for (feed, _), found in read.items() if found.bozo} == set()
    assert {feed for (feed, locale), found in read.items() if found.feed.title_detail.language != locale} == set()


def test_every_feed_is_named_by_a_head(site: Path, pages: Pages) -> None:
    named = {feed for page in pages.values() for feed in _feeds(page)}

    assert {path.relative_to(site).as_posix() for path in site.rglob("*.atom")} == named
