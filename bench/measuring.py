"""Runs a command and says how long it took and how much memory it and its children held."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

BETWEEN_LOOKS = 0.2
"""Seconds from one look at the memory to the next."""
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes: getrusage(2) counts kilobytes on Linux."""


@dataclass(frozen=True)
class Measure:
    """What one run of a command took."""

    seconds: float
    cpu_seconds: float
    """Of the command and its children; other work on the machine hardly changes it."""
    peak_mb: float
    """The most memory at one time in millions of bytes, the command and its children together, shared memory once."""


class FailedError(Exception):
    """A command that is measured must not fail."""


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Measure:
    """One run of a command in a folder."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
    with watch_memory(process.pid) as watch:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"{' '.join(command)} failed in {folder}")
    return Measure(seconds, usage.ru_utime + usage.ru_stime, max(watch.peak, usage.ru_maxrss * MAXRSS_UNIT) / 1_000_000)


@contextmanager
def watch_memory(group: int) -> Iterator["Watch"]:
    """Looks at the memory of a group of processes as long as the block runs."""
    watch = Watch(group)
    watch.start()
    try:
        yield watch
    finally:
        watch.ended.set()
        watch.join()


class Watch(threading.Thread):
    """Adds up the memory of a group of processes, over and over; where there is no /proc it finds none."""

    def __init__(self, group: int) -> None:
        super().__init__()
        self.peak = 0
        """Bytes."""
        self.ended = threading.Event()
        self._group = group

    def run(self) -> None:
        while not self.ended.wait(BETWEEN_LOOKS):
            self.peak = max(self.peak, sum(_held(self._group)))


def _held(group: int) -> list[int]:
    """Bytes that each process of a group holds, with a fair part of what it shares (Pss in proc_pid_smaps(5))."""
    held = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, StopIteration):
            if int((process / "stat").read_text().rpartition(")")[2].split()[2]) == group:
                lines = (process / "smaps_rollup").read_text().splitlines()
                held.append(next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")))
    return held
