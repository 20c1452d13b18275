"""What is older than it may be: warnings. And what was reviewed on a day that has not come yet."""

import datetime
from collections.abc import Callable, Iterator, Mapping

from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import declared_kinds
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.queries.reviews import DUE_DAYS, is_due, statements
from catalogue.reading.faults import Fault, Place, Severity
from catalogue.reading.front_matter import front_matter_of
from catalogue.reading.origins import Origins


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


def find_future_reviews(
    catalogue: Catalogue, origins: Origins, files: Mapping[str, Callable[[], bytes]], day: datetime.date
) -> Iterator[Fault]:
    """Reviews, and what is told as having come, on a day after this one.

    `files` are opened for the places in pages of prose; pages that are not among them are passed over.
    """
    remedy = "write the day on which the facts were checked"
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            for path, date in _told(record):
                if date > str(day)[: len(date)]:
                    yield origins.of(record).fault(path, f"is still to come ({date})", "write when it came")
            if record.last_reviewed and record.last_reviewed > day:
                yield origins.of(record).fault(("last_reviewed",), f"is still to come ({record.last_reviewed})", remedy)
    for page in catalogue.prose:
        if page.file in files and page.matter.last_reviewed and page.matter.last_reviewed > day:
            origin = front_matter_of(page, files[page.file])
            yield origin.fault(("last_reviewed",), f"is still to come ({page.matter.last_reviewed})", remedy)
    for single in (catalogue.next_step, catalogue.self_review):
        file = origins.find_file(single.file)
        if file and single.last_reviewed and single.last_reviewed > day:
            yield file.fault(("last_reviewed",), f"is still to come ({single.last_reviewed})", remedy)


def _told(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Years and months of what a record tells of."""
    if record.as_of:
        yield ("as_of",), record.as_of
    yield from ((("since", position, "date"), change.date) for position, change in enumerate(record.since))
