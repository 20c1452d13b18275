"""Pieces of a text that are put in the place of others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BOM = "\ufeff"


class CannotEdit(Exception):
    """A change cannot be made in place; the message says what is wrong, and what to do."""


@dataclass(frozen=True)
class Edit:
    """What is put in the place of the characters from start to end; with start and end the same, it is inserted."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all of them made. What is inserted at one place stands there in the order in which it is given."""
    pieces: list[str] = []
    last = 0
    for edit in sorted(edits, key=lambda each: each.start):
        if not last <= edit.start <= edit.end <= len(text):
            raise CannotEdit("two changes meet in one place; make them one after the other")
        pieces += (text[last : edit.start], edit.text)
        last = edit.end
    return "".join((*pieces, text[last:]))


def line_break_of(text: str) -> str:
    """That with which the first line ends."""
    end = text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\r" if end < 0 and "\r" in text else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line begins, behind a BOM."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return start + (start == 0 and text.startswith(BOM))


def line_end(text: str, at: int) -> int:
    """Where the line ends, before its line break."""
    found = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return min(found, default=len(text))


def next_line(text: str, at: int) -> int:
    """Where the next line begins, or the end of the text."""
    end = line_end(text, at)
    return end + len("\r\n") if text.startswith("\r\n", end) else min(end + 1, len(text))


def column_of(text: str, at: int) -> int:
    """The number of characters before it on its line."""
    return at - line_start(text, at)


def lines_in(text: str, start: int, end: int) -> Iterator[str]:
    """The lines of a part of the text, without their line breaks."""
    return iter(text[start:end].replace("\r\n", "\n").replace("\r", "\n").split("\n"))
