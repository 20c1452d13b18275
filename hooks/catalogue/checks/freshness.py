"""What is older than it may be: warnings."""

import datetime
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import ProsePage
from catalogue.queries.reviews import DUE_DAYS, is_due, statements
from catalogue.reading.faults import Fault, Place, Severity


def find_warnings(catalogue: Catalogue, day: datetime.date) -> Iterator[Fault]:
    """What does not stop the site and must be seen to: a statement that is too old, or without a date."""
    remedy = "check the statement and write the day in both languages"
    for page in statements(catalogue):
        what = _wrong_with(page, day)
        if what:
            place = Place(file=page.file, record=page.path, field="last_reviewed")
            yield Fault(place, what, remedy, Severity.WARNING)


def _wrong_with(page: ProsePage, day: datetime.date) -> str:
    reviewed = page.matter.last_reviewed
    if reviewed is None:
        return "is missing"
    return f"is {(day - reviewed).days} days ago, more than {DUE_DAYS}" if is_due(reviewed, day) else ""
