"""The ledger as editors, translators and reviewers move it; tests/browser/test_editors_play.py is the whole way."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from catalogue.model.ledger import HEAD
from tests.conftest import run_catalogue

SITE = Path(__file__).parents[1] / "site"
ENGLISH = ("For heads who help other schools, once a month,", "For heads who help other schools, twice a month,")
GIT = ("git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site of an editor, in Git."""
    shutil.copytree(SITE, tmp_path / "project")
    _git(tmp_path / "project", "init", "-q")
    _commit(tmp_path / "project")
    return tmp_path / "project"


def _git(project: Path, *arguments: str) -> str:
    return subprocess.run((*GIT, *arguments), cwd=project, check=True, capture_output=True, text=True).stdout


def _commit(project: Path) -> None:
    _git(project, "add", "-A")
    _git(project, "commit", "-q", "-m", "A change")


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def _waiting(project: Path) -> dict[tuple[str, str], list[str]]:
    status = json.loads(run_catalogue(project, "status", "--format", "json").stdout)
    return {(each["owner"], each["locale"]): each["texts"] for each in status["waiting"]}


def test_what_the_settings_ask_to_be_current_keeps_the_site_from_being_built(project: Path) -> None:
    _change(project / "data" / "programmes.yaml", *ENGLISH)
    with (project / "data" / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("current: [programmes]\n")

    refused = run_catalogue(project, "build")

    assert refused.returncode == 1
    assert "horizons, summary.cy: is older than its English" in refused.stdout + refused.stderr
    assert run_catalogue(project, "check").returncode == 0


def test_what_comes_back_in_the_wrong_language_is_refused(project: Path) -> None:
    _change(project / "data" / "programmes.yaml", *ENGLISH)
    run_catalogue(project, "export", "--to", "cy", "--stale", "--file", "out.xlsx")
    book = load_workbook(project / "out.xlsx")
    book.worksheets[0]["F2"] = "For the heads who are in all of the other schools of the valley"
    book.save(project / "out.xlsx")

    refused = run_catalogue(project, "import", "out.xlsx", "--to", "cy", "--yes")

    assert refused.returncode == 1
    assert "out.xlsx:2:6: horizons.summary seems to be English; write it in Welsh" in refused.stdout


def test_a_slip_stays_read_and_a_change_of_prose_leads_to_its_section(project: Path) -> None:
    run_catalogue(project, "review", "page:about", "--by", "site-editors", "--day", "2026-11-20")
    page = project / "docs" / "en" / "about.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    heading = next(line for line in lines if line.startswith("## ") and "{#" in line)
    anchor = heading.rpartition("{#")[2].rstrip("}")
    page.write_text(page.read_text(encoding="utf-8").replace(heading, f"{heading}\n\nOne more sentence."), "utf-8")
    assert _waiting(project) == {("page:about", "cy"): [f"about#{anchor} (stale)"]}

    slip = run_catalogue(project, "translated", f"about#{anchor}", "--slip")

    assert slip.returncode == 0
    assert _waiting(project) == {}
    ledger = (project / "data" / "ledger" / "prose.tsv").read_text(encoding="utf-8")
    line = next(each for each in ledger.splitlines() if each.startswith(f"about#{anchor}\t"))
    assert line.endswith("\tsite-editors@2026-11-20\tsite-editors@2026-11-20")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("review", "programme:horizon"), "'programme:horizon' names no text in two languages; did you mean"),
        (("review", "horizons"), "'horizons' names no text in two languages; did you mean programme:horizons?"),
        (("review", "programme:horizons", "--by", "jane"), "'jane' is no contact; choose one of site-editors"),
        (("review", "programme:horizons", "--day", "2999-01-01"), "2999-01-01 is still to come"),
        (("export", "--to", "cy", "--file", "texts.docx"), "texts.docx is of no format that is known"),
        (("import", "none.xlsx", "--to", "cy"), "none.xlsx is no file ending in .xlsx or .po"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(project: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run_catalogue(project, *arguments)

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_what_waits_cannot_be_read(project: Path) -> None:
    _change(project / "data" / "programmes.yaml", *ENGLISH)
    done = run_catalogue(project, "review", "programme:horizons")

    assert done.returncode == 1
    assert "horizons.summary: the two languages do not say the same yet" in done.stderr


def test_two_people_can_note_texts_of_one_file_and_merge(project: Path) -> None:
    first = _git(project, "branch", "--show-current").strip()
    for branch, text in (("one", "programme:horizons"), ("two", "programme:oak-award")):
        _git(project, "checkout", "-q", "-b", branch, first)
        run_catalogue(project, "review", text, "--day", "2026-11-20")
        _commit(project)
    _git(project, "merge", "-q", "-m", "Both", "one")
    ledger = (project / "data" / "ledger" / "programmes.tsv").read_text(encoding="utf-8")

    assert ledger.splitlines()[0] == HEAD
    assert "<<<<" not in ledger
    assert ledger.count("horizons.title") == ledger.count("oak-award.title") == 1
    assert run_catalogue(project, "check").returncode == 0
