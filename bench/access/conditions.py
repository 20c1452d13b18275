"""In which conditions a page is looked at: widths, colours, contrast, the size of the text."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from bench.axe import COLOURS, RULES

Scheme = Literal["dark", "light"]
TEXT, TWICE = 16, 32
"""The size of text that a browser starts with, and twice that, as a reader sets it in the browser."""
HEIGHT = 844


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One way to look at a page, and which rules can find more in it than in those before it."""

    name: str
    width: int
    scheme: Scheme = "light"
    rules: tuple[str, ...] = tuple(RULES)
    forced: bool = False
    contrast: bool = False
    text: int = TEXT
    measured: bool = False
    """Whether targets are measured too."""

    def show(self, page: Page) -> None:
        """Brings a page into the condition."""
        page.set_viewport_size({"width": self.width, "height": HEIGHT})
        page.emulate_media(
            color_scheme=self.scheme,
            reduced_motion="reduce",
            forced_colors="active" if self.forced else "none",
            contrast="more" if self.contrast else "no-preference",
        )
        session = page.context.new_cdp_session(page)
        session.send("Page.setFontSizes", {"fontSizes": {"standard": self.text, "fixed": self.text - 3}})
        session.detach()
        page.wait_for_function("width => innerWidth === width", arg=self.width)


_COLOURS = tuple(COLOURS)
_LINKS = ("link-in-text-block",)
"""In forced colours the contrast is the reader's own; axe measures the fill of text, which Chromium does not force."""
CONDITIONS = (
    Condition(name="1280 light", width=1280, measured=True),
    Condition(name="1280 dark", width=1280, scheme="dark", rules=_COLOURS),
    Condition(name="390 light", width=390, measured=True),
    Condition(name="390 dark", width=390, scheme="dark", rules=_COLOURS),
    Condition(name="320 light", width=320, measured=True),
    Condition(name="320 dark", width=320, scheme="dark", rules=_COLOURS),
    Condition(name="forced colours, light", width=390, rules=_LINKS, forced=True),
    Condition(name="forced colours, dark", width=1280, scheme="dark", rules=_LINKS, forced=True),
    Condition(name="more contrast, light", width=390, rules=_COLOURS, contrast=True),
    Condition(name="more contrast, dark", width=1280, scheme="dark", rules=_COLOURS, contrast=True),
    Condition(name="text twice as large, 1280", width=1280, text=TWICE),
    Condition(name="text twice as large, 390", width=390, text=TWICE),
)
