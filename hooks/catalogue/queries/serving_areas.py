"""What serves a dimension or a standard: a few resources, programmes and case studies for a reader's weakest areas."""

from collections.abc import Iterable, Mapping
from itertools import islice

from catalogue.model import kinds, records
from catalogue.model.catalogue import Catalogue
from catalogue.model.vocabulary import ProgrammeState

MOST: Mapping[type[records.Record], int] = {
    records.Recap: 2,
    records.Reflection: 2,
    records.Reading: 2,
    records.Programme: 3,
    records.CaseStudy: 2,
}
"""How many of each are shown, things to do first; the page of the area itself has them all."""


def find_serving(catalogue: Catalogue, area: records.Record) -> tuple[records.Record, ...]:
    """Records that name the area; those that name few areas come first, as they are closest to it."""
    field = kinds.BY_TYPE[type(area)].collection

    def spread(record: records.Record) -> int:
        return len(getattr(record, field))

    found: list[records.Record] = []
    for record_type, most in MOST.items():
        closest = sorted(_running(catalogue.referring(area, record_type)), key=spread)
        found += islice(closest, most)
    return tuple(found)


def _running(found: Iterable[records.Record]) -> Iterable[records.Record]:
    return (each for each in found if not (isinstance(each, records.Programme) and each.state is ProgrammeState.PAST))
