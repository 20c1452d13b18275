"""The engine beside this package: how the site generator works, its overrides, events, style and scripts."""

import os
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from catalogue.model.provenance import Provenance
from catalogue.publishing.commit import find_commit
from catalogue.publishing.variables import COMMIT, EXAMPLES, checked_variables
from catalogue.reading.engine_files import PACKED, engine_folder

DISTRIBUTION = "leadership-pathways"
"""What the package is called that holds it."""
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Silences the theme's banner on the end of its support."""


def generator_command(command: str, *options: str) -> list[str]:
    """The call of the site generator: build or serve."""
    settings = engine_folder() / "mkdocs.yml"
    return [sys.executable, "-m", "catalogue.publishing.running", command, "--config-file", str(settings), *options]


def generator_environment(site: Path, examples: Path | None = None) -> Mapping[str, str]:
    """The environment in which it makes the site of a folder, with its data/ and docs/, or a demonstration of it.

    Raises VariableError and DayError for what nobody can build with.
    """
    folders = {"CATALOGUE_DOCS": str(site / "docs"), "CATALOGUE_DATA": str(site / "data")}
    folders[EXAMPLES] = str(site / examples) if examples else ""
    own = {COMMIT: find_commit(site)} if COMMIT not in os.environ else {}
    paths = os.pathsep.join(filter(None, (str(PACKED.parents[1]), os.environ.get("PYTHONPATH"))))
    return {**checked_variables(os.environ), **QUIET, **folders, **own, "PYTHONPATH": paths}


def find_provenance(environment: Mapping[str, str]) -> Provenance:
    """Of what a build is made, for which `generator_environment` has made the environment."""
    return Provenance(environment.get(COMMIT, ""), _engine_version(), version("mkdocs"))


def _engine_version() -> str:
    """Empty for a copy of the engine without its settings."""
    if PACKED.is_dir():
        return version(DISTRIBUTION)
    settings = engine_folder() / "pyproject.toml"
    return str(tomllib.loads(settings.read_text(encoding="utf-8"))["project"]["version"]) if settings.is_file() else ""
