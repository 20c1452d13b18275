"""Files as they are and as they are to be: changes are gathered here before any of them is written."""

import difflib
from collections.abc import Collection, Iterator, Mapping

from catalogue.editing import decode, encode
from catalogue.editing.disk import FileChange

NOTHING = "/dev/null"
"""What stands in a diff in the place of a file that is not there."""


class Workspace(Mapping[str, bytes]):
    """The files of a site by the paths that editors know, as they are to be."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._changed: dict[str, bytes | None] = {}
        """What a file is to hold; None for one that is to go."""
        self._moved: dict[str, str] = {}
        """New paths of files, and the old ones."""

    def __getitem__(self, path: str) -> bytes:
        content = self._changed[path] if path in self._changed else self._files[path]
        if content is None:
            raise KeyError(path)
        return content

    def __iter__(self) -> Iterator[str]:
        gone = {path for path, content in self._changed.items() if content is None}
        return iter(sorted({*self._files, *self._changed} - gone, key=lambda path: path.split("/")))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def text(self, path: str) -> str:
        """What a file is to hold."""
        return decode(self[path])

    def write(self, path: str, text: str) -> None:
        """Makes a file, or gives it other text."""
        self._changed[path] = encode(text)

    def delete(self, path: str) -> None:
        """Takes a file away."""
        self._changed[path] = None

    def move(self, old: str, new: str) -> None:
        """Gives a file another path."""
        self._changed[new] = self[old]
        self._changed[old] = None
        self._moved[new] = self._moved.pop(old, old)

    def changes(self) -> dict[str, FileChange]:
        """What is to be written, in the order of the paths."""
        found = {path: FileChange(self._before(path), after) for path, after in sorted(self._changed.items())}
        return {path: change for path, change in found.items() if change.before != change.after}

    def diff(self) -> str:
        """What is to be written, as a unified diff; empty where that is nothing."""
        lines: list[str] = []
        gone = set(self._moved.values())
        for path, change in self.changes().items():
            if change.after is None and path in gone:
                continue
            old = self._moved.get(path, path if change.before is not None else "")
            before = self._before(old) if old else None
            lines += _diff_of(old, before, path if change.after is not None else "", change.after)
        return "\n".join(lines)

    def _before(self, path: str) -> bytes | None:
        return self._files.get(path)


class Part(Mapping[str, bytes]):
    """The files of a workspace that stand in certain folders, but for some."""

    def __init__(self, workspace: Workspace, folders: Collection[str], without: Collection[str] = ()) -> None:
        self._workspace = workspace
        self._folders = folders
        self._without = without

    def __getitem__(self, path: str) -> bytes:
        return self._workspace[path]

    def __iter__(self) -> Iterator[str]:
        found = (path for path in self._workspace if path.partition("/")[0] in self._folders)
        return (path for path in found if path not in self._without)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _diff_of(old: str, before: bytes | None, new: str, after: bytes | None) -> Iterator[str]:
    if old and new and old != new:
        yield f"rename from {old}"
        yield f"rename to {new}"
    held, holds = (decode(content or b"").removeprefix("\ufeff").splitlines() for content in (before, after))
    yield from difflib.unified_diff(held, holds, old or NOTHING, new or NOTHING, lineterm="")
