"""What the home page shows of the catalogue on one day."""

import datetime
from typing import TypeVar

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Reflection

Shown = TypeVar("Shown", CaseStudy, Reflection)


def of_the_week(catalogue: Catalogue, record_type: type[Shown], day: datetime.date) -> Shown | None:
    """Each of a type in turn, in the order of the file; a week begins on Monday (ISO 8601)."""
    records = catalogue.all(record_type)
    week = (day.toordinal() - 1) // 7
    return records[week % len(records)] if records else None
