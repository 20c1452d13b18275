"""Frameworks, such as professional standards: each is a list of its elements, under names that the site chooses."""

from typing import Literal

from pydantic import Field

from catalogue.model import lists
from catalogue.model.fields import Addresses, Flag, Label, Paragraph, Sentence, Slug, Text
from catalogue.model.interface import Counted
from catalogue.model.kinds import Kind, declare
from catalogue.model.records import Record
from catalogue.model.references import Ref
from catalogue.model.vocabulary import NarrowedList


@declare(Kind(name="framework", file="frameworks", on=lists.FRAMEWORK))
class Framework(Record):
    """A list of things that leaders or schools are measured by or work towards; its id is the name of its list."""

    kind: Literal["framework"] = Field(description="framework")
    address: Addresses = Field(description="the address of its list, and what those of its elements begin with")
    one: Label = Field(
        description="what one of its elements is, in a word", examples=[{"en": "Standard", "cy": "Safon"}]
    )
    full: Label | None = Field(None, description="the same where it stands alone; without it as `one`")
    many: Label | None = Field(None, description="what several of them are, in a word or two; without it the title")
    counted: Counted = Field(description="how a number of them is said, where a text has {elements}")
    filter: Slug | None = Field(
        None, description="its name in the addresses of lists that are filtered by it; without it the id; never changes"
    )
    narrows: tuple[NarrowedList, ...] = Field(
        tuple(NarrowedList), description="the lists that readers can filter by it; without it both"
    )
    numbered: Flag = Field(False, description="true where pages say which of them an element is, such as 1 of 7")

    @property
    def section(self) -> str:
        return self.id

    @property
    def anchor(self) -> str:
        return ""

    @property
    def key(self) -> str:
        """Its name in addresses and among labels."""
        return self.filter or self.id

    @property
    def in_full(self) -> Text:
        """What one of its elements is, where that stands alone."""
        return self.full or self.one

    @property
    def plural(self) -> Text:
        """What several of its elements are."""
        return self.many or self.title


@declare(Kind(name="element", file="frameworks", on=lists.FRAMEWORK, has_pages=True, search=5))
class Element(Record):
    """One element of a framework, such as a standard; the order of the file is theirs."""

    kind: Literal["element"] = Field(description="element")
    framework: Ref[Framework] = Field(description="id of its framework")
    description: tuple[Paragraph, ...] = Field(min_length=1, description="paragraphs, inline Markdown")
    questions: tuple[Sentence, ...] = Field((), description="questions to ask of oneself or of one's school")

    @property
    def section(self) -> str:
        return self.framework
