"""What is wrong with the data, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum


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


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong, where, and what to do about it. The order is that of the place."""

    place: Place
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.place.file}:{self.place.line}:{self.place.column}: {warning}{self.message}"

    @property
    def message(self) -> str:
        said = f"{self.what}; {self.remedy}"
        return f"{self.place.name}: {said}" if self.place.name else said

    def for_github(self) -> str:
        """A workflow command, which GitHub shows beside the line."""
        message = self.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f"file={self.place.file},line={self.place.line},col={self.place.column}"
        return f"::{self.severity} {place}::{message}"

    def for_json(self) -> dict[str, str | int]:
        return {**asdict(self.place), "what": self.what, "remedy": self.remedy, "severity": self.severity.value}


class DataError(Exception):
    """The data or prose cannot become a site; `faults` says why, sorted by place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))
