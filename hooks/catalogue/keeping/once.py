"""What follows from a record alone is found once: records never change, and a preview reads most of them only once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Holder = TypeVar("Holder")
Found = TypeVar("Found")
_again: list[bool] = []
"""Holds something where this process reads again and again."""
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


def once_if_read_again(find: Callable[[Holder], Found]) -> Callable[[Holder], Found]:
    """The same in a process that reads again and again; a build, which asks once, would only hold what it has found."""
    find_once = once(find)

    @wraps(find)
    def find_or_know(holder: Holder) -> Found:
        return find_once(holder) if _again else find(holder)

    return find_or_know


def read_again() -> None:
    """Tells that this process will."""
    _again[:] = [True]
