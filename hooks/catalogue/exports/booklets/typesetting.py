"""A booklet as a PDF that a screen reader can read: tagged, with a language and bookmarks (PDF/UA-1, ISO 14289-1)."""

import datetime
import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final, Literal

import typst

from catalogue.exports.booklets.contents import Booklet
from catalogue.keeping.files import find_folder, keep
from catalogue.model.colours import MIST
from catalogue.pictures.curve import draw_skyline

TEMPLATE = Path(__file__).with_name("booklet.typ")
FONTS = Path(__file__).parents[1] / "fonts"
STANDARD: Final = "ua-1"
NO_SIGN = "could not be displayed with font"
"""How Typst says that the standard cannot be kept for want of a sign."""
RIDGE_OPACITIES = (0.45, 0.3, 0.2, 0.12)
"""From the nearest ridge behind the curve to the farthest."""


def set_booklet(booklet: Booklet, words: dict[str, str], day: datetime.date) -> bytes:
    """The PDF, or the one that is kept of an earlier build; the same bytes for the same booklet and day.

    With a sign that no font here has, such as a smiley, it shows a box, is tagged, and does not claim the standard.
    """
    skyline = draw_cover([group for group, _ in booklet.stages], booklet.brand) if booklet.stages else ""
    facts = {**asdict(booklet), "words": words, "skyline": skyline}
    made_of = json.dumps([_maker(), day.isoformat(), facts], ensure_ascii=False)
    name = f"{hashlib.sha256(made_of.encode()).hexdigest()[:32]}.pdf"
    return keep(find_folder(), name, lambda: _typeset(_with_codes(booklet, facts), day))


def _with_codes(booklet: Booklet, facts: dict[str, object]) -> str:
    """What the template reads."""
    addresses = [booklet.address, *(sheet.address for sheet in booklet.sheets)]
    codes = {address: list(draw_code(address)) for address in addresses if address}
    return json.dumps({**facts, "codes": codes}, ensure_ascii=False)


@cache
def _maker() -> str:
    """What sets it: the versions, this module, the template and the fonts."""
    files = b"".join(path.read_bytes() for path in (Path(__file__), TEMPLATE, *sorted(FONTS.glob("*.ttf"))))
    return f"{version('typst')} {version('segno')} {hashlib.sha256(files).hexdigest()}"


def _typeset(facts: str, day: datetime.date) -> bytes:
    try:
        return _compile(facts, day, STANDARD)
    except typst.TypstError as error:
        if NO_SIGN not in str(error):
            raise
        return _compile(facts, day)


def _compile(facts: str, day: datetime.date, *standards: Literal["ua-1"]) -> bytes:
    made = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"booklet": facts},
        pdf_standards=list(standards),
        timestamp=datetime.datetime.combine(day, datetime.time(), datetime.UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def draw_code(address: str) -> bytes:
    """PNG of a code that a telephone reads an address from (ISO/IEC 18004, correction level M).

    As SVG, a thousand of them took 121 s and 9 GB.
    """
    import segno  # noqa: PLC0415 -- 70 ms, which a build can do without while the booklets are kept

    drawing = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawing, kind="png", border=2, scale=8)
    return drawing.getvalue()


def draw_cover(groups: Iterable[str], line: str) -> str:
    """SVG of the pathway, which says nothing that the page does not say in words."""
    skyline, mist = draw_skyline(list(groups)), MIST["light"]
    ridges = "".join(
        f'<path d="{ridge}" fill="none" stroke="{line}" stroke-opacity="{opacity}" stroke-width="2"/>'
        for ridge, opacity in zip(skyline.ridges, RIDGE_OPACITIES, strict=False)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {skyline.width} {skyline.height}">'
        f'<path d="{skyline.mist}" fill="{mist}"/>{ridges}'
        f'<path d="{skyline.front}" fill="none" stroke="{line}" stroke-width="5" stroke-linecap="round"/></svg>'
    )
