"""YAML text to plain mappings, lists and text, with the position of every node on request.

Scalars stay text: the model decides on types. Whatever makes YAML surprising is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml.reader import ReaderError

from catalogue.model.fields import FieldPath
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault, Place

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: ten times slower, otherwise the same
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


MAX_DEPTH = 20
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What a file holds: scalars are text."""
Event = Any
"""An event of the parser; the types that PyYAML has know neither anchors nor tags."""
Position = tuple[int, int]
"""Line and column, from 1."""


@dataclass(kw_only=True)
class YamlFile:
    """A file in YAML: its value, None where it cannot be read, and what is wrong with it."""

    name: str
    reopen: Callable[[], bytes]
    """Gives the content once more, for the positions in it."""
    value: Value = None
    faults: list[Fault] = field(default_factory=list)
    _positions: dict[FieldPath, Position] | None = None

    def position(self, path: FieldPath) -> Position:
        """Where the node stands, or the nearest one around it that exists."""
        if self._positions is None:
            reader = _Reader(self.name, keep_positions=True)
            reader.read(read_text(self.name, self.reopen)[0])
            self._positions = reader.positions
        while path and path not in self._positions:
            path = path[:-1]
        return self._positions.get(path, (1, 1))


def parse_yaml(file: str, open_file: Callable[[], bytes]) -> YamlFile:
    """The value in the bytes of a file; faults instead of exceptions, whatever the bytes are."""
    parsed = YamlFile(name=file, reopen=open_file)
    text, fault = read_text(file, open_file)
    if fault:
        parsed.faults.append(fault)
        return parsed
    reader = _Reader(file)
    parsed.value = reader.read(text)
    parsed.faults += reader.faults
    return parsed


class _Refused(Exception):
    """What has been found cannot be read past."""


class _Reader:
    """Builds values from the parser's events, one document deep."""

    def __init__(self, file: str, *, keep_positions: bool = False) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.positions: dict[FieldPath, Position] = {}
        self._keep = keep_positions
        self._path: list[str | int] = []
        self._record = ""

    def read(self, text: str) -> Value:
        loader = _Loader(text)
        self._next: Callable[[], Event] = loader.get_event
        try:
            self._next()  # start of stream
            event: Event = self._next()
            if isinstance(event, yaml.StreamEndEvent):
                self._report((0, 0), "is empty", "write a record, or delete the file")
                return None
            value = self._value(self._next(), 1)
            self._next()  # end of document
            event = self._next()
            if not isinstance(event, yaml.StreamEndEvent):
                self._report(event.start_mark, "holds a second document", "delete the line ---")
                return None
        except _Refused:
            return None
        except yaml.YAMLError as error:
            self._report_syntax(error)
            return None
        finally:
            loader.dispose()
        return None if self.faults else value

    def _value(self, event: Event, depth: int) -> Value:
        if self._keep:
            self.positions[tuple(self._path)] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.value in NULLS and event.style in (None, ""):
                return None
            return event.value
        if depth > MAX_DEPTH:
            self._report(event.start_mark, f"is nested more than {MAX_DEPTH} deep", "nest less")
            raise _Refused
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(depth)
        return self._sequence(depth)

    def _mapping(self, depth: int) -> dict[str, Value]:
        result: dict[str, Value] = {}
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            if key.anchor or key.tag:
                self._refuse_extras(key)
            if not isinstance(key, yaml.ScalarEvent):
                self._report(key.start_mark, "has a key that is no text", "write a word before the colon")
                raise _Refused
            if key.value == "<<" and key.style in (None, ""):
                self._report(key.start_mark, "uses a merge key (<<)", "write the fields out")
                raise _Refused
            self._path.append(key.value)
            if key.value in result:
                self._report(key.start_mark, f"has the key {key.value[:60]!r} twice", "keep one of them")
            value = result[key.value] = self._value(self._next(), depth + 1)
            self._path.pop()
            if key.value == "id" and isinstance(value, str) and len(self._path) <= 1:
                self._record = value[:80]
        return result

    def _sequence(self, depth: int) -> list[Value]:
        result: list[Value] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            if not self._path:
                self._record = ""
            self._path.append(len(result))
            result.append(self._value(event, depth + 1))
            self._path.pop()
        return result

    def _refuse_extras(self, event: Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report(event.start_mark, f"uses an alias (*{str(event.anchor)[:60]})", "write the value out")
            raise _Refused
        if event.anchor:
            self._report(
                event.start_mark, f"sets an anchor (&{str(event.anchor)[:60]})", "delete it, or quote the text"
            )
            raise _Refused
        if event.tag != "!":
            self._report(event.start_mark, f"has a tag ({event.tag[:60]})", "delete it, or quote the text")
            raise _Refused

    def _report(self, mark: Event | Position, what: str, remedy: str) -> None:
        line, column = mark if isinstance(mark, tuple) else (mark.line, mark.column)
        within = self._path[1:] if self._path and isinstance(self._path[0], int) else self._path
        where = format_path(tuple(within))
        place = Place(file=self.file, line=line + 1, column=column + 1, record=self._record, field=where)
        self.faults.append(Fault(place, what, remedy))

    def _report_syntax(self, error: yaml.YAMLError) -> None:
        what, mark = "cannot be read", None
        if isinstance(error, yaml.MarkedYAMLError):
            what, mark = error.problem or what, error.problem_mark
            if "end of stream" in what and error.context_mark:
                mark = error.context_mark
        elif isinstance(error, ReaderError):
            what = error.reason
        self._path.clear()
        self._record = ""
        self._report(mark or (0, 0), f"is not YAML here ({what})", _syntax_remedy(what))


SYNTAX_REMEDIES = (
    ("mapping values are not allowed", "put a text that holds a colon in quotation marks"),
    ("cannot start any token", "begin the line with spaces, not a tab, and quote a text that begins with a sign"),
    ("end of stream", "close the quotation mark or bracket"),
    ("quoted scalar", "close the quotation mark"),
    ("block end", "line up the fields of a record in one column"),
    ("block mapping", "line up the fields of a record in one column"),
    ("':'", "write a colon and a space after the name of the field"),
    ("expected ',' or", "close the bracket"),
)


def _syntax_remedy(what: str) -> str:
    for sign, remedy in SYNTAX_REMEDIES:
        if sign in what:
            return remedy
    return "look at this line and the one before it"


def format_path(path: FieldPath) -> str:
    """cohorts[1].closes"""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part[:60]}" if text else part[:60]
    return text
