"""The A–Z: every page of a language by its title."""

from dataclasses import dataclass

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from catalogue.model.addresses import prose_kind, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element
from catalogue.model.kinds import paged_kinds
from catalogue.model.records import Record

PAGE, LIST = "page", "list"
"""What pages of prose and lists are called where the kind of a page is said: keys of labels.kind."""


@dataclass(frozen=True)
class Entry:
    """A page in the A–Z."""

    title: str
    target: str
    """What links call it."""
    kind: str
    """A key of labels.kind."""
    is_example: bool = False
    """Whether it is the page of an invented record."""


def list_entries(catalogue: Catalogue, locale: Locale) -> tuple[Entry, ...]:
    """Records with pages, lists and prose, in alphabetical order."""
    entries = [
        Entry(
            record.title[locale],
            record_target(record),
            name_of_kind(catalogue, record),
            catalogue.is_example(record),
        )
        for kind in paged_kinds()
        for record in catalogue.all(kind.record_type)
    ]
    words = catalogue.interface.lists
    entries += [Entry(words[page.name].title[locale], page.target, LIST) for page in catalogue.lists.values()]
    entries += [
        Entry(page.matter.title, page.target, PAGE)
        for page in catalogue.prose
        if page.locale is locale and not prose_kind(page)
    ]
    return tuple(sorted(entries, key=lambda entry: sort_key(entry.title, locale)))


def name_of_kind(catalogue: Catalogue, record: Record) -> str:
    """What a record is: a key of labels.kind. An element is what its framework calls it."""
    return catalogue.framework_of(record).key if isinstance(record, Element) else record.kind_of.name
