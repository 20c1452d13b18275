"""Writes several files together, or none of them."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from catalogue.editing.splices import CannotEdit


@dataclass(frozen=True)
class FileChange:
    """What a file held and what it is to hold; None where it is not there."""

    before: bytes | None
    after: bytes | None


def write_together(changes: Mapping[Path, FileChange]) -> None:
    """Writes, makes and deletes files; whatever goes wrong, also Ctrl-C, leaves or puts back what each held.

    Raises CannotEdit where a file no longer holds what it did: somebody has saved it in the meantime.
    """
    new: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for path, change in changes.items():
            if change.after is not None:
                new[path] = _write_beside(path, change.after)
        for path, change in changes.items():
            if _read(path) != change.before:
                raise CannotEdit(f"{path} has changed in the meantime; begin again")
        for path in changes:
            done.append(path)
            if path in new:
                new[path].replace(path)
            else:
                path.unlink()
    except BaseException:
        for path in done:
            _put_back(path, changes[path].before)
        raise
    finally:
        for path in new.values():
            path.unlink(missing_ok=True)


def _write_beside(path: Path, content: bytes) -> Path:
    """A file in the same folder, with the rights of the one whose place it takes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".swp")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _put_back(path: Path, content: bytes | None) -> None:
    with suppress(OSError):
        if _read(path) == content:
            return
        if content is None:
            path.unlink()
        else:
            _write_beside(path, content).replace(path)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
