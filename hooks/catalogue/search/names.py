"""What a document is found by beside its texts: words that a page shows elsewhere, and its names in the other language.

No result shows them.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain

from catalogue.languages.formats import month_and_year
from catalogue.languages.locales import Locale
from catalogue.languages.words import words_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Term, Theme
from catalogue.model.fields import Text
from catalogue.model.frameworks import Element
from catalogue.model.interface import Interface
from catalogue.model.kinds import record_type_named, type_name
from catalogue.model.records import Abbreviated, Programme, Reading, Record, Resource, Stage
from catalogue.model.references import references_in, words_in
from catalogue.model.site_vocabulary import LABELS
from catalogue.model.vocabulary import MediaFormat, Moment, Status
from catalogue.queries.status import ProgrammeStatus, programme_status, status_labels

FOUND_BY = "found_by"
"""The group of labels with words for lists and statuses that no page shows, with a comma between them."""
TAGS = frozenset({"stages", "themes", "offered_by", "organisation"})
"""References whose titles a record can be found by."""
CALLED = (Term, Programme, Stage, Element, Theme, Organisation)
"""What has a name that readers know in the other language too."""
DATED = (Moment.CLOSES, Moment.STARTS)
"""Days of a cohort for which somebody looks before they come."""


def names_of(catalogue: Catalogue, record: Record, locale: Locale, day: datetime.date) -> Iterator[str]:
    """Words on the page of a record that stand in no text of it, on a day."""
    for reference in references_in(record):
        if reference.path[0] in TAGS:
            found = catalogue.find(record_type_named(reference.target), reference.id)
            if found:
                yield found.title[locale]
    labels = catalogue.interface.labels
    for text in chain(_chosen(catalogue.interface, record), _languages(catalogue.interface, record)):
        yield text[locale]
    if isinstance(record, Programme):
        yield from (labels["mode"][mode][locale] for mode in record.all_modes)
        yield from _state(catalogue.interface, programme_status(record, day), locale)
        yield from _dates(catalogue.interface, record, locale, day)
    elif isinstance(record, Resource):
        yield labels["resource_kind"][type_name(type(record))][locale]
        formats = dict.fromkeys(edition.format for edition in record.editions)
        yield from (labels["format"][each][locale] for each in formats if each is not MediaFormat.WEB)
    if isinstance(record, Reading):
        yield from record.authors
        yield str(record.year or "")


def names_of_list(interface: Interface, name: str, locale: Locale) -> str:
    """What readers may call a list, or what they want when they look for it."""
    found = interface.labels.get(FOUND_BY, {}).get(name)
    return found[locale] if found else ""


def across_of(record: Record, locale: Locale) -> tuple[str, ...]:
    """What a record is called in the language beside: title, abbreviation, then the other names of a term."""
    if not isinstance(record, CALLED):
        return ()
    other = locale.other
    short = (record.abbreviation[other],) if isinstance(record, Abbreviated) and record.abbreviation else ()
    forms = record.forms[other] if isinstance(record, Term) and other is Locale.EN else ()
    own = {*_as_words((record.title[locale],))}
    return tuple(name for name in _as_words((record.title[other], *short, *forms)) if name not in own)


def across_of_list(title: Text, locale: Locale) -> tuple[str, ...]:
    """What a list is called in the language beside."""
    return tuple(_as_words((title[locale.other],)))


def _as_words(names: Iterable[str]) -> Iterator[str]:
    """Names as the search reads them, each once."""
    return iter(dict.fromkeys(" ".join(words_of(name)) for name in names))


def _chosen(interface: Interface, record: Record) -> Iterator[Text]:
    """The words of the site's own vocabulary that a record names, such as roles and kinds of school."""
    for reference in words_in(record):
        found = interface.labels.get(LABELS.get(reference.target, ""), {}).get(reference.id)
        if found:
            yield found


def _languages(interface: Interface, record: Record) -> Iterator[Text]:
    """In which of the two languages it is."""
    spoken: set[str] = set()
    if isinstance(record, Programme):
        spoken = {*record.all_languages}
    elif isinstance(record, Resource):
        spoken = {edition.language for edition in record.editions}
    yield from (interface.labels["edition_language"][f"{locale}_beside"] for locale in Locale if locale in spoken)


def _state(interface: Interface, status: ProgrammeStatus, locale: Locale) -> Iterator[str]:
    yield status_labels(interface)[status][locale]
    if status in {Status.OPEN, Status.CLOSING_SOON}:
        yield names_of_list(interface, Status.OPEN, locale)


def _dates(interface: Interface, programme: Programme, locale: Locale, day: datetime.date) -> Iterator[str]:
    """The months in which a cohort closes or begins: nobody looks for those that are over."""
    for moment in DATED:
        dates = [date for cohort in programme.cohorts if (date := cohort.dates.get(moment.value)) and date >= day]
        for month in dict.fromkeys(month_and_year(date, locale) for date in dates):
            yield f"{interface.labels['moment'][moment][locale]} {month}"
