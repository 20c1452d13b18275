"""axe-core in a page: which rules of accessibility it breaks, on wide and narrow screens, in light and dark colours."""

from collections.abc import Iterator
from typing import Any, Literal

from playwright.sync_api import Page

from bench.axe import COLOURS, RULES, RUN, load_axe

SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
WIDE, NARROW = 1280, 320
Scheme = Literal["dark", "light"]
State = tuple[int, Scheme, list[str]]


def violations(page: Page, width: int = 0) -> list[str]:
    """Each broken rule with the width and the colours in which it is broken and the places that break it.

    One visit serves both widths, or the one that is given, and both schemes: axe costs less in a page that it knows.
    """
    load_axe(page)
    both: list[State] = [(width or WIDE, "dark", RULES), (width or WIDE, "light", COLOURS)]
    narrow: list[State] = (
        [] if width else [(NARROW, "light", RULES)]
    )  # its colours are those of the wide page in both schemes
    return [found for state in (*both, *narrow) for found in violations_in(page, *state)]


def violations_in(page: Page, width: int, scheme: Scheme, rules: list[str] = RULES) -> Iterator[str]:
    """The same in one state of a page in which axe is: `load_axe` puts it there."""
    _show(page, width, scheme)
    if page.evaluate(SIDEWAYS):
        yield f"{width} px, {scheme}: scrolls sideways"
    found: dict[str, Any] = page.evaluate(RUN, rules)
    for each in found["violations"]:
        for node in each["nodes"]:
            yield f"{width} px, {scheme}: {each['id']}: {node['target']} {node['failureSummary']}"


def _show(page: Page, width: int, scheme: Scheme) -> None:
    assert page.viewport_size
    page.set_viewport_size({"width": width, "height": page.viewport_size["height"]})
    page.wait_for_function("width => innerWidth === width", arg=width)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # no colour is on its way to another
    page.wait_for_function("scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches", arg=scheme)
