"""What the page of results asks for."""

from catalogue.model.search_address import PARAMETER
from catalogue.pages.views.records import RecordsView
from catalogue.queries.results import result_groups


class ResultsView(RecordsView):
    """The groups of results, beside what all records have."""

    @property
    def search_parameter(self) -> str:
        """The parameter of an address, and the name of a field, that holds what a reader looks for."""
        return PARAMETER

    def result_groups(self) -> list[tuple[str, tuple[str, ...]]]:
        """The groups by which results can be filtered, each with the kinds of result in it."""
        return result_groups(self._catalogue)
