"""Calendars of a built site: which pages offer one."""

from pathlib import Path

from catalogue.load import load_catalogue
from catalogue.model.records import Programme
from catalogue.queries.events import dates_of
from tests.conftest import SITE
from tests.pages import Pages


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
