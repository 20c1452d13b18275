"""Dates and days for looking back, taken into a calendar: what a reader clicks, and what another program reads."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale

from .acting import kept, says
from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor

NOW = "2026-11-23T12:00:00Z"


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    locale: Locale
    programme: str
    review: str
    mine: str
    fold: str
    add: str
    follow: str
    finished: str
    done: str
    remind: str
    summary: str
    set: str
    listed: str
    delete: str
    deleted: str
    file: str


ENGLISH = Words(
    locale=Locale.EN,
    programme="en/programmes/oak-award/",
    review="en/self-review/",
    mine="en/my-pathway/",
    fold="Dates in your calendar",
    add="Add to my calendar",
    follow="Follow these dates",
    finished="Have you finished it?",
    done="I have finished it",
    remind="Remind me in 6 months",
    summary="What has changed since “{title}”?",
    set="23 May 2027",
    listed="What you look back at",
    delete="Delete",
    deleted="It is deleted from this device. A reminder in your calendar stays there.",
    file="Reminder for my calendar",
)
WELSH = Words(
    locale=Locale.CY,
    programme="cy/rhaglenni/gwobr-y-dderwen/",
    review="cy/hunanadolygu/",
    mine="cy/fy-llwybr/",
    fold="Dyddiadau yn eich calendr",
    add="Ychwanegu at fy nghalendr",
    follow="Dilyn y dyddiadau hyn",
    finished="Ydych chi wedi ei gorffen?",
    done="Rwyf wedi ei gorffen",
    remind="Atgoffwch fi ymhen 6 mis",
    summary="Beth sydd wedi newid ers “{title}”?",
    set="23 Mai 2027",
    listed="Yr hyn y byddwch yn edrych yn ôl arno",
    delete="Dileu",
    deleted="Mae wedi'i ddileu o'r ddyfais hon. Mae nodyn atgoffa yn eich calendr yn aros yno.",
    file="Nodyn atgoffa i'm calendr",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=lambda words: words.locale)


@both_languages
def test_the_file_of_a_programme_is_read_by_another_program(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.programme)
    page.get_by_text(words.fold).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=words.add).click()
    events = _events(download.value.path())

    assert download.value.suggested_filename == "oak-award.ics"
    assert [event["DTSTART"].dt.isoformat() for event in events[:2]] == ["2026-11-09", "2026-12-02T16:00:00+00:00"]


@both_languages
def test_following_and_the_calendars_of_the_web_name_the_file_and_ask_for_nothing(
    visitor: Visitor, site: Path, words: Words
) -> None:
    page = visitor.open(words.programme)
    page.get_by_text(words.fold).click()
    follow = page.get_by_role("link", name=words.follow).get_attribute("href") or ""
    links = [link.get_attribute("href") or "" for link in page.locator(".services a").all()]
    google, outlook, office = (urlsplit(link) for link in links)
    published = follow.replace("webcal:", "https:", 1)

    assert follow.startswith("webcal://")
    assert (google.hostname, parse_qs(google.query)["cid"]) == ("calendar.google.com", [follow])
    for service, host in ((outlook, "outlook.live.com"), (office, "outlook.office.com")):
        assert (service.hostname, parse_qs(service.query)["url"]) == (host, [published])
    assert (site / words.locale / published.partition(f"/{words.locale}/")[2]).is_file()


def test_nothing_offers_dates_that_have_passed(visitor: Visitor) -> None:
    visitor.context.clock.set_fixed_time("2029-01-01T12:00:00Z")
    page = visitor.open(ENGLISH.programme)

    expect(page.get_by_text(ENGLISH.fold)).to_be_hidden()


@both_languages
def test_a_finished_programme_gives_a_day_for_looking_back(visitor: Visitor, words: Words) -> None:
    visitor.context.clock.set_fixed_time(NOW)
    page = visitor.open(words.programme)
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_text(words.finished).click()
    event = _reminder(page, words.remind)

    assert str(event["SUMMARY"]) == words.summary.format(title=title)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (datetime.date(2027, 5, 23), datetime.date(2027, 5, 24))
    assert str(event["URL"]) == visitor.address + words.programme
    expect(page.get_by_text(words.set)).to_be_visible()
    expect(page.get_by_role("button", name=words.done)).to_have_attribute("aria-pressed", "true")


@both_languages
def test_my_pathway_lists_it_gives_the_same_file_again_and_deletes_it(visitor: Visitor, words: Words) -> None:
    visitor.context.clock.set_fixed_time(NOW)
    first = visitor.open(words.programme)
    first.get_by_text(words.finished).click()
    uid = str(_reminder(first, words.remind)["UID"])
    page = visitor.open(words.mine)
    part = page.get_by_role("region", name=words.listed)
    expect(part.get_by_text(words.set)).to_be_visible()
    expect(part.get_by_role("listitem")).to_have_count(1)
    assert str(_reminder(page, words.file)["UID"]) == uid
    part.get_by_role("button", name=words.delete, exact=True).click()

    says(page, words.deleted)
    expect(part).to_be_hidden()
    assert "lookBacks" not in kept(page)


def test_on_its_day_the_page_says_that_it_is_time(visitor: Visitor) -> None:
    visitor.context.clock.set_fixed_time(NOW)
    page = visitor.open(ENGLISH.programme)
    page.get_by_text(ENGLISH.finished).click()
    _reminder(page, ENGLISH.remind)
    visitor.context.clock.set_fixed_time("2027-05-23T08:00:00Z")
    page = visitor.open(ENGLISH.mine)

    expect(page.get_by_text("Now is the time to look at what has changed.")).to_be_visible()


@both_languages
def test_what_is_offered_breaks_no_rule_of_accessibility(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(NARROW).open(words.programme)
    page.get_by_text(words.fold).click()
    page.get_by_text(words.finished).click()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_the_file_is_there_and_no_dead_button(new_visitor: NewVisitor) -> None:
    page = new_visitor(java_script_enabled=False).open(ENGLISH.programme)
    page.get_by_text(ENGLISH.fold).click()

    expect(page.get_by_role("link", name=ENGLISH.add)).to_be_visible()
    expect(page.get_by_text(ENGLISH.finished)).to_be_hidden()


def _reminder(page: Page, button: str) -> Any:
    """The event of the file that a button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).first.click()
    (event,) = _events(download.value.path())
    return event


def _events(path: Path) -> list[Any]:
    calendar = Calendar.from_ical(path.read_bytes())
    assert [error for part in calendar.walk() for error in part.errors] == []
    return list(calendar.walk("VEVENT"))
