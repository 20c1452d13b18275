"""Fingerprints of whole folders: the same for the same names, rights and contents of all that stands there."""

import errno
import hashlib
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

AT_ONCE = 1 << 20
"""Bytes of a file that are held at the same time."""
NONE_KNOWN: Mapping[str, str] = MappingProxyType({})


def fingerprint(*places: Path, without: Collection[str] = ()) -> str:
    """Of files, and of folders with all in them, in the order of the places; where these stand is left out.

    Raises OSError as `fingerprints` does.
    """
    known = hashlib.sha256()
    for place in places:
        for name, found in fingerprints(place, without).items():
            known.update(f"{os.fsencode(name).hex()} {found}\n".encode())
    return known.hexdigest()


def fingerprints(place: Path, without: Collection[str] = (), known: Mapping[str, str] = NONE_KNOWN) -> dict[str, str]:
    """Rights and digest of each file, and rights of each folder, by their path from the place on; its own is empty.

    What has a name of `without` is left out. `known` are the digests of files that nobody has to read again.
    Raises OSError, also for links and pipes, whose bytes stand elsewhere.
    """
    found = {}
    for name, path, state in _all_in("", str(place), place.stat(), without):
        found[name] = f"{state.st_mode:o}"
        if stat.S_ISREG(state.st_mode):
            found[name] += f" {known.get(name) or digest_file(path)}"
    return found


def digest_of(content: bytes) -> str:
    """The same for the same content."""
    return hashlib.sha256(content).hexdigest()


def digest_file(path: str | Path) -> str:
    """That of its content, of which not all is held at once."""
    known = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:
        while part := file.read(AT_ONCE):
            known.update(part)
    return known.hexdigest()


def _all_in(
    name: str, path: str, state: os.stat_result, without: Collection[str]
) -> Iterator[tuple[str, str, os.stat_result]]:
    """A file or folder, then what is in it, in alphabetical order."""
    yield name, path, state
    if stat.S_ISDIR(state.st_mode):
        with os.scandir(path) as found:
            entries = sorted((entry for entry in found if entry.name not in without), key=lambda entry: entry.name)
        for entry in entries:
            below = f"{name}/{entry.name}" if name else entry.name
            yield from _all_in(below, entry.path, entry.stat(follow_symlinks=False), without)
    elif not stat.S_ISREG(state.st_mode):
        raise OSError(errno.EINVAL, "neither a file nor a folder", path)
