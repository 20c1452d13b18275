"""What a card looks like, in 1200 by 630 pixels: emblem and name, kind, title and fact, and below them the skyline.

Each part is drawn by itself, no larger than what stands on it, which takes a tenth of the time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil

from markupsafe import escape

from catalogue.exports.cards.lettering import BOLD, SANS, SERIF, Block, Face, fit_lines
from catalogue.pictures.skyline import fit_skyline

WIDTH, HEIGHT = 1200, 630
"""As the places that show cards ask for, which cut off the edges of any other shape."""
LEFT = 80
"""Width of the margins."""
_ROOM = WIDTH - 2 * LEFT
_BLEED = 10
"""Ground around letters, which reach a little beyond their width."""
_EMBLEM_TOP, _EMBLEM = 50, 76
_NAME_SIZE = 28
_TOP, _LOW, _MOST_ABOVE = 158, 438, 36
"""Between which heights kind, title and fact stand, and how much lower they begin where there is room."""
_KIND_SIZES = ((27, 1), (18, 1))
_KIND_GAP = 6
_TITLE_SIZES = ((74, 1), (62, 2), (56, 2), (52, 3), (46, 3), (42, 3), (36, 4), (30, 5), (24, 6), (14, 10))
"""Sizes of the title, and how many lines are at most so large; the last ones are for more than anybody should write."""
_FACT_SIZES = ((34, 1), (31, 2), (28, 2), (24, 3), (20, 4))
_FACT_GAP = 16
_SKYLINE_TOP = 440
_SKYLINE_FOOT = 436
"""Where the drawing of the skyline begins, which has ground above its highest hill."""
_MARK = 15
"""Radius of the gold mark."""
EMBLEM = (
    "M4 31.5c6 0 7.5-11.5 14-11.5s6.5 7 11.5 7c6.5 0 6-21 13.5-21s6.5 18.5 11.5 24"
    "c6 6.5 4.5 14-3.5 13.5-9-.5-15-3-25-3-16.5 0-16 17.5-2 17.5 8 0 11-2 18-2"
)
"""As in shell/emblem.html, on a grid of 64."""


@dataclass(frozen=True, kw_only=True)
class Palette:
    """The colours of a card, as #rrggbb."""

    paper: str
    mist: str
    ink: str
    muted: str
    brand: str
    ridge: str
    accent: str


@dataclass(frozen=True, kw_only=True)
class CardText:
    """What a card says."""

    name: str
    """Of the site, beside the emblem; empty where the title says it."""
    kind: str
    title: str
    fact: str


@dataclass(frozen=True)
class Drawing:
    """A part of a card: an SVG, and where it lies."""

    left: int
    top: int
    height: int
    svg: str


@dataclass(frozen=True)
class Lettering:
    """A part of a card: lines of text in one colour, and where they lie."""

    left: int
    top: int
    width: int
    height: int
    block: Block
    start: int
    """Where the lines begin, from the left."""
    bases: tuple[int, ...]
    """Where each of them stands, from the top."""
    colour: str


Part = Drawing | Lettering


def draw_card(text: CardText, groups: Sequence[str], place: int | None, palette: Palette) -> Iterator[Part]:
    """The parts, from the top down. `place` is that of a stage in the groups of all, from 0."""
    yield _draw_head(text.name, palette)
    yield from _draw_words(text, palette)
    yield _draw_skyline(tuple(groups), place, palette)


def _draw_words(text: CardText, palette: Palette) -> Iterator[Lettering]:
    """Kind, title and fact, the title as large as the room that the others leave; what is left is shared out."""
    kind = fit_lines(text.kind, BOLD, _ROOM, _KIND_SIZES)
    fact = fit_lines(text.fact, SANS, _ROOM, _FACT_SIZES)
    above = _height(kind) + _KIND_GAP if kind.lines else 0
    below = _height(fact) + _FACT_GAP if fact.lines else 0
    room = _LOW - _TOP - above - below
    sizes = [(size, min(most, (room - _hang(size)) // _leading(SERIF, size))) for size, most in _TITLE_SIZES]
    title = fit_lines(text.title, SERIF, _ROOM, sizes)
    top = _TOP + min((room - _height(title)) // 3, _MOST_ABOVE)
    if kind.lines:
        yield _letter(kind, top, palette.brand)
    yield _letter(title, top + above, palette.ink)
    if fact.lines:
        yield _letter(fact, top + above + _height(title) + _FACT_GAP, palette.muted)


def _leading(face: Face, size: int) -> int:
    """From line to line."""
    return ceil(size * (1.16 if face is SERIF else 1.3))


def _height(block: Block) -> int:
    return len(block.lines) * _leading(block.face, block.size) + _hang(block.size)


def _hang(size: int) -> int:
    """How far letters of the last line reach below it."""
    return ceil(size * 0.12)


def _letter(block: Block, top: int, colour: str) -> Lettering:
    """Lines below one another, on ground of their own size."""
    leading = _leading(block.face, block.size)
    bases = tuple(round(leading * number + block.size * 1.02) for number in range(len(block.lines)))
    width = ceil(block.width) + 2 * _BLEED
    return Lettering(LEFT - _BLEED, top, width, _height(block), block, _BLEED, bases, colour)


@cache
def _draw_head(name: str, palette: Palette) -> Drawing:
    """The emblem, and the name of the site beside it."""
    scale = _EMBLEM / 64
    beside = _EMBLEM + 18
    block = fit_lines(name, SANS, _ROOM - beside, ((_NAME_SIZE, 1), (22, 1), (16, 1)))
    width = min(ceil(beside + block.width * 1.01) + 2 * _BLEED, _ROOM + 2 * _BLEED)
    content = (
        f'<g transform="translate({_BLEED - 4} 4) scale({scale:g})" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{EMBLEM}" fill="none" stroke="{palette.brand}" stroke-width="5.5"/>'
        f'<circle cx="48" cy="56" r="6.25" fill="{palette.accent}" stroke="{palette.ink}" stroke-width="2.5"/></g>'
    )
    for line in block.lines[:1]:
        content += (
            f'<text x="{_BLEED + beside}" y="{_EMBLEM * 0.68:g}" font-family="{block.face.family}"'
            f' font-size="{block.size}" fill="{palette.muted}">{escape(line)}</text>'
        )
    return Drawing(LEFT - _BLEED, _EMBLEM_TOP, _EMBLEM + 14, _svg(width, _EMBLEM + 14, content, palette.paper))


@cache
def _draw_skyline(groups: tuple[str, ...], place: int | None, palette: Palette) -> Drawing:
    """The line, solid up to the stage and dotted from there on; all of it solid where there is no stage."""
    skyline = fit_skyline(groups, place, WIDTH)
    top, height = _SKYLINE_TOP, HEIGHT - _SKYLINE_TOP
    ridges = "".join(
        f'<path d="{path}" stroke="{palette.ridge}" stroke-width="2" stroke-opacity="{opacity:g}"/>'
        for path, opacity in zip(skyline.ridges, (0.8, 0.45), strict=True)
    )
    content = (
        f'<g transform="translate(0 {_SKYLINE_FOOT - top})" fill="none" stroke-linecap="round">'
        f'<path d="{skyline.mist}" fill="{palette.mist}"/>{ridges}'
        f'<path d="{skyline.behind}" stroke="{palette.brand}" stroke-width="7"/>'
    )
    if skyline.mark:
        x, y = skyline.mark
        content += (
            f'<path d="{skyline.ahead}" stroke="{palette.ridge}" stroke-width="5" stroke-dasharray="0 14"/>'
            f'<circle cx="{x:g}" cy="{y:g}" r="{_MARK}" fill="{palette.accent}"'
            f' stroke="{palette.ink}" stroke-width="5"/>'
        )
    return Drawing(0, top, height, _svg(WIDTH, height, f"{content}</g>", palette.paper))


def _svg(width: int, height: int, content: str, paper: str) -> str:
    """On ground, which nothing leaves at the sides unless it is as wide as the card."""
    edge = ""
    if width < WIDTH:
        edge = f'<path d="M.5.5h{width - 1}v{height - 1}h-{width - 1}z" fill="none" stroke="{paper}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<path fill="{paper}" d="M0 0h{width}v{height}H0z"/>{content}{edge}</svg>'
    )
