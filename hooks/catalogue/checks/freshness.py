"""What is older than it may be: warnings."""

import datetime
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import ProsePage
from catalogue.queries.reviews import DUE_DAYS, _is_due, statements
from catalogue.reading.problems import Problem, Severity


def find_warnings(catalogue: Catalogue, day: datetime.date) -> Iterator[Problem]:
    """What does not stop the site and must be seen to: a statement that is too old, or without a date."""
    remedy = "check the statement and write the day in both languages"
    for page in statements(catalogue):
        what = _fault(page, day)
        if what:
            yield Problem(page.file, 1, 1, page.path, "last_reviewed", what, remedy, Severity.WARNING)


def _fault(page: ProsePage, day: datetime.date) -> str:
    reviewed = page.matter.last_reviewed
    if reviewed is None:
        return "is missing"
    return f"is {(day - reviewed).days} days ago, more than {DUE_DAYS}" if _is_due(reviewed, day) else ""
