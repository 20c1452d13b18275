"""Fingerprints of whole folders: the same for the same names, rights and contents of all that stands there."""

import errno
import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

AT_ONCE = 1 << 20
"""Bytes of a file that are held at the same time."""


def fingerprint(*places: Path, without: Collection[str] = ()) -> str:
    """Of files, and of folders with all in them but for what has a name of `without`, in the order of the places.

    Where the places stand is left out. Raises OSError, also for links and pipes, whose bytes stand elsewhere.
    """
    known = hashlib.sha256()
    for place in places:
        for name, path, state in _all_in("", str(place), place.stat(), without):
            known.update(f"{state.st_mode:o} {os.fsencode(name).hex()} ".encode())
            if stat.S_ISREG(state.st_mode):
                known.update(f"{state.st_size}\n".encode())
                for part in _parts(path, state.st_size):
                    known.update(part)
    return known.hexdigest()


def _all_in(
    name: str, path: str, state: os.stat_result, without: Collection[str]
) -> Iterable[tuple[str, str, os.stat_result]]:
    """A file or folder, then what is in it, with the name from the place on."""
    yield name, path, state
    if stat.S_ISDIR(state.st_mode):
        with os.scandir(path) as found:
            entries = sorted((entry for entry in found if entry.name not in without), key=lambda entry: entry.name)
        for entry in entries:
            yield from _all_in(f"{name}/{entry.name}", entry.path, entry.stat(follow_symlinks=False), without)
    elif not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "neither a file nor a folder", path)


def _parts(path: str, size: int) -> Iterator[bytes]:
    """The content of a file, which has this size."""
    with open(path, "rb", buffering=0) as file:
        while part := file.read(min(size, AT_ONCE)):
            size -= len(part)
            yield part
    if size:
        raise OSError(errno.EBUSY, "changes while it is read", path)
