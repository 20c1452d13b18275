"""How many shapes a drawing has once its parts that refer to others are drawn: ten parts of ten each, ten times over,
are ten thousand million."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice

REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
SELECTED = re.compile(r"[.#]?[\w-]+|\*")
"""A class, an id or an element that a rule is for."""
MOST_STEPS = 20
"""From a part to one that it refers to, and on."""


class DrawnShapes:
    """The elements of a drawing, in their order, and which of them refer to which."""

    def __init__(self) -> None:
        self._names: list[tuple[str, ...]] = []
        """By what a rule of style selects each element."""
        self._ends: list[int] = []
        """Behind the last element within each."""
        self._open: list[int] = []
        self._ids: dict[str, int] = {}
        self._references: list[tuple[int, str]] = []
        self._selected: dict[str, list[str]] = {}
        """What rules of style refer to, by what they select."""
        self._counted: dict[str, int] = {}

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element, whose attributes are by their names without a namespace."""
        position, own_id = len(self._names), attributes.get("id", "")
        self._ids.setdefault(own_id, position)
        classes = attributes.get("class", "").split()
        self._names.append(("*", tag, *(f"#{each}" for each in [own_id] if each), *(f".{each}" for each in classes)))
        self._ends.append(position + 1)
        self._open.append(position)
        for key, value in attributes.items():
            found = [value[1:]] if key == "href" else REFERENCE.findall(value)
            self._references += ((position, target) for target in found)

    def end(self) -> None:
        self._ends[self._open.pop()] = len(self._names)

    def add_style(self, style: str) -> None:
        """The rules of a sheet of style in the drawing."""
        for rule in style.split("}"):
            selector, _, body = rule.rpartition("{")
            if targets := REFERENCE.findall(body):
                for name in SELECTED.findall(selector):
                    self._selected.setdefault(name, []).extend(targets)

    def count(self, most: int) -> int:
        """How many shapes are drawn; counting ends soon after `most`."""
        self._references += islice(self._references_by_style(), most + 1)
        if len(self._references) > most:
            return len(self._references)
        self._references.sort()
        return self._count_in(0, len(self._names), MOST_STEPS, most)

    def _references_by_style(self) -> Iterator[tuple[int, str]]:
        for position, names in enumerate(self._names):
            for name in names:
                yield from ((position, target) for target in self._selected.get(name, ()))

    def _count_in(self, first: int, end: int, steps: int, most: int) -> int:
        number = end - first
        for position in range(bisect_left(self._references, (first, "")), len(self._references)):
            owner, target = self._references[position]
            if owner >= end or number > most:
                break
            number += self._count_of(target, steps - 1, most)
        return number

    def _count_of(self, target: str, steps: int, most: int) -> int:
        if not steps:
            return most + 1
        if target not in self._counted and target in self._ids:
            self._counted[target] = 0  # what refers to itself is not drawn again
            first = self._ids[target]
            self._counted[target] = self._count_in(first, self._ends[first], steps, most)
        return self._counted.get(target, 0)
