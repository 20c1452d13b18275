"""What is made from the model: JSON Schema for editors' tools, the tables of fields for data/README.md."""

import json
import re
from functools import reduce
from operator import or_
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

from catalogue.model.interface import OwnWords
from catalogue.model.kinds import declared_kinds, files, types_in
from catalogue.model.next_step import NextStep
from catalogue.model.prose import FrontMatter
from catalogue.model.self_review import SelfReview
from catalogue.model.settings import Settings
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.model.spelling import Spelling
from catalogue.model.synonyms import Synonyms

Annotation = Any
"""What stands behind the colon of a field: classes, unions and generics have no class in common."""
Model = type[Annotation]
"""A class whose fields pydantic checks: a model, or a dataclass such as a pair."""
BEGIN, END = "<!-- fields: begin -->", "<!-- fields: end -->"
FIELDS = re.compile(f"{BEGIN}.*{END}", re.DOTALL)
SINGLES = (Settings, Vocabulary, OwnWords, NextStep, SelfReview, Synonyms, Spelling)
"""Files that are one thing and no list of records."""
SCALARS = {
    "str": "text",
    "bool": "true or false",
    "int": "whole number",
    "float": "percentage",
    "date": "date",
    "time": "time",
    "Text": "text in both languages",
    "Prompt": "text in both languages, with an id",
}


def generated_files(data: Path) -> dict[Path, str]:
    """Every generated file with what it should hold."""
    made = schemas(data)
    readme = data / "README.md"
    text = readme.read_text(encoding="utf-8")
    made[readme] = FIELDS.sub(lambda _: f"{BEGIN}\n{field_tables()}{END}", text)
    return made


def schemas(data: Path) -> dict[Path, str]:
    """The JSON Schema of each file of records, for editors' tools."""
    made = {data / "schema" / f"{file}.json": _dump(_schema_of(file)) for file in files()}
    for single in SINGLES:
        made[data / "schema" / f"{single.file}.json"] = _dump(TypeAdapter(single).json_schema())
    return made


def stale_files(files: dict[Path, str]) -> list[Path]:
    """Those that hold something else than they should."""
    return [path for path, text in files.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]


def field_tables() -> str:
    """Markdown: a contents, then a table for each kind of record and for each group of fields within one."""
    titles: dict[Model, str] = {
        record: f"{_name(record)} (data/{kind.file}.yaml)" for kind in declared_kinds() for record in kind.types
    }
    titles |= {
        Settings: "Settings (data/site.yaml)",
        Vocabulary: "Vocabulary (data/vocabulary.yaml)",
        OwnWords: "Own words (data/interface.yaml)",
        NextStep: "Help me choose (data/next_step.yaml)",
        SelfReview: "Self-review (data/self_review.yaml)",
        Synonyms: "Synonyms (data/synonyms.yaml)",
        Spelling: "Spelling (data/spelling.yaml)",
        FrontMatter: "Front matter of a page of prose",
    }
    tables: dict[Model, str] = {}
    for model, title in titles.items():
        _add_table(model, title, tables)
    contents = "".join(f"- {_link(title)}: {_summary(model)}\n" for model, title in titles.items())
    return "\n".join((contents, *tables.values()))


def _schema_of(file: str) -> dict[str, object]:
    """A list of records, as YAML reads them; a single record where the file stands in a folder."""
    each: Annotation = reduce(or_, types_in(file).values())
    adapter: TypeAdapter[Annotation] = TypeAdapter(each | tuple[each, ...])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter.json_schema()}


def _dump(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _add_table(record: Model, title: str, tables: dict[Model, str]) -> None:
    if record in tables:
        return
    tables[record] = ""
    fields = record.__pydantic_fields__
    rows = [_row(name, field) for name, field in fields.items()]
    head = "| field | needed | holds | meaning |\n|---|---|---|---|\n"
    tables[record] = f"### {title}\n\n{_summary(record)}\n\n{head}{''.join(rows)}"
    for field in fields.values():
        for inner in _models_in(field.annotation):
            if inner.__name__ not in SCALARS:
                _add_table(inner, _name(inner), tables)


def _name(model: Model) -> str:
    """Case study, for CaseStudy."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _link(title: str) -> str:
    """A link to the heading with this title, at the anchor that GitHub gives it."""
    anchor = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
    return f"[{title}](#{anchor})"


def _summary(record: Model) -> str:
    text = " ".join((record.__doc__ or "").split("\n\n")[0].split())
    return text.replace("<", "&lt;")  # Markdown would take <id> for HTML


def _row(name: str, field: FieldInfo) -> str:
    needed = "yes" if field.is_required() else ""
    return f"| `{name}` | {needed} | {_describe(field.annotation)} | {field.description} |\n"


def _describe(annotation: Annotation) -> str:
    origin: Annotation = get_origin(annotation)
    arguments = [each for each in get_args(annotation) if each is not NoneType]
    if origin is tuple:
        return f"list of {_describe(arguments[0])}"
    if origin is dict:
        return f"{_describe(arguments[1])}, by key"
    if origin is Literal:
        return f"`{arguments[0]}`"
    if origin in (Union, UnionType, Annotated):
        return _describe(arguments[0])
    if hasattr(annotation, "__members__"):
        return ", ".join(f"`{value}`" for value in annotation)
    name = str(annotation.__name__)
    return SCALARS[name] if name in SCALARS else _link(_name(annotation))


def _models_in(annotation: Annotation) -> list[Model]:
    if isinstance(annotation, type) and (issubclass(annotation, BaseModel) or is_pydantic_dataclass(annotation)):
        return [annotation]
    return [model for each in get_args(annotation) for model in _models_in(each)]
