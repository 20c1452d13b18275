"""A site without a feature: no page of it, no link, no word, no script; and what is left is whole."""

import re
import shutil
from pathlib import Path

import pytest

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.addresses import list_address
from catalogue.model.features import Feature
from catalogue.model.lists import LISTS
from catalogue.publishing.pruning import IMPORT
from tests.conftest import SITE, run_catalogue
from tests.leaving_out import leave_out, with_dependants
from tests.pages import assets_in

WORDS = {
    Feature.NEXT_STEP: ("Help me choose", "Helpwch fi i ddewis"),
    Feature.SELF_REVIEW: ("elf-review", "elf-reviews", "Review yourself", "unanadolygiadau", "Eich adolygu eich hun"),
    Feature.JOURNAL: ("journal", "Your notes", "Eich nodiadau", "nyddiadur", "yddiadur"),
    Feature.BOOKLETS: ("ooklet", "y booklet", "as a booklet", "lyfryn", "y llyfryn", "fel llyfryn"),
    Feature.GLOSSARY: ("Glossary", "glossary", "Geirfa", "eirfa"),
    Feature.QUANTITIES: ("Words for quantities", "Geiriau am feintiau"),
    Feature.MILESTONES: ("ilestone", "Cerrig milltir", "carreg filltir"),
    Feature.NEWS: ("What is new", "Beth sy'n newydd", "feed reader", "darllenydd ffrydiau"),
    Feature.CASE_STUDIES: ("ase stud", "studiaethau achos", "A school to learn from", "Ysgol i ddysgu ganddi"),
    Feature.AVERAGES: ("National average", "Cyfartaledd cenedlaethol"),
    Feature.GUIDANCE: ("Guidance", "Canllawiau"),
    Feature.FRAMEWORKS: ("Standards and dimensions", "Safonau a dimensiynau"),
}
"""What only a feature says, of the engine's words. A word that the site says itself counts for nothing."""
SCRIPTS = {
    Feature.NEXT_STEP: {"next-step.js", "suggestions.js"},
    Feature.SELF_REVIEW: {"self-review.js", "self-review-result.js"},
    Feature.JOURNAL: {"journal.js", "notes.js"},
    Feature.BOOKLETS: {"booklet.js", "own-booklet.js"},
    Feature.CASE_STUDIES: {"compare.js", "school-map.js"},
}
"""Scripts that only a feature needs."""


@pytest.fixture(scope="module", params=list(Feature))
def without(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Feature, Path]:
    """A feature, and the folder of the site that is built without it."""
    folder = tmp_path_factory.mktemp("without") / "site-folder"
    shutil.copytree(SITE, folder)
    leave_out(folder, [request.param])
    done = run_catalogue(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return request.param, folder


def test_nothing_leads_to_what_is_left_out(without: tuple[Feature, Path]) -> None:
    feature, folder = without
    lists = [page for page in LISTS.values() if page.feature in with_dependants([feature])]
    addresses = [list_address(page, locale) for page in lists for locale in Locale]

    pages = [path for path in (folder / "site").rglob("*") if path.suffix in {".html", ".xml", ".json"}]
    assert [address for address in addresses if (folder / "site" / address).exists()] == []
    assert [
        (page.relative_to(folder).as_posix(), address)
        for page in pages
        for address in addresses
        if re.search(rf'[/"]{re.escape(address)}["#?<]', page.read_text(encoding="utf-8"))
    ] == []


def test_no_page_says_a_word_of_what_is_left_out(without: tuple[Feature, Path]) -> None:
    feature, folder = without
    own = "".join(path.read_text(encoding="utf-8") for path in _sources(folder))
    words = [word for each in with_dependants([feature]) for word in WORDS[each] if word not in own]

    assert words
    texts = {
        path.relative_to(folder).as_posix(): _said(path.read_text(encoding="utf-8"))
        for path in (folder / "site").rglob("*")
        if path.suffix in {".html", ".json"}
    }
    assert [(path, word) for path, text in texts.items() for word in words if word in text] == []


def test_no_script_of_it_is_published(without: tuple[Feature, Path]) -> None:
    feature, folder = without
    gone = set().union(*(SCRIPTS.get(each, set()) for each in with_dependants([feature])))

    assets = assets_in(folder / "site")
    published = {path.name for path in assets.glob("*.js")}
    assert published & gone == set()
    assert {name for script in assets.glob("*.js") for name in _imports(script) if name not in published} == set()


def test_a_site_with_no_feature_at_all_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    shutil.copytree(SITE, folder)
    leave_out(folder, list(Feature))

    assert run_catalogue(folder, "check").returncode == 0
    assert run_catalogue(folder, "build").returncode == 0
    catalogue = load_catalogue(folder / "data", folder / "docs")
    assert sorted(catalogue.lists) == sorted(name for name, page in LISTS.items() if page.feature is None)


def _sources(folder: Path) -> list[Path]:
    """Data and prose of a site, which may say what they like."""
    return [*(folder / "data").rglob("*.yaml"), *(folder / "docs").rglob("*.md")]


def _said(html: str) -> str:
    """What is left of a page when its own addresses, which may hold the words, are taken out."""
    return re.sub(r'(href|src|id|class|aria-labelledby|content="http)="[^"]*"', "", html)


def _imports(script: Path) -> set[str]:
    return {path.rpartition("/")[2] for path in IMPORT.findall(script.read_text(encoding="utf-8"))}
