"""The parser of prose: CommonMark 0.31 with tables and definition lists, HTML off.

Beyond what CommonMark asks for, a token inside a block knows where it stands, what was escaped or written as an entity
stays apart from what stands there as it is, and a page that asks for too much work is refused.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin

AT, CELLS, LABEL = "at", "cells", "label"
"""In a token's `meta`: where it begins in the text of its block, the cells of its row as they are written, and the
definition that a link uses."""
HEADING_ID = re.compile(r"\{#([^{}\s]+)\}[ \t]*")
"""An id behind a heading, right or wrong. No other attribute comes from prose."""
MOST_WORK = 10_000
"""Steps of the parser and tokens on one page: five times what the longest pages ask for, and a tenth of a second."""
STEPS_OF_LINE = 2
"""Each time that the parser looks at one: it tries all kinds of block."""
MOST_COLUMNS = 20
"""Of a table: more than any screen shows."""
_WORK = "work"


class TooMuch(Exception):
    """A page cannot be read within bounds; the line counts from 0."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line, self.what, self.remedy = line, what, remedy


@dataclass(frozen=True)
class Definition:
    """An address that links of a page use by its label; the line counts from 0."""

    line: int
    label: str
    is_repeated: bool = False


@dataclass(frozen=True)
class Parsed:
    """What the parser says of a page."""

    tokens: Sequence[Token]
    definitions: Sequence[Definition]
    work: int


def parse_markdown(source: str) -> Parsed:
    """The tokens of a page, whose lines end with a line feed; raises TooMuch."""
    work = _Work()
    environment: dict[str, object] = {_WORK: work}
    tokens = _PARSER.parse(source, environment)
    return Parsed(tokens, tuple(_definitions_in(environment)), work.done)


def _definitions_in(environment: Mapping[str, object]) -> Sequence[Definition]:
    used = environment.get("references", {})
    repeated = environment.get("duplicate_refs", [])
    assert isinstance(used, dict)
    assert isinstance(repeated, list)
    return [
        *(Definition(each["map"][0], label) for label, each in used.items()),
        *(Definition(each["map"][0], each["label"], is_repeated=True) for each in repeated),
    ]


class _Work:
    """What has been done for a page so far, and on which line the parser is."""

    def __init__(self) -> None:
        self.done = 0
        self.line = 0

    def add(self, steps: int = 1, tokens: int = 0) -> None:
        """Counts steps; `tokens` are those that are not counted yet."""
        self.done += steps
        if self.done + tokens > MOST_WORK:
            what = "is the line down to which this page holds more signs of Markdown than a page may"
            raise TooMuch(self.line, what, "part the page into several")


class _PlacedState(StateInline):
    """Tells each token where it begins."""

    _pending_at = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta[AT] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: int) -> Token:
        self.env[_WORK].add()
        token = super().push(ttype, tag, nesting)  # type: ignore[arg-type]
        before = self.tokens[-2] if len(self.tokens) > 1 else token
        is_in_brackets = before.type == "link_open" and before.info == "auto"
        token.meta[AT] = self.pos + is_in_brackets
        return token


class _PlacingParser(ParserInline):
    """Parses the text of a block with such a state."""

    def skipToken(self, state: StateInline) -> None:
        state.env[_WORK].add()
        super().skipToken(state)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _count_sign(state: StateInline, _silent: bool) -> bool:
    state.env[_WORK].add()
    return False


def _count_line(state: StateBlock, line: int, _end: int, _silent: bool) -> bool:
    state.env[_WORK].line = line
    state.env[_WORK].add(STEPS_OF_LINE, len(state.tokens))
    return False


def _parse_blocks(state: StateCore) -> None:
    """What the parser does of itself, with the line it is on kept in mind."""
    work = state.env[_WORK]
    work.done += len(state.tokens)
    for token in state.tokens:
        if token.type == "inline" and token.map:
            work.line = token.map[0]
            token.children = state.md.inline.parse(token.content, state.md, state.env, [])


def _parse_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    columns = _count_cells(state, start)
    if columns > MOST_COLUMNS:
        what = f"begins a table of {columns:,} columns, more than {MOST_COLUMNS}"
        raise TooMuch(start, what, "part it into several tables")
    first = len(state.tokens)
    table(state, start, end, False)
    for token in state.tokens[first:]:
        if token.type == "tr_open" and token.map:
            token.meta[CELLS] = _count_cells(state, token.map[0])
    return True


def _count_cells(state: StateBlock, line: int) -> int:
    """How many cells a row has, without what stands before it in a list or quotation."""
    row = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    cells = escapedSplit(row)
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


def _give_ids(state: StateCore) -> None:
    """Takes the id from behind a heading and gives it to the heading."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open" and inline.children:
            _give_id(opening, inline.children)


def _give_id(opening: Token, children: list[Token]) -> None:
    end = next((at for at in range(len(children), 0, -1) if children[at - 1].type != "text"), 0)
    text = "".join(token.content for token in children[end:])
    start = text.rfind("{#")
    found = HEADING_ID.fullmatch(text, start) if start >= 0 else None
    if found:
        last = children[end]
        last.content = text[:start].rstrip(" \t")
        children[end:] = [last]
        opening.attrSet("id", found[1])


def _as_written(target: str) -> str:
    """The check judges targets, and it is to see all of them as they stand in the file."""
    return target


def _accept(_: str) -> bool:
    return True


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt()
    parser.inline = _PlacingParser()
    parser.configure("commonmark", {"html": False, "store_labels": True})
    parser.enable("table").use(deflist_plugin)
    parser.normalizeLink = _as_written  # type: ignore[method-assign, assignment]
    parser.validateLink = _accept  # type: ignore[method-assign, assignment]
    parser.inline.ruler.before("text", "count", _count_sign)
    parser.inline.ruler2.disable("fragments_join")  # a joined text would not know where it begins
    every = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("table", "count", _count_line, {"alt": every})
    parser.block.ruler.at("table", _parse_table, {"alt": ["paragraph", "reference"]})
    parser.core.ruler.at("inline", _parse_blocks)
    parser.core.ruler.disable("text_join")  # a joined text would not know what was escaped
    parser.core.ruler.push("heading-ids", _give_ids)
    return parser


_PARSER = _make_parser()
