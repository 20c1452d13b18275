"""What follows from a record alone is found once: records never change, and a preview reads most of them only once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Holder = TypeVar("Holder")
Found = TypeVar("Found")
PLACE = "_found"
"""Where it stands in a record, as what `cached_property` has found does."""


class _Found:
    """What was found, by the name of the function. It is no part of the record to who walks through that."""

    __slots__ = ("by",)

    def __init__(self) -> None:
        self.by: dict[str, Any] = {}


def once(find: Callable[[Holder], Found]) -> Callable[[Holder], Found]:
    """Has a function look at each record once. Nobody changes what it gives."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def find_once(holder: Holder) -> Found:
        found = holder.__dict__.get(PLACE)
        if found is None:
            found = holder.__dict__[PLACE] = _Found()
        if name not in found.by:
            found.by[name] = find(holder)
        kept: Found = found.by[name]
        return kept

    return find_once
