"""What can be measured of a page by itself: width, cut text, targets, and what has the focus on the way through it."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
TARGETS = """() => {
  const actions = 'button:not(.term-button), select, input, textarea, summary, .button, .stop > a, .chip, .menu a';
  const nameOf = (each) => `${each.localName}.${each.className} ${(each.innerText || each.name || '')
    .replace(/\\s+/g, ' ').slice(0, 40)}`;
  const boxOf = (each) => {
    const after = getComputedStyle(each.labels?.[0] ?? each, '::after');
    if (after.position === 'absolute' && after.inset === '0px') {
      const holder = each.offsetParent;
      if (holder) return holder.getBoundingClientRect();
    }
    const label = each.matches('input') && each.labels?.[0];
    const [own, whole] = [each, label || each].map((one) => one.getBoundingClientRect());
    return label && whole.height > own.height ? whole : own;
  };
  const found = [];
  for (const each of document.querySelectorAll('a[href], button, input, summary, select, textarea')) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('.unseen, .skip')) continue;
    const parent = each.parentElement;
    const alone = parent.textContent.trim() === each.textContent.trim();
    const style = getComputedStyle(each);
    if (style.clipPath === 'inset(50%)') continue;
    if (style.display === 'inline' && !alone) continue;
    const { width, height } = boxOf(each);
    if (!height) continue;
    const least = each.matches(actions) ? 44 : 24;
    const size = `${Math.round(width)} x ${Math.round(height)}`;
    if (height < least - 0.5 || width < 23.5) found.push(`${size}: ${nameOf(each)}`);
  }
  return found;
}"""
"""What is smaller than 24 px, or, where it is an action, lower than 44 px. Links within sentences are free."""
FOCUSED = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const own = (x, y) => {
    const top = document.elementFromPoint(x, y);
    if (!top) return false;
    const label = focused.labels?.[0];
    return focused.contains(top) || top.contains(focused) || Boolean(label?.contains(top));
  };
  const points = [];
  for (const line of focused.getClientRects()) for (const x of [0.05, 0.5, 0.95]) for (const y of [0.1, 0.5, 0.9]) {
    points.push(own(line.x + line.width * x, line.y + line.height * y));
  }
  const fixed = (each) => each && (['fixed', 'sticky'].includes(getComputedStyle(each).position)
    || fixed(each.parentElement));
  return {
    name: `${focused.localName}.${focused.className} ${(focused.innerText || focused.name || '')
      .replace(/\\s+/g, ' ').slice(0, 40)}`,
    seen: points.filter(Boolean).length / Math.max(points.length, 1),
    stuck: Boolean(fixed(focused)),
    x: box.x, right: box.right, y: box.y + scrollY, bottom: box.bottom + scrollY, high: box.height,
  };
}"""
MOST_STOPS = 400
LEAST_SEEN = 0.3
"""Of what has the focus: less is as good as hidden."""


def sideways(page: Page) -> Iterator[str]:
    """Says so where a page scrolls sideways."""
    if page.evaluate(SIDEWAYS):
        yield f"scrolls sideways: {page.evaluate('document.documentElement.scrollWidth')} px"


def targets(page: Page) -> Iterator[str]:
    """What is too small to press."""
    for found in page.evaluate(TARGETS):
        yield f"small: {found}"


def focus(page: Page) -> Iterator[str]:
    """What has the focus and cannot be seen, forwards and backwards; and where it goes up the page."""
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    for key in ("Tab", "Shift+Tab"):
        before: dict[str, Any] | None = None
        for _ in range(MOST_STOPS):
            page.keyboard.press(key)
            stop = page.evaluate(FOCUSED)
            if not stop:
                break
            if stop["seen"] < LEAST_SEEN:
                yield f"hidden by {key}: {stop['name']} ({stop['seen']:.0%} seen)"
            if key == "Tab" and before and _goes_up(before, stop):
                yield f"up from {before['name']} to {stop['name']}"
            before = stop


def _goes_up(before: dict[str, Any], stop: dict[str, Any]) -> bool:
    """Whether the eye has to go back: up, and not into a column to the right."""
    if before["stuck"] or stop["stuck"]:
        return False
    return bool(stop["bottom"] <= before["y"] and stop["x"] < before["right"])
