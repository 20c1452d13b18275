"""What the page of results asks for."""

from catalogue.model.kinds import type_name
from catalogue.model.records import Resource
from catalogue.model.search_address import PARAMETER
from catalogue.pages.views.records import RecordsView
from catalogue.queries.results import result_groups


class ResultsView(RecordsView):
    """The groups of results, beside what all records have."""

    @property
    def search_parameter(self) -> str:
        """The parameter of an address, and the name of a field, that holds what a reader looks for."""
        return PARAMETER

    def result_kinds(self) -> dict[str, str]:
        """What results of each kind are called, for scripts."""
        kinds = (kind for _, group in self.result_groups() for kind in group)
        return {kind: self.label(_group_of(kind), kind) for kind in kinds}

    def result_groups(self) -> list[tuple[str, tuple[str, ...]]]:
        """The groups by which results can be filtered, each with the kinds of result in it."""
        return result_groups(self._catalogue)


def _group_of(kind: str) -> str:
    """The labels that have a word for a kind of result."""
    return "resource_kind" if kind in {type_name(each) for each in Resource.kind_of.types} else "kind"
