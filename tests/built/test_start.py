"""`start`: a small site of one's own, which is right from its first minute, and nothing of anybody else's is lost."""

import json
from pathlib import Path

import pytest

from tests.conftest import run_catalogue

STATEMENT = "accessibility, last_reviewed: is missing; check the statement and write the day in both languages"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `start` has written."""
    above = tmp_path_factory.mktemp("start")
    done = run_catalogue(above, "start", "my-site")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "my-site holds a small site. Its README.md says what to do next.\n"
    return above / "my-site"


def test_a_folder_that_holds_something_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear", encoding="utf-8")

    done = run_catalogue(tmp_path, "start", "mine")

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "mine is there already; name a folder that is not, or an empty one\n"
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("Dear", encoding="utf-8")

    done = run_catalogue(tmp_path, "start", "mine")

    assert done.returncode == 1
    assert done.stderr == "mine is there already; name a folder that is not, or an empty one\n"
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "Dear"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()

    done = run_catalogue(tmp_path, "start", "mine")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "mine" / "data" / "site.yaml").is_file()


def test_the_schemas_of_the_site_are_written_anew_and_nothing_else(started: Path) -> None:
    schema = started / "data" / "schema" / "programmes.json"
    before = {path: path.read_bytes() for path in started.rglob("*") if path.is_file()}
    schema.write_text("{}", encoding="utf-8")

    stale, done, fresh = (run_catalogue(started, "schema", *options) for options in (["--check"], [], ["--check"]))

    said = "data/schema/programmes.json is out of date; run: python -m catalogue schema\n"
    assert (stale.returncode, stale.stdout) == (1, said)
    assert (done.returncode, done.stderr) == (0, "")
    assert fresh.returncode == 0, fresh.stdout
    assert {path: path.read_bytes() for path in started.rglob("*") if path.is_file()} == before


def test_the_site_has_no_fault_and_waits_only_for_a_first_look_at_its_statement(started: Path) -> None:
    done = run_catalogue(started, "check")

    assert done.returncode == 0
    assert done.stdout.startswith("no problems: ")
    assert [line.partition(": warning: ")[2] for line in done.stderr.splitlines()] == [STATEMENT, STATEMENT]


def test_the_site_has_the_schema_that_each_of_its_files_names(started: Path) -> None:
    lines = [path.read_text(encoding="utf-8").splitlines()[0] for path in sorted((started / "data").glob("*.yaml"))]
    named = [line.partition("$schema=")[2] for line in lines]

    assert len(named) > 5
    assert [name for name in named if not json.loads((started / "data" / name).read_text(encoding="utf-8"))] == []


def test_the_site_builds_and_git_leaves_out_what_was_built(started: Path) -> None:
    done = run_catalogue(started, "build")

    assert done.returncode == 0, done.stdout + done.stderr
    assert (started / "site" / "en" / "index.html").is_file()
    assert (started / "site" / "cy" / "index.html").is_file()
    assert {path.name for path in started.iterdir()} == {
        *(".github", ".gitignore", ".gitlab", "README.md", "data", "docs", "site")
    }
    assert "/site/" in (started / ".gitignore").read_text(encoding="utf-8").splitlines()
