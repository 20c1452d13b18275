"""Changes of pages of prose, in place: lines, a section, a field at the top."""

import re
from collections.abc import Iterable, Iterator

from catalogue.editing.scalars import normalise
from catalogue.editing.splices import CannotEdit, line_break_of
from catalogue.editing.yaml_changes import Change, edit_yaml
from catalogue.model.markdown import Markdown
from catalogue.model.markdown_parser import TooMuch, parse_markdown
from catalogue.reading.decoding import read_text
from catalogue.reading.prose_bounds import find_excess

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
MATTER = re.compile(
    r"\A\ufeff?\s*---[ \t]*(?:\r\n|\r|\n)(?P<fields>.*?(?:\r\n|\r|\n))---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL
)
"""What stands at the top, with the line endings of the file."""
Block = tuple[str, int, int]
"""Of the parser: its type, its first line and that behind it."""


def edit_front_matter(text: str, changes: Iterable[Change], file: str = "") -> str:
    """The text with changes of the fields at its top; raises CannotEdit."""
    start, end = _matter_of(text).span("fields")
    return text[:start] + edit_yaml(text[start:end], changes, file) + text[end:]


def replace_section(text: str, anchor: str, markdown: str) -> str:
    """The text with another section under the heading with this id; the new one begins with its heading and the id.

    It goes down to the next heading of its level or above; without an id it is what stands before the first heading.
    """
    first, last = section_lines(text, anchor)
    changed = replace_lines(text, first, last, markdown)
    if anchor and section_lines(changed, anchor)[0] != first:
        raise CannotEdit(f"the section has to begin with its heading; write ## and the title, then {{#{anchor}}}")
    return changed


def replace_lines(text: str, first: int, last: int, markdown: str) -> str:
    """The text with others in the place of some lines, which count from 1 in the file; `last` goes too.

    With last before first, the new ones are put before the first. The last line keeps how it ends.
    """
    lines = _lines_of(text)
    above = _lines_above(text)
    if not above < first <= last + 1 <= len(lines) + 1:
        raise CannotEdit(f"the page has no lines {first} to {last} of text; name lines below its top")
    line_break = line_break_of(text)
    new = [line + line_break for line in normalise(markdown).removesuffix("\n").split("\n")] if markdown else []
    if new and last == len(lines) and not lines[-1].endswith(("\n", "\r")):
        new[-1] = new[-1].removesuffix(line_break)
    if new and first > len(lines) and lines and not lines[-1].endswith(("\n", "\r")):
        new = [line_break + new[0], *new[1:]]
    changed = "".join((*lines[: first - 1], *new, *lines[last:]))
    _check_rest(text, changed, (first - 1 - above, last - above), len(new))
    return changed


def section_lines(text: str, anchor: str) -> tuple[int, int]:
    """The first and the last line of a section, counted from 1 in the file, without empty ones at its end."""
    above, lines = _lines_above(text), _lines_of(text)
    headings = Markdown(_markdown_of(text), above + 1).headings
    if anchor:
        at = next((number for number, each in enumerate(headings) if each.id == anchor), None)
        if at is None:
            raise CannotEdit(f"the page has no section {anchor}; name one that is there")
        first, level = headings[at].line, headings[at].level
        following = [each.line for each in headings[at + 1 :] if each.level <= level]
    else:
        first, following = above + 1, [each.line for each in headings]
    last = following[0] - 1 if following else len(lines)
    while last >= first and not lines[last - 1].strip():
        last -= 1
    if not anchor:
        while first <= last and not lines[first - 1].strip():
            first += 1
    return first, last


def _matter_of(text: str) -> re.Match[str]:
    found = MATTER.match(text)
    if not found:
        raise CannotEdit("the page has no front matter; begin it with ---, title, description and ---")
    return found


def _lines_above(text: str) -> int:
    """Lines of the file above its Markdown."""
    return len(_lines_of(text[: _matter_of(text).end()]))


def _lines_of(text: str) -> list[str]:
    """The lines with their endings; what follows the last line break is one only where something stands there."""
    return [found[0] for found in LINE.finditer(text) if found[0]]


def _markdown_of(text: str) -> str:
    """The Markdown as the reader sees it; raises CannotEdit where that refuses it."""
    read, fault = read_text("", text.encode)
    markdown = read[_matter_of(read).end() :] if not fault else ""
    excess = find_excess(markdown)
    if fault or excess:
        raise CannotEdit(str(fault) if fault else "; ".join(excess[1:]) if excess else "")
    return markdown


def _check_rest(before: str, after: str, replaced: tuple[int, int], lines: int) -> None:
    """Raises CannotEdit where what stands around the new lines would be read as something else."""
    try:
        old, new = list(_blocks_of(_markdown_of(before))), list(_blocks_of(_markdown_of(after)))
    except TooMuch as error:
        raise CannotEdit(f"{error.what}; {error.remedy}") from error
    touched = [(first, last) for _, first, last in old if first < replaced[1] and last > replaced[0]]
    start = min((first for first, _ in touched), default=replaced[0])
    end = max((last for _, last in touched), default=replaced[1])
    longer = lines - (replaced[1] - replaced[0])
    if _rest(old, start, end, longer) != _rest(new, start, end + longer, 0):
        raise CannotEdit("what follows would be read as something else; close what the text opens, as with ```")


def _rest(blocks: Iterable[Block], start: int, end: int, shift: int) -> list[Block]:
    """Those before the start, and behind the end so much further down."""
    outside = (
        (kind, first, last, shift * (first >= end)) for kind, first, last in blocks if last <= start or first >= end
    )
    return [(kind, first + by, last + by) for kind, first, last, by in outside]


def _blocks_of(markdown: str) -> Iterator[Block]:
    for token in parse_markdown(markdown).tokens:
        if token.map:
            yield token.type, token.map[0], token.map[1]
