"""A school beside the national average for its phase, and beside another school."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import NationalAverage
from catalogue.model.records import CaseStudy


@dataclass(frozen=True)
class Comparison:
    """One measure of a school beside the average, both in per cent of its pupils."""

    measure: str
    school: float
    average: float


def find_average(catalogue: Catalogue, school: CaseStudy) -> NationalAverage | None:
    """The average for schools of the same phase; None where there is none."""
    return next((average for average in catalogue.all(NationalAverage) if average.phase == school.phase), None)


def compare(school: CaseStudy, average: NationalAverage | None) -> tuple[Comparison, ...]:
    """The measures that are known of both."""
    usual = average.shares if average else {}
    return tuple(
        Comparison(measure, share, usual[measure]) for measure, share in school.shares.items() if measure in usual
    )


def choose_pair(schools: Sequence[CaseStudy]) -> tuple[CaseStudy, CaseStudy] | None:
    """The two with which a comparison opens; None where there are not two.

    Of two schools of one phase for whose pupils the same is known, those that are furthest apart in what is known:
    what they share then owes nothing to their pupils. Where all that is equal, the first two in the order given.
    """
    return max(combinations(schools, 2), key=_contrast, default=None)


def find_partner(school: CaseStudy, schools: Sequence[CaseStudy]) -> CaseStudy | None:
    """The school that is put beside another by the same rule; None where there is no other."""
    others = [other for other in schools if other.id != school.id]
    return max(others, key=lambda other: _contrast((school, other)), default=None)


def _contrast(pair: tuple[CaseStudy, CaseStudy]) -> tuple[bool, int, float]:
    first, second = pair
    known = first.shares.keys() & second.shares.keys()
    widest = max((abs(first.shares[measure] - second.shares[measure]) for measure in known), default=0)
    return first.phase == second.phase, len(known), widest
