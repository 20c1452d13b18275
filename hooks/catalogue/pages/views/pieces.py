"""`page` in templates of pieces that stand on many pages: badges, cards, explanations of terms."""

from typing import TYPE_CHECKING

from markupsafe import Markup

from catalogue.model.parts import Cohort
from catalogue.model.records import Record
from catalogue.pages.terms import explanation_id
from catalogue.queries.wordings import Entry

if TYPE_CHECKING:
    from catalogue.pages.pieces import Pieces


class BadgeView:
    """`page` in the template of a badge."""

    def __init__(self, cohort: Cohort) -> None:
        self._cohort = cohort

    @property
    def cohort(self) -> Cohort:
        """The cohort that the badge is about."""
        return self._cohort


class CardView:
    """`page` in the template of a card."""

    def __init__(self, record: Record, level: int, pieces: "Pieces") -> None:
        self._record = record
        self._level = level
        self._pieces = pieces

    @property
    def record(self) -> Record:
        """The record that the card shows."""
        return self._record

    @property
    def level(self) -> int:
        """That of its heading."""
        return self._level

    def link(self, record: Record) -> Markup:
        """A link with the title of the record."""
        return self._pieces.link(record)

    def badge(self, cohort: Cohort) -> Markup:
        """Where a cohort stands."""
        return self._pieces.badge(cohort)


class ExplanationView:
    """`page` in the template of what explains an entry of the glossary."""

    def __init__(self, entry: Entry, href: str) -> None:
        self._entry = entry
        self._href = href

    @property
    def entry(self) -> Entry:
        """The entry that is explained."""
        return self._entry

    @property
    def id(self) -> str:
        """The id of the explanation on the page."""
        return explanation_id(self._entry)

    @property
    def href(self) -> str:
        """The way to the entry on the page of the glossary."""
        return self._href
