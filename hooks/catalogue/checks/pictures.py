"""Checks of the pictures in prose: which are there, and that they say what they show."""

import re
from collections.abc import Collection, Iterator

from catalogue.checks.signs import Found
from catalogue.model.markdown import Link, Markdown
from catalogue.reading.nearest import find_nearest

FOLDER = "assets/"
PICTURE = re.compile(rf"(?:\.\.?/)*({FOLDER}\S+)")
ENDINGS = (".svg", ".png", ".jpg", ".webp", ".avif")
PUT_IT_THERE = "put the picture into docs/assets, and write ../assets/its-name"


def find_picture_faults(markdown: Markdown, assets: Collection[str]) -> Iterator[Found]:
    """`assets` are the files in docs/assets by their path below docs/."""
    pictures = [path for path in assets if path.endswith(ENDINGS)]
    for link in markdown.links:
        wrong = _wrong_with(link, pictures) if link.is_picture else None
        if wrong:
            yield link.line, link.column, *wrong


def _wrong_with(link: Link, pictures: Collection[str]) -> tuple[str, str] | None:
    found = PICTURE.fullmatch(link.target)
    if not found:
        return f"shows {link.target[:60]!r}", PUT_IT_THERE
    path = found[1]
    if re.search(r"[?#]", path):
        return f"shows {link.target[:60]!r}, more than the path of a picture", "write ../assets/its-name alone"
    if path not in pictures:
        return f"shows {link.target[:60]!r}, which is no picture of the site", _remedy(path, pictures)
    if not link.text.strip():
        remedy = "write ![what it shows](../assets/its-name)"
        return "shows a picture without words for those who cannot see it", remedy
    return None


def _remedy(path: str, pictures: Collection[str]) -> str:
    same = [each for each in pictures if each.casefold() == path.casefold()]
    names = [each.removeprefix(FOLDER) for each in same or pictures]
    near = find_nearest(path.removeprefix(FOLDER), names)
    if near:
        return f"did you mean ../{FOLDER}{near}?"
    kinds = "" if path.endswith(ENDINGS) else f", as one of {', '.join(ENDINGS)}"
    return f"put it into docs/assets{kinds}"
