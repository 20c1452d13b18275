"""The editor's desk in a browser: open a record, change a text, look, save, and the diff is only that change."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.conftest import BUILD_DATE, LIMIT, ROOT, SITE

NAME = "Enw newydd sbon"


@dataclass
class Project:
    """A site under Git, its desk in a browser, and what that complained of."""

    folder: Path
    address: str
    page: Page
    complaints: list[str] = field(default_factory=list)

    def git(self, *arguments: str) -> str:
        command = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@school.example", *arguments]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=True).stdout

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}{path}")
        return self.page


@pytest.fixture
def project(tmp_path: Path, browser: Browser) -> Iterator[Project]:
    for name in ("data", "docs"):
        shutil.copytree(SITE / name, tmp_path / name)
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DATE}
    command = [sys.executable, "-m", "catalogue", "edit"]
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(LIMIT)
    with subprocess.Popen(command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert found
        project = Project(tmp_path, found[0], context.new_page())
        context.on("console", lambda message: project.complaints.append(message.text))
        project.git("init", "-q")
        project.git("add", "-A")
        project.git("commit", "-q", "-m", "before")
        yield project
        context.close()
        process.terminate()
    assert project.complaints == []


def _first(project: Project) -> str:
    text = (project.folder / "data" / "programmes.yaml").read_text(encoding="utf-8")
    return str(re.findall(r"^- id: (\S+)", text, re.MULTILINE)[0])


def test_an_editor_changes_a_welsh_summary_and_the_diff_is_only_that(project: Project) -> None:
    page = project.open("")
    page.get_by_role("link", name="Cymraeg").click()
    page.locator(f"a[href='/cy/programme/{_first(project)}/']").click()
    summary = page.get_by_role("group", name="Summary").get_by_label("Cymraeg")

    summary.fill(NAME)
    page.get_by_role("button", name="Gweld y newid").click()
    expect(page.locator("ins")).to_contain_text(NAME)
    assert project.git("diff", "--shortstat") == ""
    page.get_by_role("button", name="Cadw").click()

    expect(page.get_by_role("status")).to_have_text("Wedi'i gadw yn data/programmes.yaml.")
    assert project.git("diff", "--numstat") == "1\t1\tdata/programmes.yaml\n"
    added = [line for line in project.git("diff", "-U0").splitlines() if line.startswith("+ ")]
    assert len(added) == 1
    assert NAME in added[0]


def test_a_problem_leads_to_its_field_by_keyboard(project: Project) -> None:
    page = project.open(f"en/programme/{_first(project)}/")
    page.locator("[id='field-summary.en']").fill("<b>x</b>")
    page.get_by_role("button", name="Look at the change").press("Enter")

    page.get_by_role("link", name="summary.en: holds HTML").press("Enter")

    field = page.locator("[id='field-summary.en']")
    expect(field).to_be_in_viewport()
    expect(field).to_have_accessible_description(re.compile("Problem: holds HTML; "))
    expect(field).to_have_attribute("aria-invalid", "true")


def test_enter_in_a_field_after_a_look_shows_the_newer_change_and_does_not_save_it(project: Project) -> None:
    page = project.open(f"en/programme/{_first(project)}/")
    short = page.get_by_role("group", name="Abbreviation").get_by_label("English")
    short.fill("ONE")
    page.get_by_role("button", name="Look at the change").click()

    short.fill("TWO")
    short.press("Enter")

    expect(page.locator("ins")).to_contain_text("TWO")
    assert project.git("diff", "--shortstat") == ""


@pytest.mark.parametrize("path", ["", "en/", "cy/", "cy/programme/{}/", "en/programme/{}/"])
def test_every_page_of_the_desk_can_be_used_by_all(project: Project, path: str) -> None:
    page = project.open(path.format(_first(project)))

    assert violations(page) == []


def test_what_is_wrong_and_what_will_change_can_be_read_by_all(project: Project) -> None:
    page = project.open(f"cy/programme/{_first(project)}/")
    page.locator("[id='field-summary.en']").fill("<b>x</b>")
    page.get_by_role("button", name="Gweld y newid").click()
    expect(page.get_by_role("button", name="Cadw er hynny")).to_be_visible()

    assert violations(page) == []
