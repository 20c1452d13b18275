"""What the texts in a model are for: a plan by which data, as it stands in a file, is walked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

from catalogue.model.fields import Role
from catalogue.model.hints import hints_of


@dataclass(frozen=True)
class Shape:
    """A value in a model."""

    role: Role | None = None
    """What a text is for; None for ids, dates, addresses and the like."""
    fields: "Mapping[str, Shape]" = field(default_factory=dict)
    each: "Shape | None" = None
    """The items of a list, or the values of a mapping with keys of any kind."""
    optional: frozenset[str] = frozenset()
    """Names of the fields that may be left out."""

    def of(self, key: str) -> "Shape":
        return self.fields.get(key) or self.each or NO_SHAPE


NO_SHAPE = Shape()
"""A value of which nothing is known."""


@cache
def shape_of(model: type) -> Shape:
    """The plan of a model, or of a dataclass such as a pair."""
    hints = hints_of(model)
    declared: Mapping[str, FieldInfo] = model.__pydantic_fields__  # type: ignore[attr-defined]
    return Shape(
        fields={each.alias or name: _shape(hints[name]) for name, each in declared.items()},
        optional=frozenset(each.alias or name for name, each in declared.items() if not each.is_required()),
    )


def _shape(hint: Any) -> Shape:
    role = next((each for each in get_args(hint) if isinstance(each, Role)), None)
    if isinstance(hint, type) and (issubclass(hint, BaseModel) or is_pydantic_dataclass(hint)):
        return shape_of(hint)
    arguments = [each for each in get_args(hint) if isinstance(each, type) or get_origin(each)]
    if get_origin(hint) is tuple:
        return Shape(each=_shape(arguments[0]))
    if get_origin(hint) is dict:
        return Shape(each=_shape(arguments[1]))
    inner = next((found for each in arguments if (found := _shape(each)) != NO_SHAPE), NO_SHAPE)
    return _in_role(inner, role) if role else inner


def _in_role(shape: Shape, role: Role) -> Shape:
    """A text, or the texts of a pair, whose role a field says."""
    fields = {name: each if each == NO_SHAPE else Shape(role) for name, each in shape.fields.items()}
    return Shape(role, fields)
