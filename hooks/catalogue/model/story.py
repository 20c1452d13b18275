"""What a case study says at a glance: in 30 seconds, the finding, one number, and what happened in order."""

from typing import Annotated

from pydantic import Field

from catalogue.model.fields import Flag, Frozen, Label, Role, Sentence, Text, Whole

Finding = Annotated[Text, Role("a finding", 90)]
"""One sentence in our own words, which a page sets large."""


class InShort(Frozen):
    """A case study in 30 seconds: three short sentences."""

    school: Sentence = Field(description="the school in one short sentence, in plain text")
    did: Sentence = Field(description="what it did, in one short sentence, in plain text")
    changed: Sentence = Field(description="what changed, in one short sentence, in plain text")


class Headline(Frozen):
    """One number on a school, for lists."""

    number: Whole = Field(description="the number, as the sources give it")
    words: Label = Field(description="what it counts, as the words after the number, in plain text")


class Event(Frozen):
    """Something that happened at a school."""

    when: Label | None = Field(None, description="when, in words, as the source has it; left out where it says nothing")
    what: Sentence = Field(description="what happened, in plain text")
    turn: Flag = Field(False, description="true where the turn came")
