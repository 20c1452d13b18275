"""The site generator: how it is called, and the environment in which it makes the site of a folder."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from catalogue.publishing.commit import find_commit
from catalogue.publishing.variables import COMMIT, DATA, DOCS, EXAMPLES, checked_variables
from catalogue.reading.engine_place import PACKED, engine_folder

SETTINGS = "mkdocs.yml"
"""The file in the folder of the engine that says how the generator works."""
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Silences the theme's banner on the end of its support."""


def generator_command(command: str, *options: str) -> list[str]:
    """The call of the site generator: build or serve."""
    settings = engine_folder() / SETTINGS
    return [sys.executable, "-m", "catalogue.publishing.running", command, "--config-file", str(settings), *options]


def generator_environment(site: Path, examples: Path | None = None) -> Mapping[str, str]:
    """The environment in which it makes the site of a folder, with its data/ and docs/, or a demonstration of it.

    Raises VariableError and DayError for what nobody can build with.
    """
    folders = {DOCS: str(site / "docs"), DATA: str(site / "data")}
    folders[EXAMPLES] = str(site / examples) if examples else ""
    own = {COMMIT: find_commit(site)} if COMMIT not in os.environ else {}
    paths = os.pathsep.join(filter(None, (str(PACKED.parents[1]), os.environ.get("PYTHONPATH"))))
    return {**checked_variables(os.environ), **QUIET, **folders, **own, "PYTHONPATH": paths}
