"""Files for translators: what goes out comes back the same, and what was done to it on the way is seen."""

import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from catalogue.languages.locales import Locale
from catalogue.queries.translations import State
from catalogue.translation.formats import FORMATS
from catalogue.translation.units import Unit

UNITS = [
    Unit("one.summary", "programme:one", State.STALE, "For heads", "I benaethiaid", "abc", "For all", most=200),
    Unit("one.title", "programme:one", State.TRANSLATED, '=SUM(A1) "a", ŵ', "Ŵyl, 'x' ⇒ =1", "def", terms=("a = b",)),
    Unit("about#why", "page:about", State.MISSING, "## Why {#why}\n\n- One\n- Two", "", "123"),
]
BOOK = FORMATS[".xlsx"]


@pytest.mark.parametrize("ending", FORMATS)
def test_what_nobody_touched_comes_back_as_it_went(ending: str) -> None:
    back, faults = FORMATS[ending].read(FORMATS[ending].write(UNITS, Locale.CY), "texts", Locale.CY)
    texts = {each.name: each.text for each in back}
    written = {unit.name: unit.target for unit in UNITS}

    assert faults == []
    assert {name: text for name, text in texts.items() if text} == {
        name: written[name] for name in texts if written[name]
    }
    assert {each.name: each.print for each in back}.items() <= {unit.name: unit.print for unit in UNITS}.items()


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_texts_make_the_same_file(ending: str) -> None:
    if ending == ".xlsx":  # its parts are dated by the second
        one, two = (load_workbook(io.BytesIO(BOOK.write(UNITS, Locale.CY))) for _ in range(2))
        assert list(one.worksheets[0].values) == list(two.worksheets[0].values)
    else:
        assert FORMATS[ending].write(UNITS, Locale.CY) == FORMATS[ending].write(UNITS, Locale.CY)


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04 and nothing more", b'msgid "a\nmsgstr'])
def test_what_is_no_such_file_is_said(ending: str, content: bytes) -> None:
    back, faults = FORMATS[ending].read(content, f"texts{ending}", Locale.CY)

    assert back == []
    assert [fault.place.file for fault in faults] == [f"texts{ending}"]


def test_only_the_translation_and_whether_it_is_done_can_be_written() -> None:
    sheet = load_workbook(io.BytesIO(BOOK.write(UNITS, Locale.CY))).worksheets[0]
    rows = sheet.iter_rows(min_row=2)
    open_columns = {cell.coordinate[:1] for row in rows for cell in row if not cell.protection.locked}

    assert sheet.protection.sheet
    assert open_columns == {"F", "G"}
    assert {cell.data_type for row in sheet.iter_rows(max_col=6) for cell in row if cell.value} == {"s"}


def changed(change: Callable[[Worksheet], None]) -> tuple[list[str], list[str]]:
    """The texts that come back after a change of the sheet, and what is wrong."""
    book = load_workbook(io.BytesIO(BOOK.write(UNITS, Locale.CY)))
    change(book.worksheets[0])
    saved = io.BytesIO()
    book.save(saved)
    back, faults = BOOK.read(saved.getvalue(), "texts.xlsx", Locale.CY)
    return [each.text for each in back], [str(fault) for fault in faults]


def test_a_formula_is_no_text() -> None:
    def write(sheet: Worksheet) -> None:
        sheet["F2"] = "=D2"

    _, faults = changed(write)

    assert faults == ["texts.xlsx:2:6: holds a formula; write the text itself"]


def test_line_ends_of_other_systems_are_ours_again() -> None:
    def write(sheet: Worksheet) -> None:
        sheet["F2"] = "Un\r\ndau_x000D_\n"

    texts, faults = changed(write)

    assert (texts[0], faults) == ("Un\ndau", [])


def test_columns_that_were_moved_are_said() -> None:
    _, faults = changed(lambda sheet: sheet.move_range("D1:D4", cols=10))

    assert faults == ["texts.xlsx:1:1: has other columns than it was sent with; put them back"]


def test_the_workbook_of_another_language_is_said() -> None:
    _, faults = BOOK.read(BOOK.write(UNITS, Locale.EN), "texts.xlsx", Locale.CY)

    assert [fault.what for fault in faults] == ["has no sheet Cymraeg"]


def test_a_workbook_of_somebody_else_is_said() -> None:
    book = Workbook()
    book.worksheets[0].title = "Cymraeg"
    saved = io.BytesIO()
    book.save(saved)

    assert len(BOOK.read(saved.getvalue(), "texts.xlsx", Locale.CY)[1]) == 1


def test_what_a_tool_still_marks_as_fuzzy_is_not_done() -> None:
    messages = FORMATS[".po"]
    sent = messages.write(UNITS, Locale.CY).decode()
    done = sent.replace("#, fuzzy\n#| msgid", "#| msgid").encode()

    assert "one.summary" not in [each.name for each in messages.read(sent.encode(), "texts.po", Locale.CY)[0]]
    assert "one.summary" in [each.name for each in messages.read(done, "texts.po", Locale.CY)[0] if each.is_done]
