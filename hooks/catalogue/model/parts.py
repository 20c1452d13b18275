"""What records are made of: groups of fields."""

import datetime
from typing import TYPE_CHECKING, Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import (
    STRICT,
    UNKNOWN,
    Date,
    Flag,
    Frozen,
    Item,
    Label,
    Sentence,
    Time,
    Title,
    TitleLine,
    Transcript,
    Url,
    Whole,
)
from catalogue.model.references import Ref
from catalogue.model.vocabulary import MediaFormat, Mode, Places, TextState

if TYPE_CHECKING:
    from catalogue.model.entries import Contact
    from catalogue.model.records import Resource


@dataclass(frozen=True, slots=True, config=STRICT)
class Review(Pair[TextState]):
    """Whether a person has reviewed the text of each language."""

    en: Annotated[TextState, Field(description="state of the English text")]
    cy: Annotated[TextState, Field(description="state of the Welsh text")]


class Citation(Frozen):
    """Where a fact comes from."""

    document: Ref["Resource"] = Field(description="id of a resource", examples=["its-id"])
    place: Sentence | None = Field(None, description="where in the document, such as a paragraph")


@dataclass(frozen=True, slots=True, config=STRICT)
class Forms(Pair[tuple[str, ...]]):
    """Other words by which a text names something."""

    en: Annotated[tuple[TitleLine, ...], Field(description="in English: plural, short or inflected")] = ()
    cy: Annotated[tuple[TitleLine, ...], Field(description="in Welsh: plural, short, inflected or mutated")] = ()


class Session(Frozen):
    """One meeting of a cohort."""

    date: Date = Field(description="day")
    begins: Time | None = Field(None, description="time at which it begins")
    finishes: Time | None = Field(None, description="time at which it ends")
    title: Title | None = Field(None, description="what it is about, in plain text")


class Cohort(Frozen):
    """A group that takes a programme together. A date that is not known is left out."""

    label: Label = Field(description="its name, in plain text", examples=[{"en": "Cohort 1", "cy": "Carfan 1"}])
    opens: Date | None = Field(None, description="first day for applications")
    closes: Date | None = Field(None, description="last day for applications")
    starts: Date | None = Field(None, description="first day of teaching")
    ends: Date | None = Field(None, description="last day of teaching")
    sessions: tuple[Session, ...] = Field((), description="its meetings, in order")
    mode: Mode | None = Field(None, description="how it is taught, where it differs from the programme")
    place: Sentence | None = Field(None, description="where it meets, in plain text")
    languages: tuple[Locale, ...] = Field((), description="languages in which it is taught")
    places: Places | None = Field(None, description="whether places are left")
    illustrative: Flag = Field(False, description="true when the dates only show how a cohort looks")

    @property
    def dates(self) -> dict[str, datetime.date]:
        """Those that are known, by the name of their field, in the order in which they must come."""
        named = {"opens": self.opens, "closes": self.closes, "starts": self.starts, "ends": self.ends}
        return {name: date for name, date in named.items() if date}


class Apply(Frozen):
    """How to apply."""

    steps: tuple[Item, ...] = Field(min_length=1, description="steps in order, inline Markdown")
    link: Url | None = Field(None, description="address of the form")
    contact: Ref["Contact"] | None = Field(None, description="id of a contact")


class Edition(Frozen):
    """A resource in one language."""

    language: Locale = Field(description="en or cy")
    title: TitleLine | None = Field(None, description="its own title, where it differs from the record's")
    link: Url | None = Field(None, description="public address, only where it was seen to exist")
    format: MediaFormat = Field(description="what one gets")
    pages: Whole | None = Field(None, description="number of pages")
    captions: tuple[Locale, ...] = Field((), description="languages of captions, which a video must name")
    transcript: Transcript | None = Field(
        None, description=f"address of a transcript, which a video must name, or {UNKNOWN}"
    )

    @property
    def transcript_link(self) -> str | None:
        return None if self.transcript == UNKNOWN else self.transcript


class Ages(Frozen):
    """Age range of a school, in years."""

    youngest: Whole = Field(description="age of the youngest pupils")
    oldest: Whole = Field(description="age of the oldest pupils")


MEASURES = ("free_school_meals", "learning_needs")
"""What a school is compared by, in per cent of its pupils; the words are in labels.measure of interface.yaml."""


def known_shares(free_school_meals: float | None, learning_needs: float | None) -> dict[str, float]:
    """The measures of a school or of many that are known, by name."""
    named = zip(MEASURES, (free_school_meals, learning_needs), strict=True)
    return {name: share for name, share in named if share is not None}
