"""A site without some of its features: no file of them, no record that names theirs, no link that leads to them."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from catalogue.model.features import NEEDS, Feature
from catalogue.model.frameworks import Framework
from catalogue.model.kinds import declared_kinds, record_type_named
from catalogue.model.lists import LISTS
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.references import reference_target
from catalogue.model.self_review import SelfReview

YAML = dict[str, Any]


def with_dependants(features: Iterable[Feature]) -> frozenset[Feature]:
    """These features and those that need them."""
    out = frozenset(features)
    return out | {feature for feature, needed in NEEDS.items() if needed in out}


def leave_out(site: Path, features: Iterable[Feature]) -> None:
    """Takes features, and those that need them, out of the data and the prose of a site."""
    out = with_dependants(features)
    data = site / "data"
    gone = [kind for kind in declared_kinds() if kind.belongs_to in out]
    lists = {name for name, page in LISTS.items() if page.feature in out}
    if Feature.FRAMEWORKS in out:
        lists |= {str(each["id"]) for each in _read(data / "frameworks.yaml") if each["kind"] == "framework"}
    for name in (*(kind.file for kind in gone), *(each.file for each in (NextStep, SelfReview) if each.feature in out)):
        (data / f"{name}.yaml").unlink(missing_ok=True)
    for file in (
        page for locale in ("en", "cy") for name in lists for page in (site / "docs" / locale / name).glob("*")
    ):
        file.unlink()
    for path in data.glob("*.yaml"):
        content = _without(_read(path), {kind.name for kind in gone}, lists)
        _write(path, _settled(path.stem, content, out, lists))
    for page in (site / "docs").rglob("*.md"):
        page.write_text(
            _unlinked(page.read_text(encoding="utf-8"), {kind.name for kind in gone}, lists), encoding="utf-8"
        )


def _settled(name: str, content: Any, out: frozenset[Feature], lists: set[str]) -> Any:
    """What names features or lists by a field of its own."""
    if name == "site":
        content["features"] = [feature for feature in content["features"] if feature not in out]
        journal = content.get("journal", {})
        journal["by"] = [] if Feature.FRAMEWORKS in out else journal.get("by", [])
        journal["more"] = [link for link in journal.get("more", []) if not _leads_out(link["to"], set(), lists)]
        if Feature.JOURNAL in out:
            del content["journal"]
    elif name == "interface":
        content["lists"] = {key: words for key, words in content.get("lists", {}).items() if key not in lists}
    elif name == "next_step":
        for part in (part for part in ResultPart if part.feature in out):
            content.pop(part.value, None)
    return content


def _without(content: Any, kinds: set[str], lists: set[str]) -> Any:
    """Content without ids of records of these kinds, and with links to them and to these lists made plain text."""
    if isinstance(content, str):
        return _unlinked(content, kinds, lists)
    if isinstance(content, list):
        return [_without(each, kinds, lists) for each in content]
    if isinstance(content, dict):
        return {key: _without(each, kinds, lists) for key, each in content.items() if key not in _fields_to(kinds)}
    return content


def _fields_to(kinds: set[str]) -> set[str]:
    """Names of fields that hold ids of records of these kinds, on any record."""
    types = [record_type for kind in declared_kinds() for record_type in kind.types]
    return {name for each in types for name in each.model_fields if _target(each, name) in kinds} - {
        Framework.kind_of.name
    }


def _target(record_type: Any, field: str) -> str:
    try:
        return record_type_named(reference_target(record_type, field)).kind_of.name
    except KeyError:
        return ""


def _unlinked(text: str, kinds: set[str], lists: set[str]) -> str:
    def plain(found: re.Match[str]) -> str:
        return found[1] if _leads_out(found[2], kinds, lists) else found[0]

    return re.sub(r"\[([^\]\[]*)\]\(([^)\s]*)\)", plain, text)


def _leads_out(target: str, kinds: set[str], lists: set[str]) -> bool:
    scheme, _, name = target.partition(":")
    return scheme in kinds or (scheme in {"list", "page"} and re.split("[/#]", name)[0] in lists)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _write(path: Path, content: Any) -> None:
    path.write_text(
        yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8"
    )
