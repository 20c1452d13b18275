"""References: fields that hold ids of other records, or of words that the site chooses itself.

`stages: Refs[Stage]` is the one declaration of a reference: checks, both directions, search and schema read it here.
It names the class of records, or its name where that comes later.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Generic, NamedTuple, TypeVar, get_args

from pydantic import BaseModel

from catalogue.keeping.once import once_if_read_again
from catalogue.model.fields import FieldPath
from catalogue.model.hints import hints_of

Target = TypeVar("Target")


class Reference(NamedTuple):
    """An id in a record: the way to it, the name of the class that it leads to, and the id."""

    path: FieldPath
    target: str
    id: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What marks a field whose ids are those of words in vocabulary.yaml: the name of their list there."""

    target: str


@dataclass(frozen=True, slots=True)
class _To:
    """What marks a field whose ids are those of records: the name of their class."""

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


@once_if_read_again
def references_in(value: BaseModel) -> tuple[Reference, ...]:
    """Every id of a record in a record and in its parts."""
    return tuple(_marked_in(value, of_words=False))


@once_if_read_again
def words_in(value: BaseModel) -> tuple[Reference, ...]:
    """Every id of a word of vocabulary.yaml in a record and in its parts."""
    return tuple(_marked_in(value, of_words=True))


def _marked_in(value: BaseModel, *, of_words: bool) -> Iterator[Reference]:
    for name, target in _plan(type(value), of_words=of_words):
        held = value.__dict__[name]
        if type(held) is str:
            yield Reference((name,), target, held)
        elif held:
            yield from _follow(held, (name,), target, of_words=of_words)


@cache
def reference_target(record_type: type[BaseModel], field: str) -> str:
    """The name of the class that a field leads to; raises KeyError for a field that holds no ids."""
    return {name: target for name, target in _plan(record_type, of_words=False) if target}[field]


def marked_in(hint: object) -> tuple[str, str]:
    """Of the type of a field: the class of the records whose ids it holds, and the list of the words; mostly empty."""
    return _target_in(hint, of_words=False), _target_in(hint, of_words=True)


def _follow(held: object, path: FieldPath, target: str, *, of_words: bool) -> Iterator[Reference]:
    if isinstance(held, tuple):
        for position, each in enumerate(held):
            yield from _follow(each, (*path, position), target, of_words=of_words)
    elif isinstance(held, str):
        yield Reference(path, target, held)
    elif isinstance(held, BaseModel):
        for inner in _marked_in(held, of_words=of_words):
            yield Reference((*path, *inner.path), inner.target, inner.id)


@cache
def _plan(record_type: type[BaseModel], *, of_words: bool) -> tuple[tuple[str, str], ...]:
    """Fields that hold marked ids, with their target, and fields that hold parts with such, with an empty one."""
    hints = hints_of(record_type)
    found = []
    for name in record_type.model_fields:
        target = _target_in(hints[name], of_words=of_words)
        if target or any(_plan(part, of_words=of_words) for part in _parts_in(hints[name])):
            found.append((name, target))
    return tuple(found)


def _target_in(annotation: object, *, of_words: bool) -> str:
    arguments = get_args(annotation)
    named = [each.target for each in arguments if isinstance(each, Listed if of_words else _To)]
    return next(iter(named), "") or next(filter(None, (_target_in(each, of_words=of_words) for each in arguments)), "")


def _parts_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts_in(argument)
