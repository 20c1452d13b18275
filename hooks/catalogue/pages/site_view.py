"""`site` in templates: the words of a language, and what can be asked of the catalogue, as on one day."""

import datetime
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from pydantic import BaseModel

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, NationalAverage, Term
from catalogue.model.fields import Prompt
from catalogue.model.kinds import kind_named, paged_kinds, record_type_named, type_name
from catalogue.model.lists import GUIDANCE, LISTS, ListPage
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.parts import Cohort
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Resource, Stage
from catalogue.model.self_review import Area, SelfReview, StatementSet
from catalogue.model.vocabulary import ProgrammeState, StageGroup, Status, Topic
from catalogue.pages.charts import BarChart, draw_bars
from catalogue.pages.wording import Wording
from catalogue.queries.a_z import Entry, list_entries
from catalogue.queries.comparisons import Comparison, compare, find_average
from catalogue.queries.facets import Finder, find_facets
from catalogue.queries.home import newest_case_study, reflection_of_the_week
from catalogue.queries.journal import Group, generate_groups, prompts
from catalogue.queries.next_step import Group as Decisions
from catalogue.queries.next_step import decision_table
from catalogue.queries.offer import Offer, find_offer
from catalogue.queries.reviews import Reviewed, count_reviews
from catalogue.queries.serving_areas import find_serving
from catalogue.queries.status import next_cohort, status_on

SomeRecord = TypeVar("SomeRecord", bound=Record)
EDITORS = "site-editors"
"""Id of the contact who owns every text that names no other owner, and to whom problems are reported."""


class SiteView(Wording):
    """The catalogue in one language, as on one day."""

    def __init__(self, catalogue: Catalogue, locale: Locale, day: datetime.date) -> None:
        super().__init__(catalogue.interface, locale)
        self._day = day
        self._catalogue = catalogue

    @property
    def today(self) -> datetime.date:
        """The day as on which the site is made."""
        return self._day

    def all(self, name: str) -> tuple[Record, ...]:
        """Every record of a kind or of a type: programme, recap."""
        return self._catalogue.all(_type(name))

    def find(self, name: str, record_id: str) -> Record | None:
        """The record of a kind or of a type that has this id."""
        return self._catalogue.find(_type(name), record_id)

    def named(self, record: BaseModel, field: str) -> tuple[Record, ...]:
        """The records that a field of a record, or of a part of one, names, in its order."""
        return self._catalogue.named_by(record, field)

    def referring(self, record: Record, name: str, field: str = "") -> list[Record]:
        """Records of a kind that name this one, in a field if given, in alphabetical order; stages in their own."""
        found = self._catalogue.referring(record, _type(name), field)
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

    def owner(self, record_id: str | None) -> Contact | None:
        """The contact who keeps a text right; without one the editors."""
        return self._catalogue.find(Contact, record_id or EDITORS)

    def running(self, programmes: Iterable[Programme]) -> list[Programme]:
        """Those that are not past."""
        return [each for each in programmes if each.state is not ProgrammeState.PAST]

    def past_programmes(self) -> list[Programme]:
        """Those that are past, in alphabetical order."""
        programmes = self._catalogue.all(Programme)
        return self._by_title(each for each in programmes if each.state is ProgrammeState.PAST)

    def joinable(self) -> list[Programme]:
        """Programmes that take applications, the one that closes first first."""

        def closes(programme: Programme) -> datetime.date:
            cohort = self.next_cohort(programme)
            return cohort.closes if cohort and cohort.closes else datetime.date.max

        programmes = self._catalogue.all(Programme)
        return sorted((each for each in programmes if self._takes_applications(each)), key=closes)

    def next_cohort(self, programme: Programme) -> Cohort | None:
        """The cohort to apply for first."""
        return next_cohort(programme.cohorts, self.today)

    def status(self, cohort: Cohort) -> Status:
        """The status of a cohort."""
        return status_on(cohort, self.today)

    def badge_words(self, cohort: Cohort) -> str:
        """The words of a badge: when it closes, if that is soon; else the status."""
        status = self.status(cohort)
        if status is Status.CLOSING_SOON and cohort.closes:
            return self.closing_words[(cohort.closes - self.today).days]
        return self.label("status", status)

    def finder(self, name: str) -> Finder:
        """The facets of a list that can be narrowed."""
        return find_facets(self._catalogue, _type(name), self.locale, self.today)

    def offer(self) -> Offer:
        """What is on offer in the term."""
        return find_offer(self._catalogue, self.today)

    def stage_groups(self) -> list[tuple[StageGroup, list[Stage]]]:
        """The stages along the pathway, in their groups."""
        return [(group, list(stages)) for group, stages in groupby(self._catalogue.all(Stage), lambda each: each.group)]

    def average(self, school: CaseStudy) -> NationalAverage | None:
        """The national average for schools of the same phase."""
        return find_average(self._catalogue, school)

    def comparisons(self, school: CaseStudy) -> tuple[Comparison, ...]:
        """The school beside the average, for what is known of both."""
        return compare(school, self.average(school))

    def prompts(self, resource: Resource) -> list[Prompt]:
        """Everything on a resource that one can write notes below."""
        return list(prompts(resource, self._catalogue.interface))

    def journal_groups(self) -> list[Group]:
        """The groups of a journal, by each grouping."""
        return list(generate_groups(self._catalogue))

    @property
    def next_step(self) -> NextStep:
        """The questions and suggestions of "help me choose"."""
        return self._catalogue.next_step

    @property
    def result_parts(self) -> list[ResultPart]:
        """The parts of a result."""
        return list(ResultPart)

    def suggested(self, part: ResultPart, record_id: str) -> Record | None:
        """The record of a suggestion."""
        return self._catalogue.find(part.record_type, record_id)

    def decision_table(self) -> tuple[Decisions, ...]:
        """Every result of "help me choose"."""
        return decision_table(self._catalogue.next_step)

    @property
    def self_review(self) -> SelfReview:
        """The statements of the self-review."""
        return self._catalogue.self_review

    def area_record(self, statements: StatementSet, area: Area) -> Record | None:
        """The dimension or the standard that an area of the self-review is about."""
        return self._catalogue.find(statements.id.record_type, area.id)

    def serving(self, area: Record) -> tuple[Record, ...]:
        """A few records that serve a dimension or a standard."""
        return find_serving(self._catalogue, area)

    def bars(self, areas: tuple[Area, ...]) -> BarChart:
        """Where the parts of a chart of these areas stand."""
        return draw_bars(areas)

    def guidance(self) -> list[tuple[Topic, list[ProsePage]]]:
        """The pages of guidance by topic, without topics that have none."""
        pages = [page for page in self._catalogue.prose if page.folder == GUIDANCE.name and page.locale is self.locale]
        found = [(topic, [page for page in pages if page.matter.topic is topic]) for topic in Topic]
        return [(topic, pages) for topic, pages in found if pages]

    def entries(self) -> tuple[Entry, ...]:
        """Every page, in alphabetical order."""
        return list_entries(self._catalogue, self.locale)

    def reviews(self) -> tuple[Reviewed, ...]:
        """How many texts of each kind a person has reviewed."""
        return count_reviews(self._catalogue)

    def newest_case_study(self) -> CaseStudy | None:
        """The case study that was reviewed last."""
        return newest_case_study(self._catalogue)

    def reflection_of_the_week(self) -> Reflection | None:
        """Something to watch, another one each week."""
        return reflection_of_the_week(self._catalogue, self.today)

    def _takes_applications(self, programme: Programme) -> bool:
        cohort = self.next_cohort(programme)
        return cohort is not None and self.status(cohort).takes_applications

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


def _type(name: str) -> type[Record]:
    """The class of a kind, or of a type of records, with this name; raises KeyError where there is none."""
    kind = kind_named(name)
    return kind.record_type if kind else record_type_named(name.capitalize())
