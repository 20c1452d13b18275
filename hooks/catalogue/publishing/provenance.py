"""Of what a build is made: the commit, and the versions of the programs."""

import tomllib
from collections.abc import Mapping
from importlib.metadata import version

from catalogue.model.provenance import Provenance
from catalogue.publishing.variables import COMMIT
from catalogue.reading.engine_place import PACKED, engine_folder

DISTRIBUTION = "leadership-pathways"
"""What the package is called that holds the engine."""


def find_provenance(environment: Mapping[str, str]) -> Provenance:
    """Of what a build is made, for which `generator_environment` has made the environment."""
    return Provenance(environment.get(COMMIT, ""), _engine_version(), version("mkdocs"))


def _engine_version() -> str:
    """Empty for a copy of the engine without its settings."""
    if PACKED.is_dir():
        return version(DISTRIBUTION)
    settings = engine_folder() / "pyproject.toml"
    return str(tomllib.loads(settings.read_text(encoding="utf-8"))["project"]["version"]) if settings.is_file() else ""
