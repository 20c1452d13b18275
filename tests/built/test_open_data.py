"""Programs that nobody here wrote read the open data of the built site, and its pages lead to it."""

import csv
from pathlib import Path

import pytest

from catalogue.exports.open_data.cells import BOM, FORMULA
from catalogue.model.catalogue import Catalogue
from tests.demonstration import make_demonstration
from tests.open_data import (
    FOLDER,
    find_package_faults,
    find_schema_faults,
    pairs_in,
    read_package,
    read_records,
    record_files,
)
from tests.pages import Pages

from .conftest import SITE_URL

PAGES = ("en/whom-to-ask/", "cy/pwy-i-w-holi/")
"""Those that show the files."""
BESIDE = {"changelog.txt", "datapackage.json"}
LINKS = {"links", "page"}
"""Fields that lead out of the site, to what may exist in one language alone."""


@pytest.fixture(scope="module")
def demonstration(shared: Path) -> Path:
    return make_demonstration(shared) / "build" / "demo"


def test_frictionless_finds_no_fault_in_the_package_and_its_tables(site: Path) -> None:
    assert find_package_faults(site) == []


def test_each_file_of_records_fits_its_schema(site: Path) -> None:
    assert len(record_files(site)) > 10
    assert find_schema_faults(site) == []


def test_each_record_of_the_catalogue_is_there_with_both_of_its_pages(
    site: Path, catalogue: Catalogue, pages: Pages
) -> None:
    records = read_records(site)
    known = {SITE_URL + page.address for page in pages.values()}
    addresses = {
        address for found in records.values() for each in found for address in each.get("addresses", {}).values()
    }

    assert {kind.name: [each["id"] for each in records[kind.name]] for kind in catalogue.kinds} == {
        kind.name: [each.id for each in catalogue.all(kind.record_type)] for kind in catalogue.kinds
    }
    assert {address.partition("#")[0] for address in addresses} - known == set()


def test_each_text_is_there_in_both_languages(site: Path) -> None:
    texts = [
        pair
        for found in read_records(site).values()
        for each in found
        for name, value in each.items()
        if name not in LINKS
        for pair in pairs_in(_without_links(value))
    ]

    assert len(texts) > 100
    assert [pair for pair in texts if not {"en", "cy"} <= set(pair)] == []


def _without_links(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_links(each) for name, each in value.items() if name not in LINKS}
    return [_without_links(each) for each in value] if isinstance(value, list) else value


def test_tables_hold_what_the_json_holds_and_no_formula(site: Path) -> None:
    records = read_records(site)
    for name, found in records.items():
        text = (site / FOLDER / f"{name}.csv").read_bytes().decode()
        headings, *rows = csv.reader(text.removeprefix(BOM).splitlines(keepends=True))

        assert text.startswith(BOM)
        assert len(rows) == len(found)
        assert {len(row) for row in rows} <= {len(headings)}
        assert [cell for row in rows for cell in row if FORMULA.match(cell) and not cell.startswith("'")] == []
        assert [row for row in rows if not row[-1]] == []  # the licence


def test_the_package_names_every_file_and_there_is_no_other(site: Path) -> None:
    resources = read_package(site)["resources"]
    named = {each["path"] for each in resources} | {each["jsonSchema"] for each in resources if "jsonSchema" in each}
    files = {path.relative_to(site / FOLDER).as_posix() for path in (site / FOLDER).rglob("*") if path.is_file()}

    assert {file for file in files if not file.endswith((".br", ".gz"))} == named | BESIDE


@pytest.mark.parametrize("path", PAGES)
def test_a_page_leads_to_every_file(site: Path, pages: Pages, path: str) -> None:
    page = next(page for page in pages.values() if page.address == path)
    linked = {str(link.get("href")).removeprefix("../../") for link in page.select("[aria-labelledby=data] a")}
    files = {path.relative_to(site).as_posix() for path in (site / FOLDER).rglob("*") if path.is_file()}

    assert linked == {file for file in files if not file.endswith((".br", ".gz"))}


def test_a_demonstration_says_so_in_its_data(demonstration: Path) -> None:
    assert "This is a demonstration." in read_package(demonstration)["description"]
    assert (find_package_faults(demonstration), find_schema_faults(demonstration)) == ([], [])
