"""Words that templates ask for and that are not there."""

from collections.abc import Iterable, Iterator

from catalogue.languages.locales import Locale
from catalogue.model import kinds
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import COLLECTIONS
from catalogue.model.next_step import ResultPart
from catalogue.model.self_review import AreaKind
from catalogue.model.vocabulary import (
    GROUPINGS,
    FacetName,
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
from catalogue.reading.problems import Problem

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
    "collection": COLLECTIONS,
    "reviewed_in": Locale,
    "result_part": ResultPart,
    "grouping": GROUPINGS,
    "area": AreaKind,
    "season": Season,
    "moment": Moment,
    "kind": (*(kind.name for kind in kinds.SEARCHED), "list", "page"),
}
"""The groups of labels in interface.yaml that need a word for each value of a field."""


def find_interface_problems(catalogue: Catalogue, file: str) -> Iterator[Problem]:
    """Words that a template will ask for and that are not there."""
    interface = catalogue.interface
    for name in kinds.LISTS:
        if name not in interface.lists:
            yield Problem(file, 1, 1, "", f"lists.{name}", "is missing", "write its title and description")
    for field, values in LABELS.items():
        for value in values:
            if value not in interface.labels.get(field, {}):
                yield Problem(file, 1, 1, "", f"labels.{field}.{value}", "is missing", "write it in both languages")
