"""What people have reviewed, how old that is, and what is due."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import PROSE, Kind, declared_kinds
from catalogue.model.prose import ProsePage
from catalogue.model.vocabulary import TextState

DUE_DAYS = 335
"""Days after which facts are to be checked again: a year, less a month to do it in."""
STATEMENT = "accessibility"
"""The page that is the accessibility statement, to be reviewed every year by law."""


@dataclass(frozen=True)
class Reviewed:
    """How many texts of one kind there are in each language, and how many a person has reviewed."""

    collection: str
    texts: int
    reviewed: Pair[int]


def count_reviews(catalogue: Catalogue) -> tuple[Reviewed, ...]:
    """The counts of each kind of record and, last, of prose."""
    kinds = [_count(kind.counted_as, Pair.of(partial(_states, catalogue, kind))) for kind in declared_kinds()]
    prose = Pair.of(lambda locale: [page.matter.review for page in catalogue.prose if page.locale is locale])
    return (*kinds, _count(PROSE, prose))


def _states(catalogue: Catalogue, kind: Kind, locale: Locale) -> list[TextState]:
    return [record.review[locale] for record in catalogue.all(kind.record_type)]


def _count(collection: str, states: Pair[list[TextState]]) -> Reviewed:
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
    """The accessibility statement in each language that has one."""
    pages = (catalogue.prose_page(STATEMENT, locale) for locale in Locale)
    return tuple(page for page in pages if page)
