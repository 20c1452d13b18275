"""The commit from which a site is built."""

import subprocess
from pathlib import Path

import pytest

from catalogue.publishing.commit import find_commit
from catalogue.publishing.variables import VariableError, checked_variables

SOMEBODY = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *SOMEBODY, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in a folder of a repository."""
    folder = tmp_path / "site"
    (folder / "data").mkdir(parents=True)
    (folder / "data/site.yaml").write_text("name: a\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("/site/build/\n", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "Begin")
    return folder


def test_it_is_the_one_that_git_has_checked_out(site: Path) -> None:
    (site / "build").mkdir()
    (site / "build/ignored").touch()
    (site.parent / "elsewhere").touch()

    assert find_commit(site) == _git(site, "rev-parse", "HEAD")


@pytest.mark.parametrize("name", ["data/site.yaml", "data/new.yaml"])
def test_a_site_that_differs_from_it_has_none(name: str, site: Path) -> None:
    (site / name).write_text("name: b\n", encoding="utf-8")

    assert find_commit(site) == ""


def test_a_repository_without_a_commit_has_none(tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q")

    assert find_commit(tmp_path) == ""


def test_a_folder_without_a_repository_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    assert find_commit(tmp_path) == ""


def test_where_git_is_not_there_nothing_is_known(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert find_commit(site) == ""


@pytest.mark.parametrize("commit", ["", "0123456", "0123456789abcdef" * 4])
def test_the_environment_may_tell_it(commit: str) -> None:
    assert checked_variables({"SOURCE_COMMIT": commit})["SOURCE_COMMIT"] == commit


def test_what_is_no_commit_is_refused() -> None:
    with pytest.raises(VariableError) as refused:
        checked_variables({"SOURCE_COMMIT": "<b>main"})

    assert str(refused.value) == (
        "SOURCE_COMMIT: '<b>main' is no commit; write 7 to 64 digits and letters from a to f, as git does, or unset it"
    )
