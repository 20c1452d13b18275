"""What the home page shows of the catalogue on one day."""

import datetime

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import CaseStudy, Reflection


def newest_case_study(catalogue: Catalogue) -> CaseStudy | None:
    """The one that was reviewed last; of several, the last in the file."""
    studies = catalogue.all(CaseStudy)
    return max(
        studies,
        key=lambda study: (study.last_reviewed or datetime.date.min, studies.index(study)),
        default=None,
    )


def reflection_of_the_week(catalogue: Catalogue, day: datetime.date) -> Reflection | None:
    """Each in turn, in the order of the file; a week begins on Monday (ISO 8601)."""
    reflections = catalogue.all(Reflection)
    week = (day.toordinal() - 1) // 7
    return reflections[week % len(reflections)] if reflections else None
