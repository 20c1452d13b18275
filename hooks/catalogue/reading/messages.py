"""What pydantic finds wrong with a record, in an editor's words and at its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from catalogue.model.features import Feature
from catalogue.model.fields import REFUSED, FieldPath
from catalogue.model.repository import Written
from catalogue.model.settings import Settings
from catalogue.reading.faults import MOST_FAULTS, Fault, Place
from catalogue.reading.nearest import lacks_comma, suggest
from catalogue.reading.positions import Position, format_path
from catalogue.reading.remedies import (
    choice_at,
    node_at,
    remedy_for_group,
    remedy_for_language,
    remedy_for_list,
    remedy_for_unknown,
)
from catalogue.reading.slips import Slip, without_twins
from catalogue.reading.yaml_files import Value, YamlFile

GROUP_MISSING = frozenset({"model_type", "dataclass_type", "model_attributes_type"})
"""pydantic's errors for something else where fields belong."""
UNKNOWN_FIELD = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
NO_LIST = frozenset({"tuple_type", "list_type"})


@dataclass(frozen=True)
class Origin:
    """Where a record stands: its file, the way to it, and its id where it has one."""

    file: YamlFile
    path: FieldPath = ()
    record: str = ""

    def position(self, path: FieldPath) -> Position:
        return self.file.position(self.path + path)

    @property
    def written(self) -> Written:
        """Where the record begins."""
        first = self.path[0] if self.path else None
        return Written(self.file.name, self.file.lines[first] if isinstance(first, int) else 1)

    def fault(self, path: FieldPath, what: str, remedy: str, *, lacks: str = "") -> Fault:
        """A fault at a field of the record, or where that should stand."""
        line, column = self.position(path)
        place = Place(file=self.file.name, line=line, column=column, record=self.record[:80], field=format_path(path))
        return Fault(place, what, remedy, lacks=lacks)


def find_faults(error: ValidationError, origin: Origin, record_type: type[BaseModel], value: Value) -> list[Fault]:
    """One fault for each of pydantic's errors, placed at the field or where it should stand."""
    slips = []
    for detail in error.errors(include_url=False):
        path: FieldPath = tuple(part for part in detail["loc"] if part != "[key]")
        if detail["type"] == "missing" and len(path) > 1 and not _exists(value, path[:-1]):
            continue
        if _counts_only_right_items(detail):
            continue
        is_missing = detail["type"] == "missing" or detail.get("input", "") is None
        is_unknown = detail["type"] in UNKNOWN_FIELD
        said = _say(detail, path, record_type)
        if is_unknown:
            said = said[0], remedy_for_unknown(path, record_type, value)
        slips.append(Slip(path, said, is_missing, is_unknown))
        if len(slips) > MOST_FAULTS:
            break
    return [origin.fault(slip.path, *slip.said) for slip in without_twins(slips, lambda path: origin.position(path)[0])]


def remedy_without(feature: Feature, data: str = "data") -> str:
    """What to do about something that belongs to a feature which the site leaves out."""
    return f"delete it, or add {feature} to the features in {data}/{Settings.file}.yaml"


def _say(detail: ErrorDetails, path: FieldPath, record_type: type[BaseModel]) -> tuple[str, str]:
    kind = detail["type"]
    if kind == "missing":
        language = {"en": " in English", "cy": " in Welsh"}.get(str(path[-1]), "")
        return "is missing", f"write it{language}"
    if kind in UNKNOWN_FIELD:
        return "is not a known field", ""
    if kind in {"enum", "literal_error"} and isinstance(detail["input"], str):
        choice = choice_at(record_type, path)
        what = f"{detail['input'][:60]!r} is not one of {', '.join(choice)}"
        if lacks_comma(detail["input"], choice):
            return what, "write a comma between them"
        return what, suggest(detail["input"], choice) or remedy_for_language(detail["input"], choice)
    if kind in GROUP_MISSING and isinstance(detail["input"], str):
        return "is a text where fields belong", remedy_for_group(detail["input"], path, record_type)
    if kind in NO_LIST and isinstance(detail["input"], str):
        return "is a text where a list belongs", remedy_for_list(detail["input"], path, record_type)
    if detail["input"] is None:
        is_needed = path and path[-1] in node_at(record_type, path[:-1]).get("required", ())
        return "is empty", "write it" if is_needed else "write it, or delete the line"
    return _say_value(kind, detail.get("ctx", {}), detail["input"])


def _say_value(kind: str, context: Mapping[str, object], given: object) -> tuple[str, str]:
    if kind == REFUSED:
        return str(context["what"]), str(context["remedy"])
    if kind in {"enum", "literal_error"}:
        return f"is {_name(given)} where a word belongs", "write one word"
    return _say_shape(kind, context, given)


def _say_shape(kind: str, context: Mapping[str, object], given: object) -> tuple[str, str]:
    text = given if isinstance(given, str) else ""
    fields = "write en: and cy: below it" if text else "write its fields below it"
    a_number = (f"is {_name(given)} where a number belongs", "write one number")
    a_list = (f"is {_name(given)} where a list belongs", "begin each item with '- '")
    a_group = (f"is {_name(given)} where fields belong", fields)
    length = f"has {len(given)} items" if isinstance(given, list) and given else "is an empty list"
    least = context.get("min_length")
    return {
        "string_too_short": ("is blank", "write it"),
        "string_too_long": (f"has {len(text)} characters", f"use {context.get('max_length')} at most"),
        "string_type": (f"is {_name(given)} where a text belongs", "write one text"),
        "int_type": a_number,
        "float_type": a_number,
        "tuple_type": a_list,
        "list_type": a_list,
        "model_type": a_group,
        "dataclass_type": a_group,
        "model_attributes_type": a_group,
        "dict_type": a_group,
        "too_short": (length, "write at least one item" if least == 1 else f"write at least {least} items"),
        "too_long": (length, f"write {context.get('max_length')} at most"),
        "string_pattern_mismatch": (f"{text[:60]!r} is no e-mail address", "write name@organisation"),
    }.get(kind, (f"cannot be read ({kind})", "compare it with another record"))


def _name(given: object) -> str:
    if isinstance(given, list):
        return "a list"
    return "a group of fields" if isinstance(given, dict) else "a text"


def _counts_only_right_items(detail: ErrorDetails) -> bool:
    """A list is not too short for pydantic's reason that some of its items are wrong: those have their own message."""
    return detail["type"] == "too_short" and bool(len(detail["input"]) >= detail["ctx"]["min_length"])


def _exists(value: Value, path: FieldPath) -> bool:
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return False
    return True
