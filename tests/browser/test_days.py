"""A site that was built once says on every day what one built on that day says."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.queries.status import programme_status
from tests.generating import generate_site

from .conftest import NewVisitor, Visitor

DAYS = [
    datetime.date.fromisoformat(day)
    for day in (
        *("2026-11-22", "2026-11-24", "2026-12-01", "2026-12-06", "2026-12-20"),
        *("2027-01-12", "2027-02-28", "2027-05-01", "2027-07-20", "2028-01-01"),
    )
]
SHOWS_STATUS = re.compile(r'class="status|data-cohorts')
SAYINGS = ".status, [data-of], [data-joinable] h3, [data-part=list] > li h3"


@pytest.fixture(scope="module")
def sites(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[datetime.date, Path]:
    """The site as it is built on each of the days."""
    found = {day: tmp_path_factory.mktemp(f"built-on-{day}") for day in DAYS}
    for day, folder in found.items():
        generate_site(catalogue, folder, day)
    return found


def _sayings(html: str) -> list[str]:
    """What a page says of cohorts and what it lists by their status, with what is hidden left out, in its order."""
    page = BeautifulSoup(html, "lxml")
    for hidden in page.select("[hidden]"):
        hidden.decompose()
    said = [" ".join(each.get_text(" ").split()) for each in page.select(SAYINGS)]
    counts = [
        (each["value"], number.get_text())
        for each in page.select("input[name=status]")
        if (number := each.find_next(class_="number-found")) and number.get_text() != "0"
    ]
    return [*said, *(f"{value}: {number}" for value, number in counts)]


def _pages_of(site: Path, locale: Locale) -> Iterator[str]:
    for page in sorted((site / locale).rglob("index.html")):
        if SHOWS_STATUS.search(page.read_text(encoding="utf-8")):
            yield page.relative_to(site).as_posix()


def _noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC)


@pytest.mark.parametrize("locale", Locale)
def test_a_page_says_on_each_day_what_a_build_of_that_day_says(
    visitor: Visitor, site: Path, sites: dict[datetime.date, Path], locale: Locale
) -> None:
    names = list(_pages_of(site, locale))
    different = []
    for name in names:
        page = visitor.open(name.removesuffix("index.html"))
        for day in DAYS:
            visitor.context.clock.set_fixed_time(_noon(day))
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
            if _sayings(page.content()) != _sayings((sites[day] / name).read_text(encoding="utf-8")):
                different.append((name, str(day)))
        page.close()

    assert len(names) > 10
    assert different == []


@pytest.mark.parametrize("day", DAYS)
def test_a_page_opened_on_another_day_is_right_at_once(
    visitor: Visitor, sites: dict[datetime.date, Path], day: datetime.date
) -> None:
    visitor.context.clock.set_fixed_time(_noon(day))
    page = visitor.open("en/")

    assert _sayings(page.content()) == _sayings((sites[day] / "en/index.html").read_text(encoding="utf-8"))


def test_a_page_that_comes_back_from_the_cache_is_put_right(visitor: Visitor, sites: dict[datetime.date, Path]) -> None:
    page = visitor.open("en/")
    visitor.context.clock.set_fixed_time(_noon(DAYS[-1]))
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    assert _sayings(page.content()) == _sayings((sites[DAYS[-1]] / "en/index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("day", [DAYS[0], DAYS[3], DAYS[-1]])
def test_a_result_of_the_search_has_the_status_of_the_day(
    new_visitor: NewVisitor, catalogue: Catalogue, day: datetime.date
) -> None:
    programme = next(each for each in catalogue.all(Programme) if len(each.cohorts) > 1)
    visitor = new_visitor()
    visitor.context.clock.set_fixed_time(_noon(day))
    page = visitor.open("en/")
    page.get_by_role("searchbox").fill(programme.title.en)

    badge = page.locator("[data-search-list] > li").first.locator(".status")
    expect(badge).to_have_class(f"status status-{programme_status(programme, day)}")
