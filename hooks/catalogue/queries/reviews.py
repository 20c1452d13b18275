"""What people have reviewed, how old that is, and what is due."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import PROSE, declared_kinds
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.model.vocabulary import TextState

DUE_DAYS = 335
"""Days after which facts are to be checked again: a year, less a month to do it in."""


@dataclass(frozen=True)
class Reviewed:
    """How many texts of one kind there are in each language, and how many a person has reviewed."""

    collection: str
    texts: int
    reviewed: Pair[int]


def count_reviews(catalogue: Catalogue) -> tuple[Reviewed, ...]:
    """The counts of each kind of record and, last, of prose."""
    found = [_count(name, records) for name, records in _collections(catalogue)]
    prose = Pair.of(lambda locale: [page.matter.review for page in catalogue.prose if page.locale is locale])
    return (*found, _count_states(PROSE, prose))


def _collections(catalogue: Catalogue) -> Iterator[tuple[str, Sequence[Record]]]:
    """What texts are counted as, a key of labels.collection, and its records. Each framework is counted by itself."""
    for kind in catalogue.kinds:
        if kind is Framework.kind_of:
            yield from ((each.id, catalogue.elements_of(each)) for each in catalogue.all(Framework))
        elif kind is not Element.kind_of:
            yield kind.file, catalogue.all(kind.record_type)


def _count(collection: str, records: Sequence[Record]) -> Reviewed:
    return _count_states(collection, Pair.of(lambda locale: [record.review[locale] for record in records]))


def _count_states(collection: str, states: Pair[list[TextState]]) -> Reviewed:
    reviewed = Pair.of(lambda locale: states[locale].count(TextState.REVIEWED))
    return Reviewed(collection, len(states.en), reviewed)


def find_due(catalogue: Catalogue, day: datetime.date) -> Iterator[str]:
    """Records and pages whose facts were last checked too long ago."""
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            if record.last_reviewed and is_due(record.last_reviewed, day):
                yield f"{kind.name} {record.id}, {record.last_reviewed}"
    for page in catalogue.prose:
        if page.matter.last_reviewed and is_due(page.matter.last_reviewed, day):
            yield f"{page.file}, {page.matter.last_reviewed}"


def is_due(reviewed: datetime.date, day: datetime.date) -> bool:
    """Whether facts that were checked on one day are to be checked again on another."""
    return (day - reviewed).days > DUE_DAYS


def statements(catalogue: Catalogue) -> tuple[ProsePage, ...]:
    """The accessibility statement, to be reviewed every year by law, in each language that has one."""
    path = catalogue.settings.statement
    pages = (catalogue.prose_page(path, locale) for locale in Locale if path)
    return tuple(page for page in pages if page)
