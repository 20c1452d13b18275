"""make says in one line what it needs and cannot find."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WANTED = "Python 3.11 or later is needed"
REMEDY = "Install it, or name yours: make PYTHON=python3.12"
OLD = '#!/bin/sh\nexec {python} -c "import sys; sys.version_info = (3, 10, 4); exec(sys.argv[1])" "$2"\n'
NOWHERE = "http://127.0.0.1:9/"
"""The port of a service that no computer runs."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    (tmp_path / "old").write_text(OLD.format(python=sys.executable), encoding="utf-8")
    (tmp_path / "old").chmod(0o755)
    return tmp_path


def _say(project: Path, python: str) -> list[str]:
    """What make says on its way to a check, but for its own line at the end."""
    variables = {"PATH": "/usr/bin:/bin", "PIP_INDEX_URL": NOWHERE, "PIP_NO_CACHE_DIR": "1"}
    command = ["make", "check", f"PYTHON={python}"]
    done = subprocess.run(command, cwd=project, env=variables, capture_output=True, text=True, check=False)
    *lines, last = (done.stdout + done.stderr).splitlines()
    assert last.startswith("make: ***")
    return lines


def test_a_python_that_is_too_old_is_named(project: Path) -> None:
    assert _say(project, "./old") == [f"{WANTED}, and ./old is Python 3.10. {REMEDY}"]


def test_a_python_that_is_not_there_is_named(project: Path) -> None:
    assert _say(project, "python9") == [f"{WANTED}, and there is no python9. {REMEDY}"]


def test_a_network_that_is_missing_is_named(project: Path) -> None:
    assert _say(project, sys.executable) == [
        "The network is needed to fetch the packages of requirements/site.txt, and it does not answer. "
        "Connect to it and try again; see .venv/install.log"
    ]
