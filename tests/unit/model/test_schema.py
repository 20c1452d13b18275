"""JSON Schema made from the model: editors' tools accept what the model accepts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from catalogue.model.kinds import files
from catalogue.model.schema import SINGLES, field_tables, generated_files

ROOT = Path(__file__).parents[3]


class Yaml12(yaml.SafeLoader):
    """Reads as editors' tools do: numbers are numbers, dates are text, only true and false are flags."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool", "int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(true|false)$"), list("tf"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("[0-9]+$"), list("0123456789"))


def _errors(file: str, value: Any) -> Iterator[str]:
    schema = generated_schema(file)
    yield from (error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(value))


def generated_schema(file: str) -> Any:
    files = generated_files(ROOT / "data")
    return yaml.safe_load(files[ROOT / "data" / "schema" / f"{file}.json"])


@pytest.mark.parametrize("file", [*files(), *(single.file for single in SINGLES)])
def test_a_schema_accepts_the_records_of_its_file(file: str) -> None:
    value = yaml.load((ROOT / "data" / f"{file}.yaml").read_text(encoding="utf-8"), Loader=Yaml12)

    assert list(_errors(file, value)) == []


@pytest.mark.parametrize("file", files())
def test_a_schema_refuses_an_unknown_field(file: str) -> None:
    value = yaml.load((ROOT / "data" / f"{file}.yaml").read_text(encoding="utf-8"), Loader=Yaml12)
    value[0]["colour"] = "green"

    assert list(_errors(file, value))


@pytest.mark.parametrize("file", [*files(), *(single.file for single in SINGLES)])
def test_a_file_of_records_names_its_schema(file: str) -> None:
    first = (ROOT / "data" / f"{file}.yaml").read_text(encoding="utf-8").partition("\n")[0]

    assert first == f"# yaml-language-server: $schema=schema/{file}.json"


def test_the_guide_for_editors_holds_the_tables_of_fields() -> None:
    assert field_tables() in (ROOT / "data" / "README.md").read_text(encoding="utf-8")
