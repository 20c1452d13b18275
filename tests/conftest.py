"""The site, built once for all tests that look at it, whichever worker runs them."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from bench.chromium import FLAGS, SHELL

settings.register_profile("calm", deadline=None)  # no test depends on how fast the machine is
settings.load_profile("calm")
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"  # no bytecode stands where a test looks at what a command has written

ROOT = Path(__file__).parents[1]
SITE = ROOT / "tests" / "site"
"""The small invented site on which the engine's tests run."""
PARTS = ("hooks", "overrides", "docs/assets", "mkdocs.yml")
"""The engine."""
BUILD_DATE = "1795392000"
"""23 November 2026, in seconds since 1970."""

LIMIT = 180_000
"""Milliseconds after which something will not happen any more in a browser, however busy the machine is."""

Run = Callable[..., subprocess.CompletedProcess[str]]


def copy_project(place: Path) -> Path:
    """The engine with the site of its tests, in one folder as in a repository."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, place / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, place / part)
    for folder in ("data", "docs"):
        shutil.copytree(SITE / folder, place / folder, dirs_exist_ok=True)
    return place


def run_catalogue(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """python -m catalogue, in a folder, on a fixed day."""
    variables = {**os.environ, "PYTHONPATH": str(_engine_of(project)), "SOURCE_DATE_EPOCH": BUILD_DATE, **environment}
    command = [sys.executable, "-m", "catalogue", *arguments]
    return subprocess.run(command, cwd=project, env=variables, capture_output=True, text=True, check=False)


def _engine_of(project: Path) -> Path:
    """The hooks of a copy of the project; of a folder that holds a site alone, ours."""
    own = project / "hooks"
    return own if own.is_dir() else ROOT / "hooks"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of one run of the tests have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def make_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder as the first worker that asks for it has made it; the others wait until it is there."""
    done = folder.with_suffix(".done")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # of a worker that failed
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    return make_once(shared / "main", _build) / "site"


def _build(project: Path) -> None:
    done = run_catalogue(copy_project(project), "build")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for every test of a worker: Playwright runs once in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=SHELL, args=list(FLAGS), timeout=LIMIT)
        yield browser
        browser.close()
