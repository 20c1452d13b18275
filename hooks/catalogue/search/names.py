"""What a document is found by beside its texts: words that a page shows elsewhere. No result shows them."""

import datetime
from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Text
from catalogue.model.interface import Interface
from catalogue.model.kinds import record_type_named, type_name
from catalogue.model.records import Programme, Reading, Record, Resource
from catalogue.model.references import references_in, words_in
from catalogue.model.site_vocabulary import LABELS
from catalogue.model.vocabulary import MediaFormat, Status
from catalogue.queries.status import ProgrammeStatus, programme_status, status_labels

FOUND_BY = "found_by"
"""The group of labels with words for lists and statuses that no page shows, with a comma between them."""
TAGS = frozenset({"stages", "themes", "offered_by", "organisation"})
"""References whose titles a record can be found by."""


def names_of(catalogue: Catalogue, record: Record, locale: Locale, day: datetime.date) -> Iterator[str]:
    """Words on the page of a record that stand in no text of it, on a day."""
    for reference in references_in(record):
        if reference.path[0] in TAGS:
            found = catalogue.find(record_type_named(reference.target), reference.id)
            if found:
                yield found.title[locale]
    labels = catalogue.interface.labels
    for text in _chosen(catalogue.interface, record):
        yield text[locale]
    if isinstance(record, Programme):
        yield from _state(catalogue.interface, programme_status(record, day), locale)
    elif isinstance(record, Resource):
        yield labels["resource_kind"][type_name(type(record))][locale]
        spoken = {edition.language for edition in record.editions}
        yield from (labels["edition_language"][f"{each}_beside"][locale] for each in Locale if each in spoken)
        formats = dict.fromkeys(edition.format for edition in record.editions)
        yield from (labels["format"][each][locale] for each in formats if each is not MediaFormat.WEB)
    if isinstance(record, Reading):
        yield from record.authors
        yield str(record.year or "")


def names_of_list(interface: Interface, name: str, locale: Locale) -> str:
    """What readers may call a list, or what they want when they look for it."""
    found = interface.labels.get(FOUND_BY, {}).get(name)
    return found[locale] if found else ""


def _chosen(interface: Interface, record: Record) -> Iterator[Text]:
    """The words of the site's own vocabulary that a record names, such as roles and kinds of school."""
    for reference in words_in(record):
        found = interface.labels.get(LABELS.get(reference.target, ""), {}).get(reference.id)
        if found:
            yield found


def _state(interface: Interface, status: ProgrammeStatus, locale: Locale) -> Iterator[str]:
    yield status_labels(interface)[status][locale]
    if status in {Status.OPEN, Status.CLOSING_SOON}:
        yield names_of_list(interface, Status.OPEN, locale)
