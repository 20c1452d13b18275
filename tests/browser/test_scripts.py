"""Scripts are there as soon as a page is: a first click meets no dead button."""

import pytest
from playwright.sync_api import Route, expect

from .acting import wait_until
from .conftest import Visitor

PAGES = [
    *("en/", "cy/llwybr/", "en/pathway/first-headship/", "cy/rhaglenni/", "en/programmes/oak-award/"),
    *("cy/adnoddau/bron-a-chyrraedd/", "en/case-studies/compare/", "cy/helpwch-fi-i-ddewis/"),
    *("en/self-review/", "cy/dyddiadur/", "en/on-offer/", "cy/llyfryn/"),
]
"""One page for each feature, in one language or the other."""
AFTER_LOAD = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
  return [scripts.length, scripts.filter((each) => each.responseEnd > page.loadEventStart).map(({ name }) => name)];
}"""


def test_every_script_of_a_page_comes_with_the_page(visitor: Visitor) -> None:
    pages = [visitor.open(path) for path in PAGES]
    for page in pages:
        page.wait_for_load_state("networkidle")
    found = {path: page.evaluate(AFTER_LOAD) for path, page in zip(PAGES, pages, strict=True)}

    assert min(number for number, _ in found.values()) > 5
    assert {path: late for path, (_, late) in found.items() if late} == {}


@pytest.mark.parametrize("script", ["booklet", "storage", "elements"])
def test_a_slow_script_holds_back_its_button_and_the_page(visitor: Visitor, script: str) -> None:
    page = visitor.context.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**/{script}.js", hold)
    with page.expect_request(f"**/{script}.js"):
        page.goto(f"{visitor.address}en/programmes/oak-award/", wait_until="commit")
    wait_until(page, lambda: page.evaluate("document.readyState") == "interactive")
    button = page.locator("[data-booklet] button")
    expect(button).to_be_hidden()
    wait_until(page, lambda: bool(held))
    held[0].continue_()
    page.wait_for_load_state("load")
    button.click()

    expect(button).to_have_attribute("aria-pressed", "true")
