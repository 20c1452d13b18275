"""What serves a dimension or a standard: a few resources, programmes and case studies for a reader's weakest areas."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection
from catalogue.model.references import count_references
from catalogue.model.vocabulary import ProgrammeState

MOST: Mapping[type[Record], int] = {Recap: 2, Reflection: 2, Reading: 2, Programme: 3, CaseStudy: 2}
"""How many of each are shown, things to do first; the page of the area itself has them all."""


def find_serving(catalogue: Catalogue, area: Record) -> tuple[Record, ...]:
    """Records that name the area; those that name few areas come first, as they are closest to it."""

    def spread(record: Record) -> int:
        return count_references(record, type(area).__name__)

    found: list[Record] = []
    for record_type, most in MOST.items():
        closest = sorted(_running(catalogue.referring(area, record_type)), key=spread)
        found += islice(closest, most)
    return tuple(found)


def _running(found: Iterable[Record]) -> Iterator[Record]:
    return (each for each in found if not (isinstance(each, Programme) and each.state is ProgrammeState.PAST))
