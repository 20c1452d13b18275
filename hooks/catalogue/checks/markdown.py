"""Checks of the Markdown of a page of prose: what would reach readers otherwise than its editor meant it."""

import re
from collections.abc import Collection, Iterator

from catalogue.checks.signs import BEGUN_HEADING, BRACES, NO_HEADING, Found, find_sign_faults
from catalogue.model.fields import MAX_SLUG, SLUG
from catalogue.model.markdown import CITATION, Markdown
from catalogue.model.prose import ProsePage

MERGE_MARK = re.compile(r"^[ \t>*+-]*?(?:<{7}(?!<)|>{7}(?!>)|\|{7}(?:[ \t]|$))", re.MULTILINE)
LANGUAGE = re.compile(r"[A-Za-z0-9+#._-]*")
"""What may stand behind the signs that open a block of code."""
MOST_LEVELS = 12
"""Of the parser, which stops reading at 20: a list in a list takes two, so six are allowed."""
PREFIXES = ("term-", "quantity-", "reference-")
"""What ids begin with that the page gives to explanations and references."""


def find_markdown_faults(page: ProsePage, taken: Collection[str]) -> Iterator[Found]:
    """Every fault of one page by itself; `taken` are the ids that the page gives to its own parts."""
    merged = MERGE_MARK.search(page.markdown)
    if merged:
        line = page.first_line + page.markdown.count("\n", 0, merged.start())
        yield line, 1, "holds two versions of this page that were never merged", "keep one, and delete the marks"
        return
    depth, line = page.parsed.depth
    if depth > MOST_LEVELS:
        yield line, 1, "is nested too deeply", "put it on fewer levels: six at most"
        return
    yield from _code_faults(page.parsed)
    yield from _link_faults(page.parsed)
    yield from _table_faults(page.parsed)
    yield from _heading_and_sign_faults(page, taken)


def _heading_and_sign_faults(page: ProsePage, taken: Collection[str]) -> Iterator[Found]:
    """Of a heading that is wrong, the braces of its id are not told too."""
    headings = list(_heading_faults(page.parsed, taken))
    signs = list(find_sign_faults(page.parsed, page.locale))
    lines = {line for line, *_ in headings} | {line for line, _, what, _ in signs if what == NO_HEADING}
    yield from headings
    yield from (found for found in signs if found[2] != BRACES or found[0] not in lines)


def _code_faults(markdown: Markdown) -> Iterator[Found]:
    for code in markdown.code_blocks:
        if not code.is_closed:
            yield code.line, 1, "begins a block of code that is never closed", "end it with ``` on a line of its own"
        elif not LANGUAGE.fullmatch(code.language):
            what = f"has {code.language[:60]!r} where a block of code has its language"
            yield code.line, 1, what, "write one word, such as ```yaml, or nothing"


def _link_faults(markdown: Markdown) -> Iterator[Found]:
    """Links without words, and addresses that none uses."""
    for link in markdown.links:
        named_by_the_page = link.target.startswith(CITATION) and not link.text
        if not (link.is_picture or named_by_the_page or link.text.strip()):
            yield link.line, link.column, "holds a link without words", "write [words](target)"
        elif link.text.startswith("^"):
            yield link.line, link.column, "holds a footnote, which pages do not have", "put it into the text"
    for definition, line, is_used in markdown.definitions:
        label = definition.label.casefold()[:60]
        if definition.is_repeated:
            yield line, 1, f"says a second time what [{label}] links to", "delete one of the two"
        elif not is_used:
            what = f"says what [{label}] links to, which no link uses"
            yield line, 1, what, "write [words](target) in the text, or delete it"


def _table_faults(markdown: Markdown) -> Iterator[Found]:
    for line, cells, columns in markdown.rows:
        what = f"has a row of {_count(cells, 'cell')} in a table of {_count(columns, 'column')}"
        if cells > columns:
            yield line, 1, what, "take a cell out, or write \\| where the sign itself is meant"
        elif cells < columns:
            yield line, 1, what, "write each cell, also an empty one, on this line and between two |"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def has_strange_headings(markdown: Markdown) -> bool:
    """Whether a heading lacks a right id, or is none: what it lacks is said once, and not by the other page too."""
    is_none = any(BEGUN_HEADING.search(literal.text) for literal in markdown.literals if literal.is_paragraph)
    return is_none or any(not SLUG.fullmatch(heading.id or "") for heading in markdown.headings)


def _heading_faults(markdown: Markdown, taken: Collection[str]) -> Iterator[Found]:
    seen: set[str] = set()
    level = 1
    for heading in markdown.headings:
        if heading.level == 1:
            yield heading.line, 1, "has a heading of level 1", "begin with ##; the title is level 1"
        elif heading.level > level + 1:
            yield heading.line, 1, "skips a level of headings", f"write {'#' * (level + 1)}"
        level = heading.level
        if not heading.text.strip():
            yield heading.line, 1, "has a heading without words", "write them, or delete it"
        wrong = _wrong_id(heading.id, seen, taken)
        if wrong:
            yield heading.line, 1, *wrong
        seen.add(heading.id or "")


def _wrong_id(given: str | None, seen: Collection[str], taken: Collection[str]) -> tuple[str, str] | None:
    if not given:
        return "has a heading without an id", "write {#an-id} behind it"
    if not SLUG.fullmatch(given):
        return f"has a heading whose id cannot be {given[:60]!r}", "use small letters a to z, figures and hyphens"
    if len(given) > MAX_SLUG:
        return f"has a heading with an id of {len(given)} characters", f"use {MAX_SLUG} at most"
    if given in seen:
        return f"has the id {given!r} twice", "choose another id"
    if given in taken or given.startswith(PREFIXES):
        return f"has the id {given!r}, which the page uses itself", "choose another id"
    return None
