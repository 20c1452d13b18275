"""The bar of a demonstration, and the mark of an example among the results of the search."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bench.serving import serve
from tests.demonstration import make_demonstration

from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor
from .searching import open_results, results_of

SAID = {
    "en/programmes/": "This is a demonstration. Its examples are invented.",
    "cy/rhaglenni/invented/": "Arddangosiad yw hwn. Mae ei enghreifftiau wedi'u dyfeisio.",
}


@pytest.fixture(scope="module")
def address(shared: Path) -> Iterator[str]:
    """Where the demonstration is served."""
    with serve(make_demonstration(shared) / "build" / "demo") as root:
        yield root


@pytest.mark.parametrize("path", ["en/programmes/", "cy/rhaglenni/invented/", "404.html"])
def test_the_bar_breaks_no_rule_of_accessibility(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)

    assert violations(page) == []


@pytest.mark.parametrize(("path", "said"), SAID.items())
def test_the_bar_is_seen_on_narrow_screens_without_scripts_in_print_and_in_forced_colours(
    new_visitor: NewVisitor, path: str, said: str
) -> None:
    page = new_visitor(NARROW, java_script_enabled=False).open(path)
    expect(page.get_by_role("complementary").get_by_text(said)).to_be_in_viewport()
    page.emulate_media(forced_colors="active")
    expect(page.get_by_text(said)).to_be_in_viewport()
    page.emulate_media(media="print", forced_colors="none")

    expect(page.get_by_text(said)).to_be_in_viewport()


def test_only_an_example_has_a_mark_among_results(visitor: Visitor) -> None:
    first = results_of(open_results(visitor, "en", "invented course")).first
    expect(first.locator(".example")).to_have_text("Example")
    page = open_results(visitor, "en", "oak award")

    expect(results_of(page).filter(has_text="Oak Award for Headteachers").locator(".example")).to_have_count(0)
