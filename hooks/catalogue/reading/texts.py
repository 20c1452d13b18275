"""What the raw texts of a data file hold: faults of their own, and links."""

import re
from dataclasses import dataclass

from catalogue.model.fields import FieldPath
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.yaml_files import Value, YamlFile

HTML = re.compile(r"<[a-zA-Z/!?]")
LINK_TARGET = re.compile(r"\]\(\s*([^)\s]*)")
NOTABLE = re.compile(rf"{HTML.pattern}|&|a\(c\)|\]\(")
"""What a text must hold to have a fault of its own, or a link."""


@dataclass(frozen=True)
class WrittenLink:
    """A link in a text: the record, the way to the text, and the target."""

    origin: Origin
    path: FieldPath
    target: str


@dataclass(frozen=True)
class TextsRead:
    """What a look at all the texts of a file has found."""

    faults: list[Fault]
    links: list[WrittenLink]


def read_texts(file: YamlFile, proper_names: frozenset[str]) -> TextsRead:
    """The faults and the links of a file's texts. `proper_names` are the same in both languages."""
    read = TextsRead([], [])
    found: list[tuple[FieldPath, Value]] = []
    _collect(file.value, (), found)
    for path, value in found:
        origin, inner = _record_at(file, (*path, "cy") if isinstance(value, dict) else path)
        wrong = _wrong_in_pair(value, path, proper_names) if isinstance(value, dict) else _wrong_in(str(value), path)
        if wrong:
            read.faults.append(origin.fault(inner, *wrong))
        if isinstance(value, str):
            read.links.extend(WrittenLink(origin, inner, link[1]) for link in LINK_TARGET.finditer(value))
    return read


def _collect(value: Value, path: FieldPath, found: list[tuple[FieldPath, Value]]) -> None:
    """Every notable text, and every mapping that says the same in both languages, each with the way to it."""
    if isinstance(value, str):
        if NOTABLE.search(value):
            found.append((path, value))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            _collect(item, (*path, position), found)
    elif isinstance(value, dict):
        if "en" in value and value["en"] == value.get("cy"):
            found.append((path, value))
        for key, item in value.items():
            _collect(item, (*path, key), found)


def _wrong_in_pair(value: dict[str, Value], path: FieldPath, proper_names: frozenset[str]) -> tuple[str, str] | None:
    """What is wrong with a pair of equal values, and what to do."""
    english = value["en"]
    if not isinstance(english, str) or english in proper_names or (path and path[-1] in {"review", "links"}):
        return None
    return "is the same as the English", "translate it, or add it to proper_names in interface.yaml"


def _wrong_in(text: str, path: FieldPath) -> tuple[str, str] | None:
    """What is wrong with a text, and what to do."""
    welsh = bool(path) and path[-1] == "cy"
    if HTML.search(text):
        return "holds HTML", "write plain text, or *emphasis* and [links](programme:its-id)"
    if welsh and "&" in text:
        return "holds '&'", "write 'a' or 'ac'"
    if welsh and "a(c)" in text:
        return "holds 'a(c)'", "write 'a' or 'ac'"
    return None


def _record_at(file: YamlFile, path: FieldPath) -> tuple[Origin, FieldPath]:
    """The record that holds a value, or the file, and the way to the value within it."""
    value = file.value
    if isinstance(value, list) and path and isinstance(path[0], int):
        within = value[path[0]]
        if isinstance(within, dict):
            return Origin(file, path[:1], str(within.get("id", ""))), path[1:]
    record = value.get("id") if isinstance(value, dict) else None
    return Origin(file, (), record if isinstance(record, str) else ""), path
