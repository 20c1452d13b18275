"""Drawings: what acts, or asks for something elsewhere, is refused; what draws is not."""

import pytest

from catalogue.reading.drawings import check_drawing

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
INWARD = "refer to a part of the drawing, such as #its-id, or delete it"
NO_PICTURE = "delete it, or save the picture as png"
WRONG = {
    "<script>alert(1)</script>": f"1:84: holds <script>, which does not draw; {NO_PICTURE}",
    "<g onload='alert(1)'/>": "1:84: holds onload, which acts; delete it",
    "<foreignObject/>": f"1:84: holds <foreignObject>, which does not draw; {NO_PICTURE}",
    "<a href='https://e.example'/>": f"1:84: holds <a>, which does not draw; {NO_PICTURE}",
    "<set attributeName='href' to='x'/>": f"1:84: holds <set>, which does not draw; {NO_PICTURE}",
    "<p xmlns='http://www.w3.org/1999/xhtml'/>": "1:84: holds <p>, which is no part of SVG; save it as plain SVG",
    "<use xlink:href='https://e.example#a'/>": f"1:84: leads to 'https://e.example#a'; {INWARD}",
    "<image href='data:image/svg+xml,x'/>": f"1:84: leads to 'data:image/svg+xml,x'; {INWARD}",
    "<g xml:base='https://e.example'/>": "1:84: holds base, which is no part of SVG; save it as plain SVG",
    "<g fill='url(https://e.example)'/>": f"1:84: holds 'url(https://e.example)' in a style; {INWARD}",
    "<style>@import 'x'</style>": f"1:84: holds \"@import 'x'\" in a style; {INWARD}",
    "<g style='fill:u\\72l(x)'/>": f"1:84: holds '\\\\72l(x)' in a style; {INWARD}",
    "<style>@im<style/>port 'x';</style>": "1:94: holds <style> in a style; delete it",
    "<style>@im<g/>port 'x';</style>": "1:94: holds <g> in a style; delete it",
    "<style><![CDATA[@import 'x']]></style>": f"1:84: holds \"@import 'x'\" in a style; {INWARD}",
    "<style>@im<!-- -->port 'x'</style>": f"1:84: holds \"@import 'x'\" in a style; {INWARD}",
    "<style>&#64;import 'x'</style>": f"1:84: holds \"@import 'x'\" in a style; {INWARD}",
    "<style>@font-face {src: url(x)}</style>": f"1:84: holds 'url(x)}}' in a style; {INWARD}",
    "<style>a {fill: \\75rl(x)}</style>": f"1:84: holds '\\\\75rl(x)}}' in a style; {INWARD}",
    "<feImage href='#a'/>": f"1:84: holds <feImage>, which does not draw; {NO_PICTURE}",
    "<animate attributeName='href' to='x'/>": f"1:84: holds <animate>, which does not draw; {NO_PICTURE}",
    "<image href='https://e.example/a.png'/>": f"1:84: leads to 'https://e.example/a.png'; {INWARD}",
    "<use xmlns:x='urn:x' x:href='https://e.example'/>": (
        "1:84: holds href, which is no part of SVG; save it as plain SVG"
    ),
    "<g><?xml-stylesheet href='x'?></g>": "1:84: holds <?xml-stylesheet …?>; delete it",
    "<g": "1:84: is no SVG (unclosed token); save it again from the program that drew it",
    "<?xml-stylesheet href='x'?>": "1:1: holds <?xml-stylesheet …?>; delete it",
}
RIGHT = [
    "<path d='M0 0h1' fill='none'/>",
    "<style>@media (prefers-color-scheme: dark) {path {fill: #fff}}</style>",
    "<use href='#a'/><g fill='url(#b)' style=\"mask:url('#c')\"/>",
    "<image href='data:image/png;base64,AA=='/>",
]


def check(content: str) -> str:
    fault = check_drawing("docs/assets/a.svg", content.encode)
    return str(fault).removeprefix("docs/assets/a.svg:") if fault else ""


@pytest.mark.parametrize(("inner", "message"), WRONG.items())
def test_what_acts_or_leads_elsewhere_is_refused(inner: str, message: str) -> None:
    assert check(f"{OPEN}{inner}</svg>" if inner != "<g" else OPEN + inner) == message


@pytest.mark.parametrize("inner", RIGHT)
def test_what_draws_is_let_through(inner: str) -> None:
    assert check(f"{OPEN}{inner}</svg>") == ""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "1:1: has a document type; delete the line <!DOCTYPE …>"),
        ("<html/>", "1:1: holds <html>, which is no part of SVG; save it as plain SVG"),
        ("<?xml version='1.0' encoding='utf-7'?><svg/>", "1:1: says that it is written in utf-7; save it as UTF-8"),
        ("", "1:1: is no SVG (no element found); save it again from the program that drew it"),
        (OPEN + "<g>" * 101, "1:381: is nested more than 100 deep; make it simpler, or save it as png"),
    ],
)
def test_what_is_no_drawing_is_refused(content: str, message: str) -> None:
    assert check(content) == message


def ten_of_ten(element: str, inner: str, *, sheet: str = "") -> str:
    """Ten parts of ten elements, each of which refers to the next part."""
    parts = "".join(f"<{element} id='p{n}'>{inner.format(n + 1) * 10}</{element}>" for n in range(10))
    rules = "".join(sheet.format(n) for n in range(11))
    return f"{OPEN}<style>{rules}</style>{parts}<g id='p10'/></svg>"


@pytest.mark.parametrize(
    "content",
    [
        ten_of_ten("g", "<use href='#p{}'/>"),
        ten_of_ten("pattern", "<path fill='url(#p{})'/>"),
        ten_of_ten("mask", "<path style='mask: url(#p{})'/>"),
        ten_of_ten("marker", "<path class='c{}'/>", sheet=".c{0} {{marker-end: url(#p{0})}}"),
    ],
)
def test_parts_that_repeat_one_another_are_counted(content: str) -> None:
    assert check(content) == (
        "1:1: draws more than 100,000 shapes, as its parts repeat one another; make it simpler, or save it as png"
    )


def test_a_part_that_is_used_often_is_let_through() -> None:
    star = "<g id='star'><path class='a' d='M0 0h1'/></g>"
    uses = "<use href='#star'/>" * 999
    style = "<style>.a {fill: url(#b)} path {fill: url(#b)}</style>"

    gradient = "<linearGradient id='b'><stop/></linearGradient>"

    assert check(f"{OPEN}{style}{gradient}{star}{uses}</svg>") == ""


def test_a_long_chain_of_parts_is_answered() -> None:
    chain = "".join(f"<g id='p{n}'><use href='#p{n + 1}'/></g>" for n in range(20_000))

    assert "draws more than" in check(f"{OPEN}{chain}</svg>")
