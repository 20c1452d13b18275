"""Changes of records, in place: a value is set, an item or a key inserted, removed or renamed."""

import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from catalogue.editing.placing import Placing
from catalogue.editing.scalars import normalise
from catalogue.editing.splices import CannotEdit, Edit, apply_edits
from catalogue.editing.yaml_nodes import read_document, read_value
from catalogue.model.fields import FieldPath
from catalogue.reading.positions import format_path
from catalogue.reading.yaml_files import Value


@dataclass(frozen=True)
class Set:
    """Writes a value; what is missing on the way to it is added, where such fields stand elsewhere in the file."""

    path: FieldPath
    value: Value


@dataclass(frozen=True)
class InsertItem:
    """Puts a value into a list, before the item that has its number now, or at its end."""

    path: FieldPath
    value: Value


@dataclass(frozen=True)
class Remove:
    """Takes out a field or an item. Comments on lines of their own stay."""

    path: FieldPath


@dataclass(frozen=True)
class RenameKey:
    """Gives a field another name."""

    path: FieldPath
    name: str


Change: TypeAlias = Set | InsertItem | Remove | RenameKey


def edit_yaml(text: str, changes: Iterable[Change], file: str = "") -> str:
    """The text with the changes made; raises CannotEdit where one cannot be made in place."""
    asked = [_normal(change) for change in changes]
    expected = read_value(text, file)
    for change in asked:
        expected = _apply(change, expected)
    for batch in _batches(asked, read_value(text, file)):
        document = read_document(text, file)
        placing = Placing(document)
        text = apply_edits(text, [edit for change in batch for edit in _edits(change, placing)])
    if asked and read_value(text, file) != expected:
        raise CannotEdit("the change would alter something else too; make it in the file by hand")
    return text


def _edits(change: Change, placing: Placing) -> list[Edit]:
    if isinstance(change, Set):
        return placing.set(change.path, change.value)
    if isinstance(change, InsertItem):
        return placing.insert(change.path, change.value)
    if isinstance(change, Remove):
        return placing.remove(change.path)
    return placing.rename(change.path, change.name)


def _normal(change: Change) -> Change:
    if isinstance(change, Set | InsertItem):
        return type(change)(change.path, _normal_value(change.value))
    return change


def _normal_value(value: Value) -> Value:
    if isinstance(value, str):
        return normalise(value)
    if isinstance(value, list):
        return [_normal_value(each) for each in value]
    return {normalise(name): _normal_value(each) for name, each in value.items()} if value is not None else None


def _batches(changes: Sequence[Change], value: Value) -> Iterator[list[Change]]:
    """Those that can be made at once: texts set in places that have nothing to do with each other."""
    batch: list[Change] = []
    places: set[FieldPath] = set()
    around: set[FieldPath] = set()
    for change in changes:
        place = _place_of(change, value)
        value = _apply(change, value)
        beginnings = [place[:length] for length in range(len(place) + 1)] if place is not None else []
        if batch and (place is None or place in around or not places.isdisjoint(beginnings)):
            yield batch
            batch, places, around = [], set(), set()
        batch.append(change)
        if place is None:
            yield batch
            batch = []
        else:
            places.add(place)
            around.update(beginnings)
    if batch:
        yield batch


def _place_of(change: Change, value: Value) -> FieldPath | None:
    """The value that it touches: that with the path, or where there is none, the nearest around it."""
    if not isinstance(change, Set):
        return None
    for length, part in enumerate(change.path):
        if not _has(value, part):
            return change.path[:length]
        value = _child(value, part)
    return change.path


def _apply(change: Change, value: Value) -> Value:
    """Makes the change in a value that was read."""
    holder, last = _holder(value, change.path, create=isinstance(change, Set))
    if isinstance(change, Remove | RenameKey) and not _has(holder, last):
        raise CannotEdit(f"there is no {format_path(change.path)}; name a field that is there")
    if isinstance(holder, list) and isinstance(last, int):
        if isinstance(change, InsertItem):
            holder.insert(last, copy.deepcopy(change.value))
        elif isinstance(change, Remove):
            del holder[last]
        elif isinstance(change, Set):
            holder[last : last + 1] = [copy.deepcopy(change.value)]
    elif isinstance(holder, dict) and isinstance(last, str) and not isinstance(change, InsertItem):
        if isinstance(change, Set):
            holder[last] = copy.deepcopy(change.value)
        elif isinstance(change, RenameKey):
            renamed = {change.name if name == last else name: each for name, each in holder.items()}
            holder.clear()
            holder.update(renamed)
        else:
            del holder[last]
    else:
        raise CannotEdit(f"there is no such place as {format_path(change.path)}; name a field that is there")
    return value


def _holder(value: Value, path: FieldPath, *, create: bool) -> tuple[Value, str | int]:
    for part in path[:-1]:
        if isinstance(value, dict) and isinstance(part, str) and create and value.get(part) is None:
            value[part] = {}
        if not _has(value, part):
            raise CannotEdit(f"there is no {format_path(path)}; name a field that is there")
        value = _child(value, part)
    if not path:
        raise CannotEdit("a file cannot be taken out of itself; name a field")
    return value, path[-1]


def _has(value: Value, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value)


def _child(value: Value, part: str | int) -> Value:
    return value[cast(str, part)] if isinstance(value, dict) else cast("list[Value]", value)[cast(int, part)]
