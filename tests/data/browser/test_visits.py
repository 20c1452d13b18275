"""A page of each kind is open to everybody, light, and asks nobody else for anything."""

from tests.browser.test_weight import CODE_BYTES

from .visits import NARROW, Visit

BESIDE_BYTES = 65_000
"""Everything but the page itself: code, and pictures of the site."""


def test_axe_finds_nothing_on_a_narrow_screen_or_on_a_wide_one_in_the_dark(visit: Visit) -> None:
    assert visit.faults == ()


def test_a_page_fits_a_narrow_screen(visit: Visit) -> None:
    assert visit.narrow <= NARROW


def test_a_page_is_light(visit: Visit) -> None:
    """How long its text is is for editors to say; what comes with it is not."""
    assert 0 < visit.code <= CODE_BYTES
    assert visit.beside <= BESIDE_BYTES


def test_a_page_keeps_the_console_clean_and_stays_on_its_host(visit: Visit) -> None:
    assert visit.complaints == ()
