"""A text as YAML can hold it: plain, in quotation marks, folded or line by line, whichever reads back as the same."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from catalogue.editing.splices import CannotEdit
from catalogue.reading.decoding import find_damage
from catalogue.reading.yaml_files import Value, parse_yaml

WIDTH = 120
"""Of a line, where the file says nothing else."""
PLAIN, SINGLE, DOUBLE, FOLDED, LITERAL = "", "'", '"', ">", "|"
STYLES = {
    PLAIN: (PLAIN, LITERAL, DOUBLE),
    SINGLE: (SINGLE, DOUBLE),
    DOUBLE: (DOUBLE,),
    FOLDED: (FOLDED, LITERAL, DOUBLE),
    LITERAL: (LITERAL, DOUBLE),
}
"""What is tried after what stood there, in this order."""
BLOCKS = (FOLDED, LITERAL)
TYPED = re.compile(r"[-+]?(?:\.?\d[\d_.:T+-]*(?:[eE][-+]?\d+)?|0x[\da-fA-F]+|\.(?:inf|nan))|true|false|yes|no", re.I)
"""What tools take for a number, a date or a yes without quotation marks."""
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
WORD_END = re.compile(r"(?<=[^ ]) (?=[^ ])")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where a scalar is to stand."""

    indent: int
    """Of the key or the dash before it."""
    column: int = 0
    """At which it begins."""
    in_flow: bool = False
    in_sequence: bool = False
    takes_block: bool = True
    """Whether it may go over several lines: no comment follows on its line."""
    width: int = WIDTH
    line_break: str = "\n"
    header: str = ""
    """What stands in the first line of a block scalar, such as >-."""
    block_indent: int = 0
    """Of the lines of a block scalar; 0 for two more than the key."""
    is_wrapped: bool = False
    """Whether what stood there went over several lines."""


def normalise(text: str) -> str:
    """A text as the reader would give it: in NFC, with line feeds; raises CannotEdit for signs that nobody sees."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    damage = find_damage(plain)
    if damage:
        raise CannotEdit(f"the text {damage[1]}; {damage[2]}")
    return plain


def write_scalar(text: str, style: str, setting: Setting, *, was_typed: bool = True) -> str:
    """The text in the style, or else in the next that reads back as the same.

    Where no number or date stood before (`was_typed`), a text that looks like one goes into quotation marks.
    """
    if setting.is_wrapped and "\n" not in text and style not in BLOCKS:
        wrapped = _wrap_scalar(text, style, setting)
        if wrapped and _reads_back(wrapped, text, setting):
            return wrapped
    for each in STYLES[style]:
        if each == PLAIN and not was_typed and TYPED.fullmatch(text):
            continue
        if each in BLOCKS and (setting.in_flow or not setting.takes_block or (style == PLAIN and "\n" not in text)):
            continue
        written = _WRITERS[each](text, setting)
        if _reads_back(written, text, setting):
            return written
    raise CannotEdit(f"{text[:60]!r} cannot be written here in YAML; shorten it, or write it in the file")


def _reads_back(written: str, text: str, setting: Setting) -> bool:
    """Whether the reader gives the same text for what was written, in a place of the same form."""
    margin = " " * setting.indent
    expected: Value = [text, "z"] if setting.in_sequence else {"k": text, "z": "z"}
    if setting.in_flow:
        sample = f"k: [{written}, z]" if setting.in_sequence else f"k: {{k: {written}, z: z}}"
        expected = {"k": expected}
    elif setting.in_sequence:
        sample = f"{margin}- {written}\n{margin}- z\n"
    else:
        sample = f"{margin}k: {written}\n{margin}z: z\n"
    read = parse_yaml("", sample.encode)
    return not read.faults and read.value == expected


def _plain(text: str, _: Setting) -> str:
    return text


def _single(text: str, _: Setting) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str, _: Setting) -> str:
    return '"' + "".join(ESCAPES.get(sign, sign) for sign in text) + '"'


def _folded(text: str, setting: Setting) -> str:
    width = max(setting.width - _block_indent(setting), 20)
    paragraphs = (_wrap(each, width) for each in text.split("\n"))
    return _block(">-", "\n\n".join("\n".join(each) for each in paragraphs), setting)


def _literal(text: str, setting: Setting) -> str:
    return _block("|-", text, setting)


_WRITERS: dict[str, Callable[[str, Setting], str]] = {
    PLAIN: _plain,
    SINGLE: _single,
    DOUBLE: _double,
    FOLDED: _folded,
    LITERAL: _literal,
}


def _block(header: str, text: str, setting: Setting) -> str:
    if setting.header.startswith(header[0]):
        header = setting.header
    margin = " " * _block_indent(setting)
    lines = (margin + line if line else "" for line in text.split("\n"))
    return setting.line_break.join((header, *lines))


def _block_indent(setting: Setting) -> int:
    return setting.block_indent or setting.indent + 2


def _wrap_scalar(text: str, style: str, setting: Setting) -> str:
    """Plain or quoted over several lines, of which each goes on two signs behind the key."""
    margin = " " * _block_indent(setting)
    whole = _WRITERS[style](text, setting)
    if "\\" in whole:
        return ""
    filler = "x" * max(setting.column - len(margin), 0)
    first, *rest = _wrap(filler + whole, max(setting.width - len(margin), 20))
    return setting.line_break.join((first.removeprefix(filler), *(margin + line for line in rest)))


def _wrap(text: str, width: int) -> list[str]:
    """Lines of at most so many characters where words allow it; only a single space becomes a line's end."""
    lines, line = [], ""
    for word in _words(text):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _words(text: str) -> Iterator[str]:
    yield from WORD_END.split(text)
