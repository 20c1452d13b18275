"""What is published of records, and how it is said."""

import csv
import datetime
import io
import json
from typing import Any

import pytest

from catalogue.exports import Source
from catalogue.exports.open_data import generate_files
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact
from tests.samples import both, make_catalogue, make_interface, make_programme, make_record, make_settings, make_stage

URL = "https://example.org/a/"
DAY = datetime.date(2026, 11, 23)
LICENCE = {
    "id": "OGL-UK-3.0",
    "title": both("An open licence", "Trwydded agored"),
    "links": {"en": "https://example.org/licence", "cy": "https://example.org/trwydded"},
}


def _files(catalogue: Catalogue, url: str = URL) -> dict[str, str]:
    source = Source(catalogue, Addresses(catalogue), url, DAY)
    return {file.path.removeprefix("data/v1/"): str(file.render()) for file in generate_files(source)}


def _records(catalogue: Catalogue, kind: str, url: str = URL) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_files(catalogue, url)[f"{kind}.json"])["records"]
    return found


def test_all_files_stand_below_the_folder_of_their_version() -> None:
    catalogue = make_catalogue()
    source = Source(catalogue, Addresses(catalogue), URL, DAY)

    assert {file.path.rpartition("data/v1/")[0] for file in generate_files(source)} == {""}


@pytest.mark.parametrize("url", [URL, ""])
def test_addresses_are_whole_where_the_site_is_known_and_else_lead_there_from_the_file(url: str) -> None:
    catalogue = make_catalogue(
        make_stage(), make_programme("one", audience=both("[Go](programme:one).", "[Ewch](programme:one)."))
    )
    record = _records(catalogue, "programme", url)[0]
    root = url or "../../"

    assert record["addresses"] == {"en": f"{root}en/programmes/one/", "cy": f"{root}cy/rhaglenni/one/"}
    assert record["audience"]["cy"] == f"[Ewch]({root}cy/rhaglenni/one/)."


def test_a_month_stays_a_month_and_what_is_not_known_is_not_said() -> None:
    cohort = {"label": both("First", "Cyntaf"), "closes": "2027-01", "starts": "2027-02-01", "closes_at": "09:30"}
    record = _records(make_catalogue(make_stage(), make_programme(cohorts=[cohort])), "programme")[0]

    assert record["cohorts"] == [
        {
            "label": both("First", "Cyntaf"),
            "closes": "2027-01",
            "closes_at": "09:30",
            "starts": "2027-02-01",
            "rolling": False,
            "cancelled": False,
        }
    ]
    assert [name for name in ("cost", "sources", "months") if name in record] == []


def test_what_does_not_take_place_says_so_in_both_forms() -> None:
    session = {"date": "2027-02-01", "cancelled": True}
    cohort = {"label": both("First", "Cyntaf"), "cancelled": True, "sessions": [session]}
    catalogue = make_catalogue(make_stage(), make_programme(cohorts=[cohort]))
    told = _records(catalogue, "programme")[0]["cohorts"][0]
    heading, row = csv.reader(io.StringIO(_files(catalogue)["programme-cohorts.csv"]))

    assert (told["cancelled"], told["sessions"][0]["cancelled"]) == (True, True)
    assert dict(zip(heading, row, strict=True))["Cancelled / Wedi'i chanslo"] == "true"


def test_old_facts_are_told_as_old() -> None:
    catalogue = make_catalogue(make_stage(), make_programme(state="described", as_of="2015"))
    record, table = _records(catalogue, "programme")[0], _files(catalogue)["programme.csv"]

    assert (record["state"], record["as_of"]) == ("described", "2015")
    assert '"described"' in table
    assert '"2015"' in table


def test_nothing_for_editors_and_no_name_of_a_person_is_published() -> None:
    contact = make_record(Contact, "desk", name="Ann Other", last_reviewed="2026-11-01", owner="desk")
    files = _files(make_catalogue(contact))

    assert [path for path, text in files.items() if "Ann Other" in text or "2026-11-01" in text] == []
    assert "desk" in files["contact.json"]


def test_a_licence_that_the_site_names_stands_in_each_file() -> None:
    files = _files(make_catalogue(make_stage(), make_programme(), settings=make_settings(open_licence=LICENCE)))
    package, told = json.loads(files["datapackage.json"]), json.loads(files["programme.json"])

    assert package["licenses"] == [
        {"name": "OGL-UK-3.0", "title": "An open licence / Trwydded agored", "path": "https://example.org/licence"}
    ]
    assert told["licence"]["id"] == "OGL-UK-3.0"
    assert files["programme.csv"].count("https://example.org/licence https://example.org/trwydded") == 1


def test_without_one_the_words_of_the_site_are_all_that_is_said() -> None:
    settings = make_settings()
    files = _files(make_catalogue(make_stage(), make_programme(), settings=settings))

    assert "licenses" not in json.loads(files["datapackage.json"])
    assert json.loads(files["programme.json"])["licence"] == {"says": both(settings.licence.en, settings.licence.cy)}
    assert files["programme.csv"].count(f"{settings.licence.en} / {settings.licence.cy}") == 1


def test_a_demonstration_says_so_and_every_title_begins_with_it() -> None:
    stage, true = make_stage(), make_programme("true")
    invented = make_programme("invented", title=both("Example: a course", "Enghraifft: cwrs"))
    shown = Catalogue([stage, true, invented], make_interface(), below=make_catalogue(stage, true))
    files = _files(shown)
    titles = {each["id"]: each["title"] for each in _records(shown, "programme")}

    assert titles["invented"] == both("Example: a course", "Enghraifft: cwrs")
    assert titles["true"] == both(f"Example: {true.title.en}", f"Enghraifft: {true.title.cy}")
    assert f"Enghraifft: {true.title.cy}" in files["programme.csv"]
    assert json.loads(files["programme.json"])["demonstration"]["en"].startswith("This is a demonstration.")
    assert json.loads(files["datapackage.json"])["title"].startswith("Example: ")


def test_two_renderings_are_the_same() -> None:
    catalogue = make_catalogue(make_stage(), make_programme())

    assert _files(catalogue) == _files(catalogue)
