"""The journal: what readers write notes on, and in which groups a journal shows it. The notes stay with the readers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Prompt
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import Interface
from catalogue.model.records import Recap, Reflection, Resource, Stage
from catalogue.model.vocabulary import TRY

STEPS = "steps"
"""The id of the note that holds the numbers of the steps of a recap that are ticked; boxes write it, not a field."""
OUTCOME = "outcome"
"""The id of notes on what came of a recap."""
TAKEAWAY = "takeaway"
"""The id of notes on what one takes from a reading."""
OTHER = "other"
"""The group of resources that name nothing to group by."""
STAGES = "stages"
"""The name of the grouping that every site has."""


def prompts(resource: Resource, interface: Interface) -> Iterator[Prompt]:
    """Everything on a resource that one can write notes below, in the order of its page."""
    if isinstance(resource, Reflection):
        yield from resource.questions
        yield Prompt(id=TRY, en=resource.try_this.en, cy=resource.try_this.cy)
    elif isinstance(resource, Recap):
        for note, key in ((STEPS, "note_steps"), (OUTCOME, "note_outcome")):
            words = interface.words[key]
            yield Prompt(id=note, en=words.en, cy=words.cy)
    else:
        words = interface.words["note_takeaway"]
        yield Prompt(id=TAKEAWAY, en=words.en, cy=words.cy)


@dataclass(frozen=True)
class Group:
    """The resources of a stage or of an element; `record` is None for what belongs to none."""

    grouping: str
    """STAGES, or the id of a framework."""
    word: Pair[str]
    """What it is in order of: stage, or what an element of the framework is called."""
    record: Stage | Element | None
    resources: tuple[Resource, ...]

    @property
    def id(self) -> str:
        return self.record.id if self.record else OTHER


def generate_groups(catalogue: Catalogue) -> Iterator[Group]:
    """The groups of each grouping; a resource stands in each group that it names."""
    stage = Pair.of(lambda locale: catalogue.interface.label("kind", Stage.kind_of.name, locale))
    yield from _group(catalogue, STAGES, stage, catalogue.all(Stage), lambda resource: resource.stages)
    for framework in catalogue.named_by(catalogue.settings.journal, "by"):
        if isinstance(framework, Framework):
            elements = catalogue.elements_of(framework)
            yield from _group(catalogue, framework.id, framework.one, elements, lambda resource: resource.elements)


def _group(
    catalogue: Catalogue,
    grouping: str,
    word: Pair[str],
    records: Sequence[Stage | Element],
    named: Callable[[Resource], Sequence[str]],
) -> Iterator[Group]:
    resources = catalogue.all(Resource)
    ids = {record.id for record in records}
    for record in records:
        yield Group(grouping, word, record, tuple(each for each in resources if record.id in named(each)))
    rest = tuple(each for each in resources if not ids.intersection(named(each)))
    if rest:
        yield Group(grouping, word, None, rest)
