"""Calendars of a built site: which pages offer one, and what stands in the files of a demonstration."""

from pathlib import Path

import pytest
from icalendar import Calendar

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.records import Programme
from catalogue.queries.events import dates_of
from tests.conftest import SITE
from tests.demonstration import make_demonstration
from tests.pages import Pages

WORD = {Locale.EN: "Example", Locale.CY: "Enghraifft"}


def test_only_programmes_with_days_have_a_calendar_and_every_offer_leads_to_one(site: Path, pages: Pages) -> None:
    catalogue = load_catalogue(SITE / "data", SITE / "docs")
    dated = {each.id for each in catalogue.all(Programme) if dates_of(catalogue, each).events}
    offers = {link.get("href") for page in pages.values() for link in page.select("details.calendar a[download]")}

    assert {file.stem for file in site.glob("en/calendars/programmes/*.ics")} == dated
    assert {file.stem for file in site.glob("cy/calendrau/rhaglenni/*.ics")} == dated
    assert dated
    assert dated < {each.id for each in catalogue.all(Programme)}
    assert offers


def test_calendars_are_compressed_for_hosts(site: Path) -> None:
    files = sorted(site.glob("en/calendars/**/*.ics"))

    assert [file for file in files if not file.with_name(f"{file.name}.br").is_file()] == []
    assert files


@pytest.mark.parametrize("locale", list(Locale))
def test_every_title_of_a_demonstration_says_that_it_is_an_example(shared: Path, locale: Locale) -> None:
    demonstration = make_demonstration(shared) / "build" / "demo"
    titles = [
        str(event["SUMMARY"])
        for file in sorted((demonstration / locale).glob("cal*/**/*.ics"))
        for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    ]

    assert {title.partition(":")[0] for title in titles} == {WORD[locale]}
