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
    Day,
    Flag,
    Frozen,
    Item,
    Label,
    LanguageTag,
    Links,
    PartialDate,
    Sentence,
    Slug,
    Time,
    Title,
    TitleLine,
    Transcript,
    Url,
    Whole,
    find_slug,
)
from catalogue.model.references import Ref
from catalogue.model.site_vocabulary import RoleId
from catalogue.model.vocabulary import Access, MediaFormat, Mode, Places, Recognition

if TYPE_CHECKING:
    from catalogue.model.entries import Contact, Organisation
    from catalogue.model.records import Programme, Resource


class Citation(Frozen, defer_build=False):  # many hold it: made once, not once for each
    """Where a fact comes from: a document of the site, or a public page with its name, address and day."""

    document: Ref["Resource"] | None = Field(None, description="id of a resource", examples=["its-id"])
    name: Title | None = Field(None, description="name of a public page, with whose it is, in plain text")
    links: Links = Field({}, description="address of that page in each language, seen to exist")
    date: PartialDate | None = Field(None, description="year or month of that page, where it gives one")
    place: Sentence | None = Field(None, description="where in the document, such as a paragraph")


class Change(Frozen, defer_build=False):  # many hold it: made once, not once for each
    """What has come since the facts of a record were written down."""

    date: PartialDate = Field(description="year or month in which it came")
    text: Item = Field(description="what has changed, inline Markdown")
    source: Citation = Field(description="what says so")


class Recognised(Frozen):
    """Who stands behind a programme, and how."""

    by: Ref["Organisation"] = Field(description="id of an organisation", examples=["its-id"])
    how: Recognition = Field(description="in what way")


class Condition(Frozen):
    """What somebody must have to take part."""

    holds: Ref["Programme"] | None = Field(None, description="id of a programme that must be done first")
    years: Whole | None = Field(None, description="years in a role, at least")
    role: RoleId | None = Field(None, description="the role that one must have, or have had for these years")
    note: Sentence | None = Field(None, description="anything else about it, in plain text")


class Credit(Frozen):
    """What a programme counts for in a framework of qualifications."""

    level: Label = Field(description="level, with the name of its framework, in plain text")
    points: Whole | None = Field(None, description="credits")


class Hours(Frozen):
    """How many hours a programme takes."""

    taught: Whole | None = Field(None, description="hours with others")
    alone: Whole | None = Field(None, description="hours on one's own")


@dataclass(frozen=True, slots=True, config=STRICT)
class Forms(Pair[tuple[str, ...]]):
    """Other words by which a text names something."""

    en: Annotated[tuple[TitleLine, ...], Field(description="in English: plural, short or inflected")] = ()
    cy: Annotated[tuple[TitleLine, ...], Field(description="in Welsh: plural, short, inflected or mutated")] = ()


class Session(Frozen):
    """One meeting of a cohort."""

    id: Slug | None = Field(None, description="name by which calendars know it, where two are on one day")
    date: Date = Field(description="day")
    moved_from: Date | None = Field(None, description="day on which it was first to be, where it has moved")
    begins: Time | None = Field(None, description="time at which it begins")
    finishes: Time | None = Field(None, description="time at which it ends")
    title: Title | None = Field(None, description="what it is about, in plain text")
    cancelled: Flag = Field(False, description="true where it does not take place; it stays, so that calendars say so")
    sequence: Whole | None = Field(
        None, description="how often its day, hour or place has changed, where that is more than moved or cancelled say"
    )

    @property
    def key(self) -> str:
        """What calendars know it by within its cohort: it stays when it moves."""
        return self.id or str(self.moved_from or self.date)

    @property
    def changes(self) -> int:
        """How often it has changed, so that calendars take the newest."""
        return max(self.sequence or 0, bool(self.moved_from) + self.cancelled)


class Stream(Frozen):
    """One of several ways to take part in a cohort: a venue, or a language."""

    place: Sentence | None = Field(None, description="where it meets, in plain text")
    languages: tuple[Locale, ...] = Field((), description="languages in which it is taught")
    mode: Mode | None = Field(None, description="how it is taught")
    places: Places | None = Field(None, description="whether places are left")


class Cohort(Frozen):
    """A group that takes a programme together. A date that is not known is left out."""

    id: Slug | None = Field(
        None, description="name by which calendars know it; without it its English label, which then never changes"
    )
    label: Label = Field(description="its name, in plain text", examples=[{"en": "Cohort 1", "cy": "Carfan 1"}])
    opens: Day | None = Field(None, description="first day for applications, or the month")
    closes: Day | None = Field(None, description="last day for applications, or the month")
    closes_at: Time | None = Field(None, description="hour on that day until which applications are taken")
    starts: Day | None = Field(None, description="first day of teaching, or the month")
    ends: Day | None = Field(None, description="last day of teaching, or the month")
    rolling: Flag = Field(False, description="true where one can begin on any day, at one's own pace")
    sessions: tuple[Session, ...] = Field((), description="its meetings, in order")
    mode: Mode | None = Field(None, description="how it is taught, where it differs from the programme")
    place: Sentence | None = Field(None, description="where it meets, in plain text")
    languages: tuple[Locale, ...] = Field((), description="languages in which it is taught")
    streams: tuple[Stream, ...] = Field((), description="its venues, or one group for each language")
    places: Places | None = Field(None, description="whether places are left")
    places_left: Whole | None = Field(None, description="number of places that are left")
    note: Item | None = Field(None, description="anything else to know about it, inline Markdown")
    link: Url | None = Field(None, description="address at which one applies for it")
    cancelled: Flag = Field(False, description="true where it does not take place; it stays, so that calendars say so")
    sequence: Whole | None = Field(
        None, description="how often its dates have changed since they were first published; one more each time"
    )

    @property
    def key(self) -> str:
        """What calendars know it by within its programme."""
        return self.id or find_slug(self.label.en) or "cohort"

    @property
    def changes(self) -> int:
        """How often it has changed, so that calendars take the newest."""
        return max(self.sequence or 0, int(self.cancelled))

    @property
    def dates(self) -> dict[str, datetime.date]:
        """Those that are known, by the name of their field, in the order in which they must come."""
        named = {"opens": self.opens, "closes": self.closes, "starts": self.starts, "ends": self.ends}
        return {name: date for name, date in named.items() if date}

    @property
    def is_full(self) -> bool:
        return self.places is Places.FULL or self.places_left == 0


class Apply(Frozen):
    """How to apply."""

    steps: tuple[Item, ...] = Field((), description="steps in order, inline Markdown")
    link: Url | None = Field(None, description="address of the form")
    contact: Ref["Contact"] | None = Field(None, description="id of a contact")


class Edition(Frozen):
    """A resource in one language."""

    language: LanguageTag = Field(description="en, cy, or the tag of another language")
    title: TitleLine | None = Field(None, description="its own title, where it differs from the record's")
    link: Url | None = Field(None, description="public address, only where it was seen to exist")
    format: MediaFormat = Field(description="what one gets")
    access: Access = Field(Access.FREE, description="what it takes to get it")
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
