"""What editors are told while they write: the problems, as the check prints them."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.reading.faults import Fault, report

SHOWN = 100
"""Problems that are listed: who has more mends these first."""
FAILED = "ERROR", "CRITICAL"
SERVING = "Serving on"
"""How the line of MkDocs begins that says where the preview is."""
NONE = "Rebuilt: no problems"


@dataclass(frozen=True)
class Problems:
    """What keeps the site from being made."""

    lines: tuple[str, ...] = ()
    """The first ones, then how many more there are."""
    count: str = ""
    """Such as 1 problem, 2 problems; empty where there is none."""

    @property
    def told(self) -> tuple[str, ...]:
        """What stands on the terminal after a rebuild."""
        outcome = f"{self.count}; the preview shows the site as it was before" if self.count else NONE
        return (*self.lines, outcome)


def list_faults(faults: Sequence[Fault]) -> Problems:
    """The first faults, and how many there are, as the check says it."""
    *lines, outcome = report(faults)
    return Problems(tuple(lines), outcome)


def list_problems(problems: Sequence[object]) -> Problems:
    """A line for each of the first problems."""
    lines = tuple(map(str, problems))
    more = len(lines) - SHOWN
    if more > 0:
        lines = (*lines[:SHOWN], f"and {_count(more)} more")
    return Problems(lines, _count(len(problems)))


def line_for_editors(said: str, level: str, *, ours: bool) -> str:
    """A line of the terminal for what is said; empty for what the generator tells of its work."""
    if ours:
        return said
    if level in FAILED:
        return f"{level}: {said}"
    return said[said.index(SERVING) :] if SERVING in said else ""


def _count(number: int) -> str:
    return "1 problem" if number == 1 else f"{number:,} problems"
