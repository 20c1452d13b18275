"""Building aside, checking the result, and putting it in place in one step."""

import ctypes
import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from catalogue.publishing.engine import generator_command, generator_environment
from catalogue.publishing.inspection import inspect_site
from catalogue.publishing.pruning import remove_unused_scripts

RENAME_EXCHANGE = 2
"""Flag of renameat2(2): swap two names in one step."""
AT_FDCWD = -100


class PublishingError(Exception):
    """The new site was not put in place; what was there before still is."""


def build_site(site: Path) -> int:
    """Builds the project in the working directory and puts it at `site`; the number of pages.

    Raises PublishingError, and OSError as for a full disk, with `site` as it was.
    """
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        _run_generator(aside)
        pages = _check(aside)
        aside.chmod(0o755)
        swap(aside, site)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return pages


def swap(new: Path, site: Path) -> None:
    """Puts `new` at `site`; what was there, if anything, is at `new` afterwards."""
    if not site.exists():
        new.rename(site)
        return
    if _exchange(new, site):
        return
    old = site.with_name(f"{site.name}.old")
    site.rename(old)
    try:
        new.rename(site)
    except OSError:
        old.rename(site)
        raise
    old.rename(new)


def _run_generator(folder: Path) -> None:
    command = generator_command("build", "--quiet", "--strict", "--site-dir", str(folder))
    done = subprocess.run(command, env=generator_environment(Path.cwd()), check=False)
    if done.returncode:
        raise PublishingError("The build failed; what was published stays as it was.")


def _check(folder: Path) -> int:
    found = inspect_site(folder)
    if found.faults:
        shown = "\n".join(found.faults[:50])
        number = len(found.faults)
        raise PublishingError(f"{shown}\n{number} faults in the new site; what was published stays as it was.")
    remove_unused_scripts(folder, found.scripts)
    return found.pages


def _exchange(first: Path, second: Path) -> bool:
    """Swaps two folders in one step, where the system can; False where it cannot."""
    with suppress(AttributeError, OSError):
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
        names = os.fsencode(first), os.fsencode(second)
        return int(renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)) == 0
    return False
