"""Where the engine stands, and the files of its own that every site publishes."""

from pathlib import Path

import catalogue
from catalogue.reading.assets import ASSETS

PACKED = Path(catalogue.__file__).with_name("engine")
"""Where it lies in an installed package."""


def engine_folder() -> Path:
    """The folder with mkdocs.yml, overrides/, hooks/ and docs/assets/: that of the project, where nothing is packed."""
    return PACKED if PACKED.is_dir() else PACKED.parents[2]


def engine_assets() -> list[str]:
    """Style, scripts and pictures, by their path below docs/assets/."""
    folder = engine_folder() / "docs" / ASSETS
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
