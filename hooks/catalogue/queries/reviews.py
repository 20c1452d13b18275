"""How old what people have compared with its sources is, and what is due."""

import datetime
from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import declared_kinds
from catalogue.model.prose import ProsePage

DUE_DAYS = 335
"""Days after which facts are to be checked again: a year, less a month to do it in."""


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
