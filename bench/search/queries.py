"""What people of the field type, with the pages that answer it, and the site's own titles typed in five ways.

The tables beside this file were written from the texts of the site, by no engine's answers.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.languages.locales import Locale

BEFORE = {Locale.EN: "what is", Locale.CY: "beth yw"}
BEHIND = {Locale.EN: "course wales", Locale.CY: "cwrs cymru"}
COLUMNS = 3
LEAST_LETTERS = 4
"""Of a word with a slip: in a shorter one nobody could say what was meant."""


@dataclass(frozen=True)
class AskedQuery:
    """What a reader types, and where the answer is."""

    kind: str
    text: str
    answers: frozenset[str]
    """Locations from the root of the language; any of them will do."""


@dataclass(frozen=True)
class Titled:
    """A document of the index, as far as its title goes."""

    location: str
    title: str


def read_queries(locale: Locale) -> list[AskedQuery]:
    """The table beside this file. Raises ValueError at a line that is not of kind, query and locations."""
    lines = (Path(__file__).parent / f"queries.{locale}.tsv").read_text(encoding="utf-8").splitlines()
    return [_parse(line, number) for number, line in enumerate(lines[1:], start=2)]


def _parse(line: str, number: int) -> AskedQuery:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != COLUMNS or not all(cells):
        raise ValueError(f"line {number} is not of kind, query and locations with tabs between them: {line!r}")
    kind, text, locations = cells
    return AskedQuery(kind, text, frozenset(locations.split()))


def generate_title_queries(documents: Iterable[Titled], locale: Locale) -> Iterator[AskedQuery]:
    """Each title as it is, asked for, with two words more, with a letter lost, with two letters swapped.

    Where a slip falls follows from the title, so that two runs ask the same. Documents with one title answer alike.
    """
    locations: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, str] = {}
    for document in documents:
        key = document.title.casefold()
        locations[key].add(document.location)
        titles.setdefault(key, document.title)
    for key, title in titles.items():
        answers = frozenset(locations[key])
        yield AskedQuery("title", title, answers)
        yield AskedQuery("asked title", f"{BEFORE[locale]} {title}", answers)
        yield AskedQuery("title and two words", f"{title} {BEHIND[locale]}", answers)
        for kind, slips in (("letter lost", _losses(title)), ("letters swapped", _swaps(title))):
            if slips:
                yield AskedQuery(kind, slips[zlib.crc32(title.encode()) % len(slips)], answers)


def _losses(title: str) -> list[str]:
    """The title without one letter of a word; the first letter of a word is seldom lost."""
    return [title[:at] + title[at + 1 :] for at in _inside(title)]


def _swaps(title: str) -> list[str]:
    """The title with two letters of a word swapped."""
    return [
        title[:at] + title[at + 1] + title[at] + title[at + 2 :]
        for at in _inside(title)
        if title[at + 1 : at + 2].isalpha() and title[at] != title[at + 1]
    ]


def _inside(title: str) -> Iterator[int]:
    """Where letters stand that are not the first of their word, in words that are long enough."""
    begin = 0
    for at, letter in enumerate(f"{title} "):
        if letter.isalpha():
            continue
        if at - begin >= LEAST_LETTERS:
            yield from range(begin + 1, at)
        begin = at + 1
