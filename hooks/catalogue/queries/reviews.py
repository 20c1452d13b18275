"""What people have reviewed, how old that is, and what is due."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model import kinds
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import PROSE
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
    reviewed: Mapping[Locale, int]


def count_reviews(catalogue: Catalogue) -> tuple[Reviewed, ...]:
    """The counts of each kind of record and, last, of prose."""
    states = {
        kind.collection: {locale: [record.review[locale] for record in catalogue.records(kind)] for locale in Locale}
        for kind in kinds.KINDS
    }
    states[PROSE] = {
        locale: [page.matter.review for page in catalogue.prose if page.locale is locale] for locale in Locale
    }
    return tuple(
        Reviewed(
            collection,
            len(by_locale[Locale.EN]),
            {locale: found.count(TextState.REVIEWED) for locale, found in by_locale.items()},
        )
        for collection, by_locale in states.items()
    )


def find_due(catalogue: Catalogue, day: datetime.date) -> Iterator[str]:
    """Records and pages whose facts were last checked too long ago."""
    for kind in kinds.KINDS:
        for record in catalogue.records(kind):
            if record.last_reviewed and _is_due(record.last_reviewed, day):
                yield f"{kind.name} {record.id}, {record.last_reviewed}"
    for page in catalogue.prose:
        if page.matter.last_reviewed and _is_due(page.matter.last_reviewed, day):
            yield f"{page.file}, {page.matter.last_reviewed}"


def _is_due(reviewed: datetime.date, day: datetime.date) -> bool:
    return (day - reviewed).days > DUE_DAYS


def statements(catalogue: Catalogue) -> tuple[ProsePage, ...]:
    """The accessibility statement in each language that has one."""
    pages = (catalogue.prose_page(STATEMENT, locale) for locale in Locale)
    return tuple(page for page in pages if page)
