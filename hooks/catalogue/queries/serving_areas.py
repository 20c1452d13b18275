"""What serves an element of a framework: a few resources, programmes and case studies for a reader's weakest areas."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection, Resource
from catalogue.model.vocabulary import ProgrammeState

SERVING = (Programme, Resource, CaseStudy)
"""The types of record that can name elements."""
MOST: Mapping[type[Record], int] = {Recap: 2, Reflection: 2, Reading: 2, Programme: 3, CaseStudy: 2}
"""How many of each are shown, things to do first; the page of the area itself has them all."""


def find_serving(catalogue: Catalogue, area: Element) -> tuple[Record, ...]:
    """Records that name the area; those that name few of its framework come first, as they are closest to it."""
    framework = frozenset(each.id for each in catalogue.elements_of(catalogue.framework_of(area)))

    def spread(record: Record) -> int:
        return len(framework.intersection(record.elements)) if isinstance(record, SERVING) else 0

    found: list[Record] = []
    for record_type, most in MOST.items():
        closest = sorted(_running(catalogue.referring(area, record_type)), key=spread)
        found += islice(closest, most)
    return tuple(found)


def find_to_do(catalogue: Catalogue, area: Element) -> Record | None:
    """The first thing to do that serves the area, else the first of whatever serves it."""
    return next(iter(find_serving(catalogue, area)), None)


def _running(found: Iterable[Record]) -> Iterator[Record]:
    return (each for each in found if not (isinstance(each, Programme) and each.state is ProgrammeState.PAST))
