"""All that a site is made from: of the same inputs, every build makes the same bytes."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
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


def mark_inputs(environment: Mapping[str, str]) -> str:
    """The same for the same inputs. `environment` is that of the generator.

    Raises OSError where something cannot be read, or is a link, which the build has to look at.
    """
    settings = engine_folder() / SETTINGS
    words = WORD.findall(NO_INPUT.sub("", settings.read_text(encoding="utf-8")))
    variables = sorted(name for name in environment if name.startswith(TOLD) or name in words)
    return mark(
        sys.version,
        *(f"{name}={environment[name]}" for name in variables),
        str(today(environment.get(DAY))),
        *_packages(),
        fingerprint(*_outermost(_places(environment, words)), without=BYTECODE),
    )


def _places(environment: Mapping[str, str], words: Iterable[str]) -> Iterator[Path]:
    """Data, prose and examples; the engine's code, and what its settings name, such as overrides and hooks."""
    yield from (Path(environment[name]) for name in (DATA, DOCS, EXAMPLES) if environment[name])
    engine = engine_folder()
    named = (engine / word for word in (SETTINGS, "pyproject.toml", "docs/assets", *words))
    yield from (path for path in (PACKED.parent, *named) if path.exists())


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
