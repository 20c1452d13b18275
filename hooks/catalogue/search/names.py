"""What a document is found by beside its texts: words that a page shows elsewhere, and its names in the other language.

No result shows them.
"""

import datetime
from collections.abc import Iterable, Iterator

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
from catalogue.model.vocabulary import MediaFormat, Status
from catalogue.queries.status import ProgrammeStatus, programme_status, status_labels

FOUND_BY = "found_by"
"""The group of labels with words for lists and statuses that no page shows, with a comma between them."""
TAGS = frozenset({"stages", "themes", "offered_by", "organisation"})
"""References whose titles a record can be found by."""
CALLED = (Term, Programme, Stage, Element, Theme, Organisation)
"""What has a name that readers know in the other language too."""


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


def across_of(catalogue: Catalogue, record: Record, locale: Locale) -> tuple[str, ...]:
    """What a record is called in the language beside: title, abbreviation, other names of a term, their synonyms."""
    if not isinstance(record, CALLED):
        return ()
    other = locale.other
    short = (record.abbreviation[other],) if isinstance(record, Abbreviated) and record.abbreviation else ()
    forms = record.forms[other] if isinstance(record, Term) and other is Locale.EN else ()
    return _across(catalogue, (record.title[other], *short, *forms), record.title, locale)


def across_of_list(catalogue: Catalogue, title: Text, locale: Locale) -> tuple[str, ...]:
    """What a list is called in the language beside."""
    return _across(catalogue, (title[locale.other],), title, locale)


def _across(catalogue: Catalogue, names: Iterable[str], title: Text, locale: Locale) -> tuple[str, ...]:
    """Names in the other language and their synonyms there, without what the title says itself."""
    groups = [list(_as_words(group)) for group in catalogue.synonyms[locale.other]]
    called = list(_as_words(names))
    known = {*called, *(name.removesuffix("s") for name in called if locale.other is Locale.EN)}
    others = (phrase for group in groups if not known.isdisjoint(group) for phrase in group)
    own = " ".join(words_of(title[locale]))
    return tuple(name for name in dict.fromkeys((*called, *others)) if name != own)


def _as_words(names: Iterable[str]) -> Iterator[str]:
    """Names as the search reads them, each once."""
    return iter(dict.fromkeys(" ".join(words_of(name)) for name in names))


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
