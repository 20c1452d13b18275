"""A workbook for spreadsheet programs: a row for each text, in which only the translation can be written."""

import datetime
import io
from collections.abc import Iterable, Iterator
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from catalogue.languages.locales import Locale
from catalogue.queries.translations import State
from catalogue.reading.faults import Fault, Place
from catalogue.translation.returned import Returned
from catalogue.translation.units import LONG, Unit

DAY = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
"""Of every workbook, so that the same texts make the same file."""
COLUMNS = ("text", "belongs to", "state", "{source}", "before", "{target}", "done", "at most", "words to use", "print")
"""The heads: source and target are the names of the languages."""
WIDTHS = (26, 26, 11, 60, 40, 60, 8, 9, 40, 14)
TARGET, DONE, MOST, PRINT = 6, 7, 8, 10
"""Columns, from 1: what a translator writes, and what tells whether the source is still the same."""
LANGUAGES = {Locale.EN: "English", Locale.CY: "Cymraeg"}
STATES = {
    State.MISSING: "missing / ar goll",
    State.STALE: "older / hŷn",
    State.NEW: "new / newydd",
    State.TRANSLATED: "translated / wedi'i gyfieithu",
    State.REVIEWED: "read / wedi'i ddarllen",
}
HELP = (
    "Write into the last white column but one. Leave ids, links such as (programme:its-id) and {gaps} as they are.",
    "Write x under done where the text is right although you did not change it.",
    "Ysgrifennwch yn y golofn wen. Gadewch ids, dolenni fel (programme:its-id) a {bylchau} fel y maent.",
    "Ysgrifennwch x o dan done os yw'r testun yn gywir er na newidioch chi ddim.",
)
MOST_ROWS = 20_000


def write_workbook(units: Iterable[Unit], to: Locale) -> bytes:
    """The workbook as a file; its sheet is called as the language to translate into."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = LANGUAGES[to]
    sheet.append([head.format(source=LANGUAGES[to.other], target=LANGUAGES[to]) for head in COLUMNS])
    for unit in units:
        sheet.append(list(_row(unit)))
    _lay_out(sheet)
    for number, line in enumerate(HELP, 1):
        help_sheet = book.create_sheet("help") if number == 1 else book.worksheets[-1]
        help_sheet.cell(number, 1, line)
    book.properties.created = book.properties.modified = DAY
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _row(unit: Unit) -> Iterator[object]:
    most = unit.most if unit.most < LONG else None
    yield from (unit.name, unit.owner, STATES[unit.state], unit.source, unit.before or None, unit.target or None)
    yield from (None, most, "\n".join(unit.terms) or None, unit.print)


def _lay_out(sheet: Worksheet) -> None:
    lengths = DataValidation(type="textLength", operator="lessThanOrEqual", formula1='INDIRECT("H"&ROW())')
    lengths.error, lengths.errorStyle = "Too long / Rhy hir", "warning"
    for number, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.column_dimensions[get_column_letter(PRINT)].hidden = True
    for number, row in enumerate(sheet.iter_rows(), 1):
        for column, cell in enumerate(row, 1):
            _dress(cell, is_open=number > 1 and column in {TARGET, DONE}, is_head=number == 1)
        if number > 1 and row[MOST - 1].value:
            lengths.add(f"{get_column_letter(TARGET)}{number}")
    sheet.add_data_validation(lengths)
    sheet.freeze_panes = "B2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _dress(cell: Cell | MergedCell, *, is_open: bool, is_head: bool) -> None:
    """A text is a text: what begins with = is no formula."""
    if isinstance(cell.value, str):
        cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_head)
    cell.protection = Protection(locked=not is_open)
    if not is_open:
        cell.fill = PatternFill("solid", start_color="00EEEEEE", end_color="00EEEEEE")


def read_workbook(content: bytes, file: str, to: Locale) -> tuple[list[Returned], list[Fault]]:
    """The rows of a workbook that came back, and what is wrong with the workbook."""
    try:
        book = load_workbook(io.BytesIO(content))
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        return [], [Fault(Place(file=file), "is no workbook", "save it as .xlsx")]
    if LANGUAGES[to] not in book.sheetnames:
        return [], [Fault(Place(file=file), f"has no sheet {LANGUAGES[to]}", "import it with the --to of its export")]
    sheet = book[LANGUAGES[to]]
    heads = [head.format(source=LANGUAGES[to.other], target=LANGUAGES[to]) for head in COLUMNS]
    if [cell.value for cell in sheet[1]][: len(heads)] != heads:
        return [], [Fault(Place(file=file, line=1), "has other columns than it was sent with", "put them back")]
    found, faults = [], []
    for number, row in enumerate(sheet.iter_rows(min_row=2, max_row=min(sheet.max_row, MOST_ROWS)), 2):
        place = Place(file=file, line=number, column=TARGET)
        target = row[TARGET - 1]
        if target.data_type == "f":
            faults.append(Fault(place, "holds a formula", "write the text itself"))
        elif row[0].value:
            found.append(
                Returned(
                    str(row[0].value).strip(),
                    str(row[PRINT - 1].value or ""),
                    _text_of(target.value),
                    bool(_text_of(row[DONE - 1].value)),
                    place,
                )
            )
    return found, faults


def _text_of(value: object) -> str:
    """What was written, with the line ends of a file."""
    return str(value if value is not None else "").replace("_x000D_", "").replace("\r\n", "\n").strip()
