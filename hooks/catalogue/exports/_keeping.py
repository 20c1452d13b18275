"""What takes long to make and is kept from one build to the next, beside the compiled templates."""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

ANEW = "CATALOGUE_MAKE_ANEW"
"""The variable of the environment that, when set, has everything made anew in each run."""
KEPT = "__catalogue_"
"""How the names of the files begin."""
DAYS = 30
"""For so long nobody needs a file before it goes."""


@cache
def find_folder() -> Path | None:
    """That of the compiled templates, which nobody else can write; None where there is none, and where ANEW is set."""
    if ANEW in os.environ:
        return None
    try:
        return Path(FileSystemBytecodeCache().directory)
    except (OSError, RuntimeError):
        return None


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
        _write(path, made)
    return made


@cache
def _remove_old(folder: Path) -> None:
    """Once in a run."""
    longest_ago = time.time() - DAYS * 24 * 60 * 60
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.startswith(KEPT) and each.stat().st_mtime < longest_ago:
                Path(each.path).unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(aside, path)
    except OSError:
        os.unlink(aside)
        raise
