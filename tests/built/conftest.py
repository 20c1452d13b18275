"""The catalogue of the invented site, and the pages that are built of it, taken apart."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from tests.conftest import ROOT, SITE, copy_project
from tests.newcomer import Newcomer

SITE_URL = "https://oak-path.example/"


@dataclass(frozen=True)
class BuiltPage:
    """One page in a language; the address is from the root of the site."""

    address: str
    locale: Locale
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "lxml")

    def one(self, selector: str) -> Tag:
        found = self.soup.select(selector)
        assert len(found) == 1, f"{self.address}: {len(found)} × {selector}"
        return found[0]

    def attribute(self, selector: str, name: str) -> str:
        return str(self.one(selector)[name])


Pages = dict[str, BuiltPage]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(SITE / "data", SITE / "docs")


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    return {page.address: page for page in _read(site)}


@pytest.fixture(scope="session")
def pairs(pages: Pages) -> list[tuple[BuiltPage, BuiltPage]]:
    """English and Welsh page, by the English page's word."""
    found = []
    for page in pages.values():
        if page.locale is Locale.EN:
            other = page.attribute('link[rel="alternate"][hreflang="cy"]', "href").removeprefix(SITE_URL)
            found.append((page, pages[other]))
    return found


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    project = copy_project(tmp_path / "main")
    shutil.copy(ROOT / "data" / "README.md", project / "data" / "README.md")
    return Newcomer(project)


def _read(site: Path) -> Iterator[BuiltPage]:
    for locale in Locale:
        for file in sorted((site / locale).rglob("index.html")):
            address = file.relative_to(site).as_posix().removesuffix("index.html")
            yield BuiltPage(address, locale, file.read_text(encoding="utf-8"))
