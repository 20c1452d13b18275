"""The files of the engine's own that every site publishes."""

from catalogue.reading.assets import ASSETS
from catalogue.reading.engine_place import engine_folder


def engine_assets() -> list[str]:
    """Style, scripts and pictures, by their path below docs/assets/."""
    folder = engine_folder() / "docs" / ASSETS
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
