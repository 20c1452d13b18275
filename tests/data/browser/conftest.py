"""A real Chromium that visits a page of each kind that the site has."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import address, new_visitor
from tests.data.folder import load_site

from .visits import Specimen, Visit, find_specimens, visit_page

__all__ = ["address", "new_visitor"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The tests of one page run one after another, and look at one visit."""
    if "visit" in metafunc.fixturenames:
        specimens = find_specimens(load_site())
        metafunc.parametrize("visit", specimens, ids=str, indirect=True, scope="session")


@pytest.fixture(scope="session")
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Visit:
    specimen: Specimen = request.param
    return visit_page(browser, address, specimen)
