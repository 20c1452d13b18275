"""Putting a folder in the place of another in one step."""

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path

from catalogue.publishing.aside import FORMER

RENAME_EXCHANGE = 2
"""Flag of renameat2(2): swap two names in one step."""
AT_FDCWD = -100


def swap(new: Path, site: Path) -> None:
    """Puts `new` at `site`; what was there, if anything, is at `new` afterwards."""
    while not _exchange(new, site):
        try:
            new.rename(site)  # where nothing is, or an empty folder
        except OSError as error:
            if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
                raise
        else:
            return
        if _swap_in_steps(new, site):
            return


def _swap_in_steps(new: Path, site: Path) -> bool:
    """False where another build has taken the site away meanwhile."""
    former = new.with_name(f"{FORMER}{site.name}")
    try:
        site.rename(former)
    except FileNotFoundError:
        return False
    try:
        new.rename(site)
    except OSError:
        former.rename(site)
        raise
    former.rename(new)
    return True


def _exchange(first: Path, second: Path) -> bool:
    """Swaps two folders in one step, where both are there and the system can; False where it cannot."""
    with suppress(AttributeError, OSError, TypeError):  # Windows has no library without a name
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
        names = os.fsencode(first), os.fsencode(second)
        return int(renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)) == 0
    return False
