"""Words: what templates and code ask of the engine's, and what a site says otherwise."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from catalogue.checks.gaps import find_gap_faults, gaps_in, unfilled_in
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath, Text
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import Interface, OwnWords, Variant
from catalogue.model.kinds import PROSE, Kind, declared_kinds, files, type_name
from catalogue.model.lists import FRAMEWORK, LISTS
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.parts import MEASURES
from catalogue.model.records import Resource
from catalogue.model.self_review import SelfReview
from catalogue.model.settings import Settings
from catalogue.model.site_vocabulary import LABELS as VOCABULARY
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.model.vocabulary import (
    Access,
    FacetName,
    FileKind,
    MediaFormat,
    MinutesNeeded,
    Mode,
    Moment,
    Output,
    Places,
    ProgrammeState,
    Recognition,
    Season,
    Status,
    TimeNeeded,
)
from catalogue.model.words_of_site import COUNTED
from catalogue.queries.a_z import LIST, PAGE
from catalogue.queries.results import GROUPS, OTHERS
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin, remedy_without
from catalogue.reading.nearest import suggest
from catalogue.reading.positions import format_path


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


def _is_named(kind: Kind) -> bool:
    """Whether pages say of a record of this kind what it is; an element is called as its framework says."""
    return bool(kind.search or kind.has_pages) and kind is not Element.kind_of


WITH_TEXTS = (NextStep.file, SelfReview.file, Vocabulary.file, Settings.file)
"""Files that are one thing and hold texts of the site."""
LABELS: Mapping[str, Iterable[str]] = {
    "status": Status,
    "places": Places,
    "mode": Mode,
    "programme_state": ProgrammeState,
    "recognition": Recognition,
    "access": Access,
    "format": MediaFormat,
    "open_edition": MediaFormat,
    "facet": FacetName,
    "time": TimeNeeded,
    "minutes": MinutesNeeded,
    "collection": (*(file for file in files() if file != Framework.kind_of.file), *WITH_TEXTS, PROSE),
    "found_by": (Status.OPEN,),  # and of lists, where readers have other words for them
    "reviewed_in": Locale,
    "waiting_in": Locale,
    "result_part": ResultPart,
    "season": Season,
    "moment": Moment,
    "file": FileKind,
    "output": Output,
    "output_for": Output,
    "kind": (*(kind.name for kind in declared_kinds() if _is_named(kind)), LIST, PAGE),
    "resource_kind": [type_name(each) for each in Resource.kind_of.types],
    "resource_tab": [type_name(each) for each in Resource.kind_of.types],
    "languages": ("en", "cy", "cy_en"),
    "editions": ("en", "cy", "cy_en"),
    "edition_language": ("en", "en_beside", "cy", "cy_beside"),
    "measure": MEASURES,
    "result_group": (*GROUPS, OTHERS),
}
"""The groups of labels that the engine has, and the values that need a word in each."""
DATED = tuple(f"{phrase}_{part}" for phrase in ("described_in", "from", "until") for part in ("month", "year"))
"""Phrases around a year, or a month."""
WAYS = ("apply_on", "ask_body", "see_on")
"""What links that leave the site say."""
CALENDAR = ("calendar_cancelled", "calendar_summary", "moved_from")
"""What calendars say of an event."""
NOTES = ("note_outcome", "note_steps", "note_takeaway")
WORDS = ("closes_today", "not_given", "score_of", "search_label", "title_of_page", *NOTES, *DATED, *CALENDAR, *WAYS)
"""Words that the code asks for, beside those of the templates."""
COUNTS = ("closes_in_days", "results", "results_in_other_language", *COUNTED)
"""Counted nouns that the code asks for."""
GAPS: Mapping[str, Iterable[str]] = {
    **dict.fromkeys(("words.answered_of", "words.done_of", "words.score_of"), ("n", "of")),
    **dict.fromkeys((f"words.{key}" for key in DATED), ("date",)),
    **dict.fromkeys((f"words.{key}" for key in WAYS), ("name",)),
    "words.calendar_cancelled": ("what",),
    "words.calendar_summary": ("programme", "what", "cohort"),
    "words.moved_from": ("date",),
    "words.title_of_page": ("title", "n", "of"),
}
"""The gaps of texts that the code fills."""
WITH_ALL_GAPS = frozenset({"words", "labels"})
"""Parts whose texts say nothing without what stands in their gaps. Counts such as none or one can do without."""
ELEMENT = "element"
"""The group of labels that come from the frameworks of a site alone."""


def find_interface_faults(interface: Interface, asked: Asked) -> Iterator[str]:
    """Words of the engine that templates and code ask for and that are not there, for developers."""
    known = {
        "lists": set(interface.lists),
        "words": set(interface.words),
        "counts": set(interface.counts),
        **{f"labels.{group}": set(interface.labels.get(group, ())) for group in LABELS},
    }
    wanted = {
        "lists": {name for name in LISTS if name != FRAMEWORK.name},
        "words": {*WORDS, *asked.words},
        "counts": {*COUNTS, *asked.counts},
        **{f"labels.{group}": {*map(str, values), *asked.labels.get(group, ())} for group, values in LABELS.items()},
    }
    for part, keys in wanted.items():
        yield from (f"{part}.{key} is missing" for key in sorted(keys - known[part]))
    for variant in interface.variants:
        for part, keys in (("words", {*variant.words}), ("lists", {*variant.lists})):
            yield from (f"{part}.{key} is known to a variant alone" for key in sorted(keys - known[part]))
    said: tuple[Interface | Variant, ...] = (interface, *interface.variants)
    for each in said:
        for path, text, names in _texts_with_gaps(each, {**asked.gaps, **GAPS}):
            yield from (f"{format_path(path)} has {gap}, which nothing fills" for gap in unfilled_in(text, names))


def find_own_word_faults(
    own: OwnWords, engine: Interface, catalogue: Catalogue, gaps: Mapping[str, Iterable[str]], origin: Origin
) -> Iterator[Fault]:
    """Keys that the engine does not have, and gaps in texts that nothing fills."""
    frameworks = catalogue.all(Framework)
    named = dict.fromkeys((each for one in frameworks for each in (one.id, one.key)), Framework.kind_of.file)
    groups = dict.fromkeys(VOCABULARY.values(), Vocabulary.file) | {ELEMENT: Framework.kind_of.file}
    yield from _unknown_keys(("words",), own.words, engine.words, origin)
    yield from _unknown_keys(("counts",), own.counts, engine.counts, origin)
    yield from _unknown_keys(("labels",), own.labels, engine.labels, origin, groups)
    for group, values in own.labels.items():
        if group in engine.labels:
            yield from _unknown_keys(("labels", group), values, engine.labels[group], origin, named)
    if not catalogue.knows(Framework.kind_of):  # their names are keys too
        named = {key: Framework.kind_of.file for key in own.lists}
    for name in own.lists:
        page = LISTS.get(name)
        if page and page.feature and not catalogue.has(page.feature):
            yield origin.fault(("lists", name), "is a list that the site leaves out", remedy_without(page.feature))
    yield from _unknown_keys(("lists",), own.lists, engine.lists, origin, named)
    needed = {path: gaps_in(text) for path, text, _ in _texts_with_gaps(engine, {}) if path[0] in WITH_ALL_GAPS}
    for path, text, names in _texts_with_gaps(own, {**gaps, **GAPS}):
        unfilled = [*find_gap_faults(text, names, path, origin)]
        yield from unfilled
        lacking = sorted(needed.get(path, set()) - gaps_in(text))
        if lacking and not unfilled:
            yield origin.fault(path, f"lacks {', '.join(lacking)}, which the engine fills", "write it where it belongs")


def _unknown_keys(
    path: FieldPath,
    own: Iterable[str],
    known: Collection[str],
    origin: Origin,
    elsewhere: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Fault]:
    """`elsewhere` are the names of the files in which a site says some words."""
    for key in own:
        if key in elsewhere and key not in known:
            yield origin.fault((*path, key), "is no word of the engine", f"say it in data/{elsewhere[key]}.yaml")
        elif key not in known:
            remedy = suggest(key, known) or "delete it, or correct its name"
            yield origin.fault((*path, key), "is no word of the engine", remedy)


def _texts_with_gaps(
    said: OwnWords | Interface | Variant, gaps: Mapping[str, Iterable[str]]
) -> Iterator[tuple[FieldPath, str, Iterable[str]]]:
    """Field, text and the gaps that are filled, of every text in each language."""
    for path, text, names in _pairs_with_gaps(said, gaps):
        yield from (((*path, locale), text[locale], names) for locale in Locale)
    for noun, counted in () if isinstance(said, Variant) else said.counts.items():
        for locale, forms in counted.items():
            yield from ((("counts", noun, locale, form), text, ("n",)) for form, text in forms)


def _pairs_with_gaps(
    said: OwnWords | Interface | Variant, gaps: Mapping[str, Iterable[str]]
) -> Iterator[tuple[FieldPath, Text, Iterable[str]]]:
    for key, text in said.words.items():
        yield ("words", key), text, gaps.get(f"words.{key}", ())
    for group, values in () if isinstance(said, Variant) else said.labels.items():
        for value, text in values.items():
            yield ("labels", group, value), text, gaps.get(f"labels.{group}", ())
    for name, words in said.lists.items():
        if words.title:
            yield ("lists", name, "title"), words.title, ()
        if words.description:
            yield ("lists", name, "description"), words.description, COUNTED
