"""Each server with the site of the tests, at the root of a host and below a path."""

import datetime
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.pages.views.scripts import Scripts
from tests.conftest import BUILD_DATE, SITE, make_once
from tests.generating import generate_site

from .asking import Client
from .servers import SERVERS, serve_with

SUB_PATH = "https://host.example/leadership/paths/"
FIXED_FOLDER = "assets/0123456789abcdef/"


@pytest.fixture(scope="session")
def site_below_path(shared: Path) -> Path:
    """The site as it is built for a host that has others too, with one script."""
    return make_once(shared / "below-path", _generate)


def _generate(folder: Path) -> None:
    day = datetime.datetime.fromtimestamp(int(BUILD_DATE), datetime.UTC).date()
    generate_site(load_catalogue(SITE / "data", SITE / "docs"), folder, day, SUB_PATH, Scripts(FIXED_FOLDER))
    script = folder / FIXED_FOLDER / "page.js"
    script.parent.mkdir(parents=True)
    script.write_text("// as short as can be\n", encoding="utf-8")


@pytest.fixture(scope="session", params=SERVERS)
def at_root(request: pytest.FixtureRequest, site: Path) -> Iterator[Client]:
    """A server that shows nothing but the site."""
    with serve_with(request.param, site) as address, closing(Client(address)) as client:
        yield client


@pytest.fixture(scope="session", params=SERVERS)
def below_path(request: pytest.FixtureRequest, site_below_path: Path) -> Iterator[Client]:
    """A server that shows the site below a path."""
    with serve_with(request.param, site_below_path, SUB_PATH) as address, closing(Client(address)) as client:
        yield client
