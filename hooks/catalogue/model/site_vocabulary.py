"""Words that a site chooses itself, in vocabulary.yaml: `phase: PhaseId` holds the id of one of `phases`."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from catalogue.model.fields import Frozen, Label, Whole, refuse
from catalogue.model.references import Listed

WORD_ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
COLOURS = ("amber", "blue", "green", "purple", "red", "teal", "brown", "slate")
"""Colours of groups; each has a shade for light and one for dark pages in docs/assets/css/tokens.css."""


def _word_id(value: str) -> str:
    if not WORD_ID.fullmatch(value):
        raise refuse(f"{value[:60]!r} is no id", "use small letters a to z, figures, and _ or - between them")
    return value


def _colour(value: str) -> str:
    if value not in COLOURS:
        raise refuse(f"{value[:60]!r} is not one of {', '.join(COLOURS)}", "choose one of them")
    return value


class Word(Frozen):
    """A value that a field may hold, with its name."""

    id: Annotated[str, AfterValidator(_word_id)] = Field(description="name by which records refer to it; never changes")
    title: Label = Field(description="what pages call it, in plain text")

    @property
    def anchor(self) -> str:
        """Its id on a page."""
        return self.id.replace("_", "-")


class StageGroup(Word):
    """Stages that share a colour."""

    colour: Annotated[str, AfterValidator(_colour)] | None = Field(
        None, description=f"{', '.join(COLOURS)}; without it the next in this order"
    )


class Band(Word):
    """A range of numbers, up to where the next one begins."""

    begins: Whole = Field(alias="from", description="the lowest number that belongs to it")


def _ascending(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    bounds = [band.begins for band in bands]
    if bounds and (bounds[0] != 0 or sorted(set(bounds)) != bounds):
        raise refuse("does not begin at 0 or does not go up", "write from: 0 in the first band and more in each next")
    return bands


Bands = Annotated[tuple[Band, ...], AfterValidator(_ascending)]


class Vocabulary(Frozen):
    """Words that a site chooses itself, in the order in which pages show them."""

    file: ClassVar[str] = "vocabulary"

    stage_groups: tuple[StageGroup, ...] = Field(min_length=1, description="groups of stages along the pathway")
    roles: tuple[Word, ...] = Field((), description="who takes part in programmes")
    phases: tuple[Word, ...] = Field((), description="kinds of school")
    topics: tuple[Word, ...] = Field((), description="groups of pages in the list of guidance")
    language_backgrounds: tuple[Word, ...] = Field((), description="what is known of the languages of pupils")
    sizes: Bands = Field((), description="bands of the number of pupils")
    meals: Bands = Field((), description="bands of the share of pupils eligible for free school meals, in per cent")

    def words(self, name: str) -> tuple[Word, ...]:
        """One of its lists, by the name of the field; raises KeyError for any other name."""
        found: tuple[Word, ...] = self.__dict__[name]
        return found

    def ids(self, name: str) -> list[str]:
        """The ids of one of its lists."""
        return [word.id for word in self.words(name)]

    def colour_of(self, group: StageGroup) -> str:
        """The colour of a group of stages, its own or the next in order."""
        return group.colour or COLOURS[self.stage_groups.index(group) % len(COLOURS)]


LABELS = {
    "stage_groups": "stage_group",
    "roles": "role",
    "phases": "phase",
    "topics": "topic",
    "language_backgrounds": "language_background",
    "sizes": "size",
    "meals": "meals",
}
"""The group of labels in which pages find the titles of each list."""
NO_VOCABULARY = Vocabulary.model_construct(stage_groups=())
"""What stands in place of a file that cannot be read."""

StageGroupId = Annotated[str, Listed("stage_groups")]
RoleId = Annotated[str, Listed("roles")]
PhaseId = Annotated[str, Listed("phases")]
TopicId = Annotated[str, Listed("topics")]
BackgroundId = Annotated[str, Listed("language_backgrounds")]
