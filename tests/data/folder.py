"""The folder that is tested, with its data/ and docs/: that of the project, or the one in SITE_FOLDER."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.reading.faults import DataError
from tests.conftest import ROOT, run_catalogue

FOLDER = Path(os.environ.get("SITE_FOLDER") or ROOT).resolve()

COMMIT = "0123456789abcdef0123456789abcdef01234567"
"""From which it seems to be built, also where it is a copy without a history."""


@cache
def load_site() -> Catalogue:
    """What the editors have written; a fault in it fails the test with the messages of `make check`."""
    try:
        return load_catalogue(FOLDER / "data", FOLDER / "docs")
    except DataError as error:
        return pytest.fail("\n".join(map(str, error.faults)), pytrace=False)


def build(folder: Path, site: Path, **environment: str) -> None:
    """Builds what stands in a folder with the engine of this project."""
    own = {"PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": load_site().settings.address, "SOURCE_COMMIT": COMMIT}
    done = run_catalogue(folder, "build", "--site", str(site), **own, **environment)
    assert done.returncode == 0, done.stdout + done.stderr


def copy_folder(place: Path) -> Path:
    """The data and the prose in another folder."""
    for part in ("data", "docs"):
        shutil.copytree(FOLDER / part, place / part)
    return place


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Waits until no other process is here."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
