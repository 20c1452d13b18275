"""Watching files for the preview, and folders too that are taken away and come back."""

import os
import stat
from collections.abc import Iterable, Iterator

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserverVFS

INTERVAL = 0.15
"""Seconds between two looks, each of which takes 6 ms on the real data, and 13 ms with 1,000 records more."""
BYTECODE = "__pycache__"
NOTHING = os.stat_result((stat.S_IFDIR | 0o755, *[0] * 9))
"""What stands for a folder that is away: an empty one. The observer of MkDocs would give up on it for good."""


def make_observer(roots: Iterable[str]) -> BaseObserver:
    """An observer that never gives up on the roots of what is watched."""
    lasting = frozenset(map(os.path.abspath, roots))

    def look(path: str) -> os.stat_result:
        try:
            return os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            if path in lasting:
                return NOTHING
            raise

    return PollingObserverVFS(look, _entries, polling_interval=INTERVAL)


def _entries(folder: str | None) -> Iterator[os.DirEntry[str]]:
    """What stands in a folder, but for the bytecode that any command may write while the preview runs."""
    with os.scandir(folder) as found:
        return iter([entry for entry in found if entry.name != BYTECODE])
