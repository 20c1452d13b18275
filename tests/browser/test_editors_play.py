"""A play in twelve steps: a change of English goes round to a translator, a reviewer and readers, then an id changes.

What is called is the real command line, on a site in Git that is built and served.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from bench.serving import serve
from tests.conftest import LIMIT, SITE, run_catalogue

from .acting import kept, says
from .conftest import Visitor

OLD, NEW = "map-your-week", "week-in-colours"
RECORD = f"resource:{OLD}"
PAGES = {"en": f"en/resources/{OLD}/", "cy": f"cy/adnoddau/{OLD}/"}
NEW_PAGES = {"en": f"en/resources/{NEW}/", "cy": f"cy/adnoddau/{NEW}/"}
TITLES = {"en": "A map of your week", "cy": "Map o'ch wythnos"}
ENGLISH = {
    "Five columns, two colours and one surprise.": "Six columns, three colours and one surprise.",
    "You know what your timetable says. This": "You know what your diary says. This",
    "for example at [Cae'r Draenog](case-study:draenog)'s": "such as in [Cae'r Draenog](case-study:draenog)'s",
}
WELSH = {
    f"{OLD}.summary": "Chwe cholofn, tri lliw ac un syndod.",
    f"{OLD}.introduction": "Rydych yn gwybod beth sydd yn eich dyddiadur. Mae hyn yn dangos yr hyn a *wnewch*.",
    f"{OLD}.steps[2]": "Yn awr wythnosol [Cae'r Draenog](case-study:draenog), gofynnwch: “Beth sy'n eich synnu?”",
}
"""What the translator writes, by the names that texts have in the workbook."""
OLDER = "Mae rhan o'r dudalen hon yn hŷn na'r un dudalen yn Saesneg."
NOTE = {"en": "What came of it", "cy": "Beth a ddaeth ohono"}
GIT = ("git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org")


@dataclass
class Stage:
    """The site of the editors, the workbook that goes round, and a reader with one browser."""

    project: Path
    reader: Visitor
    workbook: Path = field(init=False)
    resources: Path = field(init=False)

    def __post_init__(self) -> None:
        self.workbook = self.project / "build" / "texts-cy.xlsx"
        self.resources = self.project / "data" / "resources.yaml"

    def call(self, *arguments: str) -> str:
        """What a command says that does what it is asked."""
        done = run_catalogue(self.project, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def refuse(self, *arguments: str) -> str:
        """What a command says that does not."""
        done = run_catalogue(self.project, *arguments)
        assert done.returncode == 1, done.stdout + done.stderr
        return done.stdout + done.stderr

    def git(self, *arguments: str) -> str:
        done = subprocess.run((*GIT, *arguments), cwd=self.project, check=True, capture_output=True, text=True)
        return done.stdout

    def commit(self) -> None:
        self.git("add", "data", "docs")
        self.git("commit", "-q", "-m", "A change")

    def waiting(self) -> dict[str, list[str]]:
        """Texts that `status` names, by language."""
        status = json.loads(self.call("status", "--format", "json"))
        return {each["locale"]: each["texts"] for each in status["waiting"]}

    def told(self, page: Page) -> list[str]:
        """What a page says of its languages."""
        return [" ".join(each.split()) for each in page.locator(".two-languages").all_inner_texts()]

    def write_into_workbook(self, texts: dict[str, str]) -> None:
        book = load_workbook(self.workbook)
        rows = {row[0].value: row for row in book.worksheets[0].iter_rows(min_row=2)}
        for name, text in texts.items():
            rows[name][5].value = text
        book.save(self.workbook)


@pytest.fixture
def stage(tmp_path: Path, browser: Browser) -> Iterator[Stage]:
    """The invented site, all of one record read by an editor. Its id is its address, as where nobody chose another."""
    project = tmp_path / "project"
    shutil.copytree(SITE, project)
    address = f"  address: {{en: {OLD}, cy: map-o-ch-wythnos}}\n"
    _replace(project / "data" / "resources.yaml", {address: ""})
    with serve(project / "site") as root:
        context = browser.new_context()
        context.set_default_timeout(LIMIT)
        reader = Visitor(context, root)
        stage = Stage(project, reader)
        stage.git("init", "-q")
        stage.call("review", RECORD, "--by", "site-editors", "--day", "2026-11-20")
        stage.commit()
        yield stage
        context.close()
    assert reader.complaints == []


def _replace(path: Path, changes: dict[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in changes.items():
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def test_a_change_goes_round_and_an_id_changes_and_readers_lose_nothing(stage: Stage) -> None:
    an_editor_changes_english(stage)  # 1
    status_names_the_welsh(stage)  # 2
    readers_are_told_and_one_writes_a_note(stage)  # 3
    what_waits_goes_out(stage)  # 4
    the_workbook_comes_back_with_a_fault(stage)  # 5
    import_refuses_all_of_it(stage)  # 6
    corrected_it_is_taken(stage)  # 7
    a_reviewer_signs(stage)  # 8
    readers_see_who_has_read_it(stage)  # 9
    the_id_is_renamed(stage)  # 10
    old_addresses_lead_to_the_new_page(stage)  # 11
    the_note_is_there(stage)  # 12


def an_editor_changes_english(stage: Stage) -> None:
    _replace(stage.resources, ENGLISH)
    stage.commit()


def status_names_the_welsh(stage: Stage) -> None:
    assert stage.waiting() == {"cy": [f"{name} (stale)" for name in WELSH]}


def readers_are_told_and_one_writes_a_note(stage: Stage) -> None:
    stage.call("build")
    page = stage.reader.open(PAGES["cy"])
    assert stage.told(page) == [f"{OLDER} Gweld y testun diweddaraf yn Saesneg"]
    page.get_by_role("link", name="Gweld y testun diweddaraf yn Saesneg").click()
    page.wait_for_url(stage.reader.address + PAGES["en"])
    assert stage.told(page) == []

    page.get_by_role("textbox", name=NOTE["en"]).fill("Fewer meetings")
    says(page, "Saved")
    assert list(kept(page)["records"]) == [OLD]


def what_waits_goes_out(stage: Stage) -> None:
    assert "3 texts to translate into Cymraeg" in stage.call("export", "--to", "cy", "--stale")
    rows = list(load_workbook(stage.workbook).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert sorted(str(row[0]) for row in rows) == sorted(WELSH)
    before = {str(row[4]) for row in rows}
    assert any(text.startswith("Five columns, two colours") for text in before)


def the_workbook_comes_back_with_a_fault(stage: Stage) -> None:
    without_link = {f"{OLD}.steps[2]": WELSH[f"{OLD}.steps[2]"].replace("(case-study:draenog)", "")}
    stage.write_into_workbook(WELSH | without_link)


def import_refuses_all_of_it(stage: Stage) -> None:
    before = stage.resources.read_bytes()
    rows = [row[0].value for row in load_workbook(stage.workbook).worksheets[0].iter_rows()]
    line = rows.index(f"{OLD}.steps[2]") + 1

    said = stage.refuse("import", "build/texts-cy.xlsx", "--to", "cy", "--yes")

    place = f"texts-cy.xlsx:{line}:6: {OLD}.steps[2]"
    assert f"{place} lacks the link to case-study:draenog; keep every link of the English" in said.splitlines()
    assert "Nothing was written" in said
    assert stage.resources.read_bytes() == before


def corrected_it_is_taken(stage: Stage) -> None:
    stage.write_into_workbook(WELSH)
    said = stage.call("import", "build/texts-cy.xlsx", "--to", "cy", "--yes")
    assert "Texts that are new: 3" in said
    changed = stage.git("diff", "--numstat", "--", "data").split()
    assert changed == ["3", "3", "data/ledger/resources.tsv", "3", "3", "data/resources.yaml"]
    assert stage.waiting() == {}
    assert stage.call("import", "build/texts-cy.xlsx", "--to", "cy", "--yes").strip() == "Nothing is to be changed."


def a_reviewer_signs(stage: Stage) -> None:
    stage.call("review", RECORD, "--in", "cy", "--by", "course-desk")
    stage.commit()


def readers_see_who_has_read_it(stage: Stage) -> None:
    stage.call("build")
    page = stage.reader.open(PAGES["cy"])
    assert stage.told(page) == ["Darllenwyd a gwiriwyd ar 23 Tachwedd 2026: Desg y cyrsiau."]


def the_id_is_renamed(stage: Stage) -> None:
    said = stage.call("rename", "resource", OLD, NEW, "--yes")
    assert f"{RECORD} is resource:{NEW} now." in said
    assert stage.call("check").startswith("no problems: ")
    assert stage.waiting() == {}


def old_addresses_lead_to_the_new_page(stage: Stage) -> None:
    stage.call("build")
    for locale, old in PAGES.items():
        page = stage.reader.context.new_page()
        page.goto(stage.reader.address + old)
        page.wait_for_url(stage.reader.address + NEW_PAGES[locale])
        expect(page.locator("h1")).to_have_text(TITLES[locale])
    assert stage.told(page) == ["Darllenwyd a gwiriwyd ar 23 Tachwedd 2026: Desg y cyrsiau."]


def the_note_is_there(stage: Stage) -> None:
    for locale, address in NEW_PAGES.items():
        page = stage.reader.open(address)
        expect(page.get_by_role("textbox", name=NOTE[locale])).to_have_value("Fewer meetings")
    assert list(kept(page)["records"]) == [NEW]
