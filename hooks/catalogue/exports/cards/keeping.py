"""Pictures that are kept from one build to the next, beside the compiled templates."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

DRAW = "CATALOGUE_DRAW_CARDS"
"""The variable of the environment that, when set, has cards drawn anew in each run."""


@cache
def find_folder() -> Path | None:
    """That of the compiled templates, which nobody else can write; None where there is none, and where DRAW is set."""
    if DRAW in os.environ:
        return None
    try:
        return Path(FileSystemBytecodeCache().directory)
    except (OSError, RuntimeError):
        return None


def keep(folder: Path | None, name: str, make: Callable[[], bytes]) -> bytes:
    """What is kept under a name, or is made and then kept. Nobody ever reads a part of it."""
    if folder is None:
        return make()
    path = folder / f"__card_{name}.png"
    with suppress(OSError):
        return path.read_bytes()
    made = make()
    with suppress(OSError):
        _write(path, made)
    return made


def _write(path: Path, content: bytes) -> None:
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(aside, path)
    except OSError:
        os.unlink(aside)
        raise
