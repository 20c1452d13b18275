"""The twins' projects: their own files, beside a copy of the records and prose of ours and what our engine declares."""

import json
import shutil
from pathlib import Path
from typing import Any

from catalogue.hosting.assets import preview_assets
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.content_policy import CONTENT_POLICY
from catalogue.model.kinds import declared_kinds
from catalogue.model.records import Stage
from catalogue.pictures.curve import draw_skyline
from catalogue.pictures.route import draw_route
from catalogue.publishing.styles import join_styles

PEERS = Path(__file__).parent
WORDS = Path("hooks/catalogue/model/interface.yaml")
"""Every word of our engine, in a project of ours."""
INSTALLED = "node_modules"
"""What npm puts beside the files of a twin."""


def make_twin(name: str, place: Path, ours: Path) -> Path:
    """The project of a twin with the records of one of ours."""
    shutil.copytree(PEERS / name, place, ignore=shutil.ignore_patterns(INSTALLED))
    if (PEERS / name / INSTALLED).exists():
        (place / INSTALLED).symlink_to(PEERS / name / INSTALLED)
    for part in ("data", "docs/en", "docs/cy"):
        shutil.copytree(ours / part, place / part, ignore=shutil.ignore_patterns("schema", "ledger"))
    engine = place / "engine"
    engine.mkdir()
    shutil.copy(ours / WORDS, engine / "words.yaml")
    catalogue = load_catalogue(ours / "data", ours / "docs")
    _write_assets(catalogue, ours / "docs/assets", place / "assets")
    (engine / "engine.json").write_text(
        json.dumps(_declared(catalogue, place / "assets"), ensure_ascii=False, indent=1)
    )
    return place


def _declared(catalogue: Catalogue, assets: Path) -> dict[str, Any]:
    """What our engine declares in code, or draws alike for every page: lists, kinds, scripts, outlines of hills."""
    return {
        "lists": [
            {
                "name": page.name,
                "address": dict(page.address.items()),
                "parent": page.parent.name if page.parent else "",
                "template": page.template_name.removesuffix(".html"),
                "menu": page.main_menu,
                "footer": page.footer,
                "is_found": page.is_found,
            }
            for page in catalogue.lists.values()
        ],
        "kinds": [
            {
                "name": kind.name,
                "file": kind.file,
                "on": kind.on.name,
                "has_pages": kind.has_pages,
                "search": kind.search,
            }
            for kind in declared_kinds()
        ],
        "scripts": _scripts(assets),
        "policy": CONTENT_POLICY,
        "outlines": _outlines(catalogue),
    }


def _outlines(catalogue: Catalogue) -> dict[str, Any]:
    """The hills behind the path, which depend on the groups of the stages alone."""
    groups = [stage.group for stage in catalogue.all(Stage)]
    route, foot = draw_route(groups, [0]), draw_skyline(groups, ridges=1, beyond=2)
    return {
        "column": route.left * 2,
        "route": {
            "width": route.skyline.width,
            "height": route.skyline.height,
            "ridge": route.skyline.ridges[0],
            "front": route.skyline.front,
        },
        "marks": [{"x": mark.x, "y": mark.y} for mark in route.marks],
        "foot": {"width": foot.width, "height": foot.height, "mist": foot.mist, "ridges": list(foot.ridges)},
    }


def _scripts(assets: Path) -> dict[str, list[str]]:
    """What each script imports."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in sorted(assets.glob("*.js"))}
    return {name: list(imported) for name, imported in preview_assets(sources).imports.items()}


def _write_assets(catalogue: Catalogue, source: Path, target: Path) -> None:
    """Style joined as we join it, and scripts as they are written: neither twin makes them smaller."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("css"))
    sheets = join_styles(catalogue.vocabulary, source / "css", colours=catalogue.settings.colours)
    for name, text in sheets.items():
        (target / name).write_text(text, encoding="utf-8")
