"""The folder beside the site in which a build works."""

from pathlib import Path

import pytest

from catalogue.publishing import swap as swapping
from catalogue.publishing.aside import work_aside
from catalogue.publishing.swap import swap


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_it_is_gone_afterwards(tmp_path: Path) -> None:
    with work_aside(tmp_path) as aside:
        (aside.site / "index.html").touch()

    assert _names(tmp_path) == []


def test_what_builds_that_have_died_left_is_removed(tmp_path: Path) -> None:
    for name in (".site-aaaaaaaa/new-site/en", ".site-bbbbbbbb", ".site-cccccccc/former-site", ".site-dddddddd/assets"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "site").mkdir()

    with work_aside(tmp_path):
        assert len(_names(tmp_path)) == 3  # ours with the new site, and the former one
    assert _names(tmp_path) == ["site"]


def test_that_of_a_build_that_lives_is_not(tmp_path: Path) -> None:
    with work_aside(tmp_path) as first:
        with work_aside(tmp_path) as second:
            assert (first.site.is_dir(), second.site.is_dir()) == (True, True)
        assert first.site.is_dir()


@pytest.mark.parametrize("name", [".site-aaaaaaaa/notes.txt", ".site-backup/new-site", "site-aaaaaaaa/new-site"])
def test_what_only_looks_like_a_leftover_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir(parents=True)
    with work_aside(tmp_path):
        pass

    assert (tmp_path / name).is_dir()


def test_a_former_site_that_was_taken_away_is_put_back(tmp_path: Path) -> None:
    (tmp_path / ".site-aaaaaaaa/former-public/en").mkdir(parents=True)
    with work_aside(tmp_path):
        pass

    assert _names(tmp_path) == ["public", "public/en"]


@pytest.mark.parametrize("in_one_step", [True, False])
@pytest.mark.parametrize("former", [["old.html"], [], None])
def test_a_new_site_takes_the_place_of_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_one_step: bool, former: list[str] | None
) -> None:
    if not in_one_step:
        monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    new, site = tmp_path / "new", tmp_path / "site"
    new.mkdir()
    (new / "new.html").touch()
    for name in former or ():
        site.mkdir()
        (site / name).touch()

    swap(new, site)

    assert _names(site) == ["new.html"]
    assert (_names(new) if new.exists() else []) == (former or [])
