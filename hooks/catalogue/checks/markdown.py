"""Checks of the Markdown of a page of prose: what would reach readers otherwise than its editor meant it."""

import re
from collections.abc import Collection, Iterator

from catalogue.languages.locales import Locale
from catalogue.model.fields import SCHEMES
from catalogue.model.markdown import Markdown
from catalogue.model.prose import ProsePage
from catalogue.reading.text_rules import UNWRITTEN

Found = tuple[int, int, str, str]
"""Line and column, what is wrong, and what to do."""
MERGE_MARK = re.compile(r"(<{7}|>{7}|\|{7})( |$)")
CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)")
CELL_END = re.compile(r"(?<!\\)\|")
ATTRIBUTES = "write {#an-id} after a heading only, and put braces in `code`"
SIGNS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"<[a-zA-Z/!?]"), "holds HTML", "write Markdown"),
    (re.compile(r"\{"), "holds an attribute list", ATTRIBUTES),
    (re.compile(r"\[\^"), "holds a footnote, which pages do not have", "put it into the text"),
    (
        re.compile(r"\]\s?\(|\]\["),
        "holds the brackets of a link that is none",
        "write [words](target), with no space between",
    ),
    (re.compile(r"\*\*|__"), "holds a sign of emphasis that nothing closes", "close it, or put it in `code`"),
    (re.compile(r"~~"), "holds '~~', which strikes nothing out", "delete it"),
    (re.compile(r"https?://"), "holds a bare address", "write [words](https://…)"),
    (UNWRITTEN, "holds what is still to be written", "write the text, or delete it"),
)
"""What the text outside code must not hold, with what is wrong and what to do."""
BEGINNINGS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"[•◦▪‣·]\s"), "begins an item with a sign that makes no list", "begin it with '- '"),
    (re.compile(r"\[[ xX]\]\s"), "holds a box to tick, which pages do not have", "write the item without it"),
)
"""The same at the beginning of a line."""
WELSH_SIGN = re.compile(r"&|a\(c\)")
MOST_LEVELS = 12
"""Of the parser, which stops reading at 20: a list in a list takes two, so six are allowed."""
PREFIXES = ("term-", "quantity-", "reference-")
"""What ids begin with that the page gives to explanations and references."""


def find_markdown_faults(page: ProsePage, taken: Collection[str]) -> Iterator[Found]:
    """Every fault of one page by itself; `taken` are the ids that the page gives to its own parts."""
    merged = _merge_marks(page)
    if merged:
        yield merged
        return
    depth, line = page.parsed.depth
    if depth > MOST_LEVELS:
        yield line, 1, "is nested too deeply", "put it on fewer levels: six at most"
        return
    for code in page.parsed.code_blocks:
        if not code.is_closed:
            yield code.line, 1, "begins a block of code that is never closed", "end it with ``` on a line of its own"
    yield from _text_faults(page)
    yield from _picture_faults(page.parsed)
    yield from _table_faults(page.parsed)
    yield from _heading_faults(page.parsed, taken)


def _merge_marks(page: ProsePage) -> Found | None:
    for number, line in enumerate(page.markdown.split("\n"), page.first_line):
        if MERGE_MARK.match(line):
            what, remedy = "holds two versions of this page that were never merged", "keep one, and delete the marks"
            return number, 1, what, remedy
    return None


def _text_faults(page: ProsePage) -> Iterator[Found]:
    lines = page.markdown.split("\n")
    for words in page.parsed.words:
        for found, what, remedy in _signs_in(words.text, page.locale):
            column = _column_of(found, lines[words.line - page.first_line])
            if column:
                yield words.line, column, what, remedy


def _signs_in(text: str, locale: Locale) -> Iterator[tuple[str, str, str]]:
    """What a text holds, what is wrong with it, and what to do."""
    for sign, what, remedy in SIGNS:
        if found := sign.search(text):
            yield found[0], what, remedy
    for sign, what, remedy in BEGINNINGS:
        if found := sign.match(text):
            yield found[0], what, remedy
    if locale is Locale.CY and (found := WELSH_SIGN.search(text)):
        yield found[0], f"holds {found[0]!r}", "write 'a' or 'ac'"


def _column_of(sign: str, line: str) -> int:
    """Where a sign stands outside code, from 1; 0 where an entity or a backslash says that it is meant."""
    at = CODE_SPAN.sub(lambda span: " " * len(span[0]), line).find(sign)
    return 0 if at < 0 or line[at - 1 : at] == "\\" else at + 1


def _picture_faults(markdown: Markdown) -> Iterator[Found]:
    for link in markdown.links:
        if not link.is_picture:
            continue
        path = "/".join(part for part in link.target.split("/") if part not in {".", ".."})
        if link.target.casefold().startswith(SCHEMES) or not path.startswith("assets/"):
            what, remedy = (
                f"shows {link.target[:60]!r}",
                "put the picture into docs/assets, and write ../assets/its-name",
            )
            yield link.line, link.column, what, remedy
        elif not link.text.strip():
            remedy = "write ![what it shows](../assets/its-name)"
            yield link.line, link.column, "shows a picture without words for those who cannot see it", remedy


def _table_faults(markdown: Markdown) -> Iterator[Found]:
    for table in markdown.tables:
        cells = [(line, _count_cells(row)) for line, row in table]
        _, expected = cells[0]
        for line, number in cells[1:]:
            if number > expected:
                what = f"has a row of {number} cells in a table of {expected} columns"
                yield line, 1, what, "take a cell out, or write \\| where the sign itself is meant"


def _count_cells(row: str) -> int:
    return len(CELL_END.split(row.strip().removeprefix("|").removesuffix("|")))


def _heading_faults(markdown: Markdown, taken: Collection[str]) -> Iterator[Found]:
    seen: set[str] = set()
    level = 1
    for heading in markdown.headings:
        if heading.level == 1:
            yield heading.line, 1, "has a heading of level 1", "begin with ##; the title is level 1"
        elif heading.level > level + 1:
            yield heading.line, 1, "skips a level of headings", f"write {'#' * (level + 1)}"
        level = heading.level
        if not heading.id:
            yield heading.line, 1, "has a heading without an id", "write {#an-id} behind it"
        elif heading.id in seen:
            yield heading.line, 1, f"has the id {heading.id!r} twice", "choose another id"
        elif heading.id in taken or heading.id.startswith(PREFIXES):
            yield heading.line, 1, f"has the id {heading.id!r}, which the page uses itself", "choose another id"
        seen.add(heading.id or "")
