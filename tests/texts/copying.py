"""Runs of words that a text shares with a source."""

import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from catalogue.queries.passages import Passage

RUN = 11
"""Words in a row that two people do not write by chance."""
LONG_NAME = 4
"""Words from which a name may make a run by itself; shorter ones are words like others."""
GAP = "|"

Runs = frozenset[str]


class Names:
    """Titles and official names, which a text may share with a source."""

    def __init__(self, names: Iterable[str]) -> None:
        found = {name for name in map(normal, names) if len(name.split()) >= LONG_NAME}
        longest_first = sorted(found, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if found else None

    def take_out(self, text: str) -> str:
        """A normal text with a gap for each name, which no run crosses."""
        return self._pattern.sub(GAP, text) if self._pattern else text


def normal(text: str) -> str:
    """The words alone: no capitals, no punctuation, no apostrophes."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"['’‘]", "", text.casefold())))


def runs_in(text: str) -> Iterator[str]:
    """Every run of eleven words of a normal text, in order."""
    for part in text.split(GAP):
        words = part.split()
        for start in range(len(words) - RUN + 1):
            yield " ".join(words[start : start + RUN])


def read_runs(folder: Path) -> Runs:
    """The runs of all sources in a folder."""
    return frozenset(run for path in sorted(folder.glob("*.txt")) for run in runs_in(normal(path.read_text("utf-8"))))


def find_copies(passages: Iterable[Passage], copied: Runs) -> Iterator[str]:
    """The place and the words of each run in the passages that is also in the sources; names and cells apart."""
    passages = tuple(passages)
    names = Names(passage.text for passage in passages if passage.is_name)
    for source, group in itertools.groupby(passages, key=lambda passage: (passage.source, passage.locale)):
        text = GAP.join(names.take_out(normal(part)) for part in _split_cells(group))
        yield from (f"{source[0]}: {run}" for run in runs_in(text) if run in copied)


def _split_cells(passages: Iterable[Passage]) -> Iterator[str]:
    """The words of one source, parted where the cell of a table ends that has another on its line."""
    part, former = "", None
    for passage in passages:
        if passage.is_name:
            continue
        if former and passage.line == former.line and not (passage.is_citation or former.is_citation):
            yield part
            part = ""
        part, former = f"{part} {passage.text}", passage
    yield part
