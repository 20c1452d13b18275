"""From saving a record to its page over HTTP, with a generator's own server for whoever writes."""

import html
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any, cast

from bench.measuring import FailedError, watch_memory
from bench.peers.generators import Generator
from catalogue.reading.yaml_files import parse_yaml

LONGEST = 120
"""Seconds after which a server is given up."""
BETWEEN_LOOKS = 0.01
LISTS = ("en/programmes/", "en/")
"""Other pages that an edit of a programme can touch."""
SETTLING = 3
"""Seconds that a server has after its first page: some begin to watch files only then."""


@dataclass(frozen=True)
class Edited:
    """What one edit took."""

    seconds: float
    """Until its page says so."""
    seconds_with_lists: float
    """Until the pages of LISTS have been answered after that: some servers make them only when they are asked."""
    cpu_seconds: float | None
    """Of the server until the page says so, all that it answers meanwhile included; None where there is no /proc."""
    peak_mb: float
    """Of the server from its start."""


@dataclass(frozen=True)
class Subject:
    """A record whose English summary is edited."""

    file: Path
    summary: str
    address: str
    """Of its page, from the root of the site."""

    def write(self, project: Path, summary: str) -> None:
        """Saves the record with another summary."""
        file = project / self.file
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(self.summary, summary, 1), encoding="utf-8")

    def restore(self, project: Path, mark: str) -> None:
        """Saves the record as it was."""
        file = project / self.file
        file.write_text(file.read_text(encoding="utf-8").replace(f" {mark}", "", 1), encoding="utf-8")


def find_subject(project: Path) -> Subject:
    """The first of the made-up programmes; without any, the first of the real ones."""
    files = sorted((project / "data/programmes").glob("*.yaml"))
    file = files[0] if files else project / "data/programmes.yaml"
    found = cast(Any, parse_yaml(file.name, file.read_bytes).value)
    record = found if files else found[0]
    slug = record.get("address", {}).get("en", record["id"])
    return Subject(file.relative_to(project), record["summary"]["en"], f"en/programmes/{slug}/")


def measure_edit(generator: Generator, project: Path, subject: Subject, mark: str) -> Edited:
    """One edit, from saving the record until its page has the mark; then the record is as it was."""
    with _serving(generator, project) as (port, process), watch_memory(process.pid) as watch:
        _wait_for(port, subject, subject.summary, process)
        time.sleep(SETTLING)
        begin, worked = time.perf_counter(), _processor_seconds(process.pid)
        subject.write(project, f"{subject.summary} {mark}")
        try:
            _wait_for(port, subject, mark, process)
            seconds, working = time.perf_counter() - begin, _processor_seconds(process.pid)
            for address in LISTS:
                _read(port, address)
            with_lists = time.perf_counter() - begin
        finally:
            subject.restore(project, mark)
    cpu = None if worked is None or working is None else working - worked
    return Edited(seconds, with_lists, cpu, watch.peak / 1_000_000)


def _processor_seconds(process: int) -> float | None:
    """What a process and its children that have ended took until now (proc_pid_stat(5)); None where nothing tells."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _serving(generator: Generator, project: Path) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """A server on a free port of this machine, ended by its own id."""
    port = _free_port()
    process = subprocess.Popen(
        generator.serve(port),
        cwd=project,
        env={**os.environ, **generator.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield port, process
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # the group of this server alone, since it began a session
        process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, subject: Subject, text: str, process: subprocess.Popen[bytes]) -> None:
    """Until the page holds a text; raises FailedError where the server ends, or never says it."""
    end = time.monotonic() + LONGEST
    wanted = html.escape(text, quote=False)
    while time.monotonic() < end and process.poll() is None:
        if wanted in _read(port, subject.address):
            return
        time.sleep(BETWEEN_LOOKS)
    raise FailedError(f"{' '.join(map(str, process.args))}: {subject.address} never said {text!r}")  # type: ignore[arg-type]


def _read(port: int, address: str) -> str:
    """A page; empty where there is none yet."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST)
    try:
        connection.request("GET", f"/{address}")
        return connection.getresponse().read().decode(errors="replace")
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()
