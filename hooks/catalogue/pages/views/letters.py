"""Things by their first letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from catalogue.languages.alphabet import initial
from catalogue.languages.locales import Locale
from catalogue.model.records import Record
from catalogue.queries.a_z import Entry


@dataclass(frozen=True)
class Letter:
    """A letter of an A–Z, with what begins with it."""

    letter: str
    things: list[Record | Entry]

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"letter-{self.letter.lower().replace('–', '-')}"


def by_initial(things: Iterable[Record | Entry], locale: Locale) -> list[Letter]:
    """Things already in order, in groups of one first letter."""
    groups = groupby(things, key=lambda thing: initial(_title(thing, locale), locale))
    return [Letter(letter, list(group)) for letter, group in groups]


def _title(thing: Record | Entry, locale: Locale) -> str:
    return thing.title[locale] if isinstance(thing, Record) else thing.title
