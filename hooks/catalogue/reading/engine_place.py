"""Where the engine stands."""

from pathlib import Path

import catalogue

PACKED = Path(catalogue.__file__).with_name("engine")
"""Where it lies in an installed package."""


def engine_folder() -> Path:
    """The folder with mkdocs.yml, overrides/, hooks/ and docs/assets/: that of the project, where nothing is packed."""
    return PACKED if PACKED.is_dir() else PACKED.parents[2]
