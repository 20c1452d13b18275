"""What the page of a record shows: its controls with what they hold, what can be chosen, and their problems."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.desk.changes import Written
from catalogue.desk.controls import Control, Sort
from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.reading.faults import Fault
from catalogue.reading.positions import format_path
from catalogue.reading.yaml_files import Value

Choices = Callable[[Control], Mapping[str, str]]
"""What a control lets one choose: values, and what they are called."""
LAST_PART = re.compile(r"(\.[^.\[]+|\[\d+\]|^[^.\[]+)$")
WIDTH = 70
"""Characters in a line of a field with several."""


@dataclass
class Row:
    """A control on the page."""

    control: Control
    path: str
    """Its name in the form, and the end of its id on the page."""
    number: int = 0
    """Of an item in its list, from 1; 0 for what is no item."""
    text: str = ""
    rows: "list[Row]" = field(default_factory=list)
    choices: Mapping[str, str] = field(default_factory=dict)
    problems: list[Fault] = field(default_factory=list)

    @property
    def is_language(self) -> bool:
        """Whether it holds what is in one language."""
        return self.control.name in set(Locale)

    @property
    def help(self) -> str:
        """What it is for, where its label does not say all."""
        return "" if self.is_language and self.control.sort in {Sort.LINE, Sort.TEXT} else self.control.help

    @property
    def is_explained(self) -> bool:
        return bool(self.help or self.control.most)

    @property
    def is_empty(self) -> bool:
        return not self.text and all(row.is_empty for row in self.rows)

    @property
    def is_calm(self) -> bool:
        """Whether there is no problem in it."""
        return not self.problems and all(row.is_calm for row in self.rows)

    @property
    def lines(self) -> int:
        """How many lines of room its text needs."""
        return max(2, len(self.text) // WIDTH + 1)

    def walk(self) -> "Iterator[Row]":
        """It, and all within."""
        yield self
        for row in self.rows:
            yield from row.walk()


def make_rows(fields: Sequence[Control], value: Value, written: Written, choices: Choices) -> list[Row]:
    """A row for each field; what is written in the form stands in the place of what the file holds."""
    return _rows(fields, value, (), written, choices)


def place_problems(rows: Sequence[Row], faults: Sequence[Fault]) -> list[Fault]:
    """Puts each fault of the record beside its field, or the nearest one around it; those that have none."""
    by_path = {each.path: each for row in rows for each in row.walk()}
    left = []
    for fault in faults:
        path = fault.place.field
        while path and path not in by_path:
            path = LAST_PART.sub("", path)
        if path:
            by_path[path].problems.append(fault)
        else:
            left.append(fault)
    return left


def _rows(fields: Sequence[Control], value: Value, path: FieldPath, written: Written, choices: Choices) -> list[Row]:
    held = value if isinstance(value, dict) else {}
    return [_row(each, held.get(each.name), (*path, each.name), written, choices) for each in fields]


def _row(control: Control, value: Value, path: FieldPath, written: Written, choices: Choices) -> Row:
    name = format_path(path)
    if control.sort is Sort.LIST and control.each:
        held = value if isinstance(value, list) else []
        items = [_row(control.each, each, (*path, at), written, choices) for at, each in enumerate([*held, None])]
        for number, item in enumerate(items, start=1):
            item.number = number
        return Row(control, name, rows=items)
    if control.fields:
        return Row(control, name, rows=_rows(control.fields, value, path, written, choices))
    text = written.get(name, value if isinstance(value, str) else "").replace("\r\n", "\n")
    offered = choices(control) if control.sort is Sort.CHOICE else {}
    if text and text not in offered:
        offered = {**offered, text: text}
    return Row(control, name, text=text, choices=offered)
