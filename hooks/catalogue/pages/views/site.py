"""`site` in templates: the words of a language, and what can be asked of the catalogue, as on one day."""

import datetime
from collections.abc import Sequence

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact
from catalogue.model.fields import Month, Prompt
from catalogue.model.frameworks import Element
from catalogue.model.kinds import type_name
from catalogue.model.lists import ListPage
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.open_data import Declared, tables_of
from catalogue.model.parts import Cohort
from catalogue.model.prose import ProsePage
from catalogue.model.provenance import UNKNOWN, Provenance
from catalogue.model.records import Programme, Record, Resource, Stage
from catalogue.model.self_review import Area, SelfReview
from catalogue.model.settings import JournalSettings
from catalogue.model.vocabulary import Moment, Status
from catalogue.pages.views.calendars import CalendarView, view_calendar
from catalogue.pages.views.charts import BarChart, draw_bars
from catalogue.pages.views.lists import ListsView
from catalogue.pages.views.news import NewsView
from catalogue.pages.views.outputs import OutputsView
from catalogue.pages.views.pathway import PathwayView
from catalogue.pages.views.programmes import ProgrammesView
from catalogue.pages.views.records import record_type_of
from catalogue.pages.views.resources import ResourcesView
from catalogue.pages.views.results import ResultsView
from catalogue.pages.views.schools import SchoolsView
from catalogue.pages.views.translations import WaitingTexts, tell_waiting
from catalogue.pages.views.written import WrittenView
from catalogue.pictures.bends import Bend, draw_bends
from catalogue.pictures.cohorts import CohortChart, draw_cohorts
from catalogue.queries.a_z import LIST, PAGE, Entry
from catalogue.queries.events import dates_of
from catalogue.queries.facets import RULES, Finder, find_facets
from catalogue.queries.journal import Group, generate_groups, prompts
from catalogue.queries.milestones import Milestones, find_milestones
from catalogue.queries.next_step import Group as Decisions
from catalogue.queries.next_step import decision_table
from catalogue.queries.offer import OFFERED, Offer, cohorts_ahead, dates_ahead, find_offer
from catalogue.queries.paging import OF_LISTS
from catalogue.queries.ranking import Contender, Wanted, find_contenders
from catalogue.queries.serving_areas import find_serving, find_to_do
from catalogue.queries.status import cohort_data, next_cohort, status_data, status_on
from catalogue.queries.translation_progress import Progress, count_progress
from catalogue.queries.translations import find_translations

ADDRESSED = 500
"""The most pages of which the page for addresses that are not there knows the addresses."""


class SiteView(
    PathwayView, ProgrammesView, ResourcesView, ResultsView, SchoolsView, NewsView, ListsView, OutputsView, WrittenView
):
    """The catalogue in one language, as on one day."""

    def __init__(
        self,
        catalogue: Catalogue,
        locale: Locale,
        day: datetime.date,
        provenance: Provenance = UNKNOWN,
        site_url: str = "",
    ) -> None:
        super().__init__(catalogue, locale, day)
        self._offer: Offer | None = None
        self._finders: dict[str, Finder] = {}
        self._provenance = provenance
        self._site_url = site_url

    @property
    def name(self) -> str:
        """The name of the site."""
        return self._catalogue.settings.name[self.locale]

    @property
    def lead(self) -> str:
        """One sentence about the site."""
        return self._catalogue.settings.lead[self.locale]

    @property
    def licence(self) -> str:
        """Under which licence texts and facts stand."""
        return self._catalogue.settings.licence[self.locale]

    @property
    def renamed(self) -> str:
        """What links called records once and what they call them now, in pairs, for what readers keep."""
        return " ".join(name for pair in self._catalogue.renamed.items() for name in pair)

    @property
    def journal(self) -> JournalSettings:
        """What the journal shows beside the notes."""
        return self._catalogue.settings.journal

    @property
    def today(self) -> datetime.date:
        """The day as on which the site is made."""
        return self._day

    @property
    def provenance(self) -> Provenance:
        """Of what the site is built."""
        return self._provenance

    def addressed(self) -> list[tuple[Entry, str]]:
        """Every page in alphabetical order, each with its address from the root of the site.

        Of a large site the lists and the prose, which lead to the others.
        """
        addresses = Addresses(self._catalogue)
        entries = self.entries()
        if len(entries) > ADDRESSED:
            entries = tuple(each for each in entries if each.kind in {LIST, PAGE})
        found = ((entry, addresses.find(entry.target, self.locale)) for entry in entries)
        return [(entry, address) for entry, address in found if address]

    def next_cohort(self, programme: Programme) -> Cohort | None:
        """The cohort to apply for first."""
        return next_cohort(programme.cohorts, self.today)

    def status(self, cohort: Cohort) -> Status:
        """The status of a cohort."""
        return status_on(cohort, self.today)

    def takes_applications(self, cohort: Cohort) -> bool:
        """Whether somebody can apply for a cohort on this day and find a place."""
        return self.status(cohort).takes_applications and not cohort.is_full

    def status_data(self, cohort: Cohort) -> dict[str, str]:
        """What the status of a cohort follows from, for the script that finds it on the reader's day."""
        return status_data(cohort)

    def cohort_data(self, programme: Programme) -> list[dict[str, str]]:
        """The dates of the cohorts, for the script that finds the next one on the reader's day."""
        return cohort_data(programme.cohorts)

    def cohort_chart(self, programme: Programme) -> CohortChart | None:
        """The cohorts of a programme in time; None where a drawing would say nothing."""
        return draw_cohorts(programme.cohorts, programme.months, self.today)

    def badge_words(self, cohort: Cohort) -> str:
        """The words of a badge: when it closes, if that is soon; else the status."""
        status = self.status(cohort)
        if status is Status.CLOSING_SOON and cohort.closes and not isinstance(cohort.closes, Month):
            return self.closing_words[(cohort.closes - self.today).days]
        return self.label("status", status)

    def finder(self, name: str) -> Finder:
        """The facets of a list that can be narrowed."""
        if name not in self._finders:
            self._finders[name] = find_facets(self._catalogue, record_type_of(name), self.locale, self.today)
        return self._finders[name]

    def in_pages(self, page: ListPage) -> list[Record]:
        """What stands on a list that comes in pages, in the order of the first."""
        listed = OF_LISTS[page.name]
        if listed not in RULES:
            return self._by_title(self.on(page))
        return [item.record for item in self.finder(type_name(listed) or listed.kind_of.name).items]

    def is_offered(self, programme: Programme) -> bool:
        """Whether a booklet can hold it."""
        return programme.state in OFFERED

    def offer(self) -> Offer:
        """What is on offer in the term."""
        if self._offer is None:
            self._offer = find_offer(self._catalogue, self.today)
        return self._offer

    def offer_of(self, offer: Offer, programmes: Sequence[Programme]) -> Offer:
        """What an offer says of some of its programmes."""
        return offer if len(programmes) == len(offer.programmes) else offer.of(programmes)

    def cohorts_ahead(self, programme: Programme) -> tuple[Cohort, ...]:
        """The cohorts of which something is still to come."""
        return cohorts_ahead(programme, self.today)

    def dates_ahead(self, cohort: Cohort) -> tuple[tuple[Moment, datetime.date], ...]:
        """What happens on which day, from today on."""
        return dates_ahead(cohort, self.today)

    def calendar(self, about: Programme | Stage | None = None) -> CalendarView | None:
        """The calendar of a programme, of a stage, or of the whole site; None where no day is ahead."""
        name = f"{self.name}: {about.title[self.locale]}" if about else self.name
        return view_calendar(dates_of(self._catalogue, about), name, self.locale, self.today, self._site_url)

    def prompts(self, resource: Resource) -> list[Prompt]:
        """Everything on a resource that one can write notes below."""
        return list(prompts(resource, self._catalogue.interface))

    def ticked_pages(self) -> list[ProsePage]:
        """The pages of prose with steps to tick."""
        return [page for page in self._catalogue.prose if page.locale is self.locale and page.matter.ticked]

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
        return [part for part in ResultPart if self._catalogue.has(part.feature)]

    def suggested(self, part: ResultPart, record_id: str) -> Record | None:
        """The record of a suggestion."""
        return self._catalogue.find(part.record_type, record_id)

    def decision_table(self) -> tuple[Decisions, ...]:
        """Every result of "help me choose"."""
        return decision_table(self._catalogue.next_step, self.result_parts)

    @property
    def self_review(self) -> SelfReview:
        """The statements of the self-review."""
        return self._catalogue.self_review

    def area_element(self, area: Area) -> Element | None:
        """The element of a framework that an area of the self-review is about."""
        return self._catalogue.find(Element, area.id)

    def area_of(self, element: Element) -> Area | None:
        """The statements of the self-review on an element of a framework."""
        areas = (area for each in self._catalogue.self_review.sets for area in each.areas)
        return next((area for area in areas if area.id == element.id), None)

    def best_about(self, records: list[Record], about: Record) -> tuple[Contender, ...]:
        """The few of them that a page about a record shows first, with those that it shows on other days."""
        wanted = Wanted(self.today, stage=about) if isinstance(about, Stage) else Wanted(self.today, about)
        return find_contenders(self._catalogue, records, wanted)

    def serving(self, area: Element) -> tuple[Record, ...]:
        """A few records that serve an element of a framework."""
        return find_serving(self._catalogue, area)

    def to_do(self, area: Element) -> Record | None:
        """The first thing to do about an element of a framework."""
        return find_to_do(self._catalogue, area)

    def record_of_learning(self) -> Contact | None:
        """The contact whose page holds the record of learning into which readers copy their notes."""
        return self._catalogue.find(Contact, self.journal.record or "")

    def bars(self, areas: tuple[Area, ...]) -> BarChart:
        """Where the parts of a chart of these areas stand."""
        return draw_bars(areas)

    def milestones(self) -> Milestones:
        """What happened, the newest first."""
        return find_milestones(self._catalogue, self.today)

    def bends(self, number: int) -> tuple[Bend, ...]:
        """The pieces of a standing path through so many marks."""
        return draw_bends(number)

    @property
    def open_data(self) -> tuple[Declared, ...]:
        """The tables of open data."""
        return tables_of(self._catalogue.kinds)

    def translation_progress(self) -> tuple[Progress, ...]:
        """How far the texts of each kind have come in each language."""
        return count_progress(self._catalogue, find_translations(self._catalogue))

    def waiting(self) -> list[WaitingTexts]:
        """What waits for a translator."""
        return tell_waiting(self._catalogue, self.locale)
