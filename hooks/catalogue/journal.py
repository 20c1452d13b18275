"""The journal: what readers write notes on, and in which groups a journal shows it. The notes stay with the readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue import model
from catalogue.fields import Prompt
from catalogue.interface import Interface
from catalogue.site import Catalogue

TRY = "try"
"""The id of notes on what a reflection gives to try; no question may have it."""
OUTCOME = "outcome"
"""The id of notes on what came of a recap."""
TAKEAWAY = "takeaway"
"""The id of notes on what one takes from a reading."""
GROUPINGS = ("stages", "standards")
"""What a journal can be in order of: fields of a resource that hold ids."""
OTHER = "other"
"""The group of resources that name nothing to group by."""


def prompts(resource: model.Recap | model.Reading | model.Reflection, interface: Interface) -> Iterator[Prompt]:
    """Everything on a resource that one can write notes below, in the order of its page."""
    if isinstance(resource, model.Reflection):
        yield from resource.questions
        yield Prompt(id=TRY, en=resource.try_this.en, cy=resource.try_this.cy)
    else:
        name = OUTCOME if isinstance(resource, model.Recap) else TAKEAWAY
        words = interface.words[f"note_{name}"]
        yield Prompt(id=name, en=words.en, cy=words.cy)


@dataclass(frozen=True)
class Group:
    """The resources of a stage or of a standard; `record` is None for what belongs to none."""

    grouping: str
    record: model.Stage | model.Standard | None
    resources: tuple[model.Resource, ...]

    @property
    def id(self) -> str:
        return self.record.id if self.record else OTHER


def generate_groups(catalogue: Catalogue) -> Iterator[Group]:
    """The groups of each grouping; a resource stands in each group that it names."""
    for grouping in GROUPINGS:
        records: tuple[model.Stage | model.Standard, ...] = getattr(catalogue, grouping)
        for record in records:
            yield Group(
                grouping, record, tuple(each for each in catalogue.resources if record.id in getattr(each, grouping))
            )
        rest = tuple(each for each in catalogue.resources if not getattr(each, grouping))
        if rest:
            yield Group(grouping, None, rest)
