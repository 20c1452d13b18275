"""Watching files for the preview, and folders too that are taken away and come back."""

import os
import stat
from collections.abc import Iterable

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserverVFS

INTERVAL = 0.5
"""Seconds between two looks, as MkDocs has it."""
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

    return PollingObserverVFS(look, os.scandir, polling_interval=INTERVAL)
