"""Records as a table for spreadsheets: CSV (RFC 4180), with one row of headings, each in both languages."""

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from catalogue.exports import Source
from catalogue.exports.open_data.cells import BOM, harmless, write_cell
from catalogue.exports.open_data.form import addresses_of, review_of, title_of
from catalogue.exports.open_data.terms import licence_in_a_cell
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Role
from catalogue.model.kinds import Kind
from catalogue.model.open_data import Column, Declared
from catalogue.model.parts import Change, Citation
from catalogue.model.records import Record
from catalogue.queries.today import as_of

Annotation = Any
"""What stands behind the colon of a field."""
LANGUAGE = {Locale.EN: Pair("English", "Saesneg"), Locale.CY: Pair("Welsh", "Cymraeg")}
LICENCE = Pair("Licence", "Trwydded")
FROM_RECORD = (
    Column(("id",), Pair("Id", "Id")),
    Column(("title",), Pair("Title", "Teitl")),
    Column(("state",), Pair("State", "Cyflwr")),
    Column(("as_of",), Pair("Facts as of", "Ffeithiau o")),
    Column(("addresses",), Pair("Page", "Tudalen")),
)
"""What each row of parts says of the record that they are a part of."""
TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "number"}
"""Of Table Schema; all else is text, also dates, of which some are known by their month alone."""


@dataclass(frozen=True)
class Cells:
    """A column of a table in one language, or in none."""

    heading: str
    path: tuple[str, ...]
    locale: Locale | None
    type: str = "string"
    markdown: bool = False
    of_record: bool = False
    """Whether it is of the record, where rows are its parts."""

    @property
    def way(self) -> str:
        """To the same in JSON: title.en."""
        return ".".join((*self.path, *filter(None, [self.locale])))


@cache
def columns_of(declared: Declared, kind: Kind) -> tuple[Cells, ...]:
    """The columns of a table, in their order; the last says under which licence the row stands."""
    first = FROM_RECORD if declared.rows_of else ()
    above = [each for column in first for each in _in_languages(column, kind, of_record=True)]
    within = (declared.rows_of,) if declared.rows_of else ()
    own = [each for column in declared.columns for each in _in_languages(column, kind, within)]
    return (*above, *own, Cells(_both(LICENCE), (), None))


def write_table(declared: Declared, kind: Kind, source: Source) -> str:
    """The table of a kind of record, or of parts of its records."""
    columns = columns_of(declared, kind)
    rows = _rows(declared, kind, source)
    return write_csv(
        [each.heading for each in columns],
        ([_cell(column, record, part, source) for column in columns] for record, part in rows),
    )


def write_csv(headings: list[str], rows: Iterator[list[str]]) -> str:
    """Every cell in quotes, so that it stays whole too where a semicolon or a tab parts cells."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return BOM + file.getvalue()


def _rows(declared: Declared, kind: Kind, source: Source) -> Iterator[tuple[Record, object]]:
    for record in source.catalogue.all(kind.record_type):
        if not declared.rows_of:
            yield record, record
        for part in getattr(record, declared.rows_of, ()) if declared.rows_of else ():
            yield record, part


def _cell(column: Cells, record: Record, part: object, source: Source) -> str:
    if not column.path:
        return licence_in_a_cell(source.catalogue.settings)
    value: object = record if column.of_record else part
    for name in column.path:
        value = _value(value, name, source)
    return write_cell(value, column.locale or Locale.EN, source.catalogue, markdown=column.markdown)


def _value(holder: object, name: str, source: Source) -> object:
    if isinstance(holder, Record):
        special = {"title": title_of, "addresses": addresses_of, "review": review_of}.get(name)
        if special:
            return special(holder, source)
        if name == "as_of":
            return as_of(source.catalogue, holder)
    return getattr(holder, name, None)


def _in_languages(
    column: Column, kind: Kind, within: tuple[str, ...] = (), *, of_record: bool = False
) -> Iterator[Cells]:
    """One column, or two where the field is in both languages."""
    annotation = annotation_of(kind, (*within, *column.path))
    type_, markdown = _type_of(annotation), _is_markdown(annotation)
    if not _is_paired(annotation):
        yield Cells(_both(column.heading), column.path, None, type_, of_record=of_record)
        return
    for locale in Locale:
        heading = _both(Pair.of(lambda own: f"{column.heading[own]} ({LANGUAGE[locale][own]})"))  # noqa: B023 -- called at once
        yield Cells(heading, column.path, locale, markdown=markdown, of_record=of_record)


def _both(heading: Pair[str]) -> str:
    return " / ".join(dict.fromkeys((heading.en, heading.cy)))


def annotation_of(kind: Kind, path: tuple[str, ...]) -> Annotation:
    """The type of a field, or of a part of it, with what marks it. Raises LookupError for a name that is none."""
    if path[0] in {"addresses", "review"}:
        return Pair
    held: list[Annotation] = list(kind.types)
    found: Annotation = None
    for name in path:
        fields = [each.model_fields[name] for each in held if name in each.model_fields]
        if not fields:
            raise LookupError(f"{kind.name} has no {'.'.join(path)}")
        found = (fields[0].annotation, *fields[0].metadata)
        held = [each for field in fields for each in _classes_in(field.annotation)]
    return found


def _classes_in(annotation: Annotation) -> Iterator[type]:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        yield annotation
    for argument in _arguments(annotation):
        yield from _classes_in(argument)


def _arguments(annotation: Annotation) -> tuple[Annotation, ...]:
    return annotation if isinstance(annotation, tuple) else get_args(annotation)


def _is_paired(annotation: Annotation) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Pair | Change | Citation):
        return True
    origin: Annotation = get_origin(annotation)
    if origin is dict:
        return get_args(annotation)[0] is Locale
    return any(map(_is_paired, _arguments(annotation)))


def _is_markdown(annotation: Annotation) -> bool:
    if isinstance(annotation, Role):
        return annotation.markdown
    return any(map(_is_markdown, _arguments(annotation)))


def _type_of(annotation: Annotation) -> str:
    """That of Table Schema; a list is text."""
    if isinstance(annotation, type) and not issubclass(annotation, datetime.date):
        return TYPES.get(annotation, "string")
    if get_origin(annotation) in {tuple, dict, Literal}:
        return "string"
    return next((type_ for each in _arguments(annotation) if (type_ := _type_of(each)) != "string"), "string")
