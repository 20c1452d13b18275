"""Records and who names whom, as templates ask for them."""

from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from pydantic import BaseModel

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Term
from catalogue.model.kinds import kind_named, paged_kinds, record_type_named, type_name
from catalogue.model.lists import GUIDANCE, LISTS, ListPage
from catalogue.model.prose import ProsePage
from catalogue.model.records import Programme, Record, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState, StageGroup, Topic
from catalogue.pages.views.wording import Wording
from catalogue.queries.a_z import Entry, list_entries

SomeRecord = TypeVar("SomeRecord", bound=Record)
EDITORS = "site-editors"
"""Id of the contact who owns every text that names no other owner, and to whom problems are reported."""


class RecordsView(Wording):
    """The records of the catalogue, with the words of one language."""

    def __init__(self, catalogue: Catalogue, locale: Locale) -> None:
        super().__init__(catalogue.interface, locale)
        self._catalogue = catalogue

    def all(self, name: str) -> tuple[Record, ...]:
        """Every record of a kind or of a type: programme, recap."""
        return self._catalogue.all(record_type_of(name))

    def find(self, name: str, record_id: str) -> Record | None:
        """The record of a kind or of a type that has this id."""
        return self._catalogue.find(record_type_of(name), record_id)

    def named(self, record: BaseModel, field: str) -> tuple[Record, ...]:
        """The records that a field of a record, or of a part of one, names, in its order."""
        return self._catalogue.named_by(record, field)

    def referring(self, record: Record, name: str, field: str = "") -> list[Record]:
        """Records of a kind that name this one, in a field if given, in alphabetical order; stages in their own."""
        found = self._catalogue.referring(record, record_type_of(name), field)
        return list(found) if found and isinstance(found[0], Stage) else self._by_title(found)

    def on(self, page: ListPage) -> tuple[Record, ...]:
        """The records with pages that stand on a list."""
        return tuple(
            record
            for kind in paged_kinds()
            for record_type in kind.types
            for record in self._catalogue.all(record_type)
            if record.on is page
        )

    def lists_below(self, page: ListPage) -> list[ListPage]:
        """The lists that a list is divided into."""
        return [each for each in LISTS.values() if each.parent is page and self.on(each)]

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """The record of the same type before and after it, in the order of the catalogue."""
        return self._neighbours[type(record), record.id]

    def owner(self, record_id: str | None) -> Contact | None:
        """The contact who keeps a text right; without one the editors."""
        return self._catalogue.find(Contact, record_id or EDITORS)

    def running(self, programmes: Iterable[Programme]) -> list[Programme]:
        """Those that are not past."""
        return [each for each in programmes if each.state is not ProgrammeState.PAST]

    def stage_groups(self) -> list[tuple[StageGroup, list[Stage]]]:
        """The stages along the pathway, in their groups."""
        return [(group, list(stages)) for group, stages in groupby(self._catalogue.all(Stage), lambda each: each.group)]

    def guidance(self) -> list[tuple[Topic, list[ProsePage]]]:
        """The pages of guidance by topic, without topics that have none."""
        pages = [page for page in self._catalogue.prose if page.folder == GUIDANCE.name and page.locale is self.locale]
        found = [(topic, [page for page in pages if page.matter.topic is topic]) for topic in Topic]
        return [(topic, pages) for topic, pages in found if pages]

    def entries(self) -> tuple[Entry, ...]:
        """Every page, in alphabetical order."""
        return list_entries(self._catalogue, self.locale)

    def past_programmes(self) -> list[Programme]:
        """Those that are past, in alphabetical order."""
        programmes = self._catalogue.all(Programme)
        return self._by_title(each for each in programmes if each.state is ProgrammeState.PAST)

    def related_terms(self, term: Term) -> list[Term]:
        """Terms that this one names, and those that name it, in alphabetical order."""
        named = (self._catalogue.find(Term, each) for each in term.related)
        found = [*(each for each in named if each), *self._catalogue.referring(term, Term)]
        return self._by_title({each.id: each for each in found}.values())

    def cited(self, prose: ProsePage) -> list[Resource]:
        """The documents that a page of prose cites, in the order of the page."""
        found = (self._catalogue.find(Resource, document) for document in prose.citations)
        return [each for each in found if each]

    def kind_word(self, record: Record) -> str:
        """What a record is, in a word: something to read, a programme."""
        name = type_name(type(record)) if isinstance(record, Resource) else ""
        return self.label("resource_kind", name) if name else self.label("kind", record.kind_of.name)

    def _by_title(self, records: Iterable[SomeRecord]) -> list[SomeRecord]:
        return sorted(records, key=lambda record: sort_key(record.title[self.locale], self.locale))

    @cached_property
    def _neighbours(self) -> dict[tuple[type[Record], str], tuple[Record | None, Record | None]]:
        found = {}
        for record_type in (each for kind in paged_kinds() for each in kind.types):
            ring = [None, *self._catalogue.all(record_type), None]
            for before, record, after in zip(ring, ring[1:], ring[2:], strict=False):
                if record:
                    found[record_type, record.id] = (before, after)
        return found


def record_type_of(name: str) -> type[Record]:
    """The class of a kind, or of a type of records, with this name; raises KeyError where there is none."""
    kind = kind_named(name)
    return kind.record_type if kind else record_type_named(name.capitalize())
