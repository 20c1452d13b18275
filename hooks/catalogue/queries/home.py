"""What the home page shows of the catalogue on one day."""

import datetime

from catalogue.model import records
from catalogue.model.catalogue import Catalogue


def newest_case_study(catalogue: Catalogue) -> records.CaseStudy | None:
    """The one that was reviewed last; of several, the last in the file."""
    return max(
        catalogue.case_studies,
        key=lambda study: (study.last_reviewed or datetime.date.min, catalogue.case_studies.index(study)),
        default=None,
    )


def reflection_of_the_week(catalogue: Catalogue, day: datetime.date) -> records.Reflection | None:
    """Each in turn, in the order of the file; a week begins on Monday (ISO 8601)."""
    reflections = [resource for resource in catalogue.resources if isinstance(resource, records.Reflection)]
    week = (day.toordinal() - 1) // 7
    return reflections[week % len(reflections)] if reflections else None
