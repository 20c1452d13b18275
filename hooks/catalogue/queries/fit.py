"""Which resources come first: the rule by which lists of them are sorted, and what fits together.

First what suits the reader's own stage, where one is known; then what can be had at once (it is done on the page, or
has a public address); then the shortest; then the alphabet, that of the ids, so that both languages show the same. The
time of a text is not always known: its pages stand in for it, and a text of which neither is known comes last.
docs/assets/fit.js puts the reader's own stage first.
"""

import math
from collections.abc import Iterable, Sequence

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Recap, Resource, Stage

MINUTES_A_PAGE = 2
"""A page has about 400 words, of which one reads 200 a minute."""


def by_fit(resources: Iterable[Resource], stage: str = "") -> list[Resource]:
    """The best first; `stage` is the id of the reader's own, if it is known."""

    def rank(resource: Resource) -> tuple[bool, bool, float, str]:
        suits = not stage or stage in resource.stages
        return not suits, not can_be_had(resource), _length(resource), resource.id

    return sorted(resources, key=rank)


def can_be_had(resource: Resource) -> bool:
    """Whether a reader can begin at once."""
    return isinstance(resource, Recap) or any(edition.link for edition in resource.editions)


def find_best(resources: Sequence[Resource], stages: Iterable[Stage], most: int) -> list[Resource]:
    """What is among the best for the reader of some stage, or for one whose stage is not known, in that one's order."""
    ranked = by_fit(resources)
    found = {each.id for each in ranked[:most]}
    for stage in stages:
        found |= {each.id for each in by_fit(ranked, stage.id)[:most]}
    return [each for each in ranked if each.id in found]


def find_akin(catalogue: Catalogue, resource: Resource) -> list[Resource]:
    """One thing of each type that has most in common with a resource, elements before stages; what one does first."""
    found = []
    for record_type in Resource.kind_of.types:
        others = [each for each in catalogue.all(record_type) if each.id != resource.id and isinstance(each, Resource)]
        ranked = sorted(by_fit(others), key=lambda other: _in_common(resource, other), reverse=True)
        found += [each for each in ranked if any(_in_common(resource, each))][:1]
    return found


def _in_common(one: Resource, other: Resource) -> tuple[bool, int, int]:
    elements = len(set(one.elements).intersection(other.elements))
    stages = len(set(one.stages).intersection(other.stages))
    return can_be_had(other) and bool(elements or stages), elements, stages


def _length(resource: Resource) -> float:
    """Minutes, as far as one can tell."""
    pages = min((edition.pages for edition in resource.editions if edition.pages), default=0)
    return resource.minutes or pages * MINUTES_A_PAGE or math.inf
