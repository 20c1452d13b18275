"""axe-core in a page: where it lies, which of its rules are asked, and how it runs."""

from functools import cache

from playwright.sync_api import Page

from bench.project import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async rules => {
  const sticky = [...document.querySelectorAll('*')].filter(each => getComputedStyle(each).position === 'sticky');
  for (const { style } of sticky) Object.assign(style, { position: 'relative', inset: 'auto' });
  const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  for (const { style } of sticky) for (const name of ['position', 'inset']) style.removeProperty(name);
  return found;
}"""
"""A bar that sticks to the edge of the window stands in its own place meanwhile, as a reader can scroll to see it:
else axe measures of what the bar happens to lie over only the part beside it."""
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours: on a screen of one width, they alone can find more in the other scheme."""


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def load_axe(page: Page) -> None:
    """Through the debugger, which the page's own policy does not bind."""
    page.evaluate(_script())
