"""What serves an element of a framework: a few resources, programmes and case studies for a reader's weakest areas."""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.ranking import Wanted, rank

MOST: Mapping[type[Record], int] = {Recap: 2, Reflection: 2, Reading: 2, Programme: 3, CaseStudy: 2}
"""How many of each are shown, things to do first; the page of the area itself has them all."""


def find_serving(catalogue: Catalogue, area: Element) -> tuple[Record, ...]:
    """The best of the records that name the area, by the rule of ranking.py, without what follows from dates."""
    found: list[Record] = []
    for record_type, most in MOST.items():
        found += rank(catalogue, _running(catalogue.referring(area, record_type)), Wanted(about=area))[:most]
    return tuple(found)


def find_to_do(catalogue: Catalogue, area: Element) -> Record | None:
    """The first thing to do that serves the area, else the first of whatever serves it."""
    return next(iter(find_serving(catalogue, area)), None)


def _running(found: Iterable[Record]) -> Iterator[Record]:
    return (each for each in found if not (isinstance(each, Programme) and each.state is ProgrammeState.PAST))
