"""Cards as pictures: each part is drawn once in a build, and each card once for all builds."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.exports.cards import drawing, lettering, png
from catalogue.exports.cards.drawing import HEIGHT, WIDTH, Lettering, Part
from catalogue.exports.cards.lettering import FACES, Face
from catalogue.exports.cards.png import Band, Ground, join_bands, make_band, make_band_of_cover
from catalogue.pictures import skyline

if TYPE_CHECKING:
    from PIL import Image, ImageFont

_MAKERS = (__file__, drawing.__file__, lettering.__file__, png.__file__, skyline.__file__)
"""What makes a picture of the words of a card."""
_FINER = 2
"""How many times as large letters are drawn, so that each stands within a quarter of a pixel of its place."""


def render_card(parts: Iterable[Part], paper: str) -> bytes:
    """A PNG of the parts of a card, the same on each machine: no font of the system is looked at."""
    return join_bands((WIDTH, HEIGHT), _colour(paper), ((each.top, _band(each, paper)) for each in parts))


def fingerprint(*made_of: object) -> str:
    """The same for what gives the same picture; to lay out the words of a card again would take longer."""
    return hashlib.sha256(f"{_maker()}\n{made_of!r}".encode()).hexdigest()[:32]


@cache
def _maker() -> str:
    """What draws: the versions, the code, and the fonts."""
    files = (*map(Path, _MAKERS), *(face.path for face in FACES))
    contents = hashlib.sha256(b"".join(path.read_bytes() for path in files))
    return f"{version('resvg-py')} {version('pillow')} {contents.hexdigest()}"


@cache
def _band(part: Part, paper: str) -> Band:
    ground = _colour(paper)
    if isinstance(part, Lettering):
        cover = _cover(part)
        return make_band_of_cover(cover.tobytes(), cover.size, part.left, WIDTH, (ground, _colour(part.colour)))
    return make_band(_draw(part.svg), part.left, WIDTH, ground)


def _draw(svg: str) -> bytes:
    import resvg_py  # noqa: PLC0415 -- takes longer than a build that has kept its cards can wait, as Pillow does

    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(face.path) for face in FACES])


def _cover(part: Lettering) -> "Image.Image":
    """How much of each pixel is covered by letters. As text in SVG, drawing them took eight times as long."""
    from PIL import Image, ImageDraw  # noqa: PLC0415

    block = part.block
    cover = Image.new("L", (_FINER * part.width, _FINER * part.height))
    draw = ImageDraw.Draw(cover)
    font = _font(block.face, _FINER * block.size)
    for line, base in zip(block.lines, part.bases, strict=True):
        for letter, place in zip(line, block.face.places(line), strict=False):
            left = part.start + place * block.size
            draw.text((round(_FINER * left), _FINER * base), letter, 255, font, anchor="ls")
    return cover.reduce(_FINER)


@cache
def _font(face: Face, size: int) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415

    return ImageFont.truetype(face.path, size, layout_engine=ImageFont.Layout.BASIC)


def _colour(written: str) -> Ground:
    return int(written[1:3], 16), int(written[3:5], 16), int(written[5:7], 16)
