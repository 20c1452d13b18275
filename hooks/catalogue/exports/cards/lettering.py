"""Lines of text as wide as a font makes them, read from its file (OpenType 1.9: head, hhea, hmtx, cmap and kern)."""

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parents[1] / "fonts"
"""All that the drawings are lettered with; no font of the system is looked at."""
_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""Platform and encoding of the tables of characters, the widest first."""


@dataclass(frozen=True)
class Face:
    """A font, and how drawings call it."""

    file: str
    family: str
    weight: int = 400

    @property
    def path(self) -> Path:
        return FONTS / self.file

    def width(self, text: str, size: float) -> float:
        return _places(self.file, text)[-1] * size

    def places(self, text: str) -> tuple[float, ...]:
        """Where each letter of size 1 begins, and where the last one ends."""
        return _places(self.file, text)


SERIF = Face("NotoSerif-Regular.ttf", "Noto Serif")
SANS = Face("NotoSans-Regular.ttf", "Noto Sans")
BOLD = Face("NotoSans-Bold.ttf", "Noto Sans", 700)
FACES = (SERIF, SANS, BOLD)


@dataclass(frozen=True)
class Block:
    """Lines of one size."""

    face: Face
    size: int
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        return max((self.face.width(line, self.size) for line in self.lines), default=0)


def fit_lines(text: str, face: Face, width: float, sizes: Iterable[tuple[int, int]]) -> Block:
    """The text in the first of the sizes in which it takes no more than so many lines.

    Where none is small enough it is set in the last one, however many lines that takes. A word that is wider than a
    line goes on in the next one, so that nothing is ever cut.
    """
    block = Block(face, 1, ())
    for size, most in sizes:
        block = Block(face, size, tuple(_wrap(text, face, size, width)))
        if len(block.lines) <= most:
            return _balance(block, text, width)
    return block


def _balance(block: Block, text: str, width: float) -> Block:
    """As many lines, as equal in width as words allow."""
    narrow, wide = width / max(len(block.lines), 1), width
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        lines = tuple(_wrap(text, block.face, block.size, middle))
        if len(lines) > len(block.lines) or _breaks_words(lines, text):
            narrow = middle
        else:
            block, wide = Block(block.face, block.size, lines), middle
    return block


def _breaks_words(lines: Iterable[str], text: str) -> bool:
    return " ".join(lines) != " ".join(text.split())


def _wrap(text: str, face: Face, size: int, width: float) -> Iterator[str]:
    for paragraph in text.split("\n"):
        yield from _wrap_paragraph(paragraph, face, size, width)


def _wrap_paragraph(text: str, face: Face, size: int, width: float) -> Iterator[str]:
    line: list[str] = []
    reached, space = 0.0, face.width(" ", size)
    for word in (part for whole in text.split() for part in _parts(whole, face, size, width)):
        wide = face.width(word, size)
        if line and reached + space + wide > width:
            yield " ".join(line)
            line, reached = [], 0.0
        reached += space + wide if line else wide
        line.append(word)
    if line:
        yield " ".join(line)


def _parts(word: str, face: Face, size: int, width: float) -> Iterator[str]:
    """A word, in parts where it is wider than a line."""
    if face.width(word, size) <= width:
        yield word
        return
    part = ""
    for letter in word:
        if part and face.width(part + letter, size) > width:
            yield part
            part = ""
        part += letter
    yield part


@cache
def _places(file: str, text: str) -> tuple[float, ...]:
    """Each as near to the one before it as the font has the two; what it has not is as wide as its widest letter."""
    metrics = _read_metrics(file)
    glyphs = [metrics.glyphs.get(letter) for letter in text]
    places, reached = [], 0.0
    for before, glyph in zip([None, *glyphs], glyphs, strict=False):
        reached += metrics.nearer.get((before, glyph), 0)
        places.append(reached)
        reached += metrics.widest if glyph is None else metrics.advances[min(glyph, len(metrics.advances) - 1)]
    return tuple(place / metrics.per_em for place in (*places, reached))


@dataclass(frozen=True)
class _Metrics:
    """What a font says of its letters."""

    per_em: int
    """How many of its units are the size of the letters."""
    glyphs: Mapping[str, int]
    advances: tuple[int, ...]
    """How far each glyph moves on the next one; those after the last are as wide as that."""
    nearer: Mapping[tuple[int | None, int | None], int]
    """How much two glyphs one after the other are moved towards each other."""

    @property
    def widest(self) -> int:
        return max(self.advances)


@cache
def _read_metrics(file: str) -> _Metrics:
    font = (FONTS / file).read_bytes()
    tables = {}
    for number in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        tables[tag] = start
    (per_em,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    advances = struct.unpack_from(">" + "Hh" * measured, font, tables[b"hmtx"])[::2]
    glyphs = {chr(each): glyph for each, glyph in _read_characters(font, tables[b"cmap"]).items()}
    return _Metrics(per_em, glyphs, advances, dict(_read_pairs(font, tables[b"kern"])))


def _read_pairs(font: bytes, start: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Pairs of glyphs, and by how much the second one is moved; of the one subtable of format 0 that the fonts have."""
    (number,) = struct.unpack_from(">H", font, start + 10)
    for first, second, moved in struct.iter_unpack(">HHh", font[start + 18 : start + 18 + 6 * number]):
        yield (first, second), moved


def _read_characters(font: bytes, start: int) -> dict[int, int]:
    """The glyph of each character."""
    (number,) = struct.unpack_from(">H", font, start + 2)
    found = {}
    for each in range(number):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * each)
        found[platform, encoding] = start + offset
    table = next(found[each] for each in _UNICODE if each in found)
    (form,) = struct.unpack_from(">H", font, table)
    return dict(_in_groups(font, table) if form == 12 else _in_segments(font, table))


def _in_groups(font: bytes, table: int) -> Iterator[tuple[int, int]]:
    """Format 12: runs of characters whose glyphs follow one another."""
    (number,) = struct.unpack_from(">L", font, table + 12)
    for first, last, glyph in struct.iter_unpack(">LLL", font[table + 16 : table + 16 + 12 * number]):
        yield from ((character, glyph + character - first) for character in range(first, last + 1))


def _in_segments(font: bytes, table: int) -> Iterator[tuple[int, int]]:
    """Format 4: runs of characters whose glyphs follow one another, or stand in a list of their own."""
    number = struct.unpack_from(">H", font, table + 6)[0] // 2
    places = [table + 14, *(table + 16 + 2 * number * each for each in (1, 2, 3))]
    ends, starts, steps, offsets = (struct.unpack_from(f">{number}H", font, place) for place in places)
    for each in range(number):
        for character in range(starts[each], min(ends[each], 0xFFFE) + 1):
            glyph = character
            if offsets[each]:
                place = places[3] + 2 * each + offsets[each] + 2 * (character - starts[each])
                (glyph,) = struct.unpack_from(">H", font, place)
            if glyph or not offsets[each]:
                yield character, (glyph + steps[each]) & 0xFFFF
