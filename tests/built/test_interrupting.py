"""Builds that end before they are done leave the former site, and nothing else after the next build."""

import os
import random
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.conftest import copy_project, run_catalogue
from tests.pages import digests
from tests.processes import start_catalogue, take_signals

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere children outlive a parent that is killed")

HALFWAY = """
import os, signal, sys

def on_post_build(config):
    if os.environ.pop("HALFWAY", ""):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
        print(f"Halfway {os.getpid()}", file=sys.stderr, flush=True)
        signal.sigwait({signal.SIGUSR1})
"""
"""Holds the build where the pages of the first language are written; SIGUSR1 lets it go on."""
MOMENTS = """
import os, signal, sys

who, _, number = os.environ.get("KILLED_AT", "none:0").partition(":")
is_generator = any("catalogue.publishing.running" in each for each in sys.orig_argv)
left = int(number) if who == ("generator" if is_generator else "build") else 0
first = int(os.environ.setdefault("KILLED_GROUP", str(os.getpid())))

def count(event, arguments):
    global left
    if left and event in {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir"}:
        left -= 1
        if not left:
            os.killpg(first, signal.SIGKILL) if len(os.environ["KILLED_AT"]) % 2 else os.kill(first, signal.SIGKILL)

sys.addaudithook(count)
"""
"""sitecustomize.py: kills the build at the nth work on files of one of its processes, whatever time that takes."""
DRAW = random.Random(16)
CALLS = {"build": 2_500, "generator": 3_000}
"""About how often each process works on files."""
MANY = "FUZZ" in os.environ
KILLS = [f"{who}:{DRAW.randrange(1, CALLS[who])}" for who in DRAW.choices([*CALLS], k=40 if MANY else 8)]


@pytest.fixture(scope="module")
def project(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a site, and a build that can be held halfway."""
    project = copy_project(tmp_path_factory.mktemp("interrupting") / "main")
    shutil.copytree(site, project / "site")
    (project / "halfway.py").write_text(HALFWAY, encoding="utf-8")
    config = project / "mkdocs.yml"
    events = "  - hooks/mkdocs_events.py\n"
    config.write_text(config.read_text(encoding="utf-8").replace(events, f"{events}  - halfway.py\n"), encoding="utf-8")
    return project


@pytest.fixture(autouse=True)
def _change_first(project: Path, request: pytest.FixtureRequest) -> None:
    _change(project, request.node.name)


def _change(project: Path, what: str) -> None:
    """Something that no page shows: where nothing has changed, a build has nothing to do."""
    (project / "halfway.py").write_text(f"{HALFWAY}# {what}\n", encoding="utf-8")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"__pycache__"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_the_build_alone_ends_all_its_processes_and_leaves_the_former_site(
    project: Path, site: Path, number: signal.Signals
) -> None:
    files = _names(project)
    with start_catalogue(project, "build", HALFWAY="1") as build:
        assert build.stderr
        begun = build.stderr.readline()
        working = list(project.glob(".site-*/new-site/en/index.html"))
        build.send_signal(number)
        _, said = build.communicate()  # ends when the last process that could print has ended

    assert begun.startswith("Halfway ")
    assert len(working) == 1
    assert (build.returncode, said) == (128 + number, "Stopped.\n")
    assert _names(project) == files
    assert digests(project / "site") == digests(site)


def test_who_ignores_a_hangup_is_not_ended_by_one(project: Path) -> None:
    with start_catalogue(project, "build", HALFWAY="1", before=_ignore_hangup) as build:
        assert build.stderr
        generator = int(build.stderr.readline().removeprefix("Halfway "))
        build.send_signal(signal.SIGHUP)
        os.kill(generator, signal.SIGUSR1)
        build.communicate()

    assert build.returncode == 0


def _ignore_hangup() -> None:
    take_signals()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def test_a_build_that_is_killed_takes_its_processes_along_and_the_next_one_removes_what_it_left(
    project: Path, site: Path
) -> None:
    files = _names(project)
    with start_catalogue(project, "build", HALFWAY="1") as build:
        assert build.stderr
        build.stderr.readline()
        build.kill()
        build.communicate()
    left = _names(project) - files
    during = digests(project / "site")
    done = run_catalogue(project, "build")

    assert len(left) == 1
    assert during == digests(site)
    assert (done.returncode, done.stderr) == (0, "")
    assert _names(project) == files


def test_two_builds_at_once_leave_each_other_alone(project: Path, site: Path) -> None:
    files = _names(project)
    with start_catalogue(project, "build", HALFWAY="1") as first:
        assert first.stderr
        generator = int(first.stderr.readline().removeprefix("Halfway "))
        second = run_catalogue(project, "build")
        living = _names(project) - files
        os.kill(generator, signal.SIGUSR1)
        _, said = first.communicate()

    assert (second.returncode, second.stderr) == (0, "")
    assert len(living) == 1
    assert (first.returncode, said) == (0, "")
    assert _names(project) == files
    assert digests(project / "site") == digests(site)


def test_builds_that_are_killed_at_any_moment_leave_the_former_site_whole_and_nothing_after_the_next(
    project: Path, site: Path, tmp_path: Path
) -> None:
    files, former = _names(project), digests(site)
    (tmp_path / "sitecustomize.py").write_text(MOMENTS, encoding="utf-8")
    paths = f"{tmp_path}{os.pathsep}hooks"
    damaged, survived = [], []
    left: list[str] = []
    for moment in KILLS:
        _change(project, moment)
        with start_catalogue(project, "build", KILLED_AT=moment, PYTHONPATH=paths, before=_lead_a_group) as build:
            build.communicate()
        damaged += [moment] if digests(project / "site") != former else []
        survived += [moment] if build.returncode != -signal.SIGKILL else []
        left += _names(project) - files
    done = run_catalogue(project, "build")

    assert damaged == []
    assert len(survived) < len(KILLS) / 2  # some have been done before their moment came
    assert left
    assert (done.returncode, done.stderr) == (0, "")
    assert _names(project) == files


def _lead_a_group() -> None:
    take_signals()
    os.setpgid(0, 0)


def test_a_child_of_a_test_gets_ctrl_c_also_where_the_tests_ignore_it(project: Path) -> None:
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        build = start_catalogue(project, "build", HALFWAY="1")
    finally:
        signal.signal(signal.SIGINT, former)
    with build:
        assert build.stderr
        build.stderr.readline()
        build.send_signal(signal.SIGINT)
        build.communicate()

    assert build.returncode == 128 + signal.SIGINT
