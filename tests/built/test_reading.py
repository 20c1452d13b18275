"""Many files of records: read by two processes, where there are two processors, as by one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bench.records import write_programmes

from tests.conftest import ROOT

READ = """
import os, sys
from pathlib import Path
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:int(sys.argv[1])])
from catalogue.problems import DataError
from catalogue.reading import load_catalogue
try:
    print(*load_catalogue(Path(sys.argv[2]), Path("docs")).programmes, sep="\\n")
except DataError as error:
    print(error)
"""
NUMBER = 200


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    write_programmes(folder, NUMBER)
    return folder


def _read(data: Path, processors: int) -> list[str]:
    command = [sys.executable, "-c", READ, str(processors), str(data)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system shares no work between processes")
def test_the_records_are_the_same_and_in_the_same_order(data: Path) -> None:
    records = _read(data, 2)

    assert records == _read(data, 1)
    assert len(records) > NUMBER


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system shares no work between processes")
def test_problems_of_every_file_are_found_at_their_places(data: Path) -> None:
    files = sorted((data / "programmes").glob("*.yaml"))
    faults = {0: "id: again\n", 59: "colour: red\n", 60: "duration: [\n", NUMBER - 1: "title: <b>\n"}
    for position, line in faults.items():
        with files[position].open("a", encoding="utf-8") as file:
            file.write(line)
    problems = _read(data, 2)
    named = {problem.partition(":")[0] for problem in problems}

    assert problems == _read(data, 1)
    assert {f"data/programmes/{files[position].name}" for position in faults} <= named
