"""The project that is measured: a copy with more records, its runs, and the lines that say what came of them."""

import json
import os
import shutil
import sys
from pathlib import Path

from bench.measuring import Measure, measure
from bench.records import write_programmes

ROOT = Path(__file__).parents[1]
PARTS = ("data", "docs", "hooks", "overrides")


def run(project: Path, *arguments: str, **variables: str) -> Measure:
    """One run of a module in a project."""
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), **variables}
    return measure([sys.executable, "-m", *arguments], project, environment)


def make_project(place: Path, number: int) -> Path:
    """This project with so many more programmes."""
    for part in PARTS:
        shutil.copytree(ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    write_programmes(place / "data", number)
    return place


def print_line(**values: object) -> None:
    """One measurement."""
    print(json.dumps(values), flush=True)
