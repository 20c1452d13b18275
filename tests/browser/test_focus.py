"""What has the focus is never hidden by a bar that sticks, and the focus goes the way of the eye: down the page."""

import pytest
from playwright.sync_api import Page

from bench.access.measures import focus

from .acting import alternating
from .conftest import NewVisitor
from .invented import in_both_languages

PHONE = 390
WITH_BARS = [
    *in_both_languages("programme:oak-award", "stage:first-headship"),
    *in_both_languages("list:glossary", "list:programmes", "list:self-review"),
]
"""Pages on which something sticks to an edge of the window."""
UNFOLDED = "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
PRESSED = "() => document.querySelector('.action-bar .mark').click()"
COVER = """() => {
  const bar = document.createElement('div');
  Object.assign(bar.style, { position: 'fixed', inset: 'auto 0 0', height: '50%', background: 'red', zIndex: 9 });
  document.body.append(bar);
}"""


def _open(visitor: NewVisitor, path: str, width: int) -> Page:
    page = visitor(width, reduced_motion="reduce").open(path)
    page.evaluate(UNFOLDED)
    return page


@pytest.mark.parametrize("path", WITH_BARS)
def test_on_a_phone_nothing_that_sticks_hides_the_focus(new_visitor: NewVisitor, path: str) -> None:
    page = _open(new_visitor, path, PHONE)

    assert list(focus(page)) == []


def test_a_marked_stage_whose_bar_has_grown_hides_no_focus(new_visitor: NewVisitor) -> None:
    page = _open(new_visitor, "en/pathway/first-headship/", PHONE)
    page.evaluate(PRESSED)

    assert list(focus(page)) == []


@alternating("path, width", in_both_languages("page:for-editors", "case-study:gwylan", "page:about"), [1280])
def test_on_a_wide_screen_the_focus_goes_the_way_of_the_eye(new_visitor: NewVisitor, path: str, width: int) -> None:
    page = _open(new_visitor, path, width)

    assert list(focus(page)) == []


def test_a_bar_over_half_of_the_window_is_found(new_visitor: NewVisitor) -> None:
    page = _open(new_visitor, "en/glossary/", PHONE)
    page.evaluate(COVER)

    assert any(found.startswith("hidden by Tab") for found in focus(page))
