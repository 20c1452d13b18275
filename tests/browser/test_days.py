"""A site that was built once says on every day what one built on that day says."""

import datetime
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from catalogue.queries.status import programme_status
from tests.conftest import make_once
from tests.generating import generate_site

from .conftest import NewVisitor, Visitor
from .searching import open_results, results_of

DAYS = [
    datetime.date.fromisoformat(day)
    for day in (
        *("2026-11-22", "2026-11-24", "2026-12-01", "2026-12-06", "2026-12-20"),
        *("2027-01-12", "2027-02-28", "2027-05-01", "2027-07-20", "2028-01-01"),
    )
]
SHOWS_STATUS = re.compile(r'class="status|data-cohorts')
SAYINGS = """
built => {
  const said = (page) => {
    const shown = (each) => !each.closest('[hidden]');
    const text = (each) => {
      const own = each.cloneNode(true);
      for (const hidden of own.querySelectorAll('[hidden]')) hidden.remove();
      return own.textContent.replace(/\\s+/g, ' ').trim();
    };
    const parts = page.querySelectorAll(
      '.status, [data-of], [data-until] dd, [data-best] h3, [data-part=list] > li h3');
    const counts = [...page.querySelectorAll('input[name=status]')].filter(shown)
      .map(each => [each.value, each.closest('label').querySelector('.number-found')?.textContent ?? '0'])
      .filter(([_, number]) => number !== '0')
      .map(([value, number]) => `${value}: ${number}`);
    return [...[...parts].filter(shown).map(text), ...counts];
  };
  return [said(document), said(new DOMParser().parseFromString(built, 'text/html'))];
}
"""
"""What two pages say that is not hidden: the one that is open and the one whose HTML this is."""
DAY_CHANGES = f"""
async days => {{
  const compare = {SAYINGS};
  const found = [];
  for (const [day, built] of days) {{
    goToDay(day);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve));
    found.push(compare(built));
  }}
  return found;
}}
"""
"""The same on one day after another, with the page as it is built on that day."""
CLOCK = """
const Real = Date;
let now = Real.now();
globalThis.goToDay = (day) => { now = Real.parse(day); };
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length ? given : [now])); }
  static now() { return now; }
};
"""
"""A clock that stands, and can be put to another day as often as one likes: the browser's becomes slower each time."""


@pytest.fixture
def visitor(new_visitor: NewVisitor) -> Visitor:
    """The policy of the pages lets nobody read HTML from a text, as these tests do."""
    return new_visitor(bypass_csp=True)


@pytest.fixture(scope="module")
def sites(catalogue: Catalogue, shared: Path) -> dict[datetime.date, Path]:
    """The site as it is built on each of the days."""
    return {day: make_once(shared / f"built-on-{day}", partial(_generate, catalogue, day)) for day in DAYS}


def _generate(catalogue: Catalogue, day: datetime.date, folder: Path) -> None:
    folder.mkdir()
    generate_site(catalogue, folder, day)


def _sayings(page: Page, built: Path) -> tuple[list[str], list[str]]:
    """What a page says of cohorts and what it lists by their status, in its order; and what the built one says."""
    said, expected = page.evaluate(SAYINGS, built.read_text(encoding="utf-8"))
    return said, expected


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
    visitor.context.add_init_script(CLOCK)
    page = visitor.context.new_page()
    different = []
    for name in names:
        page.goto(visitor.address + name.removesuffix("index.html"))
        built = [(f"{day}T12:00Z", (sites[day] / name).read_text(encoding="utf-8")) for day in DAYS]
        said = zip(DAYS, page.evaluate(DAY_CHANGES, built), strict=True)
        different += [(name, str(day)) for day, (own, expected) in said if own != expected]

    assert len(names) > 10
    assert different == []


@pytest.mark.parametrize("day", DAYS)
def test_a_page_opened_on_another_day_is_right_at_once(
    visitor: Visitor, sites: dict[datetime.date, Path], day: datetime.date
) -> None:
    visitor.context.clock.set_fixed_time(_noon(day))
    page = visitor.open("en/")

    said, expected = _sayings(page, sites[day] / "en/index.html")
    assert said == expected


def test_a_page_that_comes_back_from_the_cache_is_put_right(visitor: Visitor, sites: dict[datetime.date, Path]) -> None:
    page = visitor.open("en/")
    visitor.context.clock.set_fixed_time(_noon(DAYS[-1]))
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    said, expected = _sayings(page, sites[DAYS[-1]] / "en/index.html")
    assert said == expected


@pytest.mark.parametrize("day", [DAYS[0], DAYS[3], DAYS[-1]])
def test_a_result_of_the_search_has_the_status_of_the_day(
    new_visitor: NewVisitor, catalogue: Catalogue, day: datetime.date
) -> None:
    programme = next(each for each in catalogue.all(Programme) if len(each.cohorts) > 1)
    visitor = new_visitor()
    visitor.context.clock.set_fixed_time(_noon(day))
    page = open_results(visitor, "en", programme.title.en)

    badge = results_of(page).first.locator(".status")
    expect(badge).to_have_class(f"status status-{programme_status(programme, day)}")
