"""Style, scripts and pictures as files of the site."""

import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from catalogue.hosting.assets import Assets, preview_assets, publish_assets
from catalogue.model.catalogue import Catalogue
from catalogue.model.colours import Colours
from catalogue.publishing.builder import FramesMade, SiteFile
from catalogue.publishing.styles import colour_icon, join_styles
from catalogue.reading.assets import ASSETS, STYLES

ICON = f"{ASSETS}/icon.svg"
"""The sign of the site, in docs/."""


def make_assets(catalogue: Catalogue, docs: Path, engine: Path, *, preview: bool) -> Assets:
    """Style and scripts: those in docs/ of the engine, and those of the site in their place. Raises StylesError."""
    folders = (engine / ASSETS, docs / ASSETS)
    sources = join_styles(
        catalogue.vocabulary,
        *(folder / STYLES for folder in folders),
        demonstration=catalogue.is_demonstration,
        colours=catalogue.settings.colours,
    )
    for folder in folders:
        sources |= {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    return (preview_assets if preview else publish_assets)(sources)


def generate_static(assets: Assets, catalogue: Catalogue, docs: Path, engine: Path) -> Iterator[SiteFile]:
    """Style and scripts as they were made, and every other file of assets: those of the site, then the engine's.

    A file of the site takes the place of one of the engine. The engine's icon takes the colours of the body.
    """
    engines = (engine / ASSETS).rglob("*") if engine != docs else ()
    found = {path.relative_to(engine).as_posix(): path for path in engines if path.is_file()}
    found |= {path: docs / path for path in catalogue.assets}
    for name, file in sorted(found.items()):
        if not _is_made_again(name):
            coloured = partial(_coloured, file, catalogue.settings.colours)
            yield SiteFile(name, coloured if file == engine / ICON else partial(_copied, file))
    for name, text in assets.files.items():
        yield SiteFile(assets.folder + name, partial(_made, text))


def _is_made_again(path: str) -> bool:
    """Whether it is one of the files that the assets are made of."""
    is_script = posixpath.dirname(path) == ASSETS and path.endswith(".js")
    return is_script or path.startswith(f"{ASSETS}/{STYLES}/")


def _copied(file: Path, _: FramesMade) -> tuple[bytes]:
    return (file.read_bytes(),)


def _coloured(file: Path, colours: Colours, _: FramesMade) -> tuple[str]:
    return (colour_icon(file.read_text(encoding="utf-8"), colours),)


def _made(text: str, _: FramesMade) -> tuple[str]:
    return (text,)
