"""Each page names the scripts of the features that it holds, and no others."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages import BuiltPage, Pages, assets_in

ASSETS = ROOT / "docs" / "assets"
LONGEST_LINE = 120
EVERYWHERE = "page"
FEATURES = {
    "booklet": "[data-booklet]",
    "cohorts": ".cohort-chart",
    "compare": "[data-compare]",
    "finder": "[data-finder]",
    "fit": "[data-fit-stage]",
    "glossary": "[data-glossary]",
    "journal": "[data-journal]",
    "look-back": "[data-look-back][data-query]",
    "look-back-when-open": ".fold[data-look-back]",
    "my-pathway": "[data-mine]",
    "next-step": "[data-next-step]",
    "notes": "[data-notes]",
    "own-booklet": "[data-own-booklet]",
    "print": "[data-print]",
    "results": "[data-results-page]",
    "school-map": "[data-map]",
    "self-review": "[data-self-review]",
    "sorting": "table[data-sortable]",
    "stage": "[data-stage], [data-mark-stage], [data-when-stage]",
}
"""By script, without its ending: what it works on."""
IMPORT = re.compile(r'(?<![\w$.])(?:import|from)\s*"\./([a-z-]+)\.js"')
IMPORT_ON_DEMAND = re.compile(r'(?:import|new URL)\("\./([a-z-]+)\.js"(?!\)\})')


def _named_by(page: BuiltPage) -> list[str]:
    return [Path(str(script["src"])).stem for script in page.soup.select("script[type=module]")]


def _imported_by(site: Path, script: str) -> set[str]:
    return set(IMPORT.findall((assets_in(site) / f"{script}.js").read_text(encoding="utf-8")))


def _on_demand(site: Path, script: str) -> set[str]:
    return set(IMPORT_ON_DEMAND.findall((assets_in(site) / f"{script}.js").read_text(encoding="utf-8")))


def test_every_page_names_once_the_script_of_each_feature_that_it_holds_and_no_other(pages: Pages) -> None:
    named = {address: sorted(_named_by(page)) for address, page in pages.items()}

    assert named == {
        address: sorted([EVERYWHERE, *(name for name, holder in FEATURES.items() if page.soup.select_one(holder))])
        for address, page in pages.items()
    }


def test_every_feature_is_on_a_page_of_each_language(pages: Pages) -> None:
    for locale in ("en", "cy"):
        named = {script for page in pages.values() if page.locale == locale for script in _named_by(page)}

        assert named == {EVERYWHERE, *FEATURES}


def test_every_page_asks_at_once_for_all_that_its_scripts_import(site: Path, pages: Pages) -> None:
    """A module that another one names would else be asked for only when that one is there."""
    waiting = {
        address: needed - {Path(str(link["href"])).stem for link in page.soup.select("link[rel=modulepreload]")}
        for address, page in pages.items()
        for needed in [{each for script in _named_by(page) for each in _imported_by(site, script)}]
    }

    assert {address: scripts for address, scripts in waiting.items() if scripts} == {}


@pytest.mark.parametrize("script", [EVERYWHERE, *FEATURES])
def test_what_a_script_needs_is_named_by_the_script_itself_or_that_of_every_page(site: Path, script: str) -> None:
    """So that a browser finds all of it in one look, and loads it at the same time."""
    imported = _imported_by(site, script)

    assert imported
    everywhere = _imported_by(site, EVERYWHERE)
    assert {each for needed in imported for each in _imported_by(site, needed)} <= imported | everywhere


def test_every_script_that_is_published_is_loaded_somewhere(site: Path) -> None:
    loaded = {"scheme", "welcome", "moved", "not-found", EVERYWHERE, *FEATURES}
    for _ in range(6):
        loaded |= {each for script in loaded for each in _imported_by(site, script) | _on_demand(site, script)}

    assert {script.stem for script in assets_in(site).glob("*.js")} == loaded


def test_no_line_of_scripts_or_style_is_longer_than_120_signs() -> None:
    sources = [*ASSETS.rglob("*.js"), *ASSETS.rglob("*.css")]
    lines = [line for source in sources for line in source.read_text(encoding="utf-8").splitlines()]

    assert len(lines) > 5000
    assert [line for line in lines if len(line) > LONGEST_LINE] == []
