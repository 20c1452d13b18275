"""A play: a change of English goes out to a translator, comes back, is read by a reviewer, and readers see it all."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook

from catalogue.model.ledger import HEAD
from tests.conftest import run_catalogue

SITE = Path(__file__).parents[1] / "site"
ENGLISH = ("For heads who help other schools, once a month,", "For heads who help other schools, twice a month,")
WELSH = "I benaethiaid sy'n helpu ysgolion eraill, ddwywaith y mis, ar ben bryn."
PAGES = {"en": "en/programmes/horizons/", "cy": "cy/rhaglenni/gorwelion/"}
GIT = ("git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org")

Run = Callable[..., subprocess.CompletedProcess[str]]


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


def _told(project: Path, locale: str) -> list[str]:
    """What the page says of its languages, with where its link leads."""
    page = BeautifulSoup((project / "site" / PAGES[locale] / "index.html").read_text(encoding="utf-8"), "lxml")
    told = page.select(".two-languages")
    return [" ".join(each.get_text().split()) for each in told] + [
        str(a["href"]) for a in page.select(".two-languages a")
    ]


def test_a_text_goes_out_comes_back_is_read_and_readers_are_told(project: Path) -> None:
    programmes = project / "data" / "programmes.yaml"
    run_catalogue(project, "review", "programme:horizons", "--by", "site-editors", "--day", "2026-11-20")
    _commit(project)

    # An editor changes English; status and readers know that Welsh is older.
    _change(programmes, *ENGLISH)
    _commit(project)
    assert _waiting(project) == {("programme:horizons", "cy"): ["horizons.summary (stale)"]}
    assert run_catalogue(project, "build").returncode == 0
    assert _told(project, "cy") == [
        "Mae rhan o'r dudalen hon yn hŷn na'r un dudalen yn Saesneg. Gweld y testun diweddaraf yn Saesneg",
        "../../../en/programmes/horizons/",
    ]
    assert _told(project, "en") == []

    # What the settings ask to be current keeps the site from being built.
    settings = project / "data" / "site.yaml"
    kept = settings.read_text(encoding="utf-8")
    settings.write_text(f"{kept}current: [programmes]\n", encoding="utf-8")
    refused = run_catalogue(project, "build")
    assert refused.returncode == 1
    assert "horizons, summary.cy: is older than its English" in refused.stdout + refused.stderr
    assert run_catalogue(project, "check").returncode == 0
    settings.write_text(kept, encoding="utf-8")

    # The file goes out with what was said before, and comes back with a fault, then right.
    assert run_catalogue(project, "export", "--to", "cy", "--stale", "--file", "out.xlsx").returncode == 0
    book = load_workbook(project / "out.xlsx")
    row = [cell.value for cell in book.worksheets[0][2]]
    assert (row[0], str(row[4]).startswith(ENGLISH[0])) == ("horizons.summary", True)
    before = programmes.read_bytes()
    book.worksheets[0]["F2"] = "For the heads who are in all of the other schools of the valley"
    book.save(project / "out.xlsx")
    refused = run_catalogue(project, "import", "out.xlsx", "--to", "cy", "--yes")
    assert (refused.returncode, programmes.read_bytes()) == (1, before)
    assert "out.xlsx:2:6: horizons.summary seems to be English; write it in Welsh" in refused.stdout
    book.worksheets[0]["F2"] = WELSH
    book.save(project / "out.xlsx")
    assert run_catalogue(project, "import", "out.xlsx", "--to", "cy", "--yes").returncode == 0
    changed = _git(project, "diff", "--numstat", "--", "data").split()
    assert changed == ["1", "1", "data/ledger/programmes.tsv", "1", "1", "data/programmes.yaml"]
    assert _waiting(project) == {}

    # A second time it changes nothing.
    again = run_catalogue(project, "import", "out.xlsx", "--to", "cy", "--yes")
    assert (again.returncode, again.stdout.strip()) == (0, "Nothing is to be changed.")

    # The reviewer signs, and the page says so.
    signed = run_catalogue(project, "review", "programme:horizons", "--in", "cy", "--by", "course-desk")
    assert signed.returncode == 0, signed.stdout + signed.stderr
    assert run_catalogue(project, "build").returncode == 0
    assert _told(project, "en") == []
    (told,) = _told(project, "cy")
    assert told.startswith("Darllenwyd a gwiriwyd ar ")


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
