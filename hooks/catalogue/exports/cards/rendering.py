"""Cards as pictures: each part is drawn once in a build, and each card once for all builds."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version

import resvg_py

from catalogue.exports.cards.drawing import HEIGHT, WIDTH, Drawing
from catalogue.exports.cards.lettering import FACES
from catalogue.exports.cards.png import Band, join_bands, make_band

_MAKER = "1"
"""To be raised when png.py makes other bytes of the same drawings."""


def render_card(drawings: Iterable[Drawing], paper: str) -> bytes:
    """A PNG of the parts of a card, the same on each machine: no font of the system is looked at."""
    ground = (int(paper[1:3], 16), int(paper[3:5], 16), int(paper[5:7], 16))
    bands = ((each.top, _band(each.svg, each.left, ground)) for each in drawings)
    return join_bands((WIDTH, HEIGHT), ground, bands)


def fingerprint(drawings: Iterable[Drawing], paper: str) -> str:
    """The same for what gives the same picture."""
    seen = hashlib.sha256(f"{_maker()}\n{paper}\n".encode())
    for each in drawings:
        seen.update(f"{each.left} {each.top} {each.svg}\n".encode())
    return seen.hexdigest()[:32]


@cache
def _maker() -> str:
    """What draws: the versions, and the fonts."""
    fonts = hashlib.sha256(b"".join(face.path.read_bytes() for face in FACES))
    return f"{_MAKER} {version('resvg-py')} {fonts.hexdigest()}"


@cache
def _band(svg: str, left: int, ground: tuple[int, int, int]) -> Band:
    picture = resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=[str(face.path) for face in FACES]
    )
    return make_band(picture, left, WIDTH, ground)
