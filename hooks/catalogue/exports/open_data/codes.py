"""The words behind codes such as `in_person`, in both languages, by the field that holds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.exports import Source
from catalogue.exports.open_data.schemas import PAIR, Schema, file_schema
from catalogue.exports.open_data.tables import write_csv
from catalogue.exports.open_data.terms import licence_in_a_cell
from catalogue.languages.pairs import Pair

NAME = "code"
TITLE = Pair("What codes mean", "Ystyr y codau")
GROUPS = {
    "state": "programme_state",
    "time": "time",
    "mode": "mode",
    "languages": "languages",
    "places": "places",
    "recognition.how": "recognition",
    "roles": "role",
    "group": "stage_group",
    "kind": "resource_kind",
    "editions.access": "access",
    "editions.format": "format",
    "phase": "phase",
    "language_backgrounds": "language_background",
    "about": "measure",
}
"""The group of labels in interface.yaml, by the field whose values they say."""
HEADINGS = ["Field / Maes", "Code / Cod", "English / Saesneg", "Welsh / Cymraeg", "Licence / Trwydded"]
RECORD: Schema = {
    "type": "object",
    "properties": {"field": {"type": "string"}, "code": {"type": "string"}, "title": PAIR},
    "required": ["field", "code", "title"],
    "additionalProperties": False,
}


@dataclass(frozen=True)
class Code:
    """What a value of a field means."""

    field: str
    code: str
    title: Pair[str]


def codes_of(source: Source) -> Iterator[Code]:
    """All of them, in the order of the fields."""
    labels = source.catalogue.interface.labels
    for field, group in GROUPS.items():
        for code, title in labels.get(group, {}).items():
            yield Code(field, code, title)


def write_codes(source: Source) -> str:
    """Their table."""
    licence = licence_in_a_cell(source.catalogue.settings)
    return write_csv(
        HEADINGS, ([each.field, each.code, each.title.en, each.title.cy, licence] for each in codes_of(source))
    )


def schema_of_codes(source: Source) -> Schema:
    """Of code.json."""
    return file_schema(NAME, TITLE.en, RECORD, source)
