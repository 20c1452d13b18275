"""`site` in templates: the words of a language, and what can be asked of the catalogue, as on one day."""

import datetime
from itertools import chain

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import NationalAverage
from catalogue.model.fields import Month, Prompt
from catalogue.model.frameworks import Element
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.parts import Cohort
from catalogue.model.provenance import UNKNOWN, Provenance
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Resource
from catalogue.model.self_review import Area, SelfReview
from catalogue.model.settings import JournalSettings
from catalogue.model.vocabulary import ProgrammeState, Status
from catalogue.pages.views.charts import BarChart, draw_bars
from catalogue.pages.views.records import RecordsView, record_type_of
from catalogue.pictures.bars import Scale, draw_scale
from catalogue.pictures.timeline import Piece, draw_timeline
from catalogue.pictures.wales import Place, Tile, draw_ground, draw_map, find_place
from catalogue.queries.comparisons import Comparison, compare, find_average
from catalogue.queries.facets import Finder, find_facets
from catalogue.queries.home import of_the_week
from catalogue.queries.journal import Group, generate_groups, prompts
from catalogue.queries.next_step import Group as Decisions
from catalogue.queries.next_step import decision_table
from catalogue.queries.offer import OFFERED, Offer, find_offer
from catalogue.queries.reviews import Reviewed, count_reviews
from catalogue.queries.serving_areas import find_serving
from catalogue.queries.status import cohort_data, next_cohort, status_data, status_on


class SiteView(RecordsView):
    """The catalogue in one language, as on one day."""

    def __init__(
        self, catalogue: Catalogue, locale: Locale, day: datetime.date, provenance: Provenance = UNKNOWN
    ) -> None:
        super().__init__(catalogue, locale)
        self._day = day
        self._provenance = provenance

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

    def takes_applications(self, cohort: Cohort) -> bool:
        """Whether somebody can apply for a cohort on this day and find a place."""
        return self.status(cohort).takes_applications and not cohort.is_full

    def status_data(self, cohort: Cohort) -> dict[str, str]:
        """What the status of a cohort follows from, for the script that finds it on the reader's day."""
        return status_data(cohort)

    def cohort_data(self, programme: Programme) -> list[dict[str, str]]:
        """The dates of the cohorts, for the script that finds the next one on the reader's day."""
        return cohort_data(programme.cohorts)

    def applicable(self) -> list[Programme]:
        """Programmes that may take applications on this day or a later one: those of `joinable` first."""
        joinable = self.joinable()
        later = [each for each in self._catalogue.all(Programme) if each not in joinable and self._may_open(each)]
        return [*joinable, *later]

    def running_undated(self) -> list[Programme]:
        """Programmes that run today and of which no date is known on which one can apply, on this day or any other."""
        current = (each for each in self._catalogue.all(Programme) if each.state is ProgrammeState.CURRENT)
        return [each for each in current if not any(_is_dated(cohort) for cohort in each.cohorts)]

    def badge_words(self, cohort: Cohort) -> str:
        """The words of a badge: when it closes, if that is soon; else the status."""
        status = self.status(cohort)
        if status is Status.CLOSING_SOON and cohort.closes and not isinstance(cohort.closes, Month):
            return self.closing_words[(cohort.closes - self.today).days]
        return self.label("status", status)

    def finder(self, name: str) -> Finder:
        """The facets of a list that can be narrowed."""
        return find_facets(self._catalogue, record_type_of(name), self.locale, self.today)

    def is_offered(self, programme: Programme) -> bool:
        """Whether a booklet can hold it."""
        return programme.state in OFFERED

    def offer(self) -> Offer:
        """What is on offer in the term."""
        return find_offer(self._catalogue, self.today)

    def average(self, school: CaseStudy) -> NationalAverage | None:
        """The national average for schools of the same phase."""
        return find_average(self._catalogue, school)

    def comparisons(self, school: CaseStudy) -> tuple[Comparison, ...]:
        """The school beside the average, for what is known of both."""
        return compare(school, self.average(school))

    def scale(self) -> Scale:
        """The scale of every bar that shows a share of pupils."""
        schools = (each.shares for each in self._catalogue.all(CaseStudy))
        averages = (each.shares for each in self._catalogue.all(NationalAverage))
        return draw_scale(share for shares in chain(schools, averages) for share in shares.values())

    def scale_of_pupils(self) -> Scale:
        """The scale of every bar that shows how many pupils a school has."""
        return draw_scale((school.pupils or 0 for school in self._catalogue.all(CaseStudy)), step=100)

    def tiles(self) -> tuple[Tile, ...]:
        """Wales with the schools on it, numbered in alphabetical order; empty where none of them is in Wales."""
        return draw_map(self._by_title(self._catalogue.all(CaseStudy)))

    def number_on_map(self, school: CaseStudy) -> int:
        """The number of a school on the map."""
        return self._by_title(self._catalogue.all(CaseStudy)).index(school) + 1

    def place(self, school: CaseStudy) -> Place | None:
        """The tile of a school on the map of Wales; None where it is not in Wales."""
        return find_place(school)

    @property
    def ground_of_map(self) -> str:
        """Path data of the tiles of the small map."""
        return draw_ground()

    def pieces(self, school: CaseStudy) -> tuple[Piece, ...]:
        """What stands beside each event of a school."""
        return draw_timeline(len(school.timeline))

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

    def serving(self, area: Element) -> tuple[Record, ...]:
        """A few records that serve an element of a framework."""
        return find_serving(self._catalogue, area)

    def bars(self, areas: tuple[Area, ...]) -> BarChart:
        """Where the parts of a chart of these areas stand."""
        return draw_bars(areas)

    def reviews(self) -> tuple[Reviewed, ...]:
        """How many texts of each kind a person has reviewed."""
        return count_reviews(self._catalogue)

    def case_study_of_the_week(self) -> CaseStudy | None:
        """A school to learn from, another one each week."""
        return of_the_week(self._catalogue, CaseStudy, self.today)

    def reflection_of_the_week(self) -> Reflection | None:
        """Something to watch, another one each week."""
        return of_the_week(self._catalogue, Reflection, self.today)

    def _may_open(self, programme: Programme) -> bool:
        """Whether a cohort takes applications from this day on, unless its last day has passed."""
        dated = (each for each in programme.cohorts if _is_dated(each))
        return programme.state.takes_people and any(not each.closes or each.closes >= self.today for each in dated)

    def _takes_applications(self, programme: Programme) -> bool:
        cohort = self.next_cohort(programme)
        return programme.state.takes_people and cohort is not None and self.takes_applications(cohort)


def _is_dated(cohort: Cohort) -> bool:
    """Whether there are days on which one can apply for it."""
    return bool(cohort.opens or cohort.closes or cohort.rolling)
