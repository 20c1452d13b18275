"""YAML text to plain mappings, lists and text, with the place of every node on request.

Scalars stay text: the model decides on types. Whatever makes YAML surprising is refused.
"""

import gc
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import yaml

from catalogue.reading.problems import Problem

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: ten times slower, otherwise the same
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


MAX_BYTES = 20_000_000
MAX_DEPTH = 20
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
Path = tuple[str | int, ...]
"""The way from the top of a file to a node: keys and positions."""
Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass
class Document:
    """One file: its value, None where it cannot be read, and what is wrong with it."""

    file: str
    reopen: Callable[[], bytes]
    """Gives the content once more, for the places in it."""
    value: Any = None
    problems: list[Problem] = field(default_factory=list)
    _places: dict[Path, Place] | None = None

    def place(self, path: Path) -> Place:
        """Where the node stands, or the nearest one around it that exists."""
        if self._places is None:
            reader = _Reader(self.file, keep_places=True)
            reader.read(read_text(self.file, self.reopen)[0])
            self._places = reader.places
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, (1, 1))


def parse_document(file: str, open_file: Callable[[], bytes]) -> Document:
    """The document in the bytes of a file; problems instead of exceptions, whatever the bytes are."""
    document = Document(file, open_file)
    text, problem = read_text(file, open_file)
    if problem:
        document.problems.append(problem)
        return document
    reader = _Reader(file)
    document.value = reader.read(text)
    document.problems += reader.problems
    return document


def read_text(file: str, open_file: Callable[[], bytes]) -> tuple[str, Problem | None]:
    """The text of a file in NFC, or an empty text and what is wrong."""

    def bad(what: str, remedy: str, line: int = 1, column: int = 1) -> tuple[str, Problem]:
        return "", Problem(file, line, column, "", "", what, remedy)

    try:
        content = open_file()
    except OSError as error:
        return bad(f"cannot be read ({error.strerror})", "put it back, or allow that it is read")
    if len(content) > MAX_BYTES:
        megabytes = len(content) / 1_000_000
        return bad(f"has {megabytes:.1f} MB, more than 20", "split it into a folder with a file for each record")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return bad("is written in UTF-16", "save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        return bad("is not UTF-8 from here on", "save it as UTF-8", line, column)
    found = CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return bad(f"holds the control character U+{ord(found.group()):04X}", "delete it", line, column)
    return unicodedata.normalize("NFC", text), None


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Reading makes many objects, all of which stay, and no cycles: looking for some takes as long as reading.

    What has been read is not looked at later either, until gc.unfreeze().
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class _Refused(Exception):
    """What has been found cannot be read past."""


class _Reader:
    """Builds values from the parser's events, one document deep."""

    def __init__(self, file: str, *, keep_places: bool = False) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.places: dict[Path, Place] = {}
        self._keep = keep_places
        self._path: list[str | int] = []
        self._record = ""

    def read(self, text: str) -> Any:
        loader = _Loader(text)
        self._next: Any = loader.get_event
        try:
            self._next()  # start of stream
            event: Any = self._next()
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
        return None if self.problems else value

    def _value(self, event: Any, depth: int) -> Any:
        if self._keep:
            self.places[tuple(self._path)] = (event.start_mark.line + 1, event.start_mark.column + 1)
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

    def _mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
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

    def _sequence(self, depth: int) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            if not self._path:
                self._record = ""
            self._path.append(len(result))
            result.append(self._value(event, depth + 1))
            self._path.pop()
        return result

    def _refuse_extras(self, event: Any) -> None:
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

    def _report(self, mark: Any, what: str, remedy: str) -> None:
        line, column = mark if isinstance(mark, tuple) else (mark.line, mark.column)
        within = self._path[1:] if self._path and isinstance(self._path[0], int) else self._path
        where = format_path(tuple(within))
        self.problems.append(Problem(self.file, line + 1, column + 1, self._record, where, what, remedy))

    def _report_syntax(self, error: yaml.YAMLError) -> None:
        mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        what = str(getattr(error, "problem", "") or getattr(error, "reason", "") or "cannot be read")
        if "end of stream" in what and opened:
            mark = opened
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


def format_path(path: Path) -> str:
    """cohorts[1].closes"""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part[:60]}" if text else part[:60]
    return text
