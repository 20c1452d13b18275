"""The folder that a build replaces: only one that is new, empty, or a site of ours."""

from pathlib import Path

from catalogue.publishing.refusal import Refusal

KEPT = ("data", "docs", "examples", "hooks", "overrides", ".git")
"""Folders of a project in which no site may stand: what is read there would be read from the site too."""
OURS = ("index.html", "404.html", "sitemap.xml", "en/index.html", "cy/index.html")
"""The files by which a site of ours is told."""
STYLES = ("assets/site.css", "assets/*/site.css")
"""Where its style sheet is; until 2026.11, in a folder without a fingerprint."""
STYLE = b"@layer "
"""How its style sheet begins."""
REMEDY = "name a folder that is new, empty, or a site that was built here"


class TargetError(Refusal):
    """A place where no site is put."""


def resolve_target(site: Path, project: Path) -> Path:
    """Where the site will stand, with every link followed; raises TargetError for what may not be replaced."""
    try:
        place, project = site.resolve(), project.resolve()
    except RuntimeError:
        raise TargetError(f"{site} is a link that leads back to itself; {REMEDY}") from None
    if reason := _find_reason(place, project):
        raise TargetError(f"{site} {reason}; {REMEDY}")
    return place


def _find_reason(place: Path, project: Path) -> str:
    """Why a folder is not replaced; empty where it may be."""
    if place == project or place in project.parents:
        return "holds the project"
    if any(place.is_relative_to(project / name) for name in KEPT):
        return "is a part of the project"
    if not place.exists():
        return ""
    if not place.is_dir():
        return "is not a folder"
    if not any(place.iterdir()):
        return ""
    if (place / ".git").exists():
        return "holds a repository of git, which would be lost"
    return "" if _is_ours(place) else "holds something that is not a site of ours"


def _is_ours(place: Path) -> bool:
    if not all((place / name).is_file() for name in OURS):
        return False
    found = next((style for pattern in STYLES for style in sorted(place.glob(pattern))), None)
    if found is None or not found.is_file():
        return False
    with found.open("rb") as style:
        return style.read(len(STYLE)) == STYLE
