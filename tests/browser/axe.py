"""axe-core in a page: which rules of accessibility it breaks."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.conftest import ROOT

SCRIPT = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Each broken rule with the places that break it."""
    page.evaluate(_script())  # through the debugger, which the page's own policy does not bind
    found: dict[str, Any] = page.evaluate(RUN, RULES)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
