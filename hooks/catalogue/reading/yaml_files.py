"""YAML text to plain mappings, lists and text, with the position of every node on request.

Scalars stay text: the model decides on types. Whatever makes YAML surprising is refused.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from catalogue.keeping.answers import NO_ANSWERS, Answers, mark
from catalogue.model.fields import FieldPath
from catalogue.reading.decoding import find_damage, known_text, read_text
from catalogue.reading.faults import Fault, Place
from catalogue.reading.positions import Position, Tree, find_position, format_path, pack
from catalogue.reading.syntax import curly_remedy, explain
from catalogue.reading.wrong_lines import find_wrong_line

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: ten times slower, otherwise the same
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


MAX_DEPTH = 20
MAX_NODES = 50_000
"""Values in one record, or in a file that is one thing: more than ten times what the largest holds."""
MAX_RECORDS = 50_000
MOST_KEPT = 1_000_000
"""Signs of a file whose value is kept: that of a longer one, which is large, is let go as soon as it is read."""
MAX_FAULTS = 100
"""In one file, before reading ends."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
COMMENT = re.compile(r"[ \t]+#")
NO_SPACE = re.compile(r"([a-z_]+):(\S.*)", re.DOTALL)
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What a file holds: scalars are text."""
Event = Any
"""An event of the parser; the types that PyYAML has know neither anchors nor tags."""


@dataclass(kw_only=True)
class YamlFile:
    """A file in YAML: its value, None where it cannot be read, and what is wrong with it."""

    name: str
    reopen: Callable[[], bytes]
    """Gives the content once more, for the positions in it."""
    value: Value = None
    faults: list[Fault] = field(default_factory=list)
    mark: str = ""
    """Stands for its text."""
    lines: list[int] = field(default_factory=list)
    """Where the items of a file that is a list begin, from 1."""
    _positions: Tree = None

    def position(self, path: FieldPath) -> Position:
        """Where the node stands, or the nearest one around it that exists."""
        if self._positions is None:
            self._positions = _Reader(self.name, keep_positions=True).read(read_text(self.name, self.reopen)[0])
        return find_position(self._positions, path)


def parse_yaml(file: str, open_file: Callable[[], bytes], known: Answers = NO_ANSWERS) -> YamlFile:
    """The value in the bytes of a file; faults instead of exceptions, whatever the bytes are."""
    parsed = YamlFile(name=file, reopen=open_file)
    text, fault = known_text(file, open_file, known)
    if fault:
        parsed.faults.append(fault)
        return parsed
    parsed.mark = known.remember(("mark", text), lambda: mark(text))
    asked = known if len(text) <= MOST_KEPT else NO_ANSWERS
    parsed.value, parsed.lines = asked.find(f"yaml {parsed.mark}", lambda: _read(text, parsed)) or (None, [])
    return parsed


def _read(text: str, parsed: YamlFile) -> tuple[Value, list[int]] | None:
    """The value, and where the items of a list begin; None with faults, which the file then has."""
    reader = _Reader(parsed.name)
    value = reader.read(text)
    parsed.faults += reader.faults
    return None if reader.faults else (value, reader.lines)


class _Refused(Exception):
    """What has been found cannot be read past."""


class _Reader:
    """Builds values from the parser's events, one document deep; or the tree of their positions."""

    def __init__(self, file: str, *, keep_positions: bool = False) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.lines: list[int] = []
        self._keep = keep_positions
        self._path: list[str | int] = []
        self._record = ""
        self._nodes = 0
        self._long: Event = None
        """The last text in quotation marks that goes over several lines: often two texts, the first without an end."""

    def read(self, text: str) -> Any:
        self._text = text
        self._has_comments = " #" in text or "\t#" in text
        self._has_escapes = "\\" in text
        loader = _Loader(text)
        self._next: Callable[[], Event] = loader.get_event
        try:
            return self._document()
        except _Refused:
            return None
        except yaml.YAMLError as error:
            self._report_syntax(error)
            return None
        finally:
            loader.dispose()

    def _document(self) -> Any:
        if wrong := find_wrong_line(self._text):
            self._refuse(*wrong)
        self._next()  # start of stream
        event: Event = self._next()
        root: Event = None if isinstance(event, StreamEndEvent) else self._next()
        if root is None or _is_null(root):
            self._refuse((0, 0), "is empty", "put back what it held, or write it anew")
        value = self._value(root, 1)
        self._next()  # end of document
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            self._refuse(event.start_mark, "holds a second document", "delete the line ---")
        return None if self.faults and not self._keep else value

    def _value(self, event: Event, depth: int) -> Any:
        if event.anchor or event.tag:
            self._refuse_extras(event)
        self._nodes += 1
        if self._nodes > MAX_NODES and not self._keep:
            self._refuse(event.start_mark, f"holds more than {MAX_NODES:,} values", "split it")
        position = pack(event.start_mark) if self._keep else None
        if isinstance(event, ScalarEvent):
            return position if self._keep else self._scalar(event)
        if depth > MAX_DEPTH:
            self._refuse(event.start_mark, f"is nested more than {MAX_DEPTH} deep", "nest less")
        if isinstance(event, MappingStartEvent):
            return self._mapping({None: position} if self._keep else {}, depth)
        return self._sequence([position] if self._keep else [], depth)

    def _scalar(self, event: Event) -> str | None:
        text: str = event.value
        if event.style in (None, ""):
            if self._has_comments and COMMENT.match(self._text, event.end_mark.index):
                what = "stops at ' #', where a comment begins"
                self._report(event.end_mark, what, "put the text in quotation marks, or the comment on its own line")
            return None if _is_null(event) else text
        if event.end_mark.line > event.start_mark.line and event.style in ("'", '"'):
            self._long = event
        if event.style == '"' and self._has_escapes:
            return self._unescaped(text, event)
        return text.rstrip("\n") if event.style in ("|", ">") else text

    def _unescaped(self, text: str, event: Event) -> str:
        damage = find_damage(text)
        if damage:
            self._report(event.start_mark, *damage[1:])
        return unicodedata.normalize("NFC", text)

    def _mapping(self, result: dict[Any, Any], depth: int) -> dict[Any, Any]:
        is_item, is_next = bool(self._path) and isinstance(self._path[-1], int), False
        """Whether this is one of a list, and whether the next one, which lacks its sign, has begun within it."""
        while not isinstance(key := self._next(), MappingEndEvent):
            name = self._key(key)
            self._path.append(name)
            if name in result and not is_next:
                is_next = is_item and len(result) > 1 and name == next(iter(result))
                remedy = "begin it with '- '" if is_next else "keep one of them"
                self._report(key.start_mark, f"has the key {name[:60]!r} twice", remedy)
            event = self._next()
            if isinstance(event, ScalarEvent) and not event.value and key.style in (None, ""):
                self._check_colon(key, event)
            value = result[name] = self._value(event, depth + 1)
            self._path.pop()
            if name == "id" and isinstance(value, str) and len(self._path) <= 1:
                self._record = value[:80]
        return result

    def _key(self, key: Event) -> str:
        if key.anchor or key.tag:
            self._refuse_extras(key)
        if not isinstance(key, ScalarEvent):
            self._refuse(key.start_mark, "has a key that is no text", "write a word before the colon")
        if key.value == "<<" and key.style in (None, ""):
            self._refuse(key.start_mark, "uses a merge key (<<)", "write the fields out")
        return self._unescaped(key.value, key) if key.style == '"' and self._has_escapes else str(key.value)

    def _check_colon(self, key: Event, value: Event) -> None:
        """A key without a colon is the rest of a text that holds a comma, or has its text at once behind its colon."""
        if ":" in self._text[key.end_mark.index : value.start_mark.index]:
            return
        found = NO_SPACE.fullmatch(key.value)
        if found:
            self._report(key.start_mark, "has no space after its colon", f"put a space after '{found[1]}:'")
        else:
            what = f"has {key.value[:60]!r} without a colon"
            remedy = curly_remedy(key.value) or "put a text that holds a comma in quotation marks"
            if key.value.isdigit():
                remedy = "write the number without a comma"
            self._report(key.start_mark, what, remedy)

    def _sequence(self, result: list[Any], depth: int) -> list[Any]:
        first = len(result)
        while not isinstance(event := self._next(), SequenceEndEvent):
            if not self._path:
                self._record = ""
                self._nodes = 0
                self.lines.append(event.start_mark.line + 1)
                if len(result) > MAX_RECORDS:
                    self._refuse(event.start_mark, f"holds more than {MAX_RECORDS:,} records", "split it")
            self._path.append(len(result) - first)
            result.append(self._value(event, depth + 1))
            self._path.pop()
        return result

    def _refuse_extras(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            what = f"uses an alias (*{str(event.anchor)[:60]})"
            self._refuse(event.start_mark, what, "write the value out, or quote the text")
        if event.anchor:
            self._refuse(
                event.start_mark, f"sets an anchor (&{str(event.anchor)[:60]})", "delete it, or quote the text"
            )
        if event.tag:
            self._refuse(event.start_mark, f"has a tag ({event.tag[:60]})", "delete it, or quote the text")

    def _refuse(self, mark: Event | Position, what: str, remedy: str) -> None:
        self._report(mark, what, remedy)
        raise _Refused

    def _report(self, mark: Event | Position, what: str, remedy: str) -> None:
        line, column = mark if isinstance(mark, tuple) else (mark.line, mark.column)
        within = self._path[1:] if self._path and isinstance(self._path[0], int) else self._path
        where = format_path(tuple(within))
        place = Place(file=self.file, line=line + 1, column=column + 1, record=self._record, field=where)
        self.faults.append(Fault(place, what, remedy, unread=True))
        if len(self.faults) >= MAX_FAULTS:
            raise _Refused

    def _report_syntax(self, error: yaml.YAMLError) -> None:
        self._path.clear()
        self._record = ""
        if not isinstance(error, yaml.MarkedYAMLError):
            what = error.reason if isinstance(error, ReaderError) else "cannot be read"
            self._report((0, 0), f"is not YAML here ({what})", "look at its first lines")
            return
        position, what, remedy = explain(self._text, error)
        if self._long and self._long.end_mark.line == position[0]:
            mark, line = self._long.start_mark, position[0] + 1
            position, what = (mark.line, mark.column), f"opens a quotation mark that closes in line {line}"
            remedy = "close it where the text ends, or use marks of the other kind"
        self.faults = [fault for fault in self.faults if fault.place.line != position[0] + 1]
        self._report(position, what, remedy)


def _is_null(event: Event) -> bool:
    """Whether a value is what YAML has for nothing."""
    return isinstance(event, ScalarEvent) and event.style in (None, "") and event.value in NULLS
