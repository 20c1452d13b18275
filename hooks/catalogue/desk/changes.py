"""From what an editor has written into a form to the changes that make it so in the file."""

from collections.abc import Iterator, Mapping, Sequence

from catalogue.desk.controls import Control, Sort
from catalogue.editing.yaml_changes import Change, InsertItem, Remove, Set
from catalogue.model.fields import FieldPath
from catalogue.reading.positions import format_path
from catalogue.reading.yaml_files import Value

Written = Mapping[str, str]
"""The texts of a form, by the way to their field, such as cohorts[1].closes."""


def read_form(fields: Sequence[Control], old: Mapping[str, Value], written: Written) -> dict[str, Value]:
    """The record as it is to be. What the form does not hold stays; a field that is empty is left out."""
    return _fields(fields, old, (), written)


def find_changes(old: Value, new: Value, path: FieldPath = ()) -> Iterator[Change]:
    """What makes the one of the other, in an order in which each can be made: values, then what goes, then what comes.

    In a list None stands for an item that goes.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for name in old:
            if name in new:
                yield from find_changes(old[name], new[name], (*path, name))
        yield from (Remove((*path, name)) for name in old if name not in new)
        yield from (Set((*path, name), without_gaps(new[name])) for name in new if name not in old)
    elif isinstance(old, list) and isinstance(new, list):
        pairs = list(enumerate(zip(old, new, strict=False)))
        for number, (former, later) in pairs:
            if later is not None:
                yield from find_changes(former, later, (*path, number))
        yield from (Remove((*path, number)) for number, (_, later) in reversed(pairs) if later is None)
        kept = sum(later is not None for _, (_, later) in pairs)
        added = [each for each in new[len(old) :] if each is not None]
        yield from (InsertItem((*path, kept + more), without_gaps(each)) for more, each in enumerate(added))
    elif old != new:
        yield Set(path, without_gaps(new))


def without_gaps(value: Value) -> Value:
    """A value without the marks of items that go."""
    if isinstance(value, list):
        return [without_gaps(each) for each in value if each is not None]
    return {name: without_gaps(each) for name, each in value.items()} if isinstance(value, dict) else value


def _value(control: Control, old: Value, path: FieldPath, written: Written) -> Value:
    """None where nothing is written."""
    if control.sort is Sort.FIXED:
        return old
    if control.sort is Sort.LIST and control.each:
        return _items(control.each, old if isinstance(old, list) else [], path, written)
    if control.fields:
        return _fields(control.fields, old if isinstance(old, dict) else {}, path, written) or None
    text = written.get(format_path(path))
    if text is None:  # the form did not ask
        return old
    text = text.replace("\r\n", "\n").strip()
    return old if isinstance(old, str) and old.strip() == text else text or None


def _fields(fields: Sequence[Control], old: Mapping[str, Value], path: FieldPath, written: Written) -> dict[str, Value]:
    new = dict(old)
    for control in fields:
        value = _value(control, old.get(control.name), (*path, control.name), written)
        if value is None:
            new.pop(control.name, None)
        else:
            new[control.name] = value
    return new


def _items(each: Control, old: list[Value], path: FieldPath, written: Written) -> Value:
    new = [_value(each, item, (*path, number), written) for number, item in enumerate([*old, None])]
    if len(new) > len(old) and new[-1] is None:
        del new[-1]
    return new if any(item is not None for item in new) else None
