"""The journal: what readers write notes on, and in which groups a journal shows it. The notes stay with the readers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Prompt
from catalogue.model.interface import Interface
from catalogue.model.records import Recap, Reflection, Resource, Stage, Standard
from catalogue.model.vocabulary import TRY, Grouping

OUTCOME = "outcome"
"""The id of notes on what came of a recap."""
TAKEAWAY = "takeaway"
"""The id of notes on what one takes from a reading."""
OTHER = "other"
"""The group of resources that name nothing to group by."""


def prompts(resource: Resource, interface: Interface) -> Iterator[Prompt]:
    """Everything on a resource that one can write notes below, in the order of its page."""
    if isinstance(resource, Reflection):
        yield from resource.questions
        yield Prompt(id=TRY, en=resource.try_this.en, cy=resource.try_this.cy)
    elif isinstance(resource, Recap):
        words = interface.words["note_outcome"]
        yield Prompt(id=OUTCOME, en=words.en, cy=words.cy)
    else:
        words = interface.words["note_takeaway"]
        yield Prompt(id=TAKEAWAY, en=words.en, cy=words.cy)


@dataclass(frozen=True)
class Group:
    """The resources of a stage or of a standard; `record` is None for what belongs to none."""

    grouping: Grouping
    record: Stage | Standard | None
    resources: tuple[Resource, ...]

    @property
    def id(self) -> str:
        return self.record.id if self.record else OTHER


def generate_groups(catalogue: Catalogue) -> Iterator[Group]:
    """The groups of each grouping; a resource stands in each group that it names."""
    yield from _group(catalogue, Grouping.STAGES, catalogue.all(Stage), lambda resource: resource.stages)
    yield from _group(catalogue, Grouping.STANDARDS, catalogue.all(Standard), lambda resource: resource.standards)


def _group(
    catalogue: Catalogue,
    grouping: Grouping,
    records: tuple[Stage | Standard, ...],
    named: Callable[[Resource], tuple[str, ...]],
) -> Iterator[Group]:
    resources = catalogue.all(Resource)
    for record in records:
        yield Group(grouping, record, tuple(each for each in resources if record.id in named(each)))
    rest = tuple(each for each in resources if not named(each))
    if rest:
        yield Group(grouping, None, rest)
