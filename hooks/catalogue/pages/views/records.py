"""Records and who names whom, as templates ask for them."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from pydantic import BaseModel

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Organisation, Term
from catalogue.model.features import Feature
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import kind_named, paged_kinds, record_type_named, type_name
from catalogue.model.lists import GUIDANCE, ListPage
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy, Programme, Record, Resource, Stage
from catalogue.model.site_vocabulary import Word
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.a_z import Entry, list_entries, name_of_kind
from catalogue.queries.today import Dated, WayOut, as_of, email_of, leaders_today, ways_out
from catalogue.queries.wording import Wording

SomeRecord = TypeVar("SomeRecord", bound=Record)


class RecordsView(Wording):
    """The records of the catalogue, with the words of one language."""

    def __init__(self, catalogue: Catalogue, locale: Locale) -> None:
        super().__init__(catalogue.interface, locale)
        self._catalogue = catalogue

    def all(self, name: str) -> tuple[Record, ...]:
        """Every record of a kind or of a type: programme, recap."""
        return self._catalogue.all(record_type_of(name))

    def named(self, record: BaseModel, field: str) -> tuple[Record, ...]:
        """The records that a field of a record, or of a part of one, names, in its order."""
        return self._catalogue.named_by(record, field)

    def referring(self, record: Record, name: str, field: str = "") -> list[Record]:
        """Records of a kind that name this one, in a field if given, in alphabetical order.

        Stages are in their own order, and programmes that run today come first.
        """
        found = self._catalogue.referring(record, record_type_of(name), field)
        return list(found) if found and isinstance(found[0], Stage) else self._by_title(found)

    def used_by_schools(self, record: Record, field: str) -> list[Record]:
        """What the schools that name a record name in a field, each once, in alphabetical order."""
        schools = self._catalogue.referring(record, CaseStudy)
        found = (each for school in schools for each in self._catalogue.named_by(school, field))
        return self._by_title({each.id: each for each in found}.values())

    def on(self, page: ListPage) -> tuple[Record, ...]:
        """The records with pages that stand on a list."""
        return tuple(
            record
            for kind in paged_kinds()
            for record_type in kind.types
            for record in self._catalogue.all(record_type)
            if self._catalogue.list_of(record) is page
        )

    def lists_below(self, page: ListPage) -> list[ListPage]:
        """The lists that a list is divided into."""
        return [each for each in self._catalogue.lists.values() if each.parent is page and self.on(each)]

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """The record of the same type and section before and after it, in the order of the catalogue."""
        return self._neighbours[type(record), record.id]

    def owner(self, record_id: str | None) -> Contact | None:
        """The contact who keeps a text right; without one the editors."""
        return self._catalogue.find(Contact, record_id or self._catalogue.settings.editors)

    @property
    def is_demonstration(self) -> bool:
        """Whether it shows examples, and is never published."""
        return self._catalogue.is_demonstration

    def is_example(self, record: Record) -> bool:
        """Whether a record is invented, to show how the site looks."""
        return self._catalogue.is_example(record)

    def running(self, programmes: Iterable[Programme]) -> list[Programme]:
        """Those that are not past."""
        return [each for each in programmes if each.state is not ProgrammeState.PAST]

    def as_of(self, record: Dated) -> str:
        """As of when the facts of a record are, in words; empty where nobody knows."""
        return self.described_in(as_of(self._catalogue, record))

    def state_of(self, programme: Programme) -> str:
        """Whether a programme runs, in words."""
        if programme.state is ProgrammeState.DESCRIBED:
            return self.as_of(programme)
        return self.label("programme_state", programme.state)

    def until(self, date: str) -> str:
        """Until when something was, as a phrase."""
        pattern = self.words.until_month if "-" in date else self.words.until_year
        return str(pattern.format(date=self._partial_date(date)))

    def from_when(self, date: str) -> str:
        """Since when something is, as a phrase."""
        pattern = self.words.from_month if "-" in date else self.words.from_year
        return str(pattern.format(date=self._partial_date(date)))

    def own_link(self, links: Mapping[Locale, str]) -> str:
        """The address in the language of the page, else the one that there is."""
        return links.get(self.locale) or next(iter(links.values()))

    def email_of(self, contact: Contact) -> str:
        """The address of a contact; empty where there is none."""
        return email_of(self._catalogue, contact)

    def asking_for(self, programme: Programme) -> list[Programme]:
        """The programmes that one can only take part in after this one, those of today first."""
        found = self._catalogue.referring(programme, Programme)
        return self._by_title(each for each in found if programme.id in {held.holds for held in each.conditions})

    def leaders_today(self, programme: Programme) -> tuple[Organisation, ...]:
        """Who leads the work of a programme today."""
        return leaders_today(self._catalogue, programme)

    def ways_out(self, programme: Programme) -> list[WayOut]:
        """The links by which a reader can ask or apply."""
        return list(ways_out(self._catalogue, programme, self.locale))

    def stage_groups(self) -> list[tuple[Word, str, list[Stage]]]:
        """The stages along the pathway in their groups, each with its anchor: a group may come again further on."""
        words = {word.id: word for word in self._catalogue.vocabulary.stage_groups}
        found: list[tuple[Word, str, list[Stage]]] = []
        for group, stages in groupby(self._catalogue.all(Stage), lambda each: each.group):
            word, along = words[group], list(stages)
            again = any(word is before for before, *_ in found)
            found.append((word, f"{word.anchor}-{along[0].number}" if again else word.anchor, along))
        return found

    def guidance(self) -> list[tuple[Word | None, list[ProsePage]]]:
        """The pages of guidance by topic, without topics that have none; under None, last, those without a topic."""
        pages = [page for page in self._catalogue.prose if page.folder == GUIDANCE.name and page.locale is self.locale]
        topics = (*self._catalogue.vocabulary.topics, None)
        found = [(topic, [page for page in pages if page.matter.topic == (topic and topic.id)]) for topic in topics]
        return [(topic, pages) for topic, pages in found if pages]

    def has(self, feature: str) -> bool:
        """Whether the site has a feature; raises ValueError for a name that is none."""
        return self._catalogue.has(Feature(feature))

    def has_list(self, name: str) -> bool:
        """Whether the site has a list with this name."""
        return name in self._catalogue.lists

    def list_of(self, record: Record) -> ListPage:
        """The list that a record stands on."""
        return self._catalogue.list_of(record)

    def frameworks(self) -> tuple[Framework, ...]:
        """The frameworks, in the order of the file."""
        return self._catalogue.all(Framework)

    def framework_of(self, element: Element) -> Framework:
        """The framework of an element."""
        return self._catalogue.framework_of(element)

    def elements_of(self, framework: Framework) -> tuple[Element, ...]:
        """The elements of a framework, in the order of the file."""
        return self._catalogue.elements_of(framework)

    def named_in(self, record: Programme | Resource | CaseStudy, framework: Framework) -> tuple[Element, ...]:
        """The elements of a framework that a record serves."""
        return self._catalogue.elements_in(record.elements, framework)

    def served(self, record: Programme | Resource | CaseStudy) -> list[tuple[Framework, tuple[Element, ...]]]:
        """The frameworks of which a record serves elements, each with those."""
        found = [(each, self.named_in(record, each)) for each in self.frameworks()]
        return [(framework, elements) for framework, elements in found if elements]

    def entries(self) -> tuple[Entry, ...]:
        """Every page, in alphabetical order."""
        return self._entries

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
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
        return self.label("resource_kind", name) if name else self.label("kind", name_of_kind(self._catalogue, record))

    def _by_title(self, records: Iterable[SomeRecord]) -> list[SomeRecord]:
        """In alphabetical order, programmes that run today first."""

        def rank(record: Record) -> int:
            return record.order if isinstance(record, Programme) else 0

        return sorted(records, key=lambda record: (rank(record), sort_key(record.title[self.locale], self.locale)))

    @cached_property
    def _neighbours(self) -> dict[tuple[type[Record], str], tuple[Record | None, Record | None]]:
        found = {}
        for record_type in (each for kind in paged_kinds() for each in kind.types):
            sections: dict[str, list[Record]] = {}
            for record in self._catalogue.all(record_type):
                sections.setdefault(record.section, []).append(record)
            for records in sections.values():
                for before, record, after in zip([None, *records], records, [*records[1:], None], strict=False):
                    found[record_type, record.id] = (before, after)
        return found


def record_type_of(name: str) -> type[Record]:
    """The class of a kind, or of a type of records, with this name; raises KeyError where there is none."""
    kind = kind_named(name)
    return kind.record_type if kind else record_type_named(name.capitalize())
