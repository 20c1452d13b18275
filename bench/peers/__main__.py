"""python -m bench.peers [N] [ROUNDS]: our build beside those of Hugo and Eleventy, with N programmes more.

One JSON line for each tool and each way of building, then one for each ratio: our time divided by that of the other, in
one round. Each round builds with every tool in turn, so that other work on the machine disturbs all alike.
"""

import os
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.measuring import measure
from bench.peers.editing import Subject, find_subject, measure_edit
from bench.peers.generators import Generator, eleventy, hugo, ours
from bench.project import make_project, print_line

ROUNDS = 3
WAYS = ("cold", "warm", "edit", "edit and lists")
"""A build without anything of an earlier one in its folder; one right after another, with nothing changed; from saving
one record to its page over HTTP, by the tool's own server; and until two lists have been answered after that."""


@dataclass(frozen=True)
class Run:
    """What one way of building took one tool in one round."""

    seconds: float
    peak_mb: float
    cpu_seconds: float | None = None
    """Of a build or a server, which other work on the machine hardly changes."""


Runs = dict[tuple[str, str], list[Run]]
"""By way and tool, a run for each round."""


def main(number: int, rounds: int) -> None:
    """Measures every tool in every round."""
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder, "ours"), number)
        tools = (ours(), hugo(), eleventy())
        projects = {tool.name: tool.make(Path(folder, tool.name), project) for tool in tools}
        subject = find_subject(project)
        runs: Runs = defaultdict(list)
        for place in range(rounds):
            for tool in tools:
                for way, run in _measure(tool, projects[tool.name], subject, f"Mark{place}").items():
                    runs[way, tool.name].append(run)
        for tool in tools:
            _print_output(tool, projects[tool.name] / tool.output, number)
        _print_runs(runs, number)


def _measure(tool: Generator, project: Path, subject: Subject, mark: str) -> dict[str, Run]:
    environment = {**os.environ, **tool.environment}
    shutil.rmtree(project / tool.output, ignore_errors=True)
    found = {}
    for way in ("cold", "warm"):
        built = measure(tool.build, project, environment)
        found[way] = Run(built.seconds, built.peak_mb, built.cpu_seconds)
    edited = measure_edit(tool, project, subject, mark)
    found["edit"] = Run(edited.seconds, edited.peak_mb, edited.cpu_seconds)
    return {**found, "edit and lists": Run(edited.seconds_with_lists, edited.peak_mb)}


def _print_output(tool: Generator, folder: Path, number: int) -> None:
    pages = [page.stat().st_size for page in folder.rglob("*.html")]
    print_line(what="output", tool=tool.name, n=number, pages=len(pages), html_mb=round(sum(pages) / 1_000_000, 1))


def _print_runs(runs: Runs, number: int) -> None:
    """The runs of each tool, then how ours compare with those of each other tool, round by round."""
    for (way, name), found in runs.items():
        seconds, peak = _spread([run.seconds for run in found]), max(run.peak_mb for run in found)
        cpu = [run.cpu_seconds for run in found if run.cpu_seconds is not None]
        of_processors = {"cpu_seconds": _spread(cpu)} if cpu else {}
        print_line(
            what=way, tool=name, n=number, rounds=len(found), seconds=seconds, **of_processors, peak_mb=round(peak)
        )
    others = dict.fromkeys(name for _, name in runs if name != "ours")
    for way in WAYS:
        for name in others:
            pairs = zip(runs[way, "ours"], runs[way, name], strict=True)
            ratio = _spread([mine.seconds / other.seconds for mine, other in pairs])
            print_line(what="ratio", way=way, to=name, n=number, ratio=ratio)


def _spread(values: list[float]) -> dict[str, float]:
    return {
        "median": round(median(values), 2),
        "least": round(min(values), 2),
        "most": round(max(values), 2),
    }


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:]]
    main(*(numbers + [1000, ROUNDS][len(numbers) :]))
