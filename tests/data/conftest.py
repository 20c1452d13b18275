"""The site of a folder, built once for all tests that look at it, whatever it says."""

from pathlib import Path

import pytest

from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import Passage, generate_passages
from tests.pages import Pages, Pairs, read_pages
from tests.parity import find_pairs

from .folder import FOLDER, build, load_site, locked


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_site()


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    """The built site. Several workers of pytest-xdist share one; each has a folder of its own in a shared one."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if hasattr(request.config, "workerinput") else own
    site = shared / "site-of-folder"
    with locked(shared / "site-of-folder.lock"):
        if not site.exists():
            build(FOLDER, site, PYTHONHASHSEED="0")
    return site


@pytest.fixture(scope="session")
def root(catalogue: Catalogue) -> str:
    """The address of the site, with a slash at its end."""
    return catalogue.settings.address


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    return read_pages(site)


@pytest.fixture(scope="session")
def pairs(pages: Pages, root: str) -> Pairs:
    """English and Welsh page, by the English page's word."""
    return find_pairs(pages, root)


@pytest.fixture(scope="session")
def passages(catalogue: Catalogue) -> tuple[Passage, ...]:
    """Every text that the site shows."""
    return tuple(generate_passages(catalogue))
