"""The catalogue of the invented site, and the pages that are built of it, taken apart."""

import shutil
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from tests.conftest import ROOT, SITE, copy_project
from tests.newcomer import Newcomer
from tests.pages import Pages, Pairs, read_pages
from tests.parity import find_pairs

SITE_URL = "https://oak-path.example/"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(SITE / "data", SITE / "docs")


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    return read_pages(site)


@pytest.fixture(scope="session")
def pairs(pages: Pages) -> Pairs:
    return find_pairs(pages, SITE_URL)


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    project = copy_project(tmp_path / "main")
    shutil.copy(ROOT / "data" / "README.md", project / "data" / "README.md")
    return Newcomer(project)
