"""What of each kind of record is published as open data, and under which headings: open_data.yaml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from catalogue.languages.pairs import Pair
from catalogue.model.kinds import Kind

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, otherwise the same
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

FIELDS = Path(__file__).with_name("open_data.yaml")
VERSION = "1.0"
"""Of names and their meanings: see exports/open_data/changelog.txt."""
FOLDER = "data/v1/"
"""Where the files stand, from the root of the site."""
PACKAGE = "datapackage.json"
"""The file that describes the others, as the standard names it."""
JSON_ALONE = "json"
"""What stands in place of a heading where a field has no column."""
Headings = Mapping[str, Any]
"""As in open_data.yaml: a heading in both languages, the headings of a field's parts, or JSON_ALONE, by name."""


@dataclass(frozen=True)
class Column:
    """A field that has a column, or one in each language."""

    path: tuple[str, ...]
    """Its name, behind that of the field that it is a part of."""
    heading: Pair[str]


@dataclass(frozen=True, kw_only=True)
class Declared:
    """A table: records of a kind, or the parts that a field of theirs holds."""

    kind: str
    title: Pair[str]
    columns: tuple[Column, ...]
    fields: tuple[str, ...]
    """Names of what is published in JSON, without `addresses`."""
    rows_of: str = ""
    """The field whose parts are the rows; empty where the records are."""

    @property
    def name(self) -> str:
        """That of its files, without ending."""
        return f"{self.kind}-{self.rows_of}" if self.rows_of else self.kind


@cache
def declared_tables() -> tuple[Declared, ...]:
    """Every table, in the order of the file."""
    written = yaml.load(FIELDS.read_text(encoding="utf-8"), Loader=_Loader)
    return tuple(table for kind, one in written["kinds"].items() for table in _tables(kind, one, written["fields"]))


def tables_of(kinds: Iterable[Kind]) -> tuple[Declared, ...]:
    """Those of some kinds of record."""
    names = {kind.name for kind in kinds}
    return tuple(table for table in declared_tables() if table.kind in names)


def _tables(kind: str, written: Mapping[str, Any], common: Headings) -> Iterator[Declared]:
    headings = {**common, **written.get("fields", {})}
    yield _declared(kind, written["title"], headings)
    for field, rows in written.get("rows_of", {}).items():
        yield _declared(kind, rows["title"], rows["fields"], rows_of=field)


def _declared(kind: str, title: Mapping[str, str], headings: Headings, rows_of: str = "") -> Declared:
    return Declared(
        kind=kind,
        title=Pair(**title),
        columns=tuple(_columns(headings)),
        fields=tuple(name for name in headings if name != "addresses"),
        rows_of=rows_of,
    )


def _columns(headings: Headings, above: Iterable[str] = ()) -> Iterator[Column]:
    for name, heading in headings.items():
        path = (*above, name)
        if heading == JSON_ALONE:
            continue
        if set(heading) == {"en", "cy"}:
            yield Column(path, Pair(**cast(dict[str, str], heading)))
        else:
            yield from _columns(heading, path)
