"""The folder, and whole files in it."""

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

ANEW = "CATALOGUE_MAKE_ANEW"
"""The variable of the environment that, when set, has everything made anew in each run."""
KEPT = "__catalogue_"
"""How the names of the files begin."""
DAYS = 30
"""For so long nobody needs a file before it goes."""
MOST_BYTES = 2_000_000_000
"""Of all files: three times the cards and calendars of 5,000 records."""


@cache
def find_folder() -> Path | None:
    """That of this user, which nobody else can write; None where there is none, and where ANEW is set."""
    if ANEW in os.environ:
        return None
    user = str(os.getuid()) if hasattr(os, "getuid") else ""
    folder = Path(tempfile.gettempdir(), f"catalogue-{user}".rstrip("-"))
    with suppress(OSError):
        folder.mkdir(mode=stat.S_IRWXU, exist_ok=True)
        return folder if _is_safe(folder) else None
    return None


def remove_all() -> None:
    """The folder, with everything in it; the next run makes what it needs."""
    if folder := find_folder():
        shutil.rmtree(folder, ignore_errors=True)
        find_folder.cache_clear()


def _is_safe(folder: Path) -> bool:
    """Whether it is a folder of this user alone: anybody can make one of that name where all write."""
    found = folder.lstat()
    if not hasattr(os, "getuid"):  # the folder of temporary files is the user's own
        return stat.S_ISDIR(found.st_mode)
    is_for_others = found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not is_for_others


def keep(folder: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """What is kept under a name, or is made and then kept. Nobody ever reads a part of it."""
    if folder is None:
        return make()
    path = folder / f"{KEPT}{name}"
    with suppress(OSError):
        os.utime(path)
        return path.read_bytes()
    made = make()
    with suppress(OSError):
        _remove_old(folder)
        write(path, made)
    return made


@cache
def _remove_old(folder: Path) -> None:
    """Once in a run: what nobody has needed for long, and of more than MOST_BYTES what was needed longest ago."""
    with os.scandir(folder) as entries:
        found = [(each.stat(), each.path) for each in entries if each.name.startswith(KEPT)]
    longest_ago, room = time.time() - DAYS * 24 * 60 * 60, MOST_BYTES
    for state, path in sorted(found, key=lambda each: each[0].st_mtime, reverse=True):
        room -= state.st_size
        if room < 0 or state.st_mtime < longest_ago:
            Path(path).unlink(missing_ok=True)


def write(path: Path, content: bytes) -> None:
    """The whole content or none, whoever reads meanwhile. Raises OSError."""
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(aside, path)
    except OSError:
        os.unlink(aside)
        raise
