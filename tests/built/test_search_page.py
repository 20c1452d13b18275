"""The page of results and the fields that lead to it, as they are built."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.lists import A_TO_Z, SEARCH
from catalogue.model.search_address import PARAMETER
from tests.conftest import ROOT
from tests.pages import BuiltPage, Pages

TEXT = re.compile(r'^export const TEXT = "(\w+)";', re.MULTILINE)
"""The parameter, as the script has it that reads addresses."""


def _results(pages: Pages, locale: Locale) -> BuiltPage:
    return pages[list_address(SEARCH, locale)]


def test_page_script_fields_and_address_have_one_name_for_what_is_sought(pages: Pages) -> None:
    found = TEXT.search((ROOT / "docs/assets/results-address.js").read_text(encoding="utf-8"))
    names = {field.get("name") for page in pages.values() for field in page.select(".search-form input")}

    assert found
    assert {found[1], PARAMETER} == names == {"q"}


def test_every_field_leads_to_the_list_of_all_pages_and_with_scripts_to_the_results(pages: Pages) -> None:
    wrong = [
        (page.address, form.get("action"), form.get("data-results"))
        for page in pages.values()
        for form in page.select(".search-form")
        if urljoin(f"/{page.address}", form.get("action")) != f"/{list_address(A_TO_Z, page.locale)}"
        or urljoin(f"/{page.address}", form.get("data-results")) != f"/{list_address(SEARCH, page.locale)}"
    ]

    assert wrong == []


@pytest.mark.parametrize("locale", Locale)
def test_without_scripts_the_page_of_results_has_a_link_to_each_letter(pages: Pages, locale: Locale) -> None:
    letters = _results(pages, locale).select("article .unscripted .letters a")
    anchors = {letter.get("id") for letter in pages[list_address(A_TO_Z, locale)].select("section.letter h2")}

    assert {str(letter.get("href")).partition("#")[2] for letter in letters} == anchors


@pytest.mark.parametrize("locale", Locale)
def test_each_kind_in_the_index_is_in_one_group(site: Path, pages: Pages, locale: Locale) -> None:
    index = json.loads((site / locale / "search" / "search_index.json").read_text(encoding="utf-8"))
    kinds = " ".join(
        chip.get("data-kinds", "") for chip in _results(pages, locale).select("[data-part=kinds] a")
    ).split()

    assert {document["kind"] for document in index["documents"]} - set(kinds) == set()
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("locale", Locale)
def test_each_row_is_of_a_result_and_each_of_its_stages_stands_on_the_page(
    site: Path, pages: Pages, locale: Locale
) -> None:
    folder = site / locale / "search"
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    index = json.loads((folder / "search_index.json").read_text(encoding="utf-8"))
    stages = {part.get("data-stage-of-results") for part in _results(pages, locale).select("[data-stage-of-results]")}

    assert rows.keys() - {document["location"] for document in index["documents"]} == set()
    assert {stage for row in rows.values() for stage in row.get("stages", ())} - stages == set()


def test_every_page_names_the_description_of_the_search_in_its_language(site: Path, pages: Pages) -> None:
    named = {
        (page.locale, urljoin(f"/{page.address}", link.get("href")), link.get("type"))
        for page in pages.values()
        for link in page.select("head link[rel=search]")
    }
    kind = "application/opensearchdescription+xml"

    assert named == {(locale, f"/{locale}/opensearch.osdx", kind) for locale in Locale}
    assert {len(page.select("head link[rel=search]")) for page in pages.values()} == {1}
    for locale in Locale:
        assert ElementTree.parse(site / locale / "opensearch.osdx").getroot().tag.endswith("OpenSearchDescription")


@pytest.mark.parametrize("name", ["404.html", "en/404.html", "cy/404.html"])
def test_the_pages_for_what_is_not_there_search_in_each_of_their_languages(site: Path, name: str) -> None:
    page = BuiltPage(name, Locale.EN, (site / name).read_text(encoding="utf-8"))
    forms = page.select("form")

    assert {form.get("data-results").strip("/").rpartition("/")[2] for form in forms} <= {"search", "chwilio"}
    assert [field.get("name") for field in page.select("form input")] == ["q"] * len(forms)
    assert forms
