"""Colours of a body's own, and how well each is seen on its ground (1.4.3 and 1.4.11 of W3C's guidelines)."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated

from pydantic import AfterValidator, Field

from catalogue.model.fields import Frozen, refuse

PAPER: Mapping[str, str] = {"light": "#fdfcf9", "dark": "#12181f"}
SURFACE: Mapping[str, str] = {"light": "#f4f2ec", "dark": "#1a222b"}
MIST: Mapping[str, str] = {"light": "#eaf1ee", "dark": "#172326"}
INK, MUTED = "#17222b", "#45515b"
ON_BRAND: Mapping[str, str] = {"light": "#ffffff", "dark": "#10201f"}
"""As in tokens.css: --paper, --surface, --raised, --ink, --muted (the light ones) and --on-brand."""
BRAND, RIDGE, ACCENT = "#0b4f4a", "#5f8f88", "#f2b705"
BRAND_IN_THE_DARK = "#7fd1c7"
"""As there too: what stands where a body sets nothing else."""
COLOUR = re.compile("#[0-9a-f]{6}")
MIDDLE = 0.18
"""Luminance above which black is seen better than white."""
WORDS, MARKS = 4.5, 3.0
"""The least contrast of words, and of lines and marks, with what they stand on."""


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, from 0 for black to 1 for white, as W3C's guidelines define it."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as #rrggbb, from 1 to 21, whichever is lighter."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _seen(least: float, grounds: Mapping[str, str], colour: str) -> str:
    """The colour; refused where it is hard to see on one of the grounds, named by what they are."""
    if not COLOUR.fullmatch(colour):
        raise refuse(
            f"{colour!r} is no colour that can be measured", "write it as #rrggbb in small letters, such as #0b4f4a"
        )
    for ground, on in grounds.items():
        found = contrast(colour, on)
        if found < least:
            which = "darker" if luminance(on) > MIDDLE else "lighter"
            raise refuse(
                f"{colour} has a contrast of {_floor(found)} with {ground} ({on})",
                f"choose a {which} colour: at least {least:g}",
            )
    return colour


def _floor(number: float) -> str:
    """To the second place, never rounded up to what would do."""
    return f"{int(number * 100) / 100:.2f}"


def _on(least: float, grounds: Mapping[str, str]) -> tuple[AfterValidator, object]:
    check: Callable[[str], str] = partial(_seen, least, grounds)
    return AfterValidator(check), Field(pattern=f"^{COLOUR.pattern}$", examples=["#0b4f4a"])


def _grounds(scheme: str) -> Mapping[str, str]:
    return {"paper": PAPER[scheme], "the ground of panels": SURFACE[scheme], "mist": MIST[scheme]}


_LIGHT, _DARK = _grounds("light"), _grounds("dark")
_WHITE, _NIGHT = {"the words on it": ON_BRAND["light"]}, {"the words on it": ON_BRAND["dark"]}


class Brand(Frozen):
    """The colour of the path, of the emblem and of buttons."""

    light: Annotated[str, *_on(WORDS, {**_LIGHT, **_WHITE})] = Field(description="on light paper, as #rrggbb")
    dark: Annotated[str, *_on(WORDS, {**_DARK, **_NIGHT})] = Field(description="on dark paper, as #rrggbb")


class Link(Frozen):
    """The colour of links."""

    light: Annotated[str, *_on(WORDS, _LIGHT)] = Field(description="on light paper, as #rrggbb")
    dark: Annotated[str, *_on(WORDS, _DARK)] = Field(description="on dark paper, as #rrggbb")


class Ridge(Frozen):
    """The colour of the hills behind the path, and of bars."""

    light: Annotated[str, *_on(MARKS, _LIGHT)] = Field(description="on light paper, as #rrggbb")
    dark: Annotated[str, *_on(MARKS, _DARK)] = Field(description="on dark paper, as #rrggbb")


class Colours(Frozen):
    """Colours of a body. What it does not set is as the engine has it."""

    brand: Brand | None = Field(None, description="of the path, the emblem and buttons; 4.5 to 1 on paper at least")
    link: Link | None = Field(None, description="of links; 4.5 to 1 on paper at least")
    ridge: Ridge | None = Field(None, description="of the hills behind the path and of bars; 3 to 1 at least")
    accent: Annotated[str, *_on(WORDS, {"the ink around it": INK})] | None = Field(
        None, description="of the mark that says now, with ink around and on it, light and dark, as #rrggbb"
    )
