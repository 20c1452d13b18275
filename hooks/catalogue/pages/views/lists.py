"""Long lists as templates ask for them: what stands on them, and how much of it one page shows."""

from functools import cached_property

from catalogue.model.addresses import record_target
from catalogue.model.paging import LINKS, WHOLE
from catalogue.model.records import Record
from catalogue.pages.views.letters import Letter, by_initial
from catalogue.pages.views.records import RecordsView, record_type_of
from catalogue.queries.paging import FEW, are_many, entries_of

ROWS = 50
"""Of a table whose rows name many texts."""


class ListsView(RecordsView):
    """Lists of one language."""

    def listed(self, record: Record, name: str) -> list[Record]:
        """What stands on a list of a record, in alphabetical order, programmes that run today first."""
        key = (record_target(record), name)
        if key not in self._listed:  # as many pages ask for it as it has parts
            self._listed[key] = self._by_title(entries_of(self._catalogue, record, name))
        return self._listed[key]

    def is_named(self, record: Record, name: str) -> bool:
        """Whether a record of a kind names this one."""
        key = (record_target(record), name)
        if key not in self._named:
            self._named[key] = bool(self._catalogue.referring(record, record_type_of(name)))
        return self._named[key]

    def letters(self) -> list[tuple[Letter, int]]:
        """The letters of the A–Z, each with the number of the page on which it begins."""
        return self._letters

    @cached_property
    def _letters(self) -> list[tuple[Letter, int]]:
        found, place = [], 0
        for letter in by_initial(self.entries(), self.locale):
            found.append((letter, place // LINKS + 1))
            place += len(letter.things)
        return found

    @property
    def has_many(self) -> bool:
        """Whether there are more programmes than a page names, so that scripts load the names of those they show."""
        return are_many(self._catalogue)

    @property
    def few(self) -> int:
        """Up to how many programmes are listed by stage too, for readers without scripts."""
        return FEW

    @property
    def most_rows(self) -> int:
        """How many rows a table has at most whose rows name many texts."""
        return ROWS

    @property
    def most_links(self) -> int:
        """How many links of one kind stand on one page at most."""
        return LINKS

    @property
    def most_cards(self) -> int:
        """How many cards stand on one page at most."""
        return WHOLE

    @cached_property
    def _listed(self) -> dict[tuple[str, str], list[Record]]:
        return {}

    @cached_property
    def _named(self) -> dict[tuple[str, str], bool]:
        return {}
