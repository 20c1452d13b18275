"""The records: the one definition of what editors may write in data/.

The JSON Schema files and the table of fields in data/README.md are made from it.
"""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field

from catalogue.languages.locales import Locale
from catalogue.model import lists
from catalogue.model.fields import (
    Addresses,
    Date,
    Frozen,
    Item,
    Label,
    Links,
    Paragraph,
    PartialDate,
    Percent,
    Prompt,
    Sentence,
    Slug,
    Text,
    Title,
    TitleLine,
    Whole,
)
from catalogue.model.kinds import Kind, declare, declare_type
from catalogue.model.lists import ListPage
from catalogue.model.parts import (
    Ages,
    Apply,
    Change,
    Citation,
    Cohort,
    Condition,
    Credit,
    Edition,
    Hours,
    Recognised,
    Stream,
    known_shares,
)
from catalogue.model.references import Ref, Refs
from catalogue.model.site_vocabulary import BackgroundId, PhaseId, RoleId, StageGroupId
from catalogue.model.story import Event, Finding, Headline, InShort
from catalogue.model.vocabulary import Figure, Mode, ProgrammeState, TimeNeeded

if TYPE_CHECKING:
    from catalogue.model.entries import Contact, Organisation, Theme
    from catalogue.model.frameworks import Element


class Record(Frozen):
    """What every record has."""

    kind_of: ClassVar[Kind]
    own_list: ClassVar[ListPage | None] = None
    """The list of its own type, where its kind has several."""

    id: Slug = Field(description="name by which other records and prose refer to it; never changes")
    title: Title = Field(description="name, in plain text")
    summary: Sentence = Field(description="one plain sentence for cards, search and social media")
    address: Addresses | None = Field(
        None, description="last part of the page's address; without it the id serves in both languages"
    )
    sources: tuple[Citation, ...] = Field((), description="the documents that the facts come from")
    as_of: PartialDate | None = Field(
        None, description="year or month as of which the facts are; without it that of the newest source"
    )
    since: tuple[Change, ...] = Field((), description="what has come since, which pages say first")
    last_reviewed: Date | None = Field(
        None, description="day on which somebody last compared the facts with the sources; for editors, not on pages"
    )
    owner: Ref["Contact"] | None = Field(
        None, description="id of the contact who keeps it right; without it the editors"
    )

    @property
    def section(self) -> str:
        """The name of the list below whose address its page is."""
        return self.kind_of.on.name

    @property
    def list_name(self) -> str:
        """The name of the list that it stands on."""
        return self.own_list.name if self.own_list else self.section

    @property
    def anchor(self) -> str:
        """Its anchor on that list, for a record without a page; empty where it is the list itself."""
        return self.id

    @property
    def order(self) -> int | str:
        """What decides its rank among its kind; records of equal order stand as in their file."""
        return 0

    def slug(self, locale: Locale) -> str:
        return self.address[locale] if self.address else self.id


class Abbreviated(Record):
    """A record that can have a short name, by which the search finds it."""

    abbreviation: Label | None = Field(None, description="short name")


@declare(Kind(name="programme", file="programmes", on=lists.PROGRAMMES, has_pages=True, search=1))
class Programme(Abbreviated):
    """Something that a leader can take part in."""

    state: ProgrammeState = Field(
        description="current where a public page of today was seen, described where nothing later than the source was"
    )
    page: Links = Field({}, description="its own public page in each language, seen to exist")
    led_by: Refs["Organisation"] = Field(
        (), description="ids of who leads this work today, where that is not who offers it"
    )
    replaced_by: Refs["Programme"] = Field((), description="ids of the programmes that came instead")
    stages: Refs["Stage"] = Field(min_length=1, description="ids of the stages that it is for")
    roles: tuple[RoleId, ...] = Field((), description="who takes part, where the sources say")
    time: TimeNeeded | None = Field(None, description="how long it takes, roughly, where the sources say")
    audience: Item = Field(description="for whom it is, inline Markdown")
    activities: tuple[Item, ...] = Field((), description="what you will do, inline Markdown")
    requirements: tuple[Item, ...] = Field((), description="what you will need, inline Markdown")
    conditions: tuple[Condition, ...] = Field((), description="what one must hold, or have been for some years")
    parts: Refs["Programme"] = Field((), description="ids of the programmes that it is made of, in order")
    duration: Sentence | None = Field(None, description="how long and how often, in plain text")
    months: Whole | None = Field(None, description="months from start to end")
    hours: Hours | None = Field(None, description="hours that it takes")
    residentials: Whole | None = Field(None, description="stays away from home that belong to it")
    cost: Sentence | None = Field(None, description="what it costs, in plain text")
    funding: Sentence | None = Field(None, description="who pays, such as for supply cover, in plain text")
    mode: Mode | None = Field(None, description="how it is taught")
    place: Sentence | None = Field(None, description="where, in plain text")
    languages: tuple[Locale, ...] = Field((), description="languages in which it is taught")
    offered_by: Refs["Organisation"] = Field((), description="ids of organisations")
    recognition: tuple[Recognised, ...] = Field((), description="who stands behind it, and how")
    accreditation: Sentence | None = Field(None, description="qualification or certificate that it leads to")
    credit: Credit | None = Field(None, description="what it counts for in a framework of qualifications")
    cohorts: tuple[Cohort, ...] = Field((), description="groups, in order of time")
    apply: Apply | None = Field(None, description="how to apply")
    participants: tuple[Item, ...] = Field((), description="for those already on it, inline Markdown")
    said: tuple[Item, ...] = Field((), description="themes of what participants said, in our words")
    before: Refs["Programme"] = Field((), description="ids of the programmes that come before it")
    elements: Refs["Element"] = Field((), description="ids of elements of frameworks that it serves")
    resources: Refs["Resource"] = Field((), description="ids of related resources")

    @property
    def order(self) -> int:
        """What runs today comes first."""
        return list(ProgrammeState).index(self.state)

    @property
    def all_languages(self) -> tuple[Locale, ...]:
        """Its own and those of its cohorts."""
        spoken = {*self.languages, *(each for group in self._groups for each in group.languages)}
        return tuple(locale for locale in Locale if locale in spoken)

    @property
    def all_modes(self) -> tuple[Mode, ...]:
        """Its own, then those of its cohorts."""
        return tuple(dict.fromkeys(filter(None, (self.mode, *(group.mode for group in self._groups)))))

    @property
    def all_places(self) -> tuple[Text, ...]:
        """Where it is: its own place, then those of its cohorts."""
        return tuple(dict.fromkeys(filter(None, (self.place, *(group.place for group in self._groups)))))

    @property
    def length(self) -> TimeNeeded | None:
        """How long it takes, roughly: as it says, or by its months."""
        if self.time or self.months is None:
            return self.time
        return next(length for most, length in LENGTHS if self.months <= most)

    @property
    def _groups(self) -> Iterator[Cohort | Stream]:
        for cohort in self.cohorts:
            yield cohort
            yield from cohort.streams


LENGTHS = (
    (1, TimeNeeded.WEEKS),
    (8, TimeNeeded.HALF_YEAR),
    (12, TimeNeeded.SCHOOL_YEAR),
    (math.inf, TimeNeeded.LONGER),
)
"""The most months of each length."""


@declare(Kind(name="stage", file="stages", on=lists.PATHWAY, has_pages=True, search=2, has_anchor=True))
class Stage(Record):
    """A stage of the pathway."""

    number: Whole = Field(description="place on the pathway, from 1")
    group: StageGroupId = Field(description="id of a group of stages, which share a colour")
    description: tuple[Paragraph, ...] = Field(min_length=1, description="paragraphs, inline Markdown")
    actions: tuple[Item, ...] = Field((), description="what one can do at this stage, inline Markdown")

    @property
    def order(self) -> int:
        return self.number


@declare(Kind(name="resource", file="resources", on=lists.RESOURCES, has_pages=True, search=3))
class Resource(Record):
    """Something to do, to read or to watch."""

    stages: Refs["Stage"] = Field((), description="ids of the stages that it suits")
    elements: Refs["Element"] = Field((), description="ids of elements of frameworks that it serves")
    minutes: Whole | None = Field(None, description="minutes that it takes; for a text, at 200 words a minute")
    editions: tuple[Edition, ...] = Field(min_length=1, description="the languages in which it exists")


@declare_type(on=lists.RECAPS)
class Recap(Resource):
    """Something to do, on the page or on paper."""

    kind: Literal["recap"] = Field(description="recap")
    minutes: Whole = Field(description="minutes that it takes, on the page or on paper")
    introduction: Paragraph = Field(description="why and when to do it, inline Markdown")
    steps: tuple[Item, ...] = Field(min_length=1, description="steps in order, inline Markdown")


@declare_type(on=lists.READINGS)
class Reading(Resource):
    """Something to read."""

    kind: Literal["reading"] = Field(description="reading")
    publisher: Title = Field(description="who published it, in plain text")
    authors: tuple[TitleLine, ...] = Field((), description="who wrote it in public, in order")
    year: Whole | None = Field(None, description="year of publication")
    why: Paragraph = Field(description="why read it, inline Markdown")
    read_first: Item = Field(description="where to begin, inline Markdown")


@declare_type(on=lists.REFLECTIONS)
class Reflection(Resource):
    """Something to watch, with questions."""

    kind: Literal["reflection"] = Field(description="reflection")
    minutes: Whole = Field(description="minutes that the talk takes")
    speaker: TitleLine = Field(description="who speaks in public")
    introduction: Paragraph = Field(description="a paragraph before watching, inline Markdown")
    questions: tuple[Prompt, ...] = Field(min_length=3, max_length=6, description="three to six, to think about after")
    try_this: Item = Field(description="one thing to try this week, inline Markdown")


@declare(
    Kind(
        name="case-study",
        file="case_studies",
        on=lists.CASE_STUDIES,
        has_pages=True,
        search=4,
        has_prose=True,
    )
)
class CaseStudy(Record):
    """Facts about a school; its story is prose in docs/<language>/case-studies/<id>.md."""

    in_short: InShort | None = Field(None, description="the case study in 30 seconds, in our words")
    finding: Finding | None = Field(None, description="what one learns from it: one sentence of ours, no quotation")
    headline: Headline | None = Field(None, description="one number with its words, for lists")
    timeline: tuple[Event, ...] = Field((), description="what happened, in order")
    authority: Label = Field(description="local authority, in plain text")
    phase: PhaseId = Field(description="kind of school")
    ages: Ages | None = Field(None, description="age range")
    pupils: Whole | None = Field(None, description="pupils on roll when the report was written")
    pupils_note: Sentence | None = Field(None, description="what the number includes, in plain text")
    free_school_meals: Percent | None = Field(None, description="pupils eligible for free school meals, per cent")
    learning_needs: Percent | None = Field(None, description="pupils with additional learning needs, per cent")
    learning_needs_note: Sentence | None = Field(None, description="instead of or beside the number, plain text")
    about: tuple[Figure, ...] = Field((), description="figures that the source gives as about so many")
    figures_of: dict[Figure, Sentence] = Field({}, description="of which years a figure is, in plain text")
    language_background: Sentence | None = Field(None, description="languages of the pupils, in plain text")
    language_backgrounds: tuple[BackgroundId, ...] = Field((), description="the same in brief, for the filters")
    headteacher_since: PartialDate | None = Field(None, description="year or month of appointment")
    headteacher_note: Sentence | None = Field(None, description="such as an interim role, in plain text")
    inspected: PartialDate | None = Field(None, description="month of the last inspection")
    roles: tuple[Sentence, ...] = Field((), description="special roles of the school, in plain text")
    themes: Refs["Theme"] = Field(min_length=1, description="ids of themes")
    elements: Refs["Element"] = Field((), description="ids of elements of frameworks that it serves")
    programmes: Refs["Programme"] = Field((), description="ids of programmes that the school used")
    resources: Refs["Resource"] = Field((), description="ids of related resources")

    @property
    def shares(self) -> dict[str, float]:
        """Per cent of the pupils, by measure, a key of labels.measure; what is not known is left out."""
        return known_shares(self.free_school_meals, self.learning_needs)
