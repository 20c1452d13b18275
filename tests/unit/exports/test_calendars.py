"""Calendars, as icalendar's own parser and khal read them."""

import datetime
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Timezone

from catalogue.exports import Source
from catalogue.exports.calendars import generate_files
from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme
from tests.samples import both, make_catalogue, make_interface, make_programme, make_settings, make_stage

DAY = datetime.date(2026, 11, 28)
URL = "https://oak.example/path/"
OCTETS = 75
HOSTILE = "One; two, three\\n BEGIN:VEVENT"
SESSIONS = [
    {"date": "2027-03-24", "begins": "09:30", "finishes": "15:30", "title": both("Before", "Cyn")},
    {"date": "2027-04-07", "begins": "09:30", "finishes": "15:30", "title": both("After", "Wedyn")},
]
COHORT = {
    "label": both("Cohort 1", "Carfan 1"),
    "opens": "2026-12-01",
    "closes": "2027-01-08",
    "starts": "2027-03-01",
    "sessions": SESSIONS,
}


def _programme(cohort: dict[str, Any] | None = None, **fields: Any) -> Programme:
    return make_programme("award", **{"cohorts": [cohort or COHORT], "title": both("Award", "Dyfarniad"), **fields})


def _bytes(content: str | bytes) -> bytes:
    assert isinstance(content, bytes)
    return content


def _files(*programmes: Programme, url: str = URL, below: Catalogue | None = None) -> dict[str, bytes]:
    records = (make_stage(), *programmes)
    interface, settings = make_interface(), make_settings()
    catalogue = Catalogue(records, interface, (), settings=settings, below=below)
    source = Source(catalogue, Addresses(catalogue), url, DAY)
    return {file.path: _bytes(file.render()) for file in generate_files(source)}


def _file(programme: Programme, locale: Locale = Locale.EN, **options: Any) -> bytes:
    folder = {Locale.EN: "en/calendars/programmes", Locale.CY: "cy/calendrau/rhaglenni"}[locale]
    return _files(programme, **options)[f"{folder}/{programme.id}.ics"]


def _events(content: bytes) -> list[Any]:
    calendar = Calendar.from_ical(content)
    assert [*calendar.errors, *(error for part in calendar.walk() for error in part.errors)] == []
    return list(calendar.walk("VEVENT"))


def _uids(content: bytes) -> list[str]:
    return [str(event["UID"]) for event in _events(content)]


def test_a_site_without_dates_has_no_calendar() -> None:
    assert _files(make_programme()) == {}


def test_both_languages_have_the_same_events_each_in_its_words() -> None:
    english, welsh = _file(_programme()), _file(_programme(), Locale.CY)

    assert _uids(english) == _uids(welsh)
    assert [(str(event["SUMMARY"]), event["SUMMARY"].params["LANGUAGE"]) for event in _events(english)][1] == (
        "Award: Last day to apply (Cohort 1)",
        "en",
    )
    assert [(str(event["SUMMARY"]), event["SUMMARY"].params["LANGUAGE"]) for event in _events(welsh)][1] == (
        "Dyfarniad: Y diwrnod olaf i wneud cais (Carfan 1)",
        "cy",
    )


def test_an_event_has_one_uid_in_every_calendar() -> None:
    files = _files(_programme())
    found = {path: _uids(content) for path, content in files.items()}

    assert len(found) == 6
    assert len({tuple(uids) for uids in found.values()}) == 1


def test_uids_stay_when_titles_the_order_of_records_and_the_address_change() -> None:
    other = make_programme("other", cohorts=[COHORT])
    before = _files(_programme(), other)["en/calendars/all-dates.ics"]
    renamed = _programme(title=both("A new name", "Enw newydd"))
    after = _files(other, renamed, url="https://elsewhere.example/")["en/calendars/all-dates.ics"]

    assert set(_uids(after)) == set(_uids(before))
    assert len(set(_uids(before))) == len(_uids(before)) == 10


def test_the_calendar_says_its_name_where_it_comes_from_and_how_often_to_ask() -> None:
    calendar = Calendar.from_ical(_file(_programme(), Locale.CY))
    name = f"{make_settings().name.cy}: Dyfarniad"
    said = {key: str(calendar[key]) for key in ("NAME", "X-WR-CALNAME", "URL", "SOURCE", "COLOR", "X-PUBLISHED-TTL")}

    assert said == {
        "NAME": name,
        "X-WR-CALNAME": name,
        "URL": f"{URL}cy/rhaglenni/award/",
        "SOURCE": f"{URL}cy/calendrau/rhaglenni/award.ics",
        "COLOR": "teal",
        "X-PUBLISHED-TTL": "P1D",
    }
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"


def test_nothing_says_where_it_comes_from_when_nobody_knows() -> None:
    calendar = Calendar.from_ical(_file(_programme(), url=""))

    assert [key for part in calendar.walk() for key in part if key in {"URL", "SOURCE"}] == []


def test_a_whole_day_ends_before_the_next_and_a_last_day_rings_a_week_before_in_the_morning() -> None:
    closes = _events(_file(_programme()))[1]
    (alarm,) = closes.walk("VALARM")

    assert (closes["DTSTART"].dt, closes["DTEND"].dt) == (datetime.date(2027, 1, 8), datetime.date(2027, 1, 9))
    assert alarm["TRIGGER"].dt == datetime.timedelta(days=-7, hours=9)


def test_an_hour_on_the_last_day_is_told_and_rings_a_week_before_at_that_hour() -> None:
    closes = _events(_file(_programme(COHORT | {"closes_at": "17:00"})))[1]
    (alarm,) = closes.walk("VALARM")

    assert closes["DTSTART"].dt.isoformat() == "2027-01-08T17:00:00+00:00"
    assert closes["DTSTART"].params["TZID"] == "Europe/London"
    assert alarm["TRIGGER"].dt == datetime.timedelta(days=-7)


@pytest.mark.parametrize(
    ("date", "finishes", "minutes"),
    [("2027-03-28", "02:30", 60), ("2027-10-31", "03:00", 210)],
    ids=["spring", "autumn"],
)
def test_a_night_in_which_the_clocks_change_is_as_long_as_it_is(date: str, finishes: str, minutes: int) -> None:
    night = {"date": date, "begins": "00:30", "finishes": finishes, "title": both("Night", "Nos")}
    event = _events(_file(_programme(COHORT | {"sessions": [night]})))[-1]
    begins, ends = (event[name].dt.astimezone(datetime.UTC) for name in ("DTSTART", "DTEND"))

    assert ends - begins == datetime.timedelta(minutes=minutes)


def test_only_last_days_ring() -> None:
    ringing = [str(event["UID"]) for event in _events(_file(_programme())) if event.walk("VALARM")]

    assert [uid.partition("@")[0] for uid in ringing] == ["award.cohort-1.closes"]


def test_the_zone_comes_with_its_own_rules_of_summer_time() -> None:
    calendar = Calendar.from_ical(_file(_programme()))
    (zone,) = calendar.walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    rules = zone.to_tz()
    offsets = [
        datetime.datetime(2027, month, day, 12, tzinfo=rules).utcoffset()
        for month, day in ((3, 27), (3, 28), (10, 30), (10, 31))
    ]

    assert offsets == [datetime.timedelta(hours=each) for each in (0, 1, 1, 0)]


def test_whole_days_need_no_zone() -> None:
    content = _file(_programme({"label": both("One", "Un"), "opens": "2026-12-01"}))

    assert b"VTIMEZONE" not in content


def test_what_is_cancelled_and_what_has_moved_stay_and_say_so() -> None:
    moved = SESSIONS[0] | {"date": "2027-03-25", "moved_from": "2027-03-24"}
    before = _file(_programme())
    events = _events(_file(_programme(COHORT | {"sessions": [moved, SESSIONS[1] | {"cancelled": "true"}]})))

    assert [str(event["UID"]) for event in events] == _uids(before)
    said = [(str(event["STATUS"]), event["SEQUENCE"], str(event["SUMMARY"])) for event in events[-2:]]
    assert said == [
        ("CONFIRMED", 1, "Award: Before (Cohort 1)"),
        ("CANCELLED", 1, "Cancelled: Award: After (Cohort 1)"),
    ]
    assert str(events[-2]["DESCRIPTION"]).startswith("Moved from 24 March 2027\n")


def test_a_cancelled_cohort_rings_no_more() -> None:
    content = _file(_programme(COHORT | {"cancelled": "true"}), Locale.CY)

    assert {str(event["STATUS"]) for event in _events(content)} == {"CANCELLED"}
    assert b"VALARM" not in content
    assert str(_events(content)[0]["SUMMARY"]).startswith("Canslwyd: ")


@pytest.mark.parametrize("filler", ["ŵ", "ŷ", "a", "€", "😀"])
@pytest.mark.parametrize("shift", range(4))
def test_lines_are_folded_by_octets_and_never_within_a_sign(filler: str, shift: int) -> None:
    title = "a" * shift + filler * 90
    content = _file(_programme(title=both(title, title)), Locale.CY)
    lines = content.split(b"\r\n")

    assert max(map(len, lines)) <= OCTETS
    assert "".join(line.decode() for line in lines) != ""  # no line ends within a sign
    assert str(_events(content)[0]["SUMMARY"]).startswith(f"{title}: ")


def test_nothing_in_a_title_begins_another_line() -> None:
    hostile = both(HOSTILE, HOSTILE)
    plain, content = _file(_programme()), _file(_programme(title=hostile, summary=hostile))

    assert len(_events(content)) == len(_events(plain))
    assert str(_events(content)[0]["SUMMARY"]) == f"{HOSTILE}: Applications open (Cohort 1)"


def test_in_a_demonstration_every_title_begins_with_the_word() -> None:
    below = make_catalogue()
    said = {
        (locale, str(event["SUMMARY"]).partition(":")[0])
        for locale in Locale
        for event in _events(_file(_programme(COHORT | {"cancelled": "true"}), locale, below=below))
    }

    assert said == {(Locale.EN, "Example"), (Locale.CY, "Enghraifft")}


def test_two_builds_on_one_day_give_the_same_bytes() -> None:
    assert _files(_programme()) == _files(_programme())


@pytest.mark.parametrize("locale", list(Locale))
def test_khal_reads_hours_in_wales_on_both_sides_of_the_change_of_clocks(tmp_path: Path, locale: Locale) -> None:
    """A reader somewhere else, whose clocks never change."""
    folder = tmp_path / "calendar"
    folder.mkdir()
    _split(_file(_programme(), locale), folder)
    listed = _khal(tmp_path, "2027-03-20", "30d")
    before, after = ("Before", "After") if locale is Locale.EN else ("Cyn", "Wedyn")

    assert [line for line in listed if "|" in line] == [
        f"2027-03-24|09:30|15:30|{_title(locale)}: {before} ({_cohort(locale)})",
        f"2027-04-07|08:30|14:30|{_title(locale)}: {after} ({_cohort(locale)})",
    ]


def test_khal_reads_whole_days_and_what_is_cancelled(tmp_path: Path) -> None:
    folder = tmp_path / "calendar"
    folder.mkdir()
    _split(_file(_programme(COHORT | {"cancelled": "true", "sessions": []})), folder)

    assert [line for line in _khal(tmp_path, "2027-01-08", "1d") if "|" in line] == [
        "2027-01-08|||Cancelled: Award: Last day to apply (Cohort 1)"
    ]


def _title(locale: Locale) -> str:
    return both("Award", "Dyfarniad")[locale]


def _cohort(locale: Locale) -> str:
    return both("Cohort 1", "Carfan 1")[locale]


def _split(content: bytes, folder: Path) -> None:
    """A vdir holds one event a file, each with the zone that it names."""
    calendar = Calendar.from_ical(content)
    zones = calendar.walk("VTIMEZONE")
    for number, event in enumerate(calendar.walk("VEVENT")):
        one = Calendar()
        one.add("VERSION", "2.0")
        one.add("PRODID", "test")
        for part in (*zones, event):
            one.add_component(part)
        (folder / f"{number}.ics").write_bytes(one.to_ical(sorted=False))


def _khal(home: Path, first: str, days: str) -> list[str]:
    config = home / "config"
    config.write_text(
        f"[calendars]\n[[one]]\npath = {home / 'calendar'}\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {home / 'khal.db'}\n",
        encoding="utf-8",
    )
    form = "{start-date}|{start-time}|{end-time}|{title}"
    khal = Path(sys.executable).with_name("khal")
    done = subprocess.run(
        [khal, "-c", config, "list", "--format", form, "--day-format", "", first, days],
        env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()
