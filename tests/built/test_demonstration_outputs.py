"""What leaves a demonstration without its pages says of itself that it is an example, in each language."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import feedparser
import pikepdf
import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar

from catalogue.exports.open_data.cells import BOM
from catalogue.languages.locales import Locale
from catalogue.reading.engine_words import engine_interface
from tests.demonstration import make_demonstration
from tests.open_data import FOLDER, read_package

WORD = {Locale.EN: "Example", Locale.CY: "Enghraifft"}
HEADINGS = {Locale.EN: "Title (English) / Teitl (Saesneg)", Locale.CY: "Title (Welsh) / Teitl (Cymraeg)"}
CARD = re.compile(r"(?:[^:]+: )?(?=(?:Example|Enghraifft)\b)")
"""What a card says of the kind, before its title."""
Titles = Iterator[str]


@pytest.fixture(scope="module")
def demonstration(shared: Path) -> Path:
    return make_demonstration(shared) / "build" / "demo"


def _calendars(site: Path, locale: Locale) -> Titles:
    for file in sorted((site / locale).glob("cal*/**/*.ics")):
        calendar = Calendar.from_ical(file.read_bytes())
        yield str(calendar["NAME"])
        yield from (str(event["SUMMARY"]) for event in calendar.walk("VEVENT"))


def _feeds(site: Path, locale: Locale) -> Titles:
    for file in sorted((site / locale).rglob("*.atom")):
        feed = feedparser.parse(file.read_bytes())
        yield from (feed.feed.title, *(entry.title for entry in feed.entries))


def _records(site: Path, locale: Locale) -> Titles:
    yield read_package(site)["titles"][locale]
    for file in sorted((site / FOLDER).glob("*.json")):
        if file.stem not in {"code", "datapackage"}:
            yield from (record["title"][locale] for record in json.loads(file.read_text("utf-8"))["records"])


def _tables(site: Path, locale: Locale) -> Titles:
    for file in sorted((site / FOLDER).glob("*.csv")):
        text = file.read_text("utf-8").removeprefix(BOM)
        rows = csv.DictReader(text.splitlines(keepends=True))
        yield from (row[HEADINGS[locale]] for row in rows if HEADINGS[locale] in row)


def _cards(site: Path, locale: Locale) -> Titles:
    for file in sorted((site / locale).rglob("index.html")):
        for meta in BeautifulSoup(file.read_text("utf-8"), "lxml").select('meta[property="og:image:alt"]'):
            yield CARD.sub("", str(meta["content"]), count=1)


def _booklets(site: Path, locale: Locale) -> Titles:
    words = engine_interface().words
    own = {words[name][locale] for name in ("booklet_calendar", "booklet_contacts")}
    for file in sorted((site / locale).rglob("*.pdf")):
        with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
            yield str(pdf.docinfo["/Title"])
            yield from (each.title for each in outline.root if each.title not in own)


@pytest.mark.parametrize("locale", [*Locale])
@pytest.mark.parametrize("titles_in", [_calendars, _feeds, _records, _tables, _cards, _booklets])
def test_every_title_that_leaves_a_demonstration_begins_with_the_word_for_an_example(
    demonstration: Path, titles_in: Callable[[Path, Locale], Titles], locale: Locale
) -> None:
    titles = list(titles_in(demonstration, locale))

    assert [title for title in titles if not title.startswith(WORD[locale])] == []
    assert len(titles) > 1
