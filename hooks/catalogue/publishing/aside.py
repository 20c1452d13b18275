"""The folder beside the site in which a build works: locked while a process of the build lives, removed afterwards.

What a build left that was killed has no lock, and the next build removes it.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PREFIX = ".site-"
"""How its name begins, whatever the site is called; .gitignore knows it."""
NAME = re.compile(rf"{re.escape(PREFIX)}[a-z0-9_]{{8}}")
NEW, FORMER = "new-site", "former-"
"""What is in it: the new site, and the former one where two folders cannot be swapped in one step."""
OF_OLD = frozenset({"404.html", "assets", "cy", "en", "index.html", "robots.txt", "sitemap.xml"})
"""What stood there in 2026.11, without a folder of its own."""


@dataclass(frozen=True)
class Aside:
    """The folder of one build."""

    site: Path
    """Where the new site is made."""
    lock: int | None
    """The file that holds the lock, for the processes that work there; None where the system has no locks."""


@contextmanager
def work_aside(place: Path) -> Iterator[Aside]:
    """A folder in `place`, which is gone afterwards; first, those of builds that have died are removed."""
    _remove_leftovers(place)
    folder, lock = _make(place)
    try:
        (folder / NEW).mkdir()
        yield Aside(folder / NEW, lock)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _make(place: Path) -> tuple[Path, int | None]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        lock = _lock(folder, wait=True)
        if folder.is_dir():  # or another build has taken it for a leftover, before it was locked
            return folder, lock
        if lock is not None:
            os.close(lock)


def _lock(folder: Path, *, wait: bool) -> int | None:
    """None where another process holds the lock and it is not waited for, and where there are no locks."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 -- Windows has none

    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(lock)
        return None
    return lock


def _remove_leftovers(place: Path) -> None:
    for name in sorted(os.listdir(place)):
        lock = _lock(place / name, wait=False) if NAME.fullmatch(name) else None
        if lock is None:
            continue
        with suppress(OSError):  # what has no rights stays
            if _is_ours(place / name):
                _put_back(place / name)
                shutil.rmtree(place / name)
        os.close(lock)


def _is_ours(folder: Path) -> bool:
    names = os.listdir(folder)
    return OF_OLD.issuperset(names) or all(name == NEW or name.startswith(FORMER) for name in names)


def _put_back(folder: Path) -> None:
    """The former site, where a build was killed between taking it away and putting the new one into its place."""
    for former in folder.glob(f"{FORMER}*"):
        site = folder.with_name(former.name.removeprefix(FORMER))
        if not site.exists():
            former.rename(site)
