"""Runs workflows as their hosts would, with a recorder in place of make and of what the network is needed for."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
OF_GITLAB = {"workflow", "default", "variables", "stages"}
"""What is no job."""
EXPRESSION = re.compile(r"\$\{\{.*?\}\}")
VALUE = "https://a.example/it's $(touch caught) `touch caught`; touch caught"
"""What stands for the value of an expression: nobody says that it is harmless."""
RECORDER = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$RECORD"
case " $* " in *" $FAILING "*) exit 2 ;; esac
"""
SHELL = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
"""How GitHub runs a step."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of a job: an action, or a script."""

    workflow: str
    job: str
    name: str
    uses: str
    script: str
    environment: Mapping[str, str]
    condition: str

    def __str__(self) -> str:
        return f"{self.workflow}: {self.job}: {self.name}"


@dataclass
class Ran:
    """What came of a workflow."""

    steps: list[str] = field(default_factory=list)
    """Actions by name, and what make was told, in order."""
    failed: set[str] = field(default_factory=set)
    """Jobs that failed, or that were left out for that."""


@cache
def read(path: Path) -> dict[str, Any]:
    """A file of YAML. Its key `on` is True (YAML 1.1)."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def jobs_of(path: Path) -> dict[str, Any]:
    """The jobs of a workflow, by name."""
    if path != GITLAB:
        jobs: dict[str, Any] = read(path)["jobs"]
        return jobs
    return {name: job for name, job in read(path).items() if name not in OF_GITLAB and not name.startswith(".")}


def steps_of(path: Path) -> Iterator[Step]:
    """Every step, in the order of the file."""
    for job_name, job in jobs_of(path).items():
        for number, step in enumerate(job.get("steps") or [{"run": line} for line in job["script"]]):
            yield Step(
                workflow=path.name,
                job=job_name,
                name=step.get("name") or f"line {number + 1}",
                uses=step.get("uses", ""),
                script=step.get("run", ""),
                environment=step.get("env", {}),
                condition=step.get("if", ""),
            )


def all_steps() -> list[Step]:
    return [step for path in (*WORKFLOWS, GITLAB) for step in steps_of(path)]


def run_step(step: Step, folder: Path, failing: str = "-") -> tuple[int, list[str]]:
    """The status of a script, and what it told make, in a folder; make fails for the target `failing`."""
    record, tools = folder / "record", folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "make").write_text(RECORDER, encoding="utf-8")
    (tools / "make").chmod(0o755)
    record.write_text("", encoding="utf-8")
    script = folder / "script.sh"
    script.write_text(step.script, encoding="utf-8")
    known = {name: EXPRESSION.sub(lambda _: VALUE, value) for name, value in step.environment.items()}
    variables = {"PATH": f"{tools}:{os.environ['PATH']}", "RECORD": str(record), "FAILING": failing, **known}
    done = subprocess.run([*SHELL, "-u", str(script)], cwd=folder, env=variables, check=False, capture_output=True)
    return done.returncode, record.read_text(encoding="utf-8").splitlines()


def run_workflow(path: Path, folder: Path, failing: str = "-") -> Ran:
    """Runs each job whose needs are met, and each step until one fails, as a workflow without conditions does."""
    ran = Ran()
    steps = list(steps_of(path))
    for name, job in jobs_of(path).items():
        needs = job.get("needs", [])
        if ran.failed.intersection([needs] if isinstance(needs, str) else needs):
            ran.failed.add(name)
            continue
        for step in (each for each in steps if each.job == name):
            status, told = run_step(step, folder, failing) if step.script else (0, [step.uses.partition("@")[0]])
            ran.steps += told
            if status:
                ran.failed.add(name)
                break
    return ran
