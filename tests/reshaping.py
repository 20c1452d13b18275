"""Other sites than the invented one: its elements in other frameworks, and other numbers of stages in other groups."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from catalogue.model.features import Feature
from tests.leaving_out import leave_out

YAML = dict[str, Any]
NEW_FRAMEWORKS = """
- id: qualities
  kind: framework
  title: {en: Qualities of a leader, cy: Rhinweddau arweinydd}
  summary: {en: "The {elements} that help.", cy: "Y {elements} sy'n helpu."}
  address: {en: qualities, cy: rhinweddau}
  one: {en: Quality, cy: Rhinwedd}
  counted:
    en: {one: "{n} quality", other: "{n} qualities"}
    cy:
      {zero: "{n} rhinwedd", one: "{n} rhinwedd", two: "{n} rinwedd", few: "{n} rhinwedd", many: "{n} rhinwedd",
      other: "{n} rhinwedd"}
- id: habits
  kind: framework
  title: {en: Habits of a team, cy: Arferion tîm}
  summary: {en: "There are {elements}.", cy: "Mae {elements}."}
  address: {en: team-habits, cy: arferion-tim}
  one: {en: Habit, cy: Arfer}
  many: {en: Habits, cy: Arferion}
  filter: habit
  narrows: [programmes]
  counted:
    en: {one: "{n} habit", other: "{n} habits"}
    cy: {zero: "{n} arfer", one: "{n} arfer", two: "{n} arfer", few: "{n} arfer", many: "{n} arfer", other: "{n} arfer"}
"""
COLOURED = {"colour": "brown"}
"""What the first group of stages has; the others take theirs by position."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What another site has of stages and frameworks."""

    stages: int
    groups: int
    frameworks: Mapping[str, int]
    """By id the number of elements, which are those of the invented site in their order."""
    by: tuple[str, ...]
    """By which frameworks the journal can be ordered."""


def reshape(site: Path, shape: Shape) -> None:
    """Gives a copy of the invented site another shape."""
    data = site / "data"
    if shape.stages > len(_read(data / "stages.yaml")):
        leave_out(site, [Feature.NEXT_STEP])  # it would have to lead to each of them
    stages, frameworks = _read(data / "stages.yaml"), _read(data / "frameworks.yaml")
    made = [*_stages(stages, shape)]
    chosen = [*_frameworks(frameworks, shape)]
    kept = [stage["id"] for stage in made]
    moved = {f"stage:{each['id']}": f"stage:{_kept(each['id'], kept)}" for each in stages}
    gone = [each["id"] for each in frameworks if each["kind"] == "framework" and each["id"] not in shape.frameworks]
    moved |= {f"list:{name}": f"list:{chosen[0]['id']}" for name in gone}
    whole = {"stages": made, "frameworks": chosen}
    for path in data.glob("*.yaml"):
        content = _moved(whole.get(path.stem) or _read(path), moved, kept)
        _write(path, _settled(path.stem, content, shape, kept, chosen))
    for page in (site / "docs").rglob("*.md"):
        page.write_text(_relinked(page.read_text(encoding="utf-8"), moved), encoding="utf-8")


def group_ids(shape: Shape) -> list[str]:
    return [f"group-{number}" for number in range(1, shape.groups + 1)]


def _stages(stages: list[YAML], shape: Shape) -> Iterator[YAML]:
    """The first ones, then copies of the very first."""
    groups = group_ids(shape)
    for position in range(shape.stages):
        number = position + 1
        copy = {
            "id": f"stage-{number}",
            "title": {"en": f"Stage number {number}", "cy": f"Cam rhif {number}"},
            "address": {"en": f"stage-{number}", "cy": f"cam-{number}"},
        }
        stage = stages[position] if position < len(stages) else {**stages[0], **copy}
        yield {**stage, "number": str(number), "group": groups[position * shape.groups // shape.stages]}


def _frameworks(records: list[YAML], shape: Shape) -> Iterator[YAML]:
    """Each framework before its elements."""
    declared = {each["id"]: each for each in (*yaml.load(NEW_FRAMEWORKS, yaml.CBaseLoader), *records)}
    elements = iter([each for each in records if each["kind"] == "element"])
    for name, number in shape.frameworks.items():
        yield declared[name]
        yield from ({**each, "framework": name} for each in islice(elements, number))


def _settled(name: str, content: Any, shape: Shape, kept: list[str], frameworks: list[YAML]) -> Any:
    """What names groups, frameworks or stages by fields of its own."""
    if name == "site":
        content["journal"]["by"] = [*shape.by]
    elif name == "vocabulary":
        content["stage_groups"] = [
            {"id": each, "title": {"en": f"Group {n}", "cy": f"Grŵp {n}"}, **(COLOURED if n == 1 else {})}
            for n, each in enumerate(group_ids(shape), 1)
        ]
    elif name == "next_step":
        for suggestion in content["stages"]:
            suggestion["id"] = _kept(suggestion["id"], kept)
    elif name == "self_review":
        content["sets"] = [*_sets(content["sets"], frameworks)]
    return content


def _sets(sets: list[YAML], frameworks: list[YAML]) -> Iterator[YAML]:
    """Statements on the elements of each framework."""
    areas = {area["id"]: area for each in sets for area in each["areas"]}
    for framework in (each for each in frameworks if each["kind"] == "framework"):
        elements = [each["id"] for each in frameworks if each.get("framework") == framework["id"]]
        own = {"id": framework["id"], "title": framework["title"], "areas": [areas[each] for each in elements]}
        yield {**sets[0], **own}


def _kept(stage: str, kept: list[str]) -> str:
    return stage if stage in kept else kept[-1]


def _moved(content: Any, moved: Mapping[str, str], kept: list[str]) -> Any:
    """Content that names stages and lists that are there."""
    if isinstance(content, str):
        return _relinked(content, moved)
    if isinstance(content, list):
        return [_moved(each, moved, kept) for each in content]
    if isinstance(content, dict):
        found = {key: _moved(each, moved, kept) for key, each in content.items()}
        stages = found.get("stages")
        if isinstance(stages, list) and all(isinstance(each, str) for each in stages):
            found["stages"] = [*dict.fromkeys(_kept(each, kept) for each in stages)]
        return found
    return content


def _relinked(text: str, moved: Mapping[str, str]) -> str:
    return re.sub(r"\b(?:stage|list):[a-z-]+", lambda found: moved.get(found[0], found[0]), text)


class _Whole(yaml.CSafeDumper):
    """Writes a text that stands twice two times: data know no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


def _write(path: Path, content: Any) -> None:
    text = yaml.dump(content, Dumper=_Whole, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(text, encoding="utf-8")
