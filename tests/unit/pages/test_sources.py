"""Where what a page says is written: the line of a record, the file of prose, the file of a list."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.repository import Written
from catalogue.pages.inventory import Page, generate_frames, generate_pages, generate_prose
from catalogue.pages.sources import edit_address, find_written
from catalogue.reading.examples import Examples
from tests.samples import RIGHT, files_with

PROGRAMME = RIGHT["programmes"]
TWO = PROGRAMME + PROGRAMME.replace("first-course", "second-course")
SITE = RIGHT["site"] + "repository: {address: https://github.com/body/site}\n"


def _catalogue(examples: Examples | None = None, **files: str) -> Catalogue:
    return parse_catalogue(files_with(**{"programmes": TWO, "site": SITE} | files), examples=examples)


def _pages(catalogue: Catalogue) -> dict[str, Page]:
    made = generate_pages(catalogue, Locale.EN)
    return {page.address: page for page in (*made, *generate_prose(catalogue, Addresses(catalogue), Locale.EN))}


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("en/programmes/first-course/", Written("data/programmes.yaml", 1)),
        ("en/programmes/second-course/", Written("data/programmes.yaml", 7)),
        ("en/programmes/", Written("data/programmes.yaml")),
        ("en/help-me-choose/", Written("data/next_step.yaml")),
        ("en/case-studies/little-school/", Written("docs/en/case-studies/little-school.md")),
        ("en/", Written("docs/en/index.md")),
        ("en/search/", None),
    ],
)
def test_each_page_knows_where_it_is_written(address: str, written: Written | None) -> None:
    catalogue = _catalogue()

    assert find_written(catalogue, _pages(catalogue)[address]) == written


def test_a_record_with_a_file_of_its_own_is_found_there_and_its_list_in_none() -> None:
    files = files_with(site=SITE)
    files["data/programmes/first-course.yaml"] = PROGRAMME.replace("- id", "id").replace("\n  ", "\n").encode()
    del files["data/programmes.yaml"]
    catalogue = parse_catalogue(files)
    pages = _pages(catalogue)

    assert find_written(catalogue, pages["en/programmes/first-course/"]) == Written(
        "data/programmes/first-course.yaml", 1
    )
    assert find_written(catalogue, pages["en/programmes/"]) is None


def test_an_example_is_written_among_the_examples() -> None:
    catalogue = _catalogue(Examples({"examples/programmes.yaml": PROGRAMME.encode()}))
    pages = _pages(catalogue)

    assert find_written(catalogue, pages["en/programmes/first-course/"]) == Written("examples/programmes.yaml", 1)
    assert find_written(catalogue, pages["en/programmes/second-course/"]) == Written("data/programmes.yaml", 7)


def test_a_frame_has_a_marker_for_the_place() -> None:
    catalogue = _catalogue()
    frames = {page.frame: page for page in generate_frames(catalogue, Locale.EN)}

    assert edit_address(catalogue, frames["programme-of-programmes"]) == (
        "https://github.com/body/site/edit/main/frameplacemarker"
    )
    assert edit_address(catalogue, frames["list-programmes"]).endswith("/edit/main/data/programmes.yaml")
    assert edit_address(catalogue, frames["list-search"]) == ""


def test_without_a_repository_nothing_leads_to_an_editor() -> None:
    catalogue = _catalogue(site=RIGHT["site"])

    assert edit_address(catalogue, _pages(catalogue)["en/programmes/"]) == ""
