"""Nothing that an editor can write acts in a page: what the check lets through is text, also without a policy."""

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bench.serving import serve
from catalogue.load import parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.features import Feature
from catalogue.reading.faults import DataError
from tests.generating import generate_site
from tests.payloads import PAYLOADS
from tests.samples import RIGHT, files_without

from .conftest import NewVisitor

DAY = datetime.date(2026, 11, 23)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PAGE = "---\ntitle: {title}\ndescription: {lead}\naddress: {address}\n---\n\n{said}\n\n"
SAID = {"en": "This is what one may write here.", "cy": "Dyma beth y gellir ei ysgrifennu yma."}


def _catalogue(prose: list[str], fields: list[str]) -> Catalogue:
    """A small site whose prose and fields hold these texts; raises DataError where one is refused."""
    (programme,) = yaml.safe_load(RIGHT["programmes"])
    programme["activities"] = [{locale: f"{SAID[locale]} {text}" for locale in SAID} for text in fields] or [SAID]
    files = files_without(Feature.NEXT_STEP) | {"data/programmes.yaml": json.dumps([programme]).encode()}
    for locale, title in (("en", "Trying"), ("cy", "Rhoi cynnig")):
        front = PAGE.format(title=title, lead=SAID[locale], address=f"trying-{locale}", said=SAID[locale])
        files[f"docs/{locale}/trying.md"] = (front + "\n\n".join(prose) + "\n").encode()
    return parse_catalogue(files, day=DAY)


def _accepted(payload: str) -> tuple[bool, bool]:
    """Whether prose and whether a field may hold it."""

    def may(prose: list[str], fields: list[str]) -> bool:
        try:
            _catalogue(prose, fields)
        except DataError:
            return False
        return True

    return may([payload], []), may([], [payload])


@pytest.fixture(scope="module")
def accepted() -> tuple[list[str], list[str]]:
    found = [(payload, *_accepted(payload)) for payload in PAYLOADS]
    return [each for each, prose, _ in found if prose], [each for each, _, field in found if field]


@pytest.fixture(scope="module", params=[True, False], ids=["policy", "no policy"])
def address(
    request: pytest.FixtureRequest, accepted: tuple[list[str], list[str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A site of everything that was let through, with and without its policy."""
    folder: Path = tmp_path_factory.mktemp("payloads")
    generate_site(_catalogue(*accepted), folder, DAY)
    (folder / "assets").mkdir()
    for page in folder.rglob("*.html") if not request.param else ():
        page.write_text(POLICY.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    with serve(folder) as root:
        yield root


def test_most_are_refused_and_some_are_harmless_text(accepted: tuple[list[str], list[str]]) -> None:
    prose, fields = accepted

    assert len(PAYLOADS) >= 60
    assert 0 < len(prose) < len(PAYLOADS) / 2
    assert len(fields) < len(PAYLOADS) / 2


@pytest.mark.parametrize(
    "path",
    ["en/trying-en/", "cy/trying-cy/", "en/programmes/first-course/", "cy/rhaglenni/first-course/", "en/on-offer/"],
)
def test_nothing_runs_loads_or_leads_away(new_visitor: NewVisitor, path: str) -> None:
    visitor = new_visitor()
    page = visitor.context.new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url))
    page.goto(visitor.address + path, wait_until="networkidle")
    page.evaluate("for (const each of document.querySelectorAll('*')) each.dispatchEvent(new Event('focus'))")

    visitor.complaints.clear()  # scripts and style of the engine are left out of this site
    assert page.evaluate("window.ran ?? null") is None
    assert asked == []
    assert [url for url in foreign if not url.startswith(visitor.address)] == []
    assert page.url == visitor.address + path
    assert page.locator("main, #content").locator("a[href^=javascript i], a[href^=data i], iframe, object").count() == 0
