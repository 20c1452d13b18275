"""What the preview looks at."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from catalogue.publishing.watching import make_observer

PATIENCE = 180
"""Seconds until something will not happen any more, however busy the machine is."""


class _Seen(FileSystemEventHandler):
    def __init__(self) -> None:
        self.names: Queue[str] = Queue()

    def on_created(self, event: FileSystemEvent) -> None:
        self.names.put(Path(str(event.src_path)).name)


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[_Seen]:
    handler = _Seen()
    observer = make_observer([str(tmp_path)])
    observer.schedule(handler, str(tmp_path), recursive=True)
    observer.start()
    yield handler
    observer.stop()
    observer.join()


def test_bytecode_that_another_command_writes_is_no_change(tmp_path: Path, seen: _Seen) -> None:
    told = []
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "module.pyc").write_bytes(b"")
    for name in ("first.md", "second.md"):  # whatever was seen with the first is told before the second
        (tmp_path / name).write_text("Text", encoding="utf-8")
        while name not in told:
            told.append(seen.names.get(timeout=PATIENCE))

    assert told == ["first.md", "second.md"]
