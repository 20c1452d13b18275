"""Words that templates ask for and that are not there, and gaps in them that nothing fills."""

from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Protocol

from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath, Text
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

    @property
    def gaps(self) -> Mapping[str, Iterable[str]]:
        """By place, such as words.apply_until, the gaps that a template fills."""


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
GAPS: Mapping[str, Iterable[str]] = dict.fromkeys(("words.answered_of", "words.done_of", "words.score_of"), ("n", "of"))
"""The gaps of texts that the code fills."""


def find_interface_faults(interface: Interface, asked: Asked, origin: Origin) -> Iterator[Fault]:
    """Words that templates and code ask for and that are not there, and gaps in texts that nothing fills."""
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
    yield from _find_gap_faults(interface, {**asked.gaps, **GAPS}, origin)


def _find_gap_faults(interface: Interface, gaps: Mapping[str, Iterable[str]], origin: Origin) -> Iterator[Fault]:
    """Gaps in texts that nothing fills: the build would stop at them."""
    for path, text, names in _texts_with_gaps(interface, gaps):
        filled = sorted(f"{{{name}}}" for name in names)
        for gap in sorted(_gaps(text).difference(filled)):
            remedy = f"write {' and '.join(filled)}, or no braces"
            yield origin.fault(path, f"has {gap[:60]}, which nothing fills", remedy)


def _texts_with_gaps(
    interface: Interface, gaps: Mapping[str, Iterable[str]]
) -> Iterator[tuple[FieldPath, str, Iterable[str]]]:
    """Field, text and the gaps that are filled."""
    for noun, counted in interface.counts.items():
        for locale in Locale:
            yield from ((("counts", noun, locale, form), text, ("n",)) for form, text in counted[locale])
    for place, names in gaps.items():
        section, key = place.split(".")
        said: dict[FieldPath, Text] = {}
        if section == "labels":
            said.update({(section, key, value): text for value, text in interface.labels.get(key, {}).items()})
        elif key in interface.words:
            said[section, key] = interface.words[key]
        for path, pair in said.items():
            yield from (((*path, locale), pair[locale], names) for locale in Locale)


def _gaps(text: str) -> set[str]:
    """What stands in braces, with them; the brace itself where one stands alone."""
    try:
        return {
            "{" + name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "") + "}"
            for _, name, form, conversion in Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return {"{" if text.count("{") > text.count("}") else "}"}
