"""Feeds: held by the schema of RFC 4287 and read by feedparser."""

import datetime
from typing import Any

import feedparser
import pytest
from lxml import etree

from catalogue.exports import Source
from catalogue.exports.feeds import LONGEST, generate_files
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from tests.conftest import ROOT
from tests.payloads import PAYLOADS
from tests.samples import both, make_catalogue, make_interface, make_programme, make_record, make_settings, make_stage

DAY = datetime.date(2026, 11, 27)
URL = "https://leaders.example/"
SCHEMA = etree.RelaxNG(etree.parse(ROOT / "tests/atom.rng"))
RECORDS = (
    make_stage("early", title=both("Early years", "Blynyddoedd cynnar")),
    make_stage("late", title=both("Later", "Wedyn"), number="2"),
    make_programme("course", stages=["early"], title=both("A course", "Cwrs")),
)
OLD = make_record(News, "old", date="2026-10-01", title=both("Old & <b>bold</b>", "Hen ŵyl"), programmes=["course"])
NEW = make_record(News, "new", date="2026-11-20", title=both("New", "Newydd"), stages=["late"])


def _catalogue(*news: News, **settings: Any) -> Catalogue:
    return make_catalogue(*RECORDS, *news, interface=make_interface(), settings=make_settings(**settings))


def _feeds(catalogue: Catalogue, url: str = URL) -> dict[str, str]:
    source = Source(catalogue, Addresses(catalogue), url, DAY)
    return {file.path: str(file.render()) for file in generate_files(source)}


def _read(feeds: dict[str, str], path: str) -> Any:
    return feedparser.parse(feeds[path].encode(), response_headers={"content-type": "application/atom+xml"})


def test_there_is_a_feed_for_all_each_kind_and_each_stage_in_both_languages() -> None:
    names = ("all", "stage", "programme", "resource", "case-study", "stage-early", "stage-late")

    assert [*_feeds(_catalogue(OLD, NEW))] == [f"{locale}/feeds/{name}.atom" for name in names for locale in Locale]


def test_without_news_there_is_none() -> None:
    assert _feeds(_catalogue()) == {}


def test_each_is_as_the_standard_asks() -> None:
    faults = {}
    for path, text in _feeds(_catalogue(OLD, NEW)).items():
        SCHEMA.validate(etree.fromstring(text.encode()))
        faults[path] = [str(fault) for fault in SCHEMA.error_log]

    assert {path: found for path, found in faults.items() if found} == {}


@pytest.mark.parametrize("wrong", ["<id>", "<title>", "<updated>"])
def test_the_schema_refuses_a_feed_that_lacks_something(wrong: str) -> None:
    text = _feeds(_catalogue(OLD))["en/feeds/all.atom"]
    line = next(line for line in text.splitlines() if line.startswith(wrong))

    assert not SCHEMA.validate(etree.fromstring(text.replace(line, "", 1).encode()))


def test_a_reader_finds_titles_dates_language_and_addresses() -> None:
    read = _read(_feeds(_catalogue(OLD, NEW)), "cy/feeds/all.atom")

    assert not read.bozo
    assert (read.version, read.feed.title_detail.language) == ("atom10", "cy")
    assert read.feed.title == "Beth sy'n newydd – Ein gwefan"
    assert [(entry.title, entry.updated, entry.link) for entry in read.entries] == [
        ("Newydd", "2026-11-20T00:00:00Z", f"{URL}cy/beth-syn-newydd/#new"),
        ("Hen ŵyl", "2026-10-01T00:00:00Z", f"{URL}cy/beth-syn-newydd/#old"),
    ]
    assert (read.feed.updated, read.feed.link) == ("2026-11-20T00:00:00Z", f"{URL}cy/beth-syn-newydd/")


def test_a_feed_names_itself_its_page_and_the_other_language() -> None:
    links = _read(_feeds(_catalogue(OLD, NEW)), "en/feeds/stage-early.atom").feed.links

    assert [(link.rel, link.type, link.hreflang, link.href.removeprefix(URL)) for link in links] == [
        ("self", "application/atom+xml", "en", "en/feeds/stage-early.atom"),
        ("alternate", "text/html", "en", "en/pathway/early/"),
        ("alternate", "application/atom+xml", "cy", "cy/feeds/stage-early.atom"),
    ]


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("stage-early", ["Old & <b>bold</b>"]),
        ("stage-late", ["New"]),
        ("programme", ["Old & <b>bold</b>"]),
        ("stage", ["New"]),
        ("case-study", []),
    ],
)
def test_news_stands_in_the_feeds_of_what_it_is_about(name: str, titles: list[str]) -> None:
    read = _read(_feeds(_catalogue(OLD, NEW)), f"en/feeds/{name}.atom")

    assert not read.bozo
    assert [entry.title_detail.value for entry in read.entries] == titles
    assert {entry.title_detail.type for entry in read.entries} <= {"text/plain"}


def test_ids_survive_a_move_and_differ_by_language() -> None:
    settings = {"identity": "https://old.example/"}
    before = _read(_feeds(_catalogue(OLD, **settings)), "en/feeds/all.atom")
    moved = _catalogue(OLD, address="https://new.example/", **settings)
    after = _read(_feeds(moved, "https://new.example/"), "en/feeds/all.atom")
    welsh = _read(_feeds(moved), "cy/feeds/all.atom")

    assert (before.feed.id, before.entries[0].id) == (after.feed.id, after.entries[0].id)
    assert len({before.feed.id, before.entries[0].id, welsh.feed.id, welsh.entries[0].id}) == 4
    assert before.entries[0].id.startswith("urn:uuid:")


def test_one_entry_has_one_id_in_every_feed_of_a_language() -> None:
    feeds = _feeds(_catalogue(OLD))
    found = [_read(feeds, f"en/feeds/{name}.atom").entries[0].id for name in ("all", "programme", "stage-early")]

    assert len({*found}) == 1


def test_a_feed_holds_the_newest() -> None:
    days = [datetime.date(2026, 1, 1) + datetime.timedelta(days=number) for number in range(LONGEST + 3)]
    many = [make_record(News, f"of-{number}", date=str(day)) for number, day in enumerate(days)]
    read = _read(_feeds(_catalogue(*many)), "en/feeds/all.atom")

    assert [entry.updated[:10] for entry in read.entries] == [str(day) for day in reversed(days[3:])]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_are_text(payload: str) -> None:
    hostile = make_record(News, "bad", date="2026-11-01", title=both(payload, payload), summary=both(payload, payload))
    text = _feeds(_catalogue(hostile))["en/feeds/all.atom"]
    root = etree.fromstring(text.encode())

    assert SCHEMA.validate(root)
    named = {each.tag.rpartition("}")[2]: each for each in root.iter() if each.getparent() is not None}
    assert (named["title"].text, named["summary"].text) == (hostile.title.en, hostile.summary.en)
    assert len(named["title"]) == 0


def test_two_runs_give_the_same_bytes() -> None:
    assert _feeds(_catalogue(OLD, NEW)) == _feeds(_catalogue(OLD, NEW))


def test_in_a_demonstration_each_title_says_so() -> None:
    below = _catalogue(OLD)
    shown = Catalogue((*RECORDS, OLD), make_interface(), settings=make_settings(), below=below)
    read = [_read(_feeds(shown), f"{locale}/feeds/all.atom") for locale in Locale]

    assert [(each.feed.title, each.entries[0].title_detail.value) for each in read] == [
        ("Example: What is new – Our site", "Example: Old & <b>bold</b>"),
        ("Enghraifft: Beth sy'n newydd – Ein gwefan", "Enghraifft: Hen ŵyl"),
    ]
