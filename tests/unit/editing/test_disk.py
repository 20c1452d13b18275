"""Files are written together, or none of them."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from catalogue.editing.disk import FileChange, write_together
from catalogue.editing.splices import CannotEdit


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    return tmp_path


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changes(folder: Path) -> dict[Path, FileChange]:
    return {
        folder / "a": FileChange(b"one", b"1"),
        folder / "new/c": FileChange(None, b"3"),
        folder / "b": FileChange(b"two", None),
    }


def test_files_are_changed_made_and_deleted(folder: Path) -> None:
    (folder / "a").chmod(0o640)

    write_together(changes(folder))

    assert held(folder) == {"a": b"1", "new/c": b"3"}
    assert (folder / "a").stat().st_mode & 0o777 == 0o640


def failing(act: Callable[..., Any], fail: Callable[[], None]) -> Callable[..., Any]:
    """Acts, and then fails."""

    def act_and_fail(*arguments: Any, **options: Any) -> Any:
        done = act(*arguments, **options)
        fail()
        return done

    return act_and_fail


@pytest.mark.parametrize("after", [1, 2, 3])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_what_goes_wrong_on_the_way_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, after: int, error: type[BaseException]
) -> None:
    steps = iter(range(1, 9))

    def fail() -> None:
        if next(steps) == after:
            raise error

    for name in ("replace", "unlink"):
        monkeypatch.setattr(Path, name, failing(getattr(Path, name), fail))

    with pytest.raises(error):
        write_together(changes(folder))

    assert held(folder) == {"a": b"one", "b": b"two"}


def test_a_file_that_somebody_has_saved_in_the_meantime_stops_all(folder: Path) -> None:
    (folder / "b").write_bytes(b"other")

    with pytest.raises(CannotEdit, match="has changed in the meantime; begin again"):
        write_together(changes(folder))

    assert held(folder) == {"a": b"one", "b": b"other"}


def test_a_full_disk_leaves_all_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(OSError, match="No space left"):
        write_together(changes(folder))

    assert held(folder) == {"a": b"one", "b": b"two"}
