"""Building aside, checking the result, and putting it in place in one step."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from catalogue.publishing.aside import Aside, work_aside
from catalogue.publishing.engine import generator_command, generator_environment
from catalogue.publishing.last import LastBuild
from catalogue.publishing.refusal import STAYS, PublishingError
from catalogue.publishing.signals import begin_as_child
from catalogue.publishing.swap import swap
from catalogue.publishing.target import resolve_target

READABLE = 0o022
"""The mask with which files come to have 644 and folders 755, so that any web server can read them."""
OUT_OF_MEMORY = ("SIGKILL", "SIGABRT", "SIGSEGV")
"""The signals that end a process for want of memory."""
FAILED = "The build failed"
PATIENCE = 10
"""Seconds for processes that were killed to be gone."""


@dataclass(frozen=True)
class Built:
    """What stands where a site was to be built."""

    pages: int
    anew: bool
    """False where it stood there already, whole, and nothing that it is made from has changed."""


def build_site(site: Path, examples: Path | None = None) -> Built:
    """Builds the project in the working directory and puts it at `site`, if it is not what stands there already.

    With a folder of examples it is a demonstration.
    Raises PublishingError, TargetError, VariableError, DayError, and OSError as for a full disk, with `site` as it was.
    """
    site = resolve_target(site, Path.cwd())
    environment = generator_environment(Path.cwd(), examples)
    with _readable():
        site.parent.mkdir(parents=True, exist_ok=True)
        with work_aside(site.parent) as aside:
            last = LastBuild(site, environment)
            if pages := last.pages_as_they_were():
                return Built(pages, anew=False)
            _run_generator(aside, environment)
            pages = _finish(aside.site, last)
            resolve_target(site, Path.cwd())  # it may have changed meanwhile
            swap(aside.site, site)
    return Built(pages, anew=True)


def _finish(site: Path, last: LastBuild) -> int:
    from catalogue.publishing.finishing import finish_site  # noqa: PLC0415 -- what is as it was needs no model

    return finish_site(site, last)


@contextmanager
def _readable() -> Iterator[None]:
    former = os.umask(READABLE)
    try:
        yield
    finally:
        os.umask(former)


def _run_generator(aside: Aside, environment: Mapping[str, str]) -> None:
    command = generator_command("build", "--quiet", "--strict", "--site-dir", str(aside.site))
    if sys.platform == "win32":  # which has no signals to pass on, and no files to keep open for a child
        if subprocess.call(command, env=environment):
            raise PublishingError(f"{FAILED}; {STAYS}.")
        return
    alive, end = os.pipe()
    kept = (end,) if aside.lock is None else (end, aside.lock)
    begin = partial(begin_as_child, os.getpid())
    try:
        # begin is called between fork and exec: no other thread runs that could hold a lock
        process = subprocess.Popen(command, env=environment, pass_fds=kept, preexec_fn=begin)  # noqa: PLW1509
    finally:
        os.close(end)
    try:
        status = process.wait()
    except BaseException:
        process.kill()
        process.wait()
        select.select([alive], [], [], PATIENCE)  # what it began holds the other end of the pipe
        raise
    finally:
        os.close(alive)
    if status:
        raise PublishingError(f"{_say(status)}; {STAYS}.")


def _say(status: int) -> str:
    if status > 0:
        return FAILED
    names = {each.value: each.name for each in signal.Signals}
    name = names.get(-status, f"signal {-status}")
    short = ", as when memory is short: end other programs" if name in OUT_OF_MEMORY else ""
    return f"The build was ended by {name}{short}"
