"""What is asked before a commit: of what changed alone, in a clone, with the tools of the project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

Changed = dict[str, str]
COMMIT = ("check", "schema", "templates", "ruff", "ruff-format", "biome", "workflows")
NAMES = {
    "data and prose / data a rhyddiaith": "check",
    "what is made from the model": "schema",
    "templates ask for what there is": "templates",
    "rules of Python": "ruff",
    "form of Python": "ruff-format",
    "form and rules of scripts and style": "biome",
    "workflows of GitHub": "workflows",
}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Git would take of this folder, with the tools of the tests."""
    folder = tmp_path_factory.mktemp("clone") / "project"
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(lambda name: (ROOT / name).is_file(), listed.stdout.rstrip("\0").split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((ROOT / name).read_bytes())
        (folder / name).chmod((ROOT / name).stat().st_mode)
    (folder / ".venv").symlink_to(sys.prefix)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    return folder


def _run(clone: Path, *arguments: str) -> tuple[dict[str, str], str]:
    """How each hook ended, by its id, and all that was said. Neither PYTHONPATH nor an active environment helps."""
    variables = {"PATH": os.environ["PATH"], "HOME": str(clone.parent)}
    command = [sys.executable, "-m", "pre_commit", "run", "--color=never", *arguments]
    done = subprocess.run(command, cwd=clone, env=variables, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    lines = [line.split("...", 1) for line in said.splitlines() if "..." in line]
    return {NAMES[name]: rest.rpartition(".")[2] for name, rest in lines if name in NAMES}, said


def _stage(clone: Path, name: str, right: str, wrong: str) -> None:
    file = clone / name
    file.write_text(file.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    subprocess.run(["git", "add", name], cwd=clone, check=True)


def test_every_hook_passes_on_the_project_as_it_is(clone: Path) -> None:
    outcome, said = _run(clone, "--all-files")

    assert outcome == dict.fromkeys(COMMIT, "Passed"), said


@pytest.mark.parametrize(
    ("name", "right", "wrong", "failing", "told"),
    [
        ("data/programmes.yaml", "state: current", "state: curent", {"check"}, "did you mean current?"),
        ("data/schema/programmes.json", '"$schema"', '"$shema"', {"check", "schema"}, "run: make schema"),
        ("tests/samples.py", "import", "import  os\nimport", {"ruff", "ruff-format"}, "F401"),
        ("docs/assets/css/tokens.css", "{", "{ colr: red;", {"biome"}, "colr"),
        (".github/workflows/check.yml", "runs-on: ubuntu-24.04", "runs: here", {"workflows"}, "runs"),
    ],
)
def test_a_fault_is_found_by_the_hook_of_what_changed(
    clone: Path, name: str, right: str, wrong: str, failing: set[str], told: str
) -> None:
    before = (clone / name).read_bytes()
    _stage(clone, name, right, wrong)

    outcome, said = _run(clone, "--files", name)

    (clone / name).write_bytes(before)
    subprocess.run(["git", "add", name], cwd=clone, check=True)
    assert {hook for hook, how in outcome.items() if how == "Failed"} <= failing, said
    assert told in said
    assert "Failed" in outcome.values()
