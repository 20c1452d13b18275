"""Answers to questions about files: those of the last run, which hold as long as the files and the code are the same.

They are kept in one file of JSON for each project. What a run does not ask for again is not kept any longer, so the
file is no larger than what one run needs.
"""

import hashlib
import json
import os
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from catalogue.keeping.files import KEPT, find_folder, write
from catalogue.keeping.once import read_again

MOST_FILES = 20
"""Of one name: projects, versions of the code. The real site has one of 1 MB."""
Answer = TypeVar("Answer")
"""What JSON holds."""
Found = TypeVar("Found")
"""Anything."""


class Answers:
    """Answers of one run, with those of the last one. Where their file is damaged, there are none."""

    def __init__(self, file: Path | None = None, *, lasting: bool = False) -> None:
        """`file` is where they are kept; without one nothing is. `lasting` are those of who asks again and again."""
        self._file = file
        self._is_lasting = lasting
        if lasting:
            read_again()
        self._last: dict[str, Any] = _read(file) if file else {}
        self._now: dict[str, Any] = {}
        self._remembered: dict[Hashable, Any] = {}
        self._remembering: dict[Hashable, Any] = {}

    def find(self, question: str, answer: Callable[[], Answer | None]) -> Answer | None:
        """The answer of the last run, or one that is found now. Nobody changes it. None is not kept."""
        found = self._last.get(question)
        if found is None:
            found = answer()
        if found is not None and (self._file or self._is_lasting):
            self._now[question] = found
        return found

    def put(self, question: str, answer: object) -> None:
        """In the place of what the last run found. Nobody changes it."""
        if self._file:
            self._now[question] = answer

    def remember(self, question: Hashable, find: Callable[[], Found]) -> Found:
        """What this process found when it asked last, or finds now: the same object, which nobody changes."""
        if not self._is_lasting:
            return find()
        if question not in self._remembering:
            known = question in self._remembered
            self._remembering[question] = self._remembered[question] if known else find()
        found: Found = self._remembering[question]
        return found

    def keep(self) -> None:
        """For the next run; nothing where the system refuses it. Lasting ones go into their file once."""
        if self._file and self._now != self._last:
            told = json.dumps(self._now, ensure_ascii=False, separators=(",", ":"))
            with suppress(OSError, UnicodeError):  # a name on disk can be no text
                write(self._file, f"{mark(told)}\n{told}".encode())
                _remove_oldest(self._file.parent, self._file.name.partition("-")[0])
        if self._is_lasting:
            self._file = None
            self._last, self._now = self._now, {}
            self._remembered, self._remembering = self._remembering, {}


NO_ANSWERS = Answers()
"""Of who asks once."""


def answers_for(name: str, about: str, code: Iterable[Path], *, lasting: bool = False) -> Answers:
    """Those of a name, as `reading`, about one project, that the code in these folders has found."""
    folder = find_folder()
    file = folder / f"{KEPT}{name}-{mark(about, mark_of_code(code))}.json" if folder else None
    return Answers(file, lasting=lasting)


def mark(*parts: str) -> str:
    """The same for what is the same: stands for long texts in a question, and for paths of any bytes."""
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]


def mark_of_code(folders: Iterable[Path]) -> str:
    """The same for the same files in them: by name, size and time, as the bytecode of Python is found."""
    return mark(*(f"{each.path} {each.stat().st_size} {each.stat().st_mtime_ns}" for each in _files_in(folders)))


def _remove_oldest(folder: Path, beginning: str) -> None:
    files = sorted(folder.glob(f"{beginning}-*.json"), key=lambda path: path.stat().st_mtime)
    for path in files[:-MOST_FILES]:
        path.unlink(missing_ok=True)


def _files_in(folders: Iterable[Path]) -> Iterator[os.DirEntry[str]]:
    for folder in folders:
        with os.scandir(folder) as found:
            for entry in sorted(found, key=lambda entry: entry.name):
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        yield from _files_in([Path(entry.path)])
                else:
                    yield entry


def _read(file: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        known, _, told = file.read_bytes().decode().partition("\n")
        if known == mark(told):
            return dict(json.loads(told))
    return {}
