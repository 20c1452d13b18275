"""The journal: what readers write notes on, and in which groups a journal shows it. The notes stay with the readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model import records
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Prompt
from catalogue.model.interface import Interface
from catalogue.model.vocabulary import GROUPINGS, TRY

OUTCOME = "outcome"
"""The id of notes on what came of a recap."""
TAKEAWAY = "takeaway"
"""The id of notes on what one takes from a reading."""
OTHER = "other"
"""The group of resources that name nothing to group by."""


def prompts(resource: records.Recap | records.Reading | records.Reflection, interface: Interface) -> Iterator[Prompt]:
    """Everything on a resource that one can write notes below, in the order of its page."""
    if isinstance(resource, records.Reflection):
        yield from resource.questions
        yield Prompt(id=TRY, en=resource.try_this.en, cy=resource.try_this.cy)
    else:
        name = OUTCOME if isinstance(resource, records.Recap) else TAKEAWAY
        words = interface.words[f"note_{name}"]
        yield Prompt(id=name, en=words.en, cy=words.cy)


@dataclass(frozen=True)
class Group:
    """The resources of a stage or of a standard; `record` is None for what belongs to none."""

    grouping: str
    record: records.Stage | records.Standard | None
    resources: tuple[records.Resource, ...]

    @property
    def id(self) -> str:
        return self.record.id if self.record else OTHER


def generate_groups(catalogue: Catalogue) -> Iterator[Group]:
    """The groups of each grouping; a resource stands in each group that it names."""
    for grouping in GROUPINGS:
        found: tuple[records.Stage | records.Standard, ...] = getattr(catalogue, grouping)
        for record in found:
            yield Group(
                grouping, record, tuple(each for each in catalogue.resources if record.id in getattr(each, grouping))
            )
        rest = tuple(each for each in catalogue.resources if not getattr(each, grouping))
        if rest:
            yield Group(grouping, None, rest)
