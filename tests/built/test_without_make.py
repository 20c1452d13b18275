"""The commands without make, as on Windows: one command of pip, then python -m catalogue, with nothing set."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import ROOT, copy_project

PACKED = ("pyproject.toml", "README.md", "LICENSE")
CONSOLE = {"PYTHONIOENCODING": "cp1252", "PYTHONWARNDEFAULTENCODING": "1"}
"""A console of Windows in Western Europe, which has neither ŵ nor ŷ, and a word on each file that is opened without
its encoding, for which Windows would take that of the console."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with an environment of its own, into which one command of pip has put it."""
    folder = copy_project(tmp_path_factory.mktemp("plain") / "a folder with spaces")
    for name in PACKED:
        (folder / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], cwd=folder, check=True)
    (packages,) = (folder / ".venv").glob("lib/python*/site-packages")
    (packages / "tests.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")  # there is no network
    pip = [sys.executable, "-m", "pip", "--python", str(folder / ".venv/bin/python"), "install", "-q"]
    alone = ["--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check"]
    done = subprocess.run([*pip, *alone, "-e", "."], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(project / ".venv/bin/python"), "-m", "catalogue", *arguments]
    variables = {"PATH": os.environ["PATH"], "HOME": str(project.parent), **CONSOLE}
    return subprocess.run(
        command, cwd=project, env=variables, capture_output=True, encoding="cp1252", timeout=170, check=False
    )


def test_the_check_runs(project: Path) -> None:
    assert _run(project, "check").stdout.startswith("no problems: ")


def test_what_a_console_cannot_show_stops_nothing(project: Path) -> None:
    file = project / "data" / "programmes.yaml"
    before = file.read_bytes()
    file.write_bytes(before.replace(b"state: ", "state: dŵr ".encode(), 1))

    done = _run(project, "check")

    file.write_bytes(before)
    assert done.returncode == 1
    assert "state: 'd?r " in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("command", ["status", "build"])
def test_every_day_commands_run(project: Path, command: str) -> None:
    done = _run(project, command)

    assert done.returncode == 0
    assert [line for line in done.stderr.splitlines() if "catalogue" in line] == []


def test_files_that_are_made_have_the_same_ends_of_lines_on_every_system(project: Path) -> None:
    made = project / "data" / "schema" / "programmes.json"
    (project / "data" / "README.md").write_bytes((ROOT / "data" / "README.md").read_bytes())

    assert _run(project, "schema").returncode == 0
    assert b"\r" not in made.read_bytes()
