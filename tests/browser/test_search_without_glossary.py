"""The search on a site that has no glossary."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from bench.serving import serve
from catalogue.model.features import Feature
from tests.conftest import SITE, make_once, run_catalogue
from tests.leaving_out import leave_out

from .conftest import Visitor
from .searching import count_of, search_for, titles_of


def _build(folder: Path) -> None:
    shutil.copytree(SITE, folder)
    leave_out(folder, [Feature.GLOSSARY])
    done = run_catalogue(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def address(shared: Path) -> Iterator[str]:
    """Where the site without a glossary is served."""
    with serve(make_once(shared / "without-glossary", _build) / "site") as root:
        yield root


@pytest.mark.parametrize(
    ("home", "words", "there"),
    [("en/", "horizons", "en/programmes/horizons/"), ("cy/", "gorwelion", "cy/rhaglenni/gorwelion/")],
)
def test_the_search_finds_what_the_site_has(visitor: Visitor, address: str, home: str, words: str, there: str) -> None:
    page = visitor.open(home)
    search_for(page, words)
    titles_of(page).first.click()

    expect(page).to_have_url(address + there)


@pytest.mark.parametrize(
    ("home", "words", "none", "all_pages", "there"),
    [
        ("en/", "clstuerer", "No page found", "Look in the list of all pages", "en/a-z/"),
        ("cy/", "arweinyddionn", "Heb ddod o hyd i dudalen", "Chwiliwch yn y rhestr o'r holl dudalennau", "cy/a-y/"),
    ],
)
def test_a_search_without_result_offers_all_pages(
    visitor: Visitor, address: str, home: str, words: str, none: str, all_pages: str, there: str
) -> None:
    page = visitor.open(home)
    search_for(page, words)
    expect(count_of(page)).to_have_text(none)
    expect(page.get_by_role("search").get_by_text(re.compile("glossary|eirfa"))).to_have_count(0)
    page.get_by_role("search").get_by_role("link", name=all_pages).click()

    expect(page).to_have_url(re.compile(rf"^{re.escape(address + there)}"))
