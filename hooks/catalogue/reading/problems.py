"""What is wrong with the data, where, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops the site."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. Lines and columns count from 1; the order is that of the place."""

    file: str
    line: int
    column: int
    record: str
    """Id of the record or page; empty when the whole file is meant."""
    field: str
    """Path within the record, such as cohorts[1].closes; empty for the record itself."""
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.file}:{self.line}:{self.column}: {warning}{self.message}"

    @property
    def message(self) -> str:
        about = ", ".join(part for part in (self.record, self.field) if part)
        return f"{about}: {self.what}; {self.remedy}" if about else f"{self.what}; {self.remedy}"

    def for_github(self) -> str:
        """The problem as a workflow command, which GitHub shows beside the line."""
        message = self.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return f"::{self.severity} file={self.file},line={self.line},col={self.column}::{message}"


class DataError(Exception):
    """The data or prose cannot become a site; `problems` says why, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
