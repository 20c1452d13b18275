"""What is kept from one build to the next."""

import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalogue.keeping import files
from catalogue.keeping.files import ANEW, DAYS, find_folder, keep, remove_all


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    made = [keep(tmp_path, "a", lambda: b"first"), keep(tmp_path, "a", lambda: b"second")]

    assert made == [b"first", b"first"]
    assert [path.name for path in tmp_path.iterdir()] == ["__catalogue_a"]


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    assert [keep(None, "a", lambda: b"first"), keep(tmp_path / "gone", "a", lambda: b"second")] == [b"first", b"second"]


def test_what_nobody_needed_for_long_goes_and_nothing_else_does(tmp_path: Path) -> None:
    days = {"__catalogue_old": DAYS + 1, "__catalogue_young": DAYS - 1, "template.cache": DAYS + 1}
    for name, ago in days.items():
        (tmp_path / name).write_bytes(b"")
        long_ago = (tmp_path / name).stat().st_mtime - ago * 24 * 60 * 60
        os.utime(tmp_path / name, (long_ago, long_ago))

    keep(tmp_path, "new", lambda: b"")

    assert {path.name for path in tmp_path.iterdir()} == {"__catalogue_new", "__catalogue_young", "template.cache"}


def test_of_more_than_there_is_room_for_what_was_needed_longest_ago_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 250)
    now = time.time()
    for minutes, name in enumerate(("last", "second", "third")):
        (tmp_path / f"__catalogue_{name}").write_bytes(bytes(100))
        os.utime(tmp_path / f"__catalogue_{name}", (now, now - 60 * minutes))

    keep(tmp_path, "new", lambda: b"")

    assert {path.name for path in tmp_path.iterdir()} == {"__catalogue_new", "__catalogue_last", "__catalogue_second"}


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Another folder of temporary files."""
    monkeypatch.delenv(ANEW, raising=False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    find_folder.cache_clear()
    yield tmp_path
    find_folder.cache_clear()


def test_the_folder_is_made_for_one_user_alone(temporary: Path) -> None:
    folder = find_folder()

    assert folder is not None
    assert folder.parent == temporary
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IRWXU


def test_a_folder_that_others_can_write_is_not_used(temporary: Path) -> None:
    folder = find_folder()
    assert folder is not None
    folder.chmod(0o777)
    find_folder.cache_clear()

    assert find_folder() is None


def test_a_link_to_a_folder_is_not_used(temporary: Path) -> None:
    folder = find_folder()
    assert folder is not None
    folder.rename(temporary / "elsewhere")
    folder.symlink_to(temporary / "elsewhere")
    find_folder.cache_clear()

    assert find_folder() is None


def test_everything_is_made_anew_where_that_is_asked_for(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ANEW, "1")

    assert find_folder() is None


def test_all_that_is_kept_can_be_removed(temporary: Path) -> None:
    (temporary / "other").write_text("")
    keep(find_folder(), "a", lambda: b"first")
    remove_all()

    assert [path.name for path in temporary.iterdir()] == ["other"]
    assert keep(find_folder(), "a", lambda: b"second") == b"second"
