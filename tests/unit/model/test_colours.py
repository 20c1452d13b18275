"""Colours of a body: the arithmetic of contrast, and what is refused."""

import re

import pytest

from catalogue.model.colours import (
    ACCENT,
    BRAND,
    INK,
    MIST,
    MUTED,
    ON_BRAND,
    PAPER,
    RIDGE,
    SURFACE,
    contrast,
    luminance,
)
from tests.conftest import ROOT
from tests.samples import RIGHT, files_with, messages_of

OF_TOKENS = {
    "paper": PAPER,
    "surface": SURFACE,
    "raised": MIST,
    "on-brand": ON_BRAND,
}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#0a527c", "#fdfcf9", 8.2),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    """Figures that others have published; the last one stands in the rules of the face."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(one, other) == contrast(other, one)


def test_luminance_goes_from_black_to_white() -> None:
    assert [luminance(each) for each in ("#000000", "#ffffff")] == [0, pytest.approx(1)]


def test_the_colours_of_the_face_are_those_of_its_style() -> None:
    tokens = (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")
    pairs = dict(reversed(re.findall(r"--([\w-]+): (light-dark\(.*?\));", tokens)))

    assert {name: pairs[name] for name in OF_TOKENS} == {
        name: f"light-dark({each['light']}, {each['dark']})" for name, each in OF_TOKENS.items()
    }
    light = {name: pairs[name].removeprefix("light-dark(")[:7] for name in ("ink", "muted", "brand", "ridge")}
    assert light == {"ink": INK, "muted": MUTED, "brand": BRAND, "ridge": RIDGE}
    assert f"--accent: {ACCENT};" in tokens


@pytest.mark.parametrize(
    ("colours", "said"),
    [
        ("{brand: {light: '#5a1a5e', dark: '#e0a8e4'}, accent: '#ffd23f'}", []),
        ("{link: {light: '#7a1f1f', dark: '#ffb3b3'}, ridge: {light: '#8a6a8c', dark: '#9a7a9c'}}", []),
        (
            "{brand: {light: '#f2b705', dark: '#e0a8e4'}}",
            [
                "colours.brand.light: #f2b705 has a contrast of 1.77 with paper (#fdfcf9);"
                " choose a darker colour: at least 4.5"
            ],
        ),
        (
            "{brand: {light: '#5a1a5e', dark: '#5a1a5e'}}",
            [
                "colours.brand.dark: #5a1a5e has a contrast of 1.48 with paper (#12181f);"
                " choose a lighter colour: at least 4.5"
            ],
        ),
        (
            "{ridge: {light: '#c0c0c0', dark: '#9a7a9c'}}",
            [
                "colours.ridge.light: #c0c0c0 has a contrast of 1.77 with paper (#fdfcf9);"
                " choose a darker colour: at least 3"
            ],
        ),
        (
            "{accent: '#1f3a5f'}",
            [
                "colours.accent: #1f3a5f has a contrast of 1.40 with the ink around it (#17222b);"
                " choose a lighter colour: at least 4.5"
            ],
        ),
        (
            "{link: {light: '#7a1f1f', dark: '#101010'}}",
            [
                "colours.link.dark: #101010 has a contrast of 1.06 with paper (#12181f);"
                " choose a lighter colour: at least 4.5"
            ],
        ),
        (
            "{accent: yellow}",
            [
                "colours.accent: 'yellow' is no colour that can be measured;"
                " write it as #rrggbb in small letters, such as #0b4f4a"
            ],
        ),
    ],
)
def test_a_colour_that_is_hard_to_see_is_refused_with_what_was_measured(colours: str, said: list[str]) -> None:
    messages = messages_of(files_with(site=f"{RIGHT['site']}colours: {colours}\n"))

    assert [message.partition(": ")[2] for message in messages] == said
