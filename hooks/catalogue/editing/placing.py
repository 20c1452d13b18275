"""Where in a text a change of its values falls, and what is written there."""

from collections.abc import Sequence
from itertools import pairwise

from catalogue.editing.manners import Manners, form_of
from catalogue.editing.rendering import Renderer
from catalogue.editing.scalars import BLOCKS, PLAIN, TYPED, WIDTH, Setting, write_scalar
from catalogue.editing.splices import CannotEdit, Edit, column_of, line_end, line_start, lines_in, next_line
from catalogue.editing.yaml_nodes import BLANK, MAPPING, SCALAR, SEQUENCE, Document, Entry, Node
from catalogue.model.fields import FieldPath
from catalogue.reading.positions import format_path
from catalogue.reading.yaml_files import Value

EMPTY = {MAPPING: "{}", SEQUENCE: "[]"}


class Placing:
    """Turns changes of a document into edits of its text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._manners = Manners(document)
        self._renderer = Renderer(self._manners)

    def set(self, path: FieldPath, value: Value) -> list[Edit]:
        """Puts a value in the place of another, or adds it with all that is missing around it."""
        for length in range(1, len(path) + 1):
            holder = self._document.find(path[: length - 1])
            entry = holder.find(path[length - 1])
            if entry is None or (entry.value.is_empty and length < len(path)):
                missing = _nest(path[length:], value)
                if entry:
                    return self._replace(path[:length], holder, entry, missing)
                return self._add(path[:length], holder, missing)
        holder = self._document.find(path[:-1])
        entry = holder.find(path[-1])
        assert entry, "every part was found"
        return self._replace(path, holder, entry, value)

    def insert(self, path: FieldPath, value: Value) -> list[Edit]:
        """Puts an item into a list."""
        holder = self._document.find(path[:-1])
        number = path[-1]
        if holder.kind != SEQUENCE or not isinstance(number, int) or not 0 <= number <= len(holder.entries):
            raise CannotEdit(f"{format_path(path)} is no place in a list; name one that is there")
        return self._insert(holder, path, number, value)

    def remove(self, path: FieldPath) -> list[Edit]:
        """Takes out an entry, with the comma or the line that is its own."""
        holder = self._document.find(path[:-1])
        entry = holder.find(path[-1])
        if entry is None:
            raise CannotEdit(f"there is no {format_path(path)}; name a field that is there")
        at = holder.entries.index(entry)
        if holder.is_flow:
            return [self._out_of_braces(holder.entries, at)]
        if len(holder.entries) == 1:
            return self._empty(path[:-1], holder)
        return [self._out_of_lines(holder.entries, at)]

    def rename(self, path: FieldPath, name: str) -> list[Edit]:
        """Writes another key."""
        holder = self._document.find(path[:-1])
        entry = holder.find(path[-1])
        if entry is None or entry.key is None:
            raise CannotEdit(f"there is no {format_path(path)}; name a field that is there")
        setting = Setting(indent=column_of(self._text, entry.start), in_flow=holder.is_flow, takes_block=False)
        return [Edit(entry.key.start, entry.key.end, write_scalar(name, entry.key.style, setting))]

    def _replace(self, path: FieldPath, holder: Node, entry: Entry, value: Value) -> list[Edit]:
        old = entry.value
        if isinstance(value, str) and old.kind == SCALAR:
            return [self._write_scalar(holder, entry, value)]
        in_sequence = holder.kind == SEQUENCE
        if holder.is_flow or (old.is_flow and not isinstance(value, str)):
            written = self._renderer.in_braces(value, in_sequence=in_sequence)
            return [Edit(old.start, old.end, f" {written}" if old.is_empty else written)]
        indent = column_of(self._text, entry.start)
        written = self._renderer.behind(value, form_of(path), indent, in_sequence=in_sequence)
        return [Edit(entry.after, max(old.end, entry.after), written)]

    def _write_scalar(self, holder: Node, entry: Entry, value: str) -> Edit:
        old, text = entry.value, self._text
        is_block = old.style in BLOCKS
        lines = list(lines_in(text, old.start, old.end))
        full = lines[1:-1] if is_block else [*lines_in(text, line_start(text, old.start), old.end)][:-1]
        margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()]
        setting = Setting(
            indent=column_of(text, entry.start),
            column=column_of(text, old.start),
            in_flow=holder.is_flow,
            in_sequence=holder.kind == SEQUENCE,
            takes_block=is_block or not text[old.end : line_end(text, old.end)].strip(),
            width=max(map(len, full), default=self._manners.width),
            line_break=self._manners.line_break,
            header=lines[0] if is_block else "",
            block_indent=min(margins, default=0),
            is_wrapped=len(lines) > 1 and not is_block,
        )
        was_typed = old.style != PLAIN or old.is_empty or bool(TYPED.fullmatch(old.value))
        written = write_scalar(value, old.style, setting, was_typed=was_typed)
        if old.is_empty:
            return Edit(entry.after, entry.after, f" {written}")
        return Edit(old.start, old.end, written)

    def _add(self, path: FieldPath, holder: Node, value: Value) -> list[Edit]:
        name = path[-1]
        if holder.kind == SEQUENCE and name == len(holder.entries):
            return self._insert(holder, path, len(holder.entries), value)
        if holder.kind != MAPPING or not isinstance(name, str):
            raise CannotEdit(f"{format_path(path)} has no place; name a field that is there")
        present = [entry.name for entry in holder.entries]
        return self._insert(holder, path, self._manners.place_among(name, present, form_of(path[:-1])), value)

    def _insert(self, holder: Node, path: FieldPath, at: int, value: Value) -> list[Edit]:
        if holder.is_flow:
            return self._into_braces(holder, path, at, value)
        indent = column_of(self._text, holder.entries[0].start)
        if isinstance(name := path[-1], str):
            written = self._renderer.pair(name, value, form_of(path), indent)
        else:
            written = self._renderer.item(value, form_of(path), indent)
        new_line = self._manners.line_break * (1 + self._is_spaced(holder.entries)) + " " * indent
        if at == 0:
            first = holder.entries[0].start
            return [Edit(first, first, written + new_line)]
        end = line_end(self._text, holder.entries[at - 1].end)
        return [Edit(end, end, new_line + written)]

    def _is_spaced(self, entries: Sequence[Entry]) -> bool:
        """Whether empty lines stand between most of them."""
        gaps = [list(lines_in(self._text, one.end, other.start)) for one, other in pairwise(entries)]
        return sum(any(not line.strip() for line in gap[1:-1]) for gap in gaps) * 2 > len(gaps)

    def _into_braces(self, holder: Node, path: FieldPath, at: int, value: Value) -> list[Edit]:
        if isinstance(name := path[-1], str):
            written = self._renderer.pair_in_braces(name, value)
        else:
            written = self._renderer.in_braces(value, in_sequence=True)
        if not holder.entries:
            return [Edit(holder.start + 1, holder.start + 1, written)]
        if at == 0:
            return [Edit(holder.entries[0].start, holder.entries[0].start, f"{written}, ")]
        end = holder.entries[at - 1].end
        start = line_start(self._text, end)
        is_long = line_end(self._text, end) - start + len(written) + len(", ") > WIDTH
        if is_long and start > holder.start:  # the list goes over several lines
            line = self._text[start:end]
            margin = " " * (len(line) - len(line.lstrip(" ")))
            return [Edit(end, end, f",{self._manners.line_break}{margin}{written}")]
        return [Edit(end, end, f", {written}")]

    def _out_of_braces(self, entries: Sequence[Entry], at: int) -> Edit:
        if at:
            return Edit(entries[at - 1].end, entries[at].end, "")
        return Edit(entries[0].start, entries[1].start if len(entries) > 1 else entries[0].end, "")

    def _out_of_lines(self, entries: Sequence[Entry], at: int) -> Edit:
        text, entry = self._text, entries[at]
        start, end = line_start(text, entry.start), next_line(text, entry.end)
        if text[start : entry.start].strip(" "):  # the first key behind a dash
            between = text[entry.end : entries[1].start]
            return Edit(entry.start, entries[1].start if not between.strip(BLANK) else line_end(text, entry.end), "")
        if end == len(text) and not text.endswith(("\n", "\r")):  # the last line has no line break, and shall have none
            start = self._end_of_line_before(start)
        while self._is_blank(end) and (start == 0 or self._is_blank_before(start)):
            end = next_line(text, end)
        return Edit(start, end, "")

    def _end_of_line_before(self, start: int) -> int:
        text = self._text
        return start - (len("\r\n") if text.endswith("\r\n", 0, start) else min(start, 1))

    def _is_blank(self, at: int) -> bool:
        return at < len(self._text) and not self._text[at : line_end(self._text, at)].strip()

    def _is_blank_before(self, start: int) -> bool:
        end = self._end_of_line_before(start)
        return end < start and not self._text[line_start(self._text, end) : end].strip()

    def _empty(self, path: FieldPath, holder: Node) -> list[Edit]:
        """What is left when a list or a mapping loses the last that it holds."""
        if not path:
            raise CannotEdit("a file cannot lose the last that it holds; delete the file")
        outer = self._document.find(path[:-1]).find(path[-1])
        assert outer, "it was found before"
        return [Edit(outer.after, holder.end, f" {EMPTY[holder.kind]}")]


def _nest(path: FieldPath, value: Value) -> Value:
    for part in reversed(path):
        value = {str(part): value} if isinstance(part, str) else [value]
    return value
