"""Checks of the texts in a data file: safe, in two languages, with links that lead somewhere."""

import re
from dataclasses import dataclass
from typing import Any

from catalogue.reading.documents import Document, Path, format_path
from catalogue.reading.problems import Problem

HTML = re.compile(r"<[a-zA-Z/!?]")
LINK_TARGET = re.compile(r"\]\(\s*([^)\s]*)")
NOTABLE = re.compile(rf"{HTML.pattern}|&|a\(c\)|\]\(")
"""What a text must hold to have a fault of its own, or a link."""


@dataclass(frozen=True)
class WrittenLink:
    """A link in a text, and where it stands."""

    document: Document
    path: Path
    record: str
    """Id of the record; empty where there is none."""
    field: str
    """Path within the record."""
    target: str


@dataclass(frozen=True)
class TextsRead:
    """What a look at all the texts of a document has found."""

    problems: list[Problem]
    links: list[WrittenLink]


def read_texts(document: Document, proper_names: frozenset[str]) -> TextsRead:
    """The faults and the links of a document's texts. `proper_names` are the same in both languages."""
    read = TextsRead([], [])
    found: list[tuple[Path, Any]] = []
    _collect(document.value, (), found)
    for path, value in found:
        at = (*path, "cy") if isinstance(value, dict) else path
        record, inner = _record_at(document, at)
        fault = _pair_fault(value, path, proper_names) if isinstance(value, dict) else _fault(value, path)
        if fault:
            line, column = document.place(at)
            read.problems.append(Problem(document.file, line, column, record, format_path(inner), *fault))
        if isinstance(value, str):
            targets = [link[1] for link in LINK_TARGET.finditer(value)]
            read.links.extend(WrittenLink(document, at, record, format_path(inner), target) for target in targets)
    return read


def _collect(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
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


def _pair_fault(value: dict[str, Any], path: Path, proper_names: frozenset[str]) -> tuple[str, str] | None:
    english = value["en"]
    if not isinstance(english, str) or english in proper_names or (path and path[-1] in {"review", "links"}):
        return None
    return "is the same as the English", "translate it, or add it to proper_names in interface.yaml"


def _fault(text: str, path: Path) -> tuple[str, str] | None:
    welsh = bool(path) and path[-1] == "cy"
    if HTML.search(text):
        return "holds HTML", "write plain text, or *emphasis* and [links](programme:npqh)"
    if welsh and "&" in text:
        return "holds '&'", "write 'a' or 'ac'"
    if welsh and "a(c)" in text:
        return "holds 'a(c)'", "write 'a' or 'ac'"
    return None


def _record_at(document: Document, path: Path) -> tuple[str, Path]:
    """Id of the record that holds a node, and the way to the node within it."""
    value = document.value
    if isinstance(value, list) and path and isinstance(path[0], int) and isinstance(value[path[0]], dict):
        return str(value[path[0]].get("id", ""))[:80], path[1:]
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return value["id"][:80], path
    return "", path
