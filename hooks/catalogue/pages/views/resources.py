"""What pages and lists of resources ask for: which come first, and their covers."""

from catalogue.model.records import Reading, Reflection, Resource
from catalogue.pages.views.records import RecordsView
from catalogue.pictures.covers import REPORT, SMALL_REPORT, SMALL_TALK, TALK, Cover, draw_rings, draw_strata
from catalogue.queries.ranking import BEST, find_akin


class ResourcesView(RecordsView):
    """Resources by what fits them, and as pictures."""

    @property
    def best_number(self) -> int:
        """How many a list shows before the rest."""
        return BEST

    def akin(self, resource: Resource) -> list[Resource]:
        """What one may do, read and watch after a resource."""
        return find_akin(self._catalogue, resource)

    def cover(self, resource: Resource) -> Cover | None:
        """The picture of a talk or a report; none for what is done."""
        if isinstance(resource, Reflection):
            return draw_rings(resource.id, TALK)
        return draw_strata(resource.id, REPORT) if isinstance(resource, Reading) else None

    def small_cover(self, resource: Resource) -> Cover | None:
        """The same for a card."""
        if isinstance(resource, Reflection):
            return draw_rings(resource.id, SMALL_TALK)
        return draw_strata(resource.id, SMALL_REPORT) if isinstance(resource, Reading) else None
