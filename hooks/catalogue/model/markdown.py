"""Markdown of prose, read once: the same tokens give headings, links, texts and positions to the checks, and the HTML
to the page, so that what is checked is what is published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from markdown_it.token import Token

from catalogue.model.markdown_blocks import Block, Literal, plain_text
from catalogue.model.markdown_parser import CELLS, LABEL, Definition, Parsed, TooMuch, parse_markdown

CITE = "cite"
"""The scheme of a citation: [paragraph 15](cite:its-id), in prose."""
CITATION = f"{CITE}:"
CELL_OPENINGS = frozenset({"th_open", "td_open"})


class Heading(NamedTuple):
    """One heading; the line counts from 1 in the file."""

    line: int
    level: int
    text: str
    id: str | None
    """As it is written, right or wrong."""


class Link(NamedTuple):
    """One link or picture's target; line and column count from 1."""

    line: int
    column: int
    target: str
    text: str
    is_picture: bool = False


class Words(NamedTuple):
    """What stands on one line of a block outside code, without marks; the line counts from 1 in the file."""

    line: int
    text: str
    is_cited: bool = False
    """Whether it is the text of a link to a document."""


@dataclass(frozen=True)
class Facts:
    """What a page holds beside its HTML."""

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    paragraphs: tuple[tuple[Words, ...], ...]
    """The words of each paragraph, heading, term and cell."""
    work: int
    """Steps and tokens that it took to read it."""

    @classmethod
    def from_json(cls, told: Any) -> "Facts":
        """What vars() gives of facts, once JSON has held it."""
        return cls(
            headings=tuple(map(Heading._make, told["headings"])),
            links=tuple(map(Link._make, told["links"])),
            paragraphs=tuple(tuple(map(Words._make, each)) for each in told["paragraphs"]),
            work=told["work"],
        )


@dataclass(frozen=True)
class Code:
    """A block of code; lines count from 1 in the file."""

    line: int
    language: str
    """What stands behind the signs that open it."""
    is_closed: bool


@dataclass(frozen=True)
class Entity:
    """A sign that is written by its name or number; line and column count from 1."""

    line: int
    column: int
    written: str
    sign: str


class Markdown:
    """The Markdown of one page, whose lines end with a line feed. `first_line` is the line on which it begins."""

    def __init__(self, source: str, first_line: int = 1) -> None:
        self._source = source
        self.first_line = first_line

    @cached_property
    def _parsed(self) -> Parsed:
        try:
            return parse_markdown(self._source)
        except TooMuch as refused:
            raise TooMuch(self.first_line + refused.line, refused.what, refused.remedy) from None

    @property
    def tokens(self) -> Sequence[Token]:
        """Raises TooMuch, as whatever is asked first, with a line that counts from 1 in the file."""
        return self._parsed.tokens

    @cached_property
    def facts(self) -> Facts:
        """Raises TooMuch. Whoever knows them already can set them, and nothing is read."""
        return Facts(
            headings=tuple(self._generate_headings()),
            links=tuple(link for block in self._blocks for link in _links_in(block)),
            paragraphs=tuple(tuple(_words_in(block)) for block in self._blocks),
            work=self._parsed.work,
        )

    @property
    def headings(self) -> tuple[Heading, ...]:
        return self.facts.headings

    @property
    def links(self) -> tuple[Link, ...]:
        return self.facts.links

    @property
    def paragraphs(self) -> tuple[tuple[Words, ...], ...]:
        return self.facts.paragraphs

    @cached_property
    def words(self) -> tuple[Words, ...]:
        return tuple(words for paragraph in self.paragraphs for words in paragraph)

    @property
    def literals(self) -> Iterator[Literal]:
        """What stands in each block as it is."""
        return (Literal(block) for block in self._blocks)

    @property
    def entities(self) -> Iterator[Entity]:
        for block in self._blocks:
            for at, token in block.placed():
                if token.info == "entity":
                    yield Entity(*block.place(at), token.markup, token.content)

    @property
    def code_blocks(self) -> Iterator[Code]:
        """Those between fences."""
        for token in self.tokens:
            if token.type == "fence" and token.map:
                first, end = token.map
                inside = token.content.count("\n") + (token.content[-1:] not in {"", "\n"})
                yield Code(self._line_of(token), token.info.strip(), is_closed=end - first - 1 > inside)

    @property
    def depth(self) -> tuple[int, int]:
        """How deep lists and quotations stand in one another at most, and a line where they do."""
        deepest = max((token for token in self.tokens if token.map), key=lambda token: token.level, default=None)
        return (deepest.level, self._line_of(deepest)) if deepest else (0, self.first_line)

    @property
    def rows(self) -> Iterator[tuple[int, int, int]]:
        """The line of each row of a table, the cells in it as they are written, and the columns of the table."""
        columns = 0
        for before, token in zip(self.tokens, self.tokens[1:], strict=False):
            if token.type == "tr_open":
                columns = token.meta[CELLS] if before.type == "thead_open" else columns
                yield self._line_of(token), token.meta[CELLS], columns

    @property
    def definitions(self) -> Iterator[tuple[Definition, int, bool]]:
        """The addresses that are written apart from the text, each with its line and whether a link uses it."""
        placed = (token for block in self._blocks for _, token in block.placed())
        used = {token.meta.get(LABEL) for token in placed}
        for each in self._parsed.definitions:
            yield each, self.first_line + each.line, each.label in used

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        """The runs of text, in order."""
        lines = self._source.split("\n")
        found: list[Block] = []
        for opening, token in zip(self.tokens, self.tokens[1:], strict=False):
            if token.type == "inline" and token.map and token.children:
                is_cell = opening.type in CELL_OPENINGS
                before = found[-1] if is_cell and found else None
                written = lines[token.map[0] : token.map[0] + token.content.count("\n") + 1]
                found.append(Block(token, self._line_of(token), opening.type, written, before))
        return tuple(found)

    def _generate_headings(self) -> Iterator[Heading]:
        for opening, inline in zip(self.tokens, self.tokens[1:], strict=False):
            if opening.type == "heading_open":
                text = plain_text(inline.children or ())
                yield Heading(self._line_of(opening), int(opening.tag[1]), text, _id_of(opening))

    def _line_of(self, token: Token) -> int:
        return self.first_line + (token.map[0] if token.map else 0)


def _links_in(block: Block) -> Iterator[Link]:
    for position, token in enumerate(block.tokens):
        at = block.at(token)
        if token.type == "link_open":
            inside = _inside(block.tokens, position)
            end = block.at(block.tokens[position + 1 + len(inside)])
            target = str(token.attrGet("href") or "")
            bracket = at if token.info == "auto" else at - 1
            yield Link(*block.place_of_target(target, end, bracket), target, plain_text(inside))
        elif token.type == "image":
            target = str(token.attrGet("src") or "")
            place = block.place_of_target(target, at + len(token.content), at)
            yield Link(*place, target, plain_text(token.children or ()), is_picture=True)


def _inside(tokens: Sequence[Token], opening: int) -> Sequence[Token]:
    """What stands in a link; links hold no links."""
    end = next(at for at in range(opening, len(tokens)) if tokens[at].type == "link_close")
    return tokens[opening + 1 : end]


def _words_in(block: Block) -> Iterator[Words]:
    line, said, cited = block.line, "", False
    for token in block.tokens:
        here = block.place(block.at(token))[0]
        if here != line:
            yield Words(line, said, cited)
            line, said = here, ""
        if token.type in {"text", "text_special"}:
            said += token.content
        elif token.type in {"code_inline", "image"}:
            said += " "
        elif cited or (token.type == "link_open" and _is_citation(token)):
            yield Words(line, said, cited)
            said, cited = "", token.type == "link_open"
    yield Words(line, said, cited)


def _is_citation(opening: Token) -> bool:
    return str(opening.attrGet("href") or "").startswith(CITATION)


def _id_of(opening: Token) -> str | None:
    found = opening.attrGet("id")
    return str(found) if found else None
