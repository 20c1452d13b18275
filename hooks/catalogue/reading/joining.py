"""One slip, one fault: what is named in many places and is not there."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from catalogue.reading.faults import MOST_FAULTS, Fault, Place

FEW = 2
"""Places of a slip of the pen that each keep their own message."""
MOST_PLACES = 60
"""That one message names: more than a record has in the largest site so far."""


def join_lacking(faults: Iterable[Fault]) -> list[Fault]:
    """The faults, those that lack the same thing as one, at the first of its places."""
    found: list[Fault] = []
    lacking: dict[str, list[Fault]] = {}
    for fault in faults:
        (lacking.setdefault(fault.lacks, []) if fault.lacks else found).append(fault)
    for same in lacking.values():
        alike = [fault for fault in same if fault.remedy.endswith("?")]  # a slip of the pen
        found += same if len(same) == 1 or (len(same) <= FEW and alike) else [_joined(sorted(same, key=_order))]
    return found


def _order(fault: Fault) -> tuple[bool, Place, str]:
    return fault.order


def _joined(faults: Sequence[Fault]) -> Fault:
    first = faults[0]
    kind, _, name = first.lacks.partition(":")
    number = f"{len(faults):,}{' or more' if len(faults) >= MOST_FAULTS else ''}"
    what = f"there is no {kind.replace('-', ' ')} {name[:60]!r}, which {number} places name"
    asked = next((fault.remedy for fault in faults if fault.remedy.endswith("?")), "")
    back = "put it back, with state: past to retire it" if kind == "programme" else "put it back"
    remedy = f"{asked} Or {back}" if asked else back
    return replace(first, what=what, remedy=f"{remedy}, or take it out of {_name_places(faults)}")


def _name_places(faults: Sequence[Fault]) -> str:
    """Lines by file: data/programmes.yaml:5, 9 and docs/en/about.md:3."""
    lines: dict[str, list[int]] = {}
    for fault in faults[:MOST_PLACES]:
        lines.setdefault(fault.place.file, []).append(fault.place.line)
    said = [f"{file}:{', '.join(str(line) for line in dict.fromkeys(each))}" for file, each in lines.items()]
    more = f" and {len(faults) - MOST_PLACES:,} more" if len(faults) > MOST_PLACES else ""
    return f"{'; '.join(said)}{more}"
