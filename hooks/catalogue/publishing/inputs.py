"""All that a site is made from: of the same inputs, every build makes the same bytes."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.keeping.answers import mark
from catalogue.keeping.fingerprints import fingerprint
from catalogue.publishing.engine import SETTINGS
from catalogue.publishing.variables import DATA, DAY, DOCS, EXAMPLES
from catalogue.queries.day import today
from catalogue.reading.engine_place import PACKED, engine_folder

BYTECODE = frozenset({"__pycache__"})
NO_INPUT = re.compile(r"^site_dir:.*$|#.*$", re.MULTILINE)
"""What the settings of the generator say of its output, and comments."""
WORD = re.compile(r"[\w./-]*\w")
"""What can be a path, or a variable of the environment, in the settings of the generator."""
TOLD = ("CATALOGUE_", "PYTHON", "SITE_URL", "SOURCE_")
"""How the names of the variables begin that a build is told something by."""
PACKAGES = (".dist-info", ".egg-info")
"""How the folder ends that says which version of a package is installed."""


@dataclass(frozen=True)
class Inputs:
    """All of a build, by marks that are the same for the same inputs."""

    code: str
    """Python, its packages and the engine's own code: what makes of a file what is made of it."""
    all: str


def mark_inputs(environment: Mapping[str, str]) -> Inputs:
    """Of a build in this environment, which is that of the generator.

    Raises OSError where something cannot be read, or is a link, which the build has to look at.
    """
    settings = engine_folder() / SETTINGS
    words = WORD.findall(NO_INPUT.sub("", settings.read_text(encoding="utf-8")))
    told = (f"{name}={value}" for name, value in sorted(environment.items()) if name.startswith(TOLD) or name in words)
    code = mark(sys.version, *_packages(), fingerprint(PACKED.parent, without=BYTECODE))
    others = fingerprint(*_outermost(_places(environment, words)), without=BYTECODE)
    return Inputs(code, mark(code, *told, str(today(environment.get(DAY))), others))


def _places(environment: Mapping[str, str], words: Iterable[str]) -> Iterator[Path]:
    """Data, prose and examples, the engine's assets, and what its settings name, such as overrides and hooks."""
    yield from (Path(environment[name]) for name in (DATA, DOCS, EXAMPLES) if environment[name])
    named = (engine_folder() / word for word in (SETTINGS, "pyproject.toml", "docs/assets", *words))
    yield from (path for path in named if path.exists())


def _outermost(places: Iterable[Path]) -> list[Path]:
    """Each once, and nothing that is in another one."""
    resolved = sorted({place.resolve() for place in places})
    return [path for path in resolved if not any(other in path.parents for other in resolved)]


def _packages() -> Iterator[str]:
    """Name, version and time of every installed package."""
    for folder in dict.fromkeys(sys.path):
        if os.path.isdir(folder):
            with os.scandir(folder) as found:
                installed = sorted((each for each in found if each.name.endswith(PACKAGES)), key=lambda each: each.name)
            yield from (f"{each.name} {each.stat().st_mtime_ns}" for each in installed)
