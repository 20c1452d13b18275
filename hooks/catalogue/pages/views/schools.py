"""What pages of schools ask for: figures beside the averages, the map, and the course of a story."""

from itertools import chain

from catalogue.model.entries import NationalAverage
from catalogue.model.records import CaseStudy
from catalogue.pages.views.records import RecordsView
from catalogue.pictures.bars import Scale, draw_scale
from catalogue.pictures.timeline import Piece, draw_timeline
from catalogue.pictures.wales import Place, Tile, draw_ground, draw_map, find_place
from catalogue.queries.comparisons import Comparison, choose_pair, compare, find_average, find_partner


class SchoolsView(RecordsView):
    """Schools in figures and as pictures."""

    def average(self, school: CaseStudy) -> NationalAverage | None:
        """The national average for schools of the same phase."""
        return find_average(self._catalogue, school)

    def comparisons(self, school: CaseStudy) -> tuple[Comparison, ...]:
        """The school beside the average, for what is known of both."""
        return compare(school, self.average(school))

    def opening_pair(self) -> tuple[CaseStudy, CaseStudy] | None:
        """The two schools with which the comparison opens."""
        return choose_pair(self._by_title(self._catalogue.all(CaseStudy)))

    def partner(self, school: CaseStudy) -> CaseStudy | None:
        """The school that is put beside this one at first."""
        return find_partner(school, self._by_title(self._catalogue.all(CaseStudy)))

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
