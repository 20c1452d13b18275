"""Long lists in pages: how many entries one page holds, and where the pages behind the first stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.records import Record

T = TypeVar("T")

LINKS = 200
"""The most links that a page lists of one kind."""
CARDS = 25
"""The cards of a page, which are fifteen times as heavy as links and take nine screens of a phone."""
WHOLE = 100
"""Up to so many cards stand on one page."""
NAMED = 20
"""The most links that each entry has of a page on which many have such lists."""
_SLUGS = Pair("page-{}", "tudalen-{}")
LIST_DATA = "list.json"
"""What narrowing a list in pages needs, beside its first page."""
NAMES = "names.json"
"""What the programmes of a large site are called, for what a reader keeps of them."""
AROUND = 2
"""How many numbers stand on each side of the page's own, beside the first and the last."""


@dataclass(frozen=True)
class Part:
    """What a page behind the first holds: entries of one list, from a place on."""

    place: int
    """Counted from 0."""
    most: int
    name: str = ""
    """The name of the list among those of its record; empty where the page is the list."""
    record: Record | None = None
    """Whose list it is."""

    def of(self, entries: Sequence[T]) -> Sequence[T]:
        """Those of the entries that stand on the page."""
        return entries[self.place : self.place + self.most]


def split(number: int, first: int, most: int, name: str = "", record: Record | None = None) -> list[Part]:
    """The pages behind the first, which holds so many; none where that is all."""
    return [Part(place, most, name, record) for place in range(first, number, most)]


def numbered_address(address: str, number: int | str, locale: Locale) -> str:
    """Where a page of a list stands whose first is at the address; a string is a marker."""
    return address if number == 1 else f"{address}{_SLUGS[locale].format(number)}/"


def is_numbered(slug: str) -> bool:
    """Whether a part of an address could be that of a page of a list."""
    word, _, number = slug.rpartition("-")
    return number.isdecimal() and word in {each.removesuffix("-{}") for each in (_SLUGS.en, _SLUGS.cy)}


def near_numbers(number: int, last: int) -> tuple[int, ...]:
    """Those that a page leads to: the first, the last, and those around its own, which is among them; 0 for a gap."""
    shown = sorted({1, last, *range(max(1, number - AROUND), min(last, number + AROUND) + 1)})
    found: list[int] = []
    for each in shown:
        before = found[-1] if found else 0
        if each - before == 2:
            found.append(each - 1)
        elif each - before > 2:
            found.append(0)
        found.append(each)
    return tuple(found)
