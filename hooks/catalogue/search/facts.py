"""Facts of a record as lines of text: a page shows them in its own way, and a result can show them too."""

import datetime
from collections.abc import Iterator

from catalogue.languages.formats import long_date, month_and_year, partial_date
from catalogue.languages.locales import Locale
from catalogue.model.entries import Milestone
from catalogue.model.fields import Month
from catalogue.model.interface import Interface
from catalogue.model.records import Programme, Record
from catalogue.model.vocabulary import FacetName, Moment

DATED = (Moment.CLOSES, Moment.STARTS)
"""Days of a cohort for which somebody looks before they come."""


def facts_of(interface: Interface, record: Record, locale: Locale, day: datetime.date) -> Iterator[str]:
    """When it was; of a programme its days from `day` on, how it is taught and in which languages."""
    if isinstance(record, Milestone):
        yield partial_date(record.date, locale)
    elif isinstance(record, Programme):
        yield from _days(interface, record, locale, day)
        facets, modes = interface.labels["facet"], interface.labels["mode"]
        for mode in record.all_modes:
            yield f"{facets[FacetName.MODE][locale]}: {modes[mode][locale]}"
        spoken = "_".join(sorted(record.all_languages))
        if spoken:
            yield f"{facets[FacetName.LANGUAGE][locale]}: {interface.labels['languages'][spoken][locale]}"


def _days(interface: Interface, programme: Programme, locale: Locale, day: datetime.date) -> Iterator[str]:
    """Nobody looks for those that are over."""
    for moment in DATED:
        dates = (cohort.dates.get(moment.value) for cohort in programme.cohorts)
        for date in dict.fromkeys(each for each in dates if each and each >= day):
            said = month_and_year(date, locale) if isinstance(date, Month) else long_date(date, locale)
            yield f"{interface.labels['moment'][moment][locale]}: {said}"
