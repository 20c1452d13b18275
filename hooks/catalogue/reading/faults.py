"""What is wrong with the data, where, and what to do about it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum

MOST_FAULTS = 500
"""After so many nothing more is looked for: an editor mends the first of them before the others matter."""


class Severity(StrEnum):
    """Whether a problem stops the site."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, kw_only=True)
class Place:
    """Where something stands, as an editor finds it. Lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1
    record: str = ""
    """Id of the record or page; empty when the whole file is meant."""
    field: str = ""
    """The way within the record, such as cohorts[1].closes; empty for the record itself."""

    @property
    def name(self) -> str:
        """Record and field."""
        return ", ".join(part for part in (self.record, self.field) if part)


@dataclass(frozen=True)
class Fault:
    """What is wrong, where, and what to do about it."""

    place: Place
    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    unread: bool = field(default=False, kw_only=True)
    """Whether its file could not be read because of it, so that nothing is known of what the file holds."""
    lacks: str = field(default="", kw_only=True)
    """What is named here and is not there, such as programme:its-id: those that lack the same are one fault."""

    def __str__(self) -> str:
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.place.file}:{self.place.line}:{self.place.column}: {warning}{self.message}"

    @property
    def message(self) -> str:
        said = f"{self.what}; {self.remedy}"
        return f"{self.place.name}: {said}" if self.place.name else said

    @property
    def order(self) -> tuple[bool, Place, str]:
        """What could not be read comes first, then by place."""
        return not self.unread, self.place, self.what

    def for_github(self) -> str:
        """A workflow command, which GitHub shows beside the line."""
        message = self.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f"file={self.place.file},line={self.place.line},col={self.place.column}"
        return f"::{self.severity} {place}::{message}"

    def for_json(self) -> dict[str, str | int]:
        return {**asdict(self.place), "what": self.what, "remedy": self.remedy, "severity": self.severity.value}


class DataError(Exception):
    """The data or prose cannot become a site; `faults` says why: what could not be read, then the rest by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=lambda fault: fault.order))
        super().__init__("\n".join(map(str, self.faults)))


MOST_LINES = 100
"""Of faults that are told at once."""


def report(faults: Sequence[Fault]) -> list[str]:
    """What to tell of faults, in their order, and at the end how many there are and where."""
    told = [str(fault) for fault in faults[: MOST_LINES - 1]]
    rest = len(faults) - len(told)
    return [*told, f"{f'and {rest:,} more: ' if rest else ''}{count(faults)}"]


def count(faults: Sequence[Fault]) -> str:
    """How many problems there are, in which files, and what was not checked for them."""
    files = list(dict.fromkeys(fault.place.file for fault in faults))
    number = f"more than {MOST_FAULTS}" if len(faults) > MOST_FAULTS else f"{len(faults)}"
    where = files[0] if len(files) == 1 else f"{len(files):,} files"
    unread = list(dict.fromkeys(fault.place.file for fault in faults if fault.unread))
    said = f"{number} problem{'' if len(faults) == 1 else 's'} in {where}"
    if unread:
        said += f"; what points to {'it' if files == unread[:1] else some_of(unread, 3)} was not checked"
    return said


def some_of(names: Sequence[str], most: int = 12) -> str:
    """The first of some names, and how many more there are."""
    return ", ".join(names[:most]) + (f" and {len(names) - most:,} more" if len(names) > most else "")
