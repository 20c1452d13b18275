"""A text in YAML as a tree that knows where each key and value begins and ends in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from catalogue.editing.splices import BOM, CannotEdit
from catalogue.model.fields import FieldPath
from catalogue.reading.positions import format_path
from catalogue.reading.yaml_files import Value, parse_yaml

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

BLANK = " \t\r\n"
MAPPING, SEQUENCE, SCALAR = "mapping", "sequence", "scalar"


@dataclass(frozen=True, kw_only=True)
class Node:
    """A value. It ends with its last character: what follows are comments, blank lines or the next one."""

    kind: str
    start: int
    end: int
    style: str = ""
    """Of a scalar: empty where it is plain, otherwise the sign that it begins with."""
    value: str = ""
    """Of a scalar, as the parser gives it."""
    is_flow: bool = False
    """Whether it stands in [ ] or { }."""
    entries: "tuple[Entry, ...]" = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands there."""
        return self.start == self.end

    def find(self, part: str | int) -> "Entry | None":
        """The entry with a key, or the one with a number."""
        if isinstance(part, int):
            return self.entries[part] if self.kind == SEQUENCE and 0 <= part < len(self.entries) else None
        return next((each for each in self.entries if each.name == part), None) if self.kind == MAPPING else None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A value in a mapping or a sequence."""

    start: int
    """Of the key, or of the dash; in [ ] that of the value."""
    value: Node
    key: Node | None = None
    after: int
    """Where the value can begin: behind the colon or the dash."""

    @property
    def name(self) -> str:
        return self.key.value if self.key else ""

    @property
    def end(self) -> int:
        return max(self.value.end, self.after)


@dataclass(frozen=True)
class Document:
    """A text, its values and their places."""

    text: str
    value: Value
    root: Node

    def find(self, path: FieldPath) -> Node:
        """The node at a path; raises CannotEdit where there is none."""
        found = self.look(path)
        if found is None:
            raise CannotEdit(f"there is no {format_path(path)}; name a field that is there")
        return found

    def look(self, path: FieldPath) -> Node | None:
        """The same; None where there is none."""
        node = self.root
        for part in path:
            entry = node.find(part)
            if entry is None:
                return None
            node = entry.value
        return node


def read_value(text: str, file: str = "") -> Value:
    """What the reader of the project finds in a text; raises CannotEdit where that finds a fault."""
    read = parse_yaml(file, text.encode)
    if read.faults or read.value is None:
        raise CannotEdit(str(read.faults[0]) if read.faults else "holds no YAML; write a record first")
    return read.value


def read_document(text: str, file: str = "") -> Document:
    """The same, with the places of all that it finds."""
    value = read_value(text, file)
    return Document(text, value, _Builder(text).build())


def find_record(value: Value, record_id: str, kind: str = "") -> FieldPath:
    """The path of the record with an id in a list, or the empty one in a file of its own; raises CannotEdit.

    With a kind, of those that say in `kind` of what type they are.
    """
    for path, record in records_in(value):
        if record.get("id") == record_id and (not kind or record.get("kind") == kind):
            return path
    raise CannotEdit(f"there is no record {record_id}; name one that is there")


def records_in(value: Value) -> Iterator[tuple[FieldPath, Mapping[str, Value]]]:
    """The records of a file, each with its path."""
    if isinstance(value, dict):
        yield (), value
    elif isinstance(value, list):
        yield from (((number,), each) for number, each in enumerate(value) if isinstance(each, dict))


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._shift = len(BOM) if text.startswith(BOM) else 0  # the parser does not count it

    def build(self) -> Node:
        self._events = yaml.parse(self._text[self._shift :], Loader=_Loader)
        event: Any = next(self._events)
        while isinstance(event, StreamStartEvent | DocumentStartEvent):
            event = next(self._events)
        return self._node(event)

    def _node(self, event: Any) -> Node:
        start = event.start_mark.index + self._shift
        if isinstance(event, ScalarEvent):
            return self._scalar(event, start)
        if isinstance(event, MappingStartEvent):
            return self._collection(event, start, MAPPING)
        if isinstance(event, SequenceStartEvent):
            return self._collection(event, start, SEQUENCE)
        assert not isinstance(event, AliasEvent), "the reader refuses them"
        raise CannotEdit("holds what cannot be changed in place; write it in the file")

    def _scalar(self, event: Any, start: int) -> Node:
        end = event.end_mark.index + self._shift
        style = event.style or ""
        if style in ("|", ">"):
            end = start + len(self._text[start:end].rstrip(BLANK))
        return Node(kind=SCALAR, start=start, end=end, style=style, value=event.value)

    def _collection(self, event: Any, start: int, kind: str) -> Node:
        entries: list[Entry] = []
        is_flow = bool(event.flow_style)
        last = start
        while not isinstance(event := next(self._events), MappingEndEvent | SequenceEndEvent):
            entries.append(self._pair(event) if kind == MAPPING else self._item(event, last, is_flow=is_flow))
            last = entries[-1].end
        closing: Any = event.end_mark
        end = closing.index + self._shift if is_flow else last
        return Node(kind=kind, start=start, end=end, is_flow=is_flow, entries=tuple(entries))

    def _pair(self, event: Any) -> Entry:
        key = self._node(event)
        value = self._node(next(self._events))
        colon = self._text.find(":", key.end)
        return Entry(start=key.start, key=key, value=value, after=colon + 1 if colon >= 0 else key.end)

    def _item(self, event: Any, last: int, *, is_flow: bool) -> Entry:
        value = self._node(event)
        if is_flow:
            return Entry(start=value.start, value=value, after=value.start)
        dash = skip_blank(self._text, last)
        return Entry(start=dash, value=value, after=dash + 1)


def skip_blank(text: str, at: int) -> int:
    """Where the next sign stands that is neither white space nor in a comment."""
    while at < len(text) and (text[at] in BLANK or text[at] == "#"):
        if text[at] == "#":
            while at < len(text) and text[at] not in "\r\n":
                at += 1
        else:
            at += 1
    return at
