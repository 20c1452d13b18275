"""A school beside the national average for its phase."""

from dataclasses import dataclass

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
    return next((average for average in catalogue.all(NationalAverage) if average.phase is school.phase), None)


def compare(school: CaseStudy, average: NationalAverage | None) -> tuple[Comparison, ...]:
    """The measures that are known of both."""
    usual = average.shares if average else {}
    return tuple(
        Comparison(measure, share, usual[measure]) for measure, share in school.shares.items() if measure in usual
    )
