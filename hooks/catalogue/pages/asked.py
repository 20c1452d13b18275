"""The words, labels and counted nouns of interface.yaml that templates ask for, and the pages that they link to.

They are read from the syntax trees of the templates and kept in a file, with the digest of what was read.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"
KEPT = "asked.json"
"""The file beside the templates."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Keys of interface.yaml, in order."""

    words: tuple[str, ...]
    counts: tuple[str, ...]
    labels: Mapping[str, tuple[str, ...]]
    """By group, the values that a template names itself; the others follow from the field."""
    lists: tuple[str, ...]
    targets: tuple[str, ...]
    """What templates link to by name, such as page:index."""
    assets: tuple[str, ...]
    """Files that pages load, by their path below docs/assets/."""
    ids: Mapping[str, tuple[str, ...]]
    """By template, the ids that its pages give to their own parts."""
    gaps: Mapping[str, tuple[str, ...]]
    """The gaps of a text that a template fills, by its place: words.apply_until has {date}."""


def asked_words(templates: Path = TEMPLATES) -> Asked:
    """What the templates of a folder ask for as they are now."""
    try:
        kept = json.loads((templates / KEPT).read_bytes())
    except (OSError, ValueError):
        kept = {}
    if kept.get("digest") != _digest(templates):
        kept = json.loads(render_asked(templates))
    labels = {group: tuple(values) for group, values in kept["labels"].items()}
    return Asked(
        words=tuple(kept["words"]),
        counts=tuple(kept["counts"]),
        labels=labels,
        lists=tuple(kept["lists"]),
        targets=tuple(kept["targets"]),
        assets=tuple(kept["assets"]),
        ids={name: tuple(ids) for name, ids in kept["ids"].items()},
        gaps={place: tuple(names) for place, names in kept["gaps"].items()},
    )


def render_asked(templates: Path = TEMPLATES) -> str:
    """What is to stand in the file that is kept."""
    from catalogue.pages.template_checks import read_asked  # noqa: PLC0415 -- Jinja takes longer than the rest of the check

    return json.dumps({"digest": _digest(templates), **read_asked(templates)}, indent=1) + "\n"


def template_files(templates: Path) -> list[Path]:
    """Every template of a folder, in order."""
    return sorted(templates.rglob("*.html"))


def _digest(templates: Path) -> str:
    found = hashlib.sha256()
    for path in template_files(templates):
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
