"""Words that templates ask for and that are not there."""

from collections.abc import Iterable, Iterator

from catalogue.languages.locales import Locale
from catalogue.model.interface import Interface
from catalogue.model.kinds import collections, declared_kinds
from catalogue.model.lists import LISTS
from catalogue.model.next_step import ResultPart
from catalogue.model.self_review import AreaKind
from catalogue.model.vocabulary import (
    FacetName,
    Grouping,
    LanguageBackground,
    MealsBand,
    MediaFormat,
    Mode,
    Moment,
    Phase,
    Places,
    ProgrammeState,
    Role,
    SchoolSize,
    Season,
    StageGroup,
    Status,
    TextState,
    TimeNeeded,
    Topic,
)
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin

LABELS: dict[str, Iterable[str]] = {
    "status": Status,
    "places": Places,
    "mode": Mode,
    "programme_state": ProgrammeState,
    "stage_group": StageGroup,
    "format": MediaFormat,
    "open_edition": MediaFormat,
    "phase": Phase,
    "topic": Topic,
    "review": TextState,
    "facet": FacetName,
    "role": Role,
    "time": TimeNeeded,
    "language_background": LanguageBackground,
    "size": SchoolSize,
    "meals": MealsBand,
    "collection": collections(),
    "reviewed_in": Locale,
    "result_part": ResultPart,
    "grouping": Grouping,
    "area": AreaKind,
    "season": Season,
    "moment": Moment,
    "kind": (*(kind.name for kind in declared_kinds() if kind.search), "list", "page"),
}
"""The groups of labels in interface.yaml that need a word for each value of a field."""


def find_interface_faults(interface: Interface, origin: Origin) -> Iterator[Fault]:
    """Words that a template will ask for and that are not there."""
    for name in LISTS:
        if name not in interface.lists:
            yield origin.fault(("lists", name), "is missing", "write its title and description")
    for field, values in LABELS.items():
        for value in values:
            if value not in interface.labels.get(field, {}):
                yield origin.fault(("labels", field, str(value)), "is missing", "write it in both languages")
