"""A picture put together of parts that lie below one another on one ground (PNG, third edition).

Most of a card is empty, and compressing it as pixels would take ten times as long as drawing what stands there. So
each part is drawn by itself, and its rows are put into those of the card as they are: a row says how it differs from
the one above or from its own beginning, which beside a part is nothing but ground.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

Ground = tuple[int, int, int]
"""A colour, as red, green and blue."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_ZLIB, _END = b"\x78\x9c", b"\x03\x00"
"""How a stream begins, and the block after which it ends (RFC 1950 and 1951)."""
_ADLER = 65521
"""What its sums are the remainder by."""
_EFFORT = 6
"""Of zlib: more takes three times as long, and saves next to nothing."""
_NONE, _SUB, _UP, _AVERAGE = range(4)
"""How a row is told: as it is, by what stands before it, by what stands above it, or by both."""


class PictureError(Exception):
    """A picture that is not what the drawings are made as."""


@dataclass(frozen=True)
class Band:
    """Rows of a picture from edge to edge, which can stand below any others that end with ground."""

    height: int
    packed: bytes
    """The rows as deflated blocks, after which others can follow (RFC 1951)."""
    length: int
    """Of the rows as they are."""
    check: int
    """Their checksum (RFC 1950)."""


def make_band(picture: bytes, left: int, width: int, ground: Ground) -> Band:
    """A picture of eight-bit red, green, blue and alpha, all opaque, as it lies in one of this width.

    Its first row is ground, and its last one unless it is that of the whole; where it is narrower, its first and last
    column are ground too. Raises PictureError.
    """
    wide, high, lines = _open(picture)
    length = 4 * wide + 1
    rows = [_row(lines[start : start + length], left, width, ground) for start in range(length, length * high, length)]
    return _pack(high, _blank(width) + b"".join(rows))


def make_band_of_cover(
    cover: bytes, size: tuple[int, int], left: int, width: int, colours: tuple[Ground, Ground]
) -> Band:
    """What covers ground, as it lies in a picture of this width: for each pixel how much, from 0 to 255.

    Its last row is ground, whatever covers it. `colours` are that of the ground, and the one that covers it.
    """
    ground, drawn = colours
    pixels = bytearray(3 * len(cover))
    for channel in range(3):
        pixels[channel::3] = cover.translate(_slope(ground[channel], drawn[channel]))
    wide, high = size
    before, after = bytes([_NONE]) + bytes(ground) * left, bytes(ground) * (width - left - wide)
    rows = (before + pixels[start : start + 3 * wide] + after for start in range(0, 3 * wide * (high - 1), 3 * wide))
    return _pack(high, b"".join(rows) + bytes([_NONE]) + bytes(ground) * width)


@cache
def _slope(nothing: int, whole: int) -> bytes:
    """A channel of a colour over one of the ground, for each cover."""
    return bytes((nothing * (255 - cover) + whole * cover + 127) // 255 for cover in range(256))


def join_bands(size: tuple[int, int], ground: Ground, bands: Iterable[tuple[int, Band]]) -> bytes:
    """A PNG of this width and height, and the rows at which bands begin, from the top down. Raises PictureError."""
    width, height = size
    stack = [_first(width, ground)]
    done = 1
    for top, band in bands:
        if top < done:
            raise PictureError(f"a part begins at {top}, where another one still lies")
        stack += [_empty(top - done, width), band]
        done = top + band.height
    if done > height:
        raise PictureError(f"the parts end at {done}, below the picture")
    stack.append(_empty(height - done, width))
    check = 1
    for band in stack:
        check = _join_checks(check, band)
    data = b"".join([_ZLIB, *(band.packed for band in stack), _END, struct.pack(">L", check)])
    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


@cache
def _first(width: int, ground: Ground) -> Band:
    """The first row of a picture, which is ground."""
    return _pack(1, bytes([_NONE]) + bytes(ground) * width)


@cache
def _empty(height: int, width: int) -> Band:
    """Rows of ground, below ground."""
    return _pack(height, _blank(width) * height)


def _blank(width: int) -> bytes:
    """A row like the one above."""
    return bytes([_UP]) + bytes(3 * width)


def _pack(height: int, rows: bytes) -> Band:
    packer = zlib.compressobj(_EFFORT, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
    return Band(height, packed, len(rows), zlib.adler32(rows))


def _join_checks(check: int, band: Band) -> int:
    """The checksum of what has this one and of a band after it: Adler-32 is two sums, the second one of the firsts."""
    sums, before = check >> 16, (check & 0xFFFF) - 1
    first = (before + (band.check & 0xFFFF)) % _ADLER
    second = (sums + before * band.length + (band.check >> 16)) % _ADLER
    return second << 16 | first


def _row(line: bytes, left: int, width: int, ground: Ground) -> bytes:
    """A row of a part as one of the whole, with ground on both sides."""
    told, pixels = line[0], bytearray(line[1:])
    del pixels[3::4]  # each channel is told by itself, so that this one can go
    right = width - left - len(pixels) // 3
    if not left and not right:
        return bytes([told]) + pixels
    if left and told != _NONE:
        pixels[:3] = bytes(3)  # as what stands before it, which now is ground
    return bytes([told]) + _ground_before(told, left, ground) + pixels + _ground_after(told, right, ground)


def _ground_before(told: int, number: int, ground: Ground) -> bytes:
    """Pixels of ground at the beginning of a row, below ground."""
    if told == _NONE:
        return bytes(ground) * number
    first = {_SUB: ground, _AVERAGE: tuple(each - each // 2 for each in ground)}.get(told, (0, 0, 0))
    return bytes(first) + bytes(3 * (number - 1)) if number else b""


def _ground_after(told: int, number: int, ground: Ground) -> bytes:
    return bytes(ground) * number if told == _NONE else bytes(3 * number)


def _open(picture: bytes) -> tuple[int, int, bytes]:
    """Width, height, and the rows, each after how it is told. Raises PictureError."""
    place, data, width, height, form = len(_SIGNATURE), b"", 0, 0, b""
    while place < len(picture):
        length, name = struct.unpack_from(">L4s", picture, place)
        if name == b"IHDR":
            width, height, form = struct.unpack_from(">LL5s", picture, place + 8)
        elif name == b"IDAT":
            data += picture[place + 8 : place + 8 + length]
        place += 12 + length
    if form != b"\x08\x06\0\0\0":
        raise PictureError("a part is not drawn in eight-bit red, green, blue and alpha")
    return width, height, zlib.decompress(data)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">L", len(content)) + name + content + struct.pack(">L", zlib.crc32(name + content))
