"""Which folders a build may replace."""

import os
from pathlib import Path

import pytest

from catalogue.publishing.target import OURS, TargetError, resolve_target

REMEDY = "name a folder that is new, empty, or a site that was built here"
PROJECT = "holds the project"
PART = "is a part of the project"
NO_FOLDER = "is not a folder"
STYLE = "assets/0123456789abcdef/site.css"
OTHER = "holds something that is not a site of ours"


def _make_site(folder: Path) -> Path:
    for name in (*OURS, STYLE):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("@layer tokens;", encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = tmp_path / "above" / "project"
    for name in ("data", "docs/en", "empty", "notes"):
        (project / name).mkdir(parents=True)
    for name in ("mkdocs.yml", "notes/a.txt", "docs/en/index.html"):
        (project / name).write_text("text", encoding="utf-8")
    os.mkfifo(project / "pipe")
    (project / "loop").symlink_to("loop")
    _make_site(project / "site")
    (_make_site(project / "branch") / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    (_make_site(project / "half") / "404.html").unlink()
    (_make_site(project / "other") / STYLE).write_text("body {}", encoding="utf-8")
    monkeypatch.chdir(project)
    return project


def test_a_site_of_before_fingerprints_is_replaced(project: Path) -> None:
    (project / "site" / STYLE).rename(project / "site/assets/site.css")

    assert resolve_target(Path("site"), project) == (project / "site").resolve()


@pytest.mark.parametrize("site", ["new", "new/below", "empty", "site", "../beside"])
def test_a_folder_that_is_new_or_empty_or_a_site_is_replaced(project: Path, site: str) -> None:
    assert resolve_target(Path(site), project) == (project / site).resolve()


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        (".", PROJECT),
        ("", PROJECT),
        ("..", PROJECT),
        ("../..", PROJECT),
        ("/", PROJECT),
        ("docs", PART),
        ("docs/en", PART),
        ("docs/new", PART),
        ("data", PART),
        (".git/new", PART),
        ("mkdocs.yml", NO_FOLDER),
        ("pipe", NO_FOLDER),
        ("/dev/null", NO_FOLDER),
        ("loop", "is a link that leads back to itself"),
        ("notes", OTHER),
        ("half", OTHER),
        ("other", OTHER),
        ("branch", "holds a repository of git, which would be lost"),
    ],
)
def test_what_is_no_site_is_not_replaced(project: Path, site: str, reason: str) -> None:
    with pytest.raises(TargetError) as refused:
        resolve_target(Path(site), project)

    assert str(refused.value) == f"{Path(site)} {reason}; {REMEDY}"
