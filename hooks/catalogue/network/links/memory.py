"""What came back from each address, from one look to the next: a file of JSON lines, one an address, in order.

Two copies merge line by line; where both keep a line of one address, they are joined.
"""

import datetime
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.network.links.verdicts import Outcome, Verdict
from catalogue.publishing.refusal import Refusal

DAYS_TO_BREAK = 4
"""Days on which an address has failed, with none between on which it was fine: then it is called broken."""


@dataclass(frozen=True)
class Remembered:
    """What is known of an address."""

    address: str
    day: datetime.date
    """When it was last asked."""
    outcome: Outcome
    why: str = ""
    moved_to: str = ""
    failed: tuple[datetime.date, ...] = ()
    """The days on which it failed since it was fine."""

    @property
    def is_broken(self) -> bool:
        return len(self.failed) >= DAYS_TO_BREAK

    def for_json(self) -> dict[str, str | list[str]]:
        known = {
            "address": self.address,
            "day": str(self.day),
            "outcome": self.outcome.value,
            "why": self.why,
            "moved_to": self.moved_to,
            "failed": [str(day) for day in self.failed],
        }
        return {name: value for name, value in known.items() if value}


def remember(before: Remembered | None, address: str, verdict: Verdict, day: datetime.date) -> Remembered:
    """What is known of an address after it was asked on a day."""
    days = set(before.failed) if before else set()
    if verdict.outcome is Outcome.FAILED:
        days.add(day)
    elif verdict.outcome is Outcome.FINE:
        days = set()
    return Remembered(address, day, verdict.outcome, verdict.why, verdict.moved_to, tuple(sorted(days)))


def read_memory(path: Path) -> dict[str, Remembered]:
    """By address; nothing where there is no file yet. Raises Refusal for a line that is none of this."""
    known: dict[str, Remembered] = {}
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found = _read_line(line)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise Refusal(f"{path}:{number}: is no line of this file; delete it, or delete the file") from None
        known[found.address] = _join(known.get(found.address), found)
    return known


def write_memory(path: Path, known: Iterable[Remembered]) -> None:
    """The whole file, at once."""
    lines = [json.dumps(each.for_json(), ensure_ascii=False) for each in sorted(known, key=lambda each: each.address)]
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"{path.name}.new")
    aside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    os.replace(aside, path)


def _read_line(line: str) -> Remembered:
    told = json.loads(line)
    return Remembered(
        str(told["address"]),
        datetime.date.fromisoformat(told["day"]),
        Outcome(told["outcome"]),
        str(told.get("why", "")),
        str(told.get("moved_to", "")),
        tuple(sorted({datetime.date.fromisoformat(day) for day in told.get("failed", [])})),
    )


def _join(one: Remembered | None, other: Remembered) -> Remembered:
    """The later of two, with the failures of both; none of those before a day on which it was fine."""
    if one is None:
        return other
    later, earlier = (other, one) if other.day >= one.day else (one, other)
    if later.outcome is Outcome.FINE:
        return later
    days = {*later.failed, *(day for day in earlier.failed)}
    if earlier.outcome is Outcome.FINE:
        days = {day for day in days if day > earlier.day}
    return replace(later, failed=tuple(sorted(days)))
