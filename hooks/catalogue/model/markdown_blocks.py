"""The runs of text in a page of prose, with where each sign of them stands in the file."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from markdown_it.token import Token

from catalogue.model.markdown_parser import AT

LINE_ENDS = frozenset({"softbreak", "hardbreak"})
MEANT = "\ufffc"
"""Stands in a literal text for what is no sign: code, and what was escaped or written as an entity."""
LINK = "\ufffb"
"""Stands there for the bracket that opens a link."""
FAR = 200
"""Signs between the words of a link and its target, at most: white space, `<`."""


class Block:
    """A paragraph, a heading, a term or a cell of a table."""

    def __init__(
        self, inline: Token, line: int, opening: str, written: Sequence[str], before: "Block | None" = None
    ) -> None:
        """`written` are its lines as the file has them; `before` may be a cell of the same row."""
        self.tokens: Sequence[Token] = inline.children or ()
        self.line = line
        self.is_paragraph = opening == "paragraph_open"
        self._is_cell = opening in {"th_open", "td_open"}
        self._text = inline.content
        after = before.end if before and before.line == line else 0
        lines = self._text.split("\n")
        self._starts = [0, *accumulate(len(each) + 1 for each in lines[:-1])]
        self._columns = [
            _column_of(self._as_written(each), whole, after) for each, whole in zip(lines, written, strict=True)
        ]
        self.end: int = self._columns[-1] + len(self._as_written(lines[-1]))

    @staticmethod
    def at(token: Token) -> int:
        """Where a token begins in the text."""
        return int(token.meta.get(AT, 0))

    def place(self, at: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of what stands somewhere in the text."""
        row = bisect_right(self._starts, at) - 1
        before = self._text[self._starts[row] : at]
        return self.line + row, self._columns[row] + len(self._as_written(before)) + 1

    def place_of_target(self, target: str, end_of_words: int, otherwise: int) -> tuple[int, int]:
        """Where the target of a link stands; `otherwise` where it is written in another way or elsewhere."""
        at = self._text.find(target, end_of_words, end_of_words + len(target) + FAR)
        return self.place(at if at >= 0 else otherwise)

    def placed(self) -> Iterator[tuple[int, Token]]:
        """All tokens, also those in the words of a picture, each with where it begins in the text."""
        return _placed(self.tokens, 0)

    def _as_written(self, text: str) -> str:
        """A part of the text as it stands in the file: a cell has lost the backslash before a bar."""
        return text.replace("|", "\\|") if self._is_cell else text


class Literal:
    """What readers see of a block as it stands there, with MEANT and LINK, and with a line feed between lines."""

    def __init__(self, block: Block) -> None:
        self.is_paragraph = block.is_paragraph
        self._block = block
        self._starts: list[int] = []
        self._places: list[int] = []
        pieces: list[str] = []
        length = 0
        for at, token in block.placed():
            piece = _as_it_stands(token)
            if piece:
                self._starts.append(length)
                self._places.append(at)
                pieces.append(piece)
                length += len(piece)
        self.text = "".join(pieces)

    def place(self, at: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of what stands somewhere in the text."""
        piece = bisect_right(self._starts, at) - 1
        return self._block.place(self._places[piece] + at - self._starts[piece])


def plain_text(tokens: Sequence[Token]) -> str:
    """The words without their marks; those of a picture are its text."""
    return "".join(_plain(token) for token in tokens)


def _plain(token: Token) -> str:
    if token.type == "image":
        return plain_text(token.children or ())
    return " " if token.type in LINE_ENDS else token.content


def _as_it_stands(token: Token) -> str:
    if token.type == "text":
        return token.content
    if token.type in LINE_ENDS:
        return "\n"
    if token.type == "link_open":
        return LINK
    return MEANT if token.type in {"code_inline", "text_special", "image"} else ""


def _placed(tokens: Sequence[Token], start: int) -> Iterator[tuple[int, Token]]:
    for token in tokens:
        at = start + Block.at(token)
        yield at, token
        if token.type == "image":
            yield from _placed(token.children or (), at + len("!["))


def _column_of(text: str, line: str, after: int) -> int:
    """Where a line of a block would begin in the line of the file, from 0, if it had the same white space before it."""
    words = text.lstrip()
    found = line.find(words, after)
    return found - (len(text) - len(words)) if found >= 0 else 0
