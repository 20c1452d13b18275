"""Milestones from today back, the newest first."""

import datetime
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Milestone

SHOWN = 12
"""How many of the past are shown at once; the earlier ones are folded."""


@dataclass(frozen=True)
class Milestones:
    """What lies ahead, the latest, and what came earlier; each the newest first."""

    ahead: tuple[Milestone, ...]
    latest: tuple[Milestone, ...]
    earlier: tuple[Milestone, ...]


def find_milestones(catalogue: Catalogue, day: datetime.date) -> Milestones:
    """Every milestone, as on one day. A year or month that has begun is not ahead."""
    newest = sorted(catalogue.all(Milestone), key=lambda each: each.date, reverse=True)
    passed = [each for each in newest if each.date <= day.isoformat()[: len(each.date)]]
    ahead = [each for each in newest if each not in passed]
    return Milestones(tuple(ahead), tuple(passed[:SHOWN]), tuple(passed[SHOWN:]))
