"""What to write instead of what stands in a field, as the model's JSON Schema knows what may stand there."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from pydantic import BaseModel

from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.reading.nearest import suggest
from catalogue.reading.yaml_files import NO_SPACE, Value

FORMER = {"review": "delete the line; `python -m catalogue review` says who has read a text"}
"""Fields that records once had, and what to do about them."""
IN_LANGUAGE = re.compile(r"(?P<field>\w+?)[_-](?P<language>en|cy)")
"""A field that is meant for one language of another."""
LANGUAGES = {"english": Locale.EN, "saesneg": Locale.EN, "welsh": Locale.CY, "cymraeg": Locale.CY}
"""What an editor may call a language in the place of its tag."""
SHORT_LIST = re.compile(r"[^:\[\]{}#\"'“”]{1,80}")
Node = dict[str, Any]
"""A part of a JSON Schema."""


def remedy_for_unknown(path: FieldPath, record_type: type[BaseModel], value: Value) -> str:
    """What to do about a field that is not known. One that is there already is not what was meant."""
    name = str(path[-1])
    fields, there = _fields_at(record_type, path[:-1]), _fields_in(value, path[:-1])
    if name in FORMER and name not in fields:
        return FORMER[name]
    if LANGUAGES.get(name.casefold()) in fields:
        return f"write {LANGUAGES[name.casefold()]}:"
    found = IN_LANGUAGE.fullmatch(name)
    if found and found["field"] in fields:
        return f"write it as '{found['language']}:' below '{found['field']}:'"
    return suggest(name, [each for each in fields if each not in there]) or "delete it, or correct its name"


def _fields_in(value: Any, path: FieldPath) -> Collection[str]:
    try:
        for part in path:
            value = value[part]
    except (KeyError, IndexError, TypeError):  # a way that pydantic knows and the file has not
        return ()
    return value if isinstance(value, dict) else ()


def remedy_for_language(text: str, choice: Collection[str]) -> str:
    """What to write for the name of a language, where its tag is asked for."""
    tag = LANGUAGES.get(text.casefold())
    return f"write {tag}" if tag in choice else "choose one of them"


def remedy_for_list(text: str, path: FieldPath, record_type: type[BaseModel]) -> str:
    """What to write instead of a text: a list of its words, where they are ids or the like."""
    items = node_at(record_type, (*path, 0))
    if text.startswith("-"):
        return "put a space after each '-'"
    within = text.removeprefix("(").removesuffix(")")
    is_short = SHORT_LIST.fullmatch(within) and "properties" not in items
    return f"write [{within}]" if is_short else "begin each item with '- '"


def remedy_for_group(text: str, path: FieldPath, record_type: type[BaseModel]) -> str:
    """What to write instead of a text: the languages, or the text in a field that is needed or has an example."""
    if NO_SPACE.match(text):
        return f"put a space after '{text.partition(':')[0]}:'"
    node = node_at(record_type, path)
    needed = node.get("required") or [name for name, each in node.get("properties", {}).items() if "examples" in each]
    if needed == ["en", "cy"] or not (needed or node.get("properties")):
        return "write en: and cy: below it"
    if not needed:
        return f"write its fields in its place: {', '.join(node['properties'])}"
    return f"write '{'- ' if path and isinstance(path[-1], int) else ''}{needed[0]}: {text[:60]}'"


def _fields_at(record_type: type[BaseModel], path: FieldPath) -> list[str]:
    return list(node_at(record_type, path).get("properties", {}))


def choice_at(record_type: type[BaseModel], path: FieldPath) -> list[str]:
    """The words of which one may stand there."""
    node = node_at(record_type, path)
    return [str(value) for value in node.get("enum") or [node["const"]]]


def node_at(record_type: type[BaseModel], path: FieldPath) -> Node:
    """The part of the JSON Schema that says what may stand there."""
    schema = _schema_of(record_type)
    node: Node = schema
    for part in path:
        node = _resolve(node, schema)
        if isinstance(part, int):
            node = node.get("items") or {}
        else:
            node = node.get("properties", {}).get(part) or node.get("additionalProperties") or {}
    return _resolve(node, schema)


@cache
def _schema_of(record_type: type[BaseModel]) -> Node:
    return record_type.model_json_schema()


def _resolve(node: Node, schema: Node) -> Node:
    for option in node.get("anyOf", []):
        if "$ref" in option:
            node = option
    if "$ref" in node:
        definitions: Node = schema["$defs"]
        found: Node = definitions[node["$ref"].rsplit("/", 1)[1]]
        return found
    return node
