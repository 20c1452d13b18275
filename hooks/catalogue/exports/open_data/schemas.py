"""JSON Schema of the published form, from the model that checks what editors write."""

from functools import reduce
from operator import or_
from typing import Any, cast

from pydantic import TypeAdapter

from catalogue.exports import Source
from catalogue.exports.open_data.form import DRAFT as DRAFT_TEXT
from catalogue.exports.open_data.form import REVIEWED
from catalogue.exports.open_data.terms import address_of_file
from catalogue.model.kinds import Kind
from catalogue.model.open_data import VERSION, Declared

DRAFT = "https://json-schema.org/draft/2020-12/schema"
PAIR: dict[str, Any] = {
    "type": "object",
    "properties": {"en": {"type": "string"}, "cy": {"type": "string"}},
    "required": ["en", "cy"],
    "additionalProperties": False,
}
REVIEW = PAIR | {
    "properties": {name: {"enum": [DRAFT_TEXT, REVIEWED]} for name in PAIR["properties"]},
    "description": "whether a person has read the texts of each language",
}
YEAR_OR_MONTH = {"type": "string", "pattern": r"^\d{4}(-\d{2})?$"}
WRITTEN_YEAR = {"anyOf": [{"type": "string"}, {"type": "integer"}]}
"""What editors may write, which YAML reads as a number or as a text."""
LICENCE = {
    "type": "object",
    "properties": {"says": PAIR, "id": {"type": "string"}, "title": PAIR, "links": {"type": "object"}},
    "required": ["says"],
    "additionalProperties": False,
}
SOURCE = {
    "type": "object",
    "properties": {"title": PAIR, "address": {"type": "string"}},
    "required": ["title", "address"],
    "additionalProperties": False,
}
Schema = dict[str, Any]


def schema_of(declared: Declared, kind: Kind, source: Source) -> Schema:
    """Of the file of a kind of record."""
    each: Any = reduce(or_, kind.types)
    whole = cast(Schema, _published(TypeAdapter(each).json_schema()))
    groups = whole.pop("$defs", {})
    names = {record_type.__name__ for record_type in kind.types}
    for name in names & set(groups):
        groups[name] = _only_declared(groups[name], declared)
    record = whole if len(names) > 1 else _only_declared(whole, declared)
    return file_schema(declared.name, declared.title.en, record, source) | ({"$defs": groups} if groups else {})


def file_schema(name: str, title: str, record: Schema, source: Source) -> Schema:
    """Of a file that holds such records."""
    return {
        "$schema": DRAFT,
        "$id": address_of_file(f"schema/{name}.json", source),
        "title": title,
        "type": "object",
        "properties": {
            "version": {"const": VERSION},
            "built": {"type": "string", "format": "date"},
            "source": SOURCE,
            "licence": LICENCE,
            "demonstration": PAIR,
            "kind": {"const": name},
            "title": PAIR,
            "schema": {"type": "string"},
            "records": {"type": "array", "items": record},
        },
        "required": ["version", "built", "source", "licence", "kind", "title", "schema", "records"],
        "additionalProperties": False,
    }


def _only_declared(record: Schema, declared: Declared) -> Schema:
    properties = {}
    for name, each in record["properties"].items():
        if name in declared.fields:
            properties[name] = each
        if name == "owner" and "review" in declared.fields:  # the last field that all records have
            properties["review"] = REVIEW
    properties["addresses"] = PAIR | {"description": "address of its page, or of its place on a list"}
    if "as_of" in properties:
        properties["as_of"] = YEAR_OR_MONTH | {"description": "year or month as of which the facts are"}
    needed = [name for name in record.get("required", ()) if name in properties]
    return record | {"properties": properties, "required": ["addresses", *needed]}


def _published(schema: object) -> object:
    """Without what is said of files of YAML alone."""
    if schema == WRITTEN_YEAR:
        return YEAR_OR_MONTH
    if isinstance(schema, dict):
        if schema.get("anyOf") == WRITTEN_YEAR["anyOf"]:
            return {name: each for name, each in schema.items() if name != "anyOf"} | YEAR_OR_MONTH
        return {name: _published(each) for name, each in schema.items() if name not in {"default", "discriminator"}}
    return [_published(each) for each in schema] if isinstance(schema, list) else schema
