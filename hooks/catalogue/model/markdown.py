"""Markdown of prose: read once, by CommonMark 0.31 with tables and definition lists, HTML off.

The same tokens give headings, links, texts and positions to the checks, and the HTML to the page, so that what is
checked is what is published.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

HEADING_ID = re.compile(r"[ \t]*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}[ \t]*$")
"""An id behind a heading. No other attribute comes from prose."""
LINE_ENDS = frozenset({"softbreak", "hardbreak"})


@dataclass(frozen=True)
class Heading:
    """One heading; the line counts from 1 in the file."""

    line: int
    level: int
    text: str
    id: str | None


@dataclass(frozen=True)
class Link:
    """One link or picture's target; line and column count from 1."""

    line: int
    column: int
    target: str
    text: str
    is_picture: bool = False


@dataclass(frozen=True)
class Words:
    """What stands on one line of a block outside code, without marks; the line counts from 1 in the file."""

    line: int
    text: str
    is_cited: bool = False
    """Whether it is the text of a link to a document."""


@dataclass(frozen=True)
class Code:
    """A block of code; lines count from 1 in the file."""

    line: int
    is_closed: bool


class Markdown:
    """The Markdown of one page. `first_line` is the line of the file on which it begins."""

    def __init__(self, source: str, first_line: int = 1) -> None:
        self.source = source
        self._first_line = first_line
        self._lines = source.split("\n")

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return _PARSER.parse(self.source)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        pairs = zip(self.tokens, self.tokens[1:], strict=False)
        return tuple(
            Heading(self._line_of(opening), int(opening.tag[1]), _text_in(inline), _id_of(opening))
            for opening, inline in pairs
            if opening.type == "heading_open"
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(link for block in self._blocks() for link in self._links_in(block))

    @cached_property
    def words(self) -> tuple[Words, ...]:
        return tuple(words for block in self._blocks() for words in self._words_in(block))

    @property
    def code_blocks(self) -> Iterator[Code]:
        for token in self.tokens:
            if token.type == "fence" and token.map:
                last = self._lines[min(token.map[1], len(self._lines)) - 1]
                is_closed = token.map[1] - token.map[0] > 1 and last.strip().startswith(token.markup)
                yield Code(self._line_of(token), is_closed)

    @property
    def depth(self) -> tuple[int, int]:
        """How deep lists and quotations stand in one another at most, and a line where they do."""
        deepest = max((token for token in self.tokens if token.map), key=lambda token: token.level, default=None)
        return (deepest.level, self._line_of(deepest)) if deepest else (0, self._first_line)

    @property
    def tables(self) -> Iterator[Iterator[tuple[int, str]]]:
        """The rows of each table as they stand in the file, its head first, each with its line."""
        for token in self.tokens:
            if token.type == "table_open" and token.map:
                first, end = token.map
                yield ((self._first_line + at, self._lines[at]) for at in range(first, end) if at != first + 1)

    def column_of(self, line: int, found: str) -> int:
        """Where something stands on a line of the file, from 1; 1 where it is written in another way."""
        return max(self._lines[line - self._first_line].find(found), 0) + 1

    def _blocks(self) -> Iterator[Token]:
        return (token for token in self.tokens if token.type == "inline")

    def _line_of(self, token: Token) -> int:
        return self._first_line + (token.map[0] if token.map else 0)

    def _links_in(self, block: Token) -> Iterator[Link]:
        line = self._line_of(block)
        columns: dict[int, int] = {}
        children = block.children or []
        for position, token in enumerate(children):
            if token.type in LINE_ENDS:
                line += 1
            target = str(token.attrGet("href" if token.type == "link_open" else "src") or "")
            if token.type in {"link_open", "image"}:
                at = line - self._first_line
                column = self._lines[at].find(target, columns.get(line, 0)) if at < len(self._lines) else -1
                columns[line] = column + 1
                text = token.content if token.type == "image" else _text_between(children, position)
                yield Link(line, column + 1 or 1, target, text, token.type == "image")

    def _words_in(self, block: Token) -> Iterator[Words]:
        line, said, cited = self._line_of(block), "", False
        for token in block.children or []:
            if token.type in LINE_ENDS:
                yield Words(line, said, cited)
                line, said = line + 1, ""
            elif token.type in {"link_open", "link_close"}:
                if str(token.attrGet("href") or "").startswith(CITATION) or cited:
                    yield Words(line, said, cited)
                    said, cited = "", token.type == "link_open"
            elif token.type == "text":
                said += token.content
            elif token.type in {"code_inline", "image"}:
                said += " "
        yield Words(line, said, cited)


def _text_between(tokens: Sequence[Token], opening: int) -> str:
    """The words of a link, from where it opens."""
    said = []
    for token in tokens[opening + 1 :]:
        if token.type == "link_close":
            break
        said.append(" " if token.type in LINE_ENDS else token.content)
    return "".join(said)


def _text_in(inline: Token) -> str:
    return "".join(token.content for token in inline.children or [])


def _id_of(opening: Token) -> str | None:
    found = opening.attrGet("id")
    return str(found) if found else None


def _give_ids(state: StateCore) -> None:
    """Takes the id from behind a heading and gives it to the heading."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        last = inline.children[-1] if opening.type == "heading_open" and inline.children else None
        found = HEADING_ID.search(last.content) if last and last.type == "text" else None
        if last and found:
            opening.attrSet("id", found[1])
            last.content = last.content[: found.start()]


def _as_written(target: str) -> str:
    """The check judges targets, and it is to see all of them as they stand in the file."""
    return target


def _accept(_: str) -> bool:
    return True


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").use(deflist_plugin)
    parser.normalizeLink = _as_written  # type: ignore[method-assign, assignment]
    parser.validateLink = _accept  # type: ignore[method-assign, assignment]
    parser.core.ruler.push("heading-ids", _give_ids)
    return parser


CITE = "cite"
"""The scheme of a citation: [paragraph 15](cite:its-id), in prose."""
CITATION = f"{CITE}:"
_PARSER = _make_parser()
