"""Building aside, checking the result, and putting it in place in one step."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from catalogue.hosting.compression import compress_files, files_to_compress
from catalogue.publishing.aside import Aside, work_aside
from catalogue.publishing.engine import generator_command, generator_environment
from catalogue.publishing.inspection import inspect_site
from catalogue.publishing.keeping import write_worker
from catalogue.publishing.pruning import remove_unused_scripts
from catalogue.publishing.refusal import Refusal
from catalogue.publishing.sharing import share_out
from catalogue.publishing.signals import begin_as_child
from catalogue.publishing.swap import swap
from catalogue.publishing.target import resolve_target

READABLE = 0o022
"""The mask with which files come to have 644 and folders 755, so that any web server can read them."""
OUT_OF_MEMORY = ("SIGKILL", "SIGABRT", "SIGSEGV")
"""The signals that end a process for want of memory."""
FAILED, STAYS = "The build failed", "what was published stays as it was"
PATIENCE = 10
"""Seconds for processes that were killed to be gone."""


class PublishingError(Refusal):
    """The new site was not put in place; what was there before still is."""


def build_site(site: Path, examples: Path | None = None) -> int:
    """Builds the project in the working directory and puts it at `site`; the number of pages.

    With a folder of examples it is a demonstration.
    Raises PublishingError, TargetError, VariableError, DayError, and OSError as for a full disk, with `site` as it was.
    """
    site = resolve_target(site, Path.cwd())
    environment = generator_environment(Path.cwd(), examples)
    with _readable():
        site.parent.mkdir(parents=True, exist_ok=True)
        with work_aside(site.parent) as aside:
            _run_generator(aside, environment)
            pages = _check(aside.site)
            resolve_target(site, Path.cwd())  # it may have changed meanwhile
            swap(aside.site, site)
    return pages


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


def _check(folder: Path) -> int:
    found = inspect_site(folder)
    if found.faults:
        shown = "\n".join(found.faults[:50])
        number = "1 fault" if len(found.faults) == 1 else f"{len(found.faults)} faults"
        raise PublishingError(f"{shown}\n{number} in the new site; {STAYS}.")
    remove_unused_scripts(folder, found.scripts)
    write_worker(folder)
    _compress(folder, found.scripts)
    return found.pages


def _compress(site: Path, scripts: Iterable[str]) -> None:
    """Every file that gains by it; the folder of the scripts is that of what is kept for a year."""
    fixed = site / next(iter(scripts)).rpartition("/")[0]
    share_out(partial(compress_files, fixed=fixed), files_to_compress(site))
