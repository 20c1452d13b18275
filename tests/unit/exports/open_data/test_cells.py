"""Cells: no program takes one for a formula, and whoever wants the text itself gets it back."""

import csv
import datetime
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.exports.open_data.cells import BOM, FORMULA, harmless, write_cell
from catalogue.exports.open_data.tables import write_csv
from catalogue.languages.locales import Locale
from catalogue.model.fields import Month, Text
from tests.samples import make_catalogue

FORMULAS = (
    "=1+1",
    "+44 29 2000 0000",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("https://evil.example/","ŵ")',
    "=cmd|' /C calc'!A0",
)


def _undo(cell: str) -> str:
    """As "Using this data" says it."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_begins_as_a_formula_stands_behind_a_quote(formula: str) -> None:
    assert harmless(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "'r ysgol", "Ŵyn = oen", "2026-01", "'", "a@b.cymru"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text(alphabet="'=+-@\t\r\n＝ŵa1 ;,\""))
def test_each_text_comes_back(text: str) -> None:
    assert _undo(harmless(text)) == text


@given(st.lists(st.text(alphabet="'=+-@\n ŵŷ;,\"|a", max_size=12), min_size=2, max_size=2))
def test_no_cell_of_a_table_is_a_formula_and_each_comes_back(texts: list[str]) -> None:
    written = write_csv(["A", "B"], iter([texts]))
    _, row = csv.reader(io.StringIO(written.removeprefix(BOM), newline=""))

    assert [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert [_undo(cell) for cell in row] == texts


def test_a_file_begins_with_the_mark_by_which_excel_knows_utf_8_and_ends_lines_as_the_rfc_has_it() -> None:
    written = write_csv(["Lle / Place"], iter([["Tŷ"]]))

    assert written.encode() == '\ufeff"Lle / Place"\r\n"Tŷ"\r\n'.encode()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ((), ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (18.4, "18.4"),
        (datetime.date(2027, 1, 15), "2027-01-15"),
        (Month(2027, 1, 31), "2027-01"),
        (datetime.time(9, 30), "09:30"),
        (("en", "cy"), "en; cy"),
        ((Text(en="One", cy="Un"), Text(en="Two", cy="Dau")), "Un\nDau"),
    ],
)
def test_a_value_is_said_in_a_cell(value: object, said: str) -> None:
    assert write_cell(value, Locale.CY, make_catalogue()) == said


def test_a_text_in_markdown_is_plain_in_a_cell_and_another_keeps_its_signs() -> None:
    text = Text(en="*One* [way](list:pathway)", cy="*Un* [ffordd](list:pathway)")

    assert write_cell(text, Locale.EN, make_catalogue(), markdown=True) == "One way"
    assert write_cell(text, Locale.EN, make_catalogue()) == text.en
