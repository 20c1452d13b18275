"""What serves a dimension or a standard: a few resources, programmes and case studies for a reader's weakest areas."""

from collections.abc import Iterable, Mapping
from itertools import islice

from catalogue import kinds, model
from catalogue.parts import ProgrammeState
from catalogue.site import Catalogue

MOST: Mapping[type[model.Record], int] = {
    model.Recap: 2,
    model.Reflection: 2,
    model.Reading: 2,
    model.Programme: 3,
    model.CaseStudy: 2,
}
"""How many of each are shown, things to do first; the page of the area itself has them all."""


def find_serving(catalogue: Catalogue, area: model.Record) -> tuple[model.Record, ...]:
    """Records that name the area; those that name few areas come first, as they are closest to it."""
    field = kinds.BY_TYPE[type(area)].collection

    def spread(record: model.Record) -> int:
        return len(getattr(record, field))

    found: list[model.Record] = []
    for record_type, most in MOST.items():
        records = sorted(_running(catalogue.referring(area, record_type)), key=spread)
        found += islice(records, most)
    return tuple(found)


def _running(records: Iterable[model.Record]) -> Iterable[model.Record]:
    return (each for each in records if not (isinstance(each, model.Programme) and each.state is ProgrammeState.PAST))
