"""The files below data/ and docs/."""

import errno
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue.keeping.answers import NO_ANSWERS, Answers
from catalogue.reading.decoding import MAX_BYTES, remedy_for_size, too_large
from catalogue.reading.faults import DataError, Fault, Place

Files = Mapping[str, bytes]
"""Contents by path as editors know it, such as data/programmes.yaml."""
MAX_DEPTH = 8
"""Of folders: no declared file stands deeper."""
LEAVINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".directory", ".gitkeep", ".gitignore"})
"""What systems and git keep in folders. It is passed over, and not published."""
LEAVING_BEGINNINGS = ("._", ".#")
"""What macOS puts beside a file on other disks, and Emacs while one is edited."""
LEAVING_ENDINGS = (".swp", ".swo")
"""What Vim keeps, under a name with a dot before it, while a file is edited."""
LEFT_OVER = ("~", ".orig", ".bak", ".tmp", ".rej", ".old")
LEFT_OVER_BEGINNINGS = ("#", "~$", ".~")
"""What Emacs, Word and LibreOffice write beside a file that is open, and leave after a crash."""
READ_AS = {"effective_ids": True} if os.access in os.supports_effective_ids else {}
"""Asks for the rights of the user as whom files are opened."""


class FolderFiles(Mapping[str, bytes]):
    """The files below folders, in order, by their path from the folder's parent. Each is read when asked for.

    `faults` says of what else stands there why it is not among them.
    """

    def __init__(self, *folders: Path, known: Answers = NO_ANSWERS) -> None:
        """Raises DataError where there is no folder. What is `known` is not read again."""
        self.faults: list[Fault] = []
        self._known = known
        self._states: dict[str, tuple[str, int, int, int]] = {}
        """Where each file stands, and what changes when it is written."""
        for folder in folders:
            if not folder.is_dir():
                raise DataError([Fault(Place(file=folder.name), "is not a folder", "name the right one")])
            self._walk(str(folder), folder.name, 1)

    def __getitem__(self, name: str) -> bytes:
        return self._known.remember(self._states[name], Path(self._states[name][0]).read_bytes)

    def __iter__(self) -> Iterator[str]:
        return iter(self._states)

    def __len__(self) -> int:
        return len(self._states)

    def _walk(self, folder: str, name: str, depth: int) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self._refuse(name, f"cannot be read ({error.strerror})", "allow that it is read")
            return
        for entry in entries:
            if not is_leaving(entry.name):
                self._take(entry, name, depth)

    def _take(self, entry: os.DirEntry[str], parent: str, depth: int) -> None:
        name = f"{parent}/{entry.name}"
        try:
            mode = entry.stat(follow_symlinks=False)
        except OSError as error:
            self._refuse(name, f"cannot be read ({error.strerror})", "put it back, or allow that it is read")
            return
        if not entry.name.isprintable():
            self._refuse(name, "has a name with signs that nobody can write", "rename it")
        elif stat.S_ISLNK(mode.st_mode):
            self._refuse(name, "is a link to something else", "put a copy in its place, or delete it")
        elif stat.S_ISDIR(mode.st_mode) and depth < MAX_DEPTH:
            self._walk(entry.path, name, depth + 1)
        elif stat.S_ISDIR(mode.st_mode):
            self._refuse(name, "is a folder deeper than any that is read", "move its files up")
        elif not stat.S_ISREG(mode.st_mode):
            self._refuse(name, "is no ordinary file", "delete it")
        elif mode.st_size > MAX_BYTES:
            self._refuse(name, too_large(mode.st_size, MAX_BYTES), remedy_for_size(name, mode.st_size))
        elif not os.access(entry.path, os.R_OK, **READ_AS):
            what = f"cannot be read ({os.strerror(errno.EACCES)})"
            self._refuse(name, what, "put it back, or allow that it is read")
        else:
            self._states[name] = (entry.path, mode.st_mtime_ns, mode.st_size, mode.st_ino)

    def _refuse(self, name: str, what: str, remedy: str) -> None:
        self.faults.append(Fault(Place(file=printable(name)), what, remedy, unread=True))


def is_leaving(name: str) -> bool:
    """Whether a system or an editing program keeps a file of this name for itself."""
    if name in LEAVINGS or name.startswith(LEAVING_BEGINNINGS):
        return True
    return name.startswith(".") and name.endswith(LEAVING_ENDINGS)


def is_left_over(name: str) -> bool:
    """Whether a program that edits or merges left it behind."""
    return name.endswith(LEFT_OVER) or name.rpartition("/")[2].startswith(LEFT_OVER_BEGINNINGS)


def printable(name: str) -> str:
    """A name as a message can show it, whatever bytes it is made of."""
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in shown)
