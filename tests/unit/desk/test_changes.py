"""What is written into a form becomes the changes that make it so, and no others."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from catalogue.desk.changes import find_changes, read_form
from catalogue.desk.controls import Control, Sort, controls_of
from catalogue.desk.records import RawFiles, RawRecord
from catalogue.desk.rows import make_rows
from catalogue.editing.yaml_changes import edit_yaml
from catalogue.reading.files import FolderFiles
from catalogue.reading.yaml_files import Value
from tests.conftest import ROOT, SITE

TEXT = """\
# Kept.
- id: first
  title: {en: One, cy: Un}  # as on the page
  stages: [a, b, c]
  steps:
    - en: Begin.
      cy: Dechreuwch.
    # the second
    - en: Go on.
      cy: Ewch ymlaen.
  months: 18
  more: stays
"""
PAIR = (Control(name="en", sort=Sort.TEXT), Control(name="cy", sort=Sort.TEXT))
FIELDS = (
    Control(name="title", sort=Sort.PAIR, fields=PAIR),
    Control(name="stages", sort=Sort.LIST, each=Control(sort=Sort.CHOICE, values=("a", "b", "c", "d"))),
    Control(name="steps", sort=Sort.LIST, each=Control(sort=Sort.PAIR, fields=PAIR)),
    Control(name="months", sort=Sort.LINE),
    Control(name="place", sort=Sort.PAIR, fields=PAIR),
)
OLD: dict[str, Value] = {
    "id": "first",
    "title": {"en": "One", "cy": "Un"},
    "stages": ["a", "b", "c"],
    "steps": [{"en": "Begin.", "cy": "Dechreuwch."}, {"en": "Go on.", "cy": "Ewch ymlaen."}],
    "months": "18",
    "more": "stays",
}


def _form(fields: tuple[Control, ...], value: Mapping[str, Value]) -> dict[str, str]:
    """What a browser sends of a form that nobody has touched: line breaks are two signs there."""
    rows = make_rows(fields, dict(value), {}, lambda _: {})
    leaves = (each for row in rows for each in row.walk() if not each.rows and each.control.sort is not Sort.LIST)
    return {leaf.path: leaf.text.replace("\n", "\r\n") for leaf in leaves}


def _edit(written: Mapping[str, str]) -> str:
    new = read_form(FIELDS, OLD, {**_form(FIELDS, OLD), **written})
    return edit_yaml(TEXT, find_changes(OLD, new, (0,)))


@pytest.mark.parametrize(
    ("written", "right", "wrong"),
    [
        ({"title.cy": "Yr un"}, "cy: Un}", "cy: Yr un}"),
        ({"months": "20"}, "months: 18", "months: 20"),
        ({"months": ""}, "  months: 18\n", ""),
        ({"stages[1]": ""}, "[a, b, c]", "[a, c]"),
        ({"stages[0]": "", "stages[2]": "d"}, "[a, b, c]", "[b, d]"),
        ({"stages[3]": "d"}, "[a, b, c]", "[a, b, c, d]"),
        ({"stages[0]": "", "stages[3]": "d"}, "[a, b, c]", "[b, c, d]"),
        ({"stages[0]": "", "stages[1]": "", "stages[2]": ""}, "  stages: [a, b, c]\n", ""),
        ({"steps[0].en": "", "steps[0].cy": ""}, "    - en: Begin.\n      cy: Dechreuwch.\n", ""),
        ({"steps[1].cy": ""}, "      cy: Ewch ymlaen.\n", ""),
        (
            {"steps[2].en": "End.", "steps[2].cy": "Gorffennwch."},
            "      cy: Ewch ymlaen.\n",
            "      cy: Ewch ymlaen.\n    - en: End.\n      cy: Gorffennwch.\n",
        ),
    ],
)
def test_only_what_was_written_changes_in_the_file(written: dict[str, str], right: str, wrong: str) -> None:
    assert _edit(written) == TEXT.replace(right, wrong)


def test_a_field_that_was_empty_is_added() -> None:
    assert "place" not in TEXT
    assert "Cardiff" in _edit({"place.en": "Cardiff", "place.cy": "Caerdydd"})
    assert len(_edit({"place.en": "Cardiff", "place.cy": "Caerdydd"})) > len(TEXT)


def test_white_space_around_a_text_is_no_change() -> None:
    assert _edit({"months": " 18 \r\n"}) == TEXT


def test_what_the_form_does_not_hold_stays() -> None:
    assert read_form(FIELDS, OLD, {}) == OLD


@pytest.mark.parametrize("site", [ROOT, SITE], ids=["the real site", "the tests' site"])
def test_a_form_that_nobody_has_touched_changes_nothing(site: Path) -> None:
    files = FolderFiles(site / "data")

    def changes(record: RawRecord) -> list[object]:
        fields = controls_of(record.record_type)
        new = read_form(fields, record.value, _form(fields, record.value))
        return list(find_changes(dict(record.value), new, record.path))

    found = {record.id: changes(record) for record in RawFiles("data").records(files)}

    assert found
    assert {name: each for name, each in found.items() if each} == {}
