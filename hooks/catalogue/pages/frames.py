"""Frames: pages made once by the site generator, filled once for each record."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair

TITLE = "frametitlemarker"
DESCRIPTION = "framedescriptionmarker"
BODY = "framebodymarker"
CARD = "framecardmarker"
CARD_WORDS = "framecardwordsmarker"
PLACE = "frameplacemarker"
STYLES = "framestylesmarker"
"""In the head of every page, where a body asks for style."""
_SLUGS = Pair("frameslugenmarker", "frameslugcymarker")
ID = "frameidmarker"
NUMBER = "framenumbermarker"
MARKERS = (TITLE, DESCRIPTION, BODY, CARD, CARD_WORDS, PLACE, STYLES, ID, NUMBER, _SLUGS.en, _SLUGS.cy)
"""Words that stand in a frame for what a record puts there. Letters only, so that no escaping changes them."""
ANY_MARKER = re.compile("(" + "|".join(MARKERS) + ")")
SPACE = re.compile(r"\n\s+")
"""Blank lines and indents, which weigh. A frame holds no text as it stands, such as code: a body comes later."""


def slug_marker(locale: Locale) -> str:
    """What stands for the last part of the address in a language."""
    return _SLUGS[locale]


@dataclass(frozen=True)
class CardLink:
    """Where the card of a page is, from the root of the site, and what it says."""

    path: str
    words: str


@dataclass(frozen=True)
class Filling:
    """What goes into a frame. Title and description are plain text, the body is HTML in pieces."""

    title: str
    description: str
    body: Iterable[str]
    slugs: Pair[str]
    """The last part of the address in each language."""
    card: CardLink
    id: str = ""
    """The id of the record; empty for a list."""
    place: str = ""
    """Where the record is written, as `Written.place`."""
    styles: str = ""
    """HTML that loads the style of what the body holds."""
    number: int = 1
    """Of the page, where a list comes in several."""


class Frame:
    """One frame, taken apart at its markers."""

    def __init__(self, page: str) -> None:
        self._parts = ANY_MARKER.split(SPACE.sub("\n", page))

    def fill(self, filling: Filling) -> Iterator[str]:
        """The page in pieces. Markers within the filling's own text are text and stay."""
        values = {
            TITLE: str(escape(filling.title)),
            DESCRIPTION: str(escape(filling.description)),
            CARD: str(escape(filling.card.path)),
            CARD_WORDS: str(escape(filling.card.words)),
            ID: str(escape(filling.id)),
            NUMBER: str(filling.number),
            PLACE: str(escape(filling.place)),
            STYLES: filling.styles,
            **{_SLUGS[locale]: str(escape(slug)) for locale, slug in filling.slugs.items()},
        }
        for part in self._parts:
            if part == BODY:
                yield from filling.body
            else:
                yield values.get(part, part)
