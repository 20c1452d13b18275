"""The vocabulary of schema.org, as far as pages use it: types with their parents, properties with what they may hold.

schema_org.json is a part of what Schema.org publishes under CC BY-SA 3.0, as the npm package schema-dts 2.1.0
(Apache-2.0) declares it. `python -m tests.schema_org schema.d.ts` makes it anew, of that package's file, for the types
in TYPES.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TYPES = (
    *("Article", "BreadcrumbList", "CollectionPage", "Course", "CourseInstance", "DefinedTerm", "DefinedTermSet"),
    *("EducationalOccupationalProgram", "LearningResource", "ListItem", "Offer", "Organization", "School", "WebPage"),
    "WebSite",
)
"""Those that pages use."""
FILE = Path(__file__).with_name("schema_org.json")
MEMBERS_AT = "https://schema.org/"
MEMBERS = {"SoldOut": "ItemAvailability", "EventCancelled": "EventStatusType"}
"""The members of enumerations that pages name, by name, and the type that each belongs to."""
DATES = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}Z)?)?)?")
DURATIONS = re.compile(r"P(\d+M|T\d+M)")
ADDRESSES = re.compile(r"https?://\S+|#\S+")


class Vocabulary:
    """Says what is wrong with an object of JSON-LD."""

    def __init__(self, types: dict[str, Any]) -> None:
        self._types = types

    def faults(self, thing: dict[str, Any]) -> Iterator[str]:
        """Types and properties that do not exist, and values that a property may not hold."""
        name = thing.get("@type")
        if name not in self._types:
            yield f"there is no type {name}"
            return
        known = self._properties(name)
        for key, values in thing.items():
            if key.startswith("@"):
                continue
            if key not in known:
                yield f"{name} has no {key}"
                continue
            for value in values if isinstance(values, list) else [values]:
                if not any(self._fits(value, each) for each in known[key]):
                    yield f"{name}.{key} may not hold {value!r}"
                if isinstance(value, dict):
                    yield from self.faults(value)

    def ancestors(self, name: str) -> set[str]:
        """A type and all above it."""
        above = self._types.get(name, {}).get("parents", [])
        return {name}.union(*(self.ancestors(each) for each in above))

    def _properties(self, name: str) -> dict[str, list[str]]:
        return {key: held for each in self.ancestors(name) for key, held in self._types[each]["properties"].items()}

    def _fits(self, value: object, wanted: str) -> bool:
        if isinstance(value, dict):
            return wanted in self.ancestors(value.get("@type", ""))
        if isinstance(value, bool):
            return wanted == "Boolean"
        if isinstance(value, int):
            return wanted in {"Integer", "Number"}
        pattern = {"Date": DATES, "DateTime": DATES, "Duration": DURATIONS, "URL": ADDRESSES}.get(wanted)
        if pattern:
            return bool(pattern.fullmatch(str(value)))
        return wanted == "Text" or wanted in _named(str(value))


def _named(value: str) -> tuple[str, ...]:
    """What an address of the vocabulary, or of a page, can stand for."""
    if value.startswith(MEMBERS_AT):
        return (MEMBERS.get(value.removeprefix(MEMBERS_AT), ""),)
    return ("Thing",) if ADDRESSES.fullmatch(value) else ()


def load_vocabulary() -> Vocabulary:
    """As the file has it."""
    return Vocabulary(json.loads(FILE.read_text(encoding="utf-8")))


def read_types(declarations: str) -> dict[str, Any]:
    """TYPES and all above them, of the declarations of schema-dts; properties without what refers by id alone."""
    found: dict[str, Any] = {}
    for name, above, body in re.findall(
        r"^interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}", declarations, re.M | re.S
    ):
        properties = re.findall(r'^    "(\w+)"\?: SchemaValue<(.*), "\w+">;$', body, re.M)
        found[name] = {
            "parents": re.findall(r"(\w+)Base", above),
            "properties": {
                key: [each for each in held.split(" | ") if each != "IdReference"] for key, held in properties
            },
        }
    for name, above in re.findall(r"^export interface (\w+)Leaf extends (\w+)Base", declarations, re.M):
        found.setdefault(name, {"parents": [above], "properties": {}})
    used: dict[str, Any] = {}
    waiting = [*TYPES]
    while waiting:
        name = waiting.pop()
        used[name] = found[name]
        waiting += [each for each in found[name]["parents"] if each not in used]
    return dict(sorted(used.items()))


if __name__ == "__main__":
    types = read_types(Path(sys.argv[1]).read_text(encoding="utf-8"))
    FILE.write_text(
        json.dumps(types, indent=None, separators=(",", ":")).replace("},", "},\n") + "\n", encoding="utf-8"
    )
