"""What templates ask of the pathway: its drawing, its programmes as lanes, and what is next at each stage."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.paging import LINKS
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Resource, Stage
from catalogue.pages.views.records import RecordsView, SomeRecord
from catalogue.pictures.curve import Skyline, Stop, draw_skyline, draw_stops
from catalogue.pictures.lanes import Lane, draw_lane
from catalogue.pictures.route import Route, draw_route
from catalogue.pictures.stretch import Stretch, draw_stretch
from catalogue.queries.home import of_the_week
from catalogue.queries.ranking import Contender, Wanted, find_contenders
from catalogue.queries.stages import find_telling, pick_resources, pick_school, running


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A record that the home page offers."""

    record: Record
    stages: tuple[str, ...]
    """Ids of the stages at which it is offered."""
    is_for_all: bool
    """Whether it is offered to those who have not said where they are."""
    ranked: Contender | None = None
    """Where a programme stands among the others."""


@dataclass(frozen=True)
class HomePicks:
    """What the home page offers: of each kind all that it can offer at some stage, on some day."""

    programmes: tuple[Pick, ...]
    talks: tuple[Pick, ...]
    schools: tuple[Pick, ...]

    @property
    def has_programme(self) -> bool:
        """Whether there is one for those who have not said where they are."""
        return any(each.is_for_all for each in self.programmes)


class PathwayView(RecordsView):
    """The pathway in one language, as on one day."""

    def __init__(self, catalogue: Catalogue, locale: Locale, day: datetime.date) -> None:
        super().__init__(catalogue, locale)
        self._day = day

    def stops(self) -> dict[str, Stop]:
        """Where each stage stands on the path, by its id."""
        ids = (stage.id for stage in self._stages)
        return dict(zip(ids, draw_stops(self._groups), strict=True))

    def skyline(self) -> Skyline:
        """The curve of the pathway, from one edge of the window to the other."""
        return draw_skyline(self._groups)

    def small_skyline(self) -> Skyline:
        """The curve of the pathway with one ridge, for the foot of pages."""
        return draw_skyline(self._groups, ridges=1, beyond=2)

    def stretch(self, stage: Stage) -> Stretch:
        """The curve around a stage."""
        return draw_stretch(self._groups, self._stages.index(stage))

    def route(self, programme: Programme) -> Route:
        """The place of a programme on the curve."""
        places = [place for place, stage in enumerate(self._stages) if stage.id in programme.stages]
        return draw_route(self._groups, places)

    def lanes(self) -> list[tuple[Programme, list[Stage], Lane]]:
        """Programmes that are not past with their stages, those that begin first first, as many as a list has links."""
        found = []
        for programme in self._by_title(running(self._catalogue.all(Programme))):
            places = [place for place, stage in enumerate(self._stages) if stage.id in programme.stages]
            lane = draw_lane(places, len(self._stages))
            found.append((programme, [self._stages[place] for place in places], lane))
        return sorted(found, key=lambda each: (each[2].starts, each[2].ends))[:LINKS]

    def picks(self, stage: Stage | None = None) -> tuple[Resource, ...]:
        """The best things to do, to read and to watch at a stage, or for somebody whose stage is not known."""
        return pick_resources(self._catalogue, stage)

    def school_for(self, stage: Stage) -> CaseStudy | None:
        """A school to learn from at a stage."""
        return pick_school(self._catalogue, stage, self._day)

    def other_schools_for(self, stage: Stage) -> list[CaseStudy]:
        """The other schools that tell of a programme for the stage, in alphabetical order."""
        others = [each for each in find_telling(self._catalogue, stage) if each != self.school_for(stage)]
        return self._by_title(others)

    def own_page(self, programme: Programme) -> str:
        """The page of a programme itself, in the language of the page if there is one; empty where none is known."""
        return self.own_link(programme.page) if programme.page else ""

    def home_picks(self) -> HomePicks:
        """What is next, for those at each stage and for those who have not said where they are."""
        offered = {stage.id: self._first(self._catalogue.referring(stage, Programme), stage) for stage in self._stages}
        talks = {stage.id: _only(self.picks(stage), Reflection) for stage in self._stages}
        schools = {stage.id: _only([self.school_for(stage)], CaseStudy) for stage in self._stages}
        programmes = _pool(
            offered, self._first(each for each in self._catalogue.all(Programme) if each.state.takes_people)
        )
        records = [each.record for each in programmes.values()]
        today = find_contenders(self._catalogue, records, Wanted(self._day), most=len(records))
        return HomePicks(
            tuple(replace(programmes[each.record.id], ranked=each) for each in today),
            tuple(_pool(talks, _only([of_the_week(self._catalogue, Reflection, self._day)], Reflection)).values()),
            tuple(_pool(schools, _only([of_the_week(self._catalogue, CaseStudy, self._day)], CaseStudy)).values()),
        )

    @property
    def _stages(self) -> tuple[Stage, ...]:
        return self._catalogue.all(Stage)

    @property
    def _groups(self) -> list[str]:
        return [stage.group for stage in self._stages]

    def _first(self, programmes: Iterable[Programme], stage: Stage | None = None) -> list[Record]:
        """Those of which one is the best on some day."""
        found = find_contenders(self._catalogue, programmes, Wanted(self._day, stage=stage), most=1)
        return [each.record for each in found]


def _only(records: Iterable[Record | None], record_type: type[SomeRecord]) -> list[SomeRecord]:
    """Those of a type."""
    return [each for each in records if isinstance(each, record_type)]


def _pool(offered: Mapping[str, Sequence[Record]], for_all: Sequence[Record]) -> dict[str, Pick]:
    """Each record once, with the stages at which it is offered."""
    ids = {each.id for each in for_all}
    records = {each.id: each for each in [*for_all, *(record for found in offered.values() for record in found)]}
    stages: dict[str, list[str]] = {record_id: [] for record_id in records}
    for stage, found in offered.items():
        for record in found:
            stages[record.id].append(stage)
    return {
        record.id: Pick(record=record, stages=tuple(stages[record.id]), is_for_all=record.id in ids)
        for record in records.values()
    }
