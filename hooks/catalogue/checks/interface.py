"""Words that templates ask for and that are not there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from catalogue.languages.locales import Locale
from catalogue.model.interface import Interface
from catalogue.model.kinds import collections, declared_kinds, type_name
from catalogue.model.lists import LISTS
from catalogue.model.next_step import ResultPart
from catalogue.model.parts import MEASURES
from catalogue.model.records import Resource
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
from catalogue.queries.a_z import LIST, PAGE
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin


class Asked(Protocol):
    """Keys that templates ask for."""

    @property
    def words(self) -> Iterable[str]: ...
    @property
    def counts(self) -> Iterable[str]: ...
    @property
    def labels(self) -> Mapping[str, Iterable[str]]:
        """By group, the values that a template names itself."""


LABELS: Mapping[str, Iterable[str]] = {
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
    "kind": (*(kind.name for kind in declared_kinds() if kind.search or kind.section), LIST, PAGE),
    "resource_kind": [type_name(each) for each in Resource.kind_of.types],
    "languages": ("en", "cy", "cy_en"),
    "editions": ("en", "cy", "cy_en"),
    "edition_language": ("en", "en_beside", "cy", "cy_beside"),
    "measure": MEASURES,
}
"""The groups of labels that there must be, and the values that need a word in each."""
WORDS = ("closes_today", "not_given", "note_outcome", "note_takeaway", "score_of")
"""Words that the code asks for, beside those of the templates."""
COUNTS = ("closes_in_days", "results", "results_in_other_language")
"""Counted nouns that the code asks for."""


def find_interface_faults(interface: Interface, asked: Asked, origin: Origin) -> Iterator[Fault]:
    """Words that templates and code ask for and that are not there."""
    both = "write it in both languages"
    for name in LISTS:
        if name not in interface.lists:
            yield origin.fault(("lists", name), "is missing", "write its title and description")
    for key in dict.fromkeys((*WORDS, *asked.words)):
        if key not in interface.words:
            yield origin.fault(("words", key), "is missing", both)
    for noun in dict.fromkeys((*COUNTS, *asked.counts)):
        if noun not in interface.counts:
            yield origin.fault(("counts", noun), "is missing", "write its forms in both languages")
    for group, values in LABELS.items():
        for value in dict.fromkeys((*map(str, values), *asked.labels.get(group, ()))):
            if value not in interface.labels.get(group, {}):
                yield origin.fault(("labels", group, value), "is missing", both)
