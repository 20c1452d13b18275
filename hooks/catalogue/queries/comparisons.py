"""A school beside the national average for its phase."""

from dataclasses import dataclass

from catalogue.model import records
from catalogue.model.catalogue import Catalogue

MEASURES = ("free_school_meals", "learning_needs")
"""Fields of case studies and of national averages, in per cent; their words are in labels.measure."""


@dataclass(frozen=True)
class Comparison:
    """One measure of a school beside the average, both in per cent of its pupils."""

    measure: str
    school: float
    average: float


def find_average(catalogue: Catalogue, school: records.CaseStudy) -> records.NationalAverage | None:
    """The average for schools of the same phase; None where there is none."""
    return next((average for average in catalogue.national_averages if average.phase is school.phase), None)


def compare(school: records.CaseStudy, average: records.NationalAverage | None) -> tuple[Comparison, ...]:
    """The measures that are known of both, in the order of MEASURES."""
    pairs = ((name, getattr(school, name), getattr(average, name, None)) for name in MEASURES)
    return tuple(Comparison(name, ours, usual) for name, ours, usual in pairs if ours is not None and usual is not None)
