"""Names that others build upon: each change of them must be meant, and told in changelog.txt."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from catalogue.exports import Source
from catalogue.exports.open_data import CHANGELOG, codes
from catalogue.exports.open_data.schemas import schema_of
from catalogue.exports.open_data.tables import columns_of
from catalogue.model.addresses import Addresses
from catalogue.model.kinds import declared_kinds
from catalogue.model.open_data import VERSION, declared_tables
from catalogue.model.records import Record
from tests.samples import make_catalogue

NAMES = Path(__file__).with_name("names.txt")
LEFT_OUT = {
    "address": "`addresses` says it whole",
    "owner": "for editors",
    "last_reviewed": "for editors",
    "accepted": "for editors",
    "exceptions": "for editors",
    "name": "consent to stand on a page is none to stand in a file that everybody copies",
    "explained": "how pages are made",
    "counted": "how pages are made",
    "filter": "how pages are made",
    "full": "how pages are made",
    "narrows": "how pages are made",
    "numbered": "how pages are made",
}
"""Fields of the model that are not published, and why."""
KINDS = {kind.name: kind for kind in declared_kinds()}
HEAD = re.compile(r"^(\d+\.\d+), \d{4}-\d{2}-\d{2}$", re.MULTILINE)
Schema = dict[str, Any]


def test_names_of_files_fields_and_headings_are_those_that_were_promised() -> None:
    assert "\n".join(_names()) + "\n" == NAMES.read_text(encoding="utf-8"), (
        f"put the new list into {NAMES.name} only where nothing that was there is gone, and tell it in {CHANGELOG.name}"
    )


def test_headings_differ_within_a_table() -> None:
    headings = {
        table.name: [each.heading for each in columns_of(table, KINDS[table.kind])] for table in declared_tables()
    }

    assert {name: found for name, found in headings.items() if len(set(found)) < len(found)} == {}


def test_each_kind_of_record_is_published() -> None:
    assert {table.kind for table in declared_tables()} == set(KINDS)


def test_each_field_of_the_model_is_published_or_left_out_for_a_reason() -> None:
    published = {table.kind: {*table.fields} for table in declared_tables() if not table.rows_of}
    known = {name: {field for each in kind.types for field in each.model_fields} for name, kind in KINDS.items()}
    left_out = {(name, field) for name in KINDS for field in known[name] - published[name]}

    assert {field for _, field in left_out if field not in {*LEFT_OUT, "kind"}} == set()
    assert {field for name in KINDS for field in published[name] - known[name]} == {"review"}
    assert set(LEFT_OUT) <= {field for name in KINDS for field in known[name]} | set(Record.model_fields)


def test_the_list_of_changes_tells_of_this_version_in_both_languages() -> None:
    told = HEAD.findall(CHANGELOG.read_text(encoding="utf-8"))

    assert told[0] == VERSION
    assert told[: len(told) // 2] == told[len(told) // 2 :]


def _names() -> Iterator[str]:
    catalogue = make_catalogue()
    source = Source(catalogue, Addresses(catalogue), "", datetime.date(2026, 11, 23))
    for table in declared_tables():
        yield from (f"{table.name}.csv: {column.heading}" for column in columns_of(table, KINDS[table.kind]))
        if not table.rows_of:
            schema = schema_of(table, KINDS[table.kind], source)
            paths = dict.fromkeys(_paths(schema["properties"]["records"]["items"], schema.get("$defs", {})))
            yield from (f"{table.name}.json: {path}" for path in paths)
    yield from (f"code.csv: {heading}" for heading in codes.HEADINGS)
    yield from (f"code.json: {path}" for path in _paths(codes.RECORD, {}))
    yield from (f"code: {field}" for field in codes.GROUPS)


def _paths(schema: Schema, groups: Schema, above: str = "") -> Iterator[str]:
    """Every name in a form, with those of what it is a part of: cohorts[].opens."""
    if "$ref" in schema:
        yield from _paths(groups[schema["$ref"].rpartition("/")[2]], groups, above)
    for each in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _paths(each, groups, above)
    if "items" in schema:
        yield from _paths(schema["items"], groups, f"{above}[]")
    for name, each in schema.get("properties", {}).items():
        path = f"{above}.{name}".lstrip(".")
        yield path
        yield from _paths(each, groups, path)
