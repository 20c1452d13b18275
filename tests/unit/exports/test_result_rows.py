"""What the page of results shows of records beside the words that are found."""

import datetime
import json
from typing import Any

from catalogue.exports import Source
from catalogue.exports.result_rows import generate_files
from catalogue.model.addresses import Addresses
from catalogue.model.records import Record
from tests.samples import both, make_catalogue, make_interface, make_programme, make_reflection, make_school, make_stage

DAY = datetime.date(2026, 11, 23)


def _rows(*records: Record, language: str = "en") -> dict[str, Any]:
    catalogue = make_catalogue(*records, interface=make_interface())
    files = generate_files(Source(catalogue, Addresses(catalogue), "", DAY))
    rows: dict[str, Any] = {file.path: json.loads(file.render()) for file in files}[f"{language}/search/rows.json"]
    return rows


def test_a_programme_says_for_whom_it_is_how_long_it_takes_and_where_one_applies() -> None:
    programme = make_programme(
        audience=both("For [all](list:pathway). And more.", "I bawb. A mwy."),
        languages=["cy", "en"],
        months="3",
        apply={"link": "https://www.example.org/form"},
    )

    assert _rows(make_stage(), programme)["programmes/one/"] == {
        "stages": ["early"],
        "facts": ["Welsh and English", "3 months"],
        "whom": "For all.",
        "action": ["https://www.example.org/form", "Apply on example.org"],
    }
    assert _rows(make_stage(), programme, language="cy")["rhaglenni/one/"]["facts"] == ["Cymraeg a Saesneg", "3 mis"]


def test_a_past_programme_has_no_action() -> None:
    rows = _rows(make_programme(state="past", apply={"link": "https://example.org/"}))

    assert "action" not in rows["programmes/one/"]


def test_a_school_says_where_and_how_large_it_is_and_has_its_tile_on_the_map() -> None:
    rows = _rows(make_school(authority=both("Cardiff", "Caerdydd")), make_school("other", about=["pupils"]))

    assert rows["case-studies/one/"]["facts"] == ["Cardiff", "Primary school", "100 pupils"]
    assert [type(each) for each in rows["case-studies/one/"]["place"]] == [int, int]
    assert rows["case-studies/other/"]["facts"][-1] == "around 100 pupils"
    assert "place" not in rows["case-studies/other/"]


def test_a_talk_says_how_long_it_takes_and_its_language() -> None:
    assert _rows(make_reflection(stages=["early"]))["resources/one/"] == {
        "stages": ["early"],
        "facts": ["5 minutes", "In English only"],
    }


def test_a_stage_is_for_itself() -> None:
    assert _rows(make_stage())["pathway/early/"] == {"stages": ["early"]}
