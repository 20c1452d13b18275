"""A fork of the project: its workflow publishes it to a host of this machine, with the real make, build and server."""

import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import BUILD_DATE, ROOT, copy_project
from tests.delivery.workflows import EXPRESSION, SHELL, WORKFLOWS, Step, jobs_of, steps_of
from tests.hosts.servers import find_port, serve_with
from tests.pages import digests

PUBLISH = next(path for path in WORKFLOWS if path.name == "publish.yml")
BESIDE = ("Makefile", "pyproject.toml", "requirements", "delivery")
"""What the targets of make need beside the engine and a site."""
STAMPS = ("site", "network", "test")
"""They say that packages are installed: those of the tests are."""
COMMIT = "0123456789abcdef0123456789abcdef01234567"
FULL = 40_000
"""Bytes of a file beyond which the disk is full: the build writes hundreds that are smaller before."""
Limit = Callable[[], None] | None


@dataclass
class Host:
    """Runs the workflow of a fork, and shows what it deploys at an address of this machine."""

    fork: Path
    public: Path
    said: list[str] = field(default_factory=list)
    port: int = field(default_factory=find_port)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/leadership/paths/"

    def publish(self, limit: Limit = None) -> dict[str, str]:
        """How each job ended; one runs when that which it needs has succeeded. `limit` is set on its processes."""
        ended: dict[str, str] = {}
        for name, job in jobs_of(PUBLISH).items():
            ready = "needs" not in job or ended[job["needs"]] == "success"
            steps = [step for step in steps_of(PUBLISH) if step.job == name]
            shown = ready and name == "verify"
            with serve_with("caddy", self.public, self.address, port=self.port) if shown else nullcontext():
                done = ready and all(self._do(step, limit) for step in steps)
            ended[name] = "success" if done else "failure" if ready else "skipped"
        return ended

    def _do(self, step: Step, limit: Limit) -> bool:
        action = step.uses.partition("@")[0]
        if action == "actions/upload-pages-artifact":
            shutil.copytree(self.fork / "site", self.public.with_name("artifact"))
        elif action == "actions/deploy-pages":
            shutil.copytree(self.public.with_name("artifact"), self.public)
        return self._run(step, limit) if step.script else True

    def _run(self, step: Step, limit: Limit) -> bool:
        known = {name: EXPRESSION.sub(self._value, value) for name, value in step.environment.items()}
        variables = {**os.environ, **known, "SOURCE_DATE_EPOCH": BUILD_DATE, "NO_PROXY": "*"}
        command = [*SHELL, "-c", step.script]
        done = subprocess.run(
            command, cwd=self.fork, env=variables, check=False, capture_output=True, text=True, preexec_fn=limit
        )
        self.said += [f"$ {step.script}", *done.stdout.splitlines(), *done.stderr.splitlines()]
        return done.returncode == 0

    def _value(self, found: re.Match[str]) -> str:
        values = {
            "steps.pages.outputs.base_url": self.address.removesuffix("/"),
            "needs.deploy.outputs.url": self.address,
            "github.sha": COMMIT,
        }
        return values[found[0].strip("${ }")]


@pytest.fixture
def host(tmp_path: Path) -> Host:
    fork = copy_project(tmp_path / "fork")
    for name in BESIDE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, fork / name)
    (fork / ".venv").mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (fork / ".venv" / name).symlink_to(Path(sys.prefix) / name)
    for name in STAMPS:
        (fork / f".venv/{name}.stamp").touch()
    return Host(fork, tmp_path / "public")


def _fill_disk() -> None:
    """Of a process that is about to begin."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (FULL, FULL))


def test_a_fork_is_published_and_a_build_that_fails_half_way_leaves_its_site_as_it_was(host: Host) -> None:
    first = host.publish()
    told = [line for line in host.said if line.startswith("no problems")]

    assert (first, len(told)) == (dict.fromkeys(first, "success"), 2), "\n".join(host.said)

    before = digests(host.public)
    host.said.clear()
    second = host.publish(_fill_disk)

    assert second == {"build": "failure", "deploy": "skipped", "verify": "skipped"}
    assert "The build failed; what was published stays as it was." in host.said, "\n".join(host.said)
    assert digests(host.public) == before
