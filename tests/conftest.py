"""The site, built once for all tests that look at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SITE = ROOT / "tests" / "site"
"""The small invented site on which the engine's tests run."""
PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
BUILD_DATE = "1795392000"
"""23 November 2026, in seconds since 1970."""

Run = Callable[..., subprocess.CompletedProcess[str]]


def copy_project(place: Path) -> Path:
    """What the build needs, in another folder."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, place / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place / part)
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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("project") / "main")
    done = run_catalogue(project, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"
