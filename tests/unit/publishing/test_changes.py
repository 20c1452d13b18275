"""What changed since a day, as git has it."""

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from catalogue.publishing.changes import find_changes

BEFORE, DAY, AFTER = (datetime.date(2026, 11, day) for day in (1, 10, 20))
RECORDS = """\
- id: kept
  title: One
- id: changed
  title: {title}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose first commit is of DAY, after which one record, one page and one picture have changed."""
    (tmp_path / "data").mkdir()
    (tmp_path / "docs" / "en").mkdir(parents=True)
    _write(tmp_path, "data/stages.yaml", RECORDS.format(title="Old"))
    _write(tmp_path, "data/site.yaml", "name: Old\n")
    _write(tmp_path, "docs/en/about.md", "Old\n")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "Begin")
    return tmp_path


def _write(folder: Path, path: str, text: str) -> None:
    (folder / path).write_text(text, encoding="utf-8")


def _git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{role}_{what}": "a@school.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = {f"GIT_{role}_DATE": f"{DAY}T12:00:00Z" for role in ("AUTHOR", "COMMITTER")}
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **who, **when}, check=True)


def test_nothing_has_changed_right_after_a_commit(folder: Path) -> None:
    assert find_changes(folder / "data", folder / "docs", AFTER) == ()


def test_records_and_pages_that_differ_are_named_once(folder: Path) -> None:
    _write(folder, "data/stages.yaml", RECORDS.format(title="New"))
    _write(folder, "data/site.yaml", "name: New\n")
    _write(folder, "docs/en/about.md", "New\n")

    assert find_changes(folder / "data", folder / "docs", AFTER) == ("page about", "stage changed")


def test_what_is_new_and_what_is_gone_has_changed(folder: Path) -> None:
    _write(folder, "data/stages.yaml", "- id: kept\n  title: One\n")
    _write(folder, "data/themes.yaml", "- id: fresh\n")
    _write(folder, "docs/en/new.md", "New\n")

    assert find_changes(folder / "data", folder / "docs", AFTER) == ("page new", "stage changed", "theme fresh")


def test_a_file_that_cannot_be_read_holds_nothing(folder: Path) -> None:
    _write(folder, "data/stages.yaml", "- id: [\n")

    assert find_changes(folder / "data", folder / "docs", AFTER) == ("stage changed", "stage kept")


def test_git_says_nothing_of_days_before_it_began(folder: Path) -> None:
    assert find_changes(folder / "data", folder / "docs", BEFORE) is None


def test_without_git_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    assert find_changes(tmp_path / "data", tmp_path / "data", AFTER) is None
