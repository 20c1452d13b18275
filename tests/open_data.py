"""The open data of a built site, as programs of others read it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from frictionless import validate
from jsonschema import Draft202012Validator, FormatChecker

FOLDER = "data/v1"
PACKAGE = "datapackage.json"


def find_package_faults(site: Path) -> list[str]:
    """What Frictionless says of the package and of each table in it."""
    report = validate(str(site / FOLDER / PACKAGE))
    faults = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    return [error.message for error in faults]


def find_schema_faults(site: Path) -> list[str]:
    """What does not fit the schemas that are published beside the files, or that are no schemas."""
    faults = []
    for file in record_files(site):
        schema = _read(file.parent / "schema" / file.name)
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema, format_checker=FormatChecker())
        faults += [f"{file.name}: {error.json_path}: {error.message}" for error in validator.iter_errors(_read(file))]
    return faults


def record_files(site: Path) -> list[Path]:
    """Those that hold records."""
    return [path for path in sorted((site / FOLDER).glob("*.json")) if path.name != PACKAGE]


def read_records(site: Path) -> dict[str, list[dict[str, Any]]]:
    """By the name of the file."""
    return {path.stem: _read(path)["records"] for path in record_files(site)}


def read_package(site: Path) -> dict[str, Any]:
    """What the package says."""
    return _read(site / FOLDER / PACKAGE)


def pairs_in(value: object) -> Iterator[dict[str, Any]]:
    """Everything that is said in English or in Welsh."""
    if isinstance(value, dict):
        if {"en", "cy"} & set(value):
            yield value
        for each in value.values():
            yield from pairs_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from pairs_in(each)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
