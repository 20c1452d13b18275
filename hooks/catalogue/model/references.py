"""References: fields that hold ids of other records. Each names the record's class, or its name where that comes later.

`stages: Refs[Stage]` is the one declaration of a reference: checks, both directions, search and schema read it here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar, get_args, get_type_hints

from pydantic import BaseModel

from catalogue.model.fields import FieldPath

Target = TypeVar("Target")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id in a record: the way to it, the name of the class that it leads to, and the id."""

    path: FieldPath
    target: str
    id: str


@dataclass(frozen=True, slots=True)
class _To:
    """What marks a field as a reference: the name of the class of records that it leads to."""

    target: str


if TYPE_CHECKING:
    from typing_extensions import TypeAliasType

    Ref = TypeAliasType("Ref", str, type_params=(Target,))
    Refs = TypeAliasType("Refs", tuple[str, ...], type_params=(Target,))
else:

    class Ref(Generic[Target]):
        """The id of a record."""

        def __class_getitem__(cls, target: type | str) -> object:
            return Annotated[str, _to(target)]

    class Refs(Generic[Target]):
        """The ids of some records, in order."""

        def __class_getitem__(cls, target: type | str) -> object:
            return Annotated[tuple[str, ...], _to(target)]


def _to(target: type | str) -> _To:
    return _To(target if isinstance(target, str) else target.__name__)


def references_in(value: BaseModel) -> Iterator[Reference]:
    """Every id in a record and in its parts."""
    for name, target in _plan(type(value)):
        held = value.__dict__[name]
        if held:
            yield from _follow(held, (name,), target)


def count_references(record: BaseModel, target: str) -> int:
    """How many ids a record holds that lead to a class with this name."""
    held = (record.__dict__[name] for name, named in _plan(type(record)) if named == target)
    return sum(len(ids) if isinstance(ids, tuple) else 1 for ids in held if ids)


@cache
def reference_target(record_type: type[BaseModel], field: str) -> str:
    """The name of the class that a field leads to; raises KeyError for a field that holds no ids."""
    return {name: target for name, target in _plan(record_type) if target}[field]


def _follow(held: object, path: FieldPath, target: str) -> Iterator[Reference]:
    if isinstance(held, tuple):
        for position, each in enumerate(held):
            yield from _follow(each, (*path, position), target)
    elif isinstance(held, str):
        yield Reference(path, target, held)
    elif isinstance(held, BaseModel):
        for inner in references_in(held):
            yield Reference((*path, *inner.path), inner.target, inner.id)


@cache
def _plan(record_type: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Fields that hold ids, with their target, and fields that hold parts with ids, with an empty one."""
    hints = get_type_hints(record_type, include_extras=True)
    found = []
    for name in record_type.model_fields:
        target = _target_in(hints[name])
        if target or any(_plan(part) for part in _parts_in(hints[name])):
            found.append((name, target))
    return tuple(found)


def _target_in(annotation: object) -> str:
    arguments = get_args(annotation)
    named = [each.target for each in arguments if isinstance(each, _To)]
    return next(iter(named), "") or next(filter(None, map(_target_in, arguments)), "")


def _parts_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts_in(argument)
