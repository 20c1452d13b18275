"""The records: the one definition of what editors may write in data/.

The JSON Schema files and the table of fields in CONTRIBUTING.md are made from it.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from catalogue.languages.locales import Locale
from catalogue.model.fields import (
    Addresses,
    Date,
    Flag,
    Frozen,
    Line,
    PartialDate,
    Percent,
    Prompt,
    Slug,
    Text,
    Url,
    Whole,
)
from catalogue.model.parts import Ages, Apply, Citation, Cohort, Edition, Forms, Review
from catalogue.model.vocabulary import LanguageBackground, Mode, Phase, ProgrammeState, Role, StageGroup, TimeNeeded


class Record(Frozen):
    """What every record has."""

    has_page: ClassVar[bool] = True

    id: Slug = Field(description="name by which other records and prose refer to it; never changes")
    title: Text = Field(description="name, in plain text")
    summary: Text = Field(description="one plain sentence for cards, search and social media")
    address: Addresses | None = Field(
        None, description="last part of the page's address; without it the id serves in both languages"
    )
    sources: tuple[Citation, ...] = Field((), description="the documents that the facts come from")
    last_reviewed: Date | None = Field(None, description="day on which somebody last checked the facts")
    owner: str | None = Field(None, description="id of the contact who keeps it right; without it the editors")
    review: Review = Field(description="whether a person has reviewed the text of each language")

    def slug(self, locale: Locale) -> str:
        return self.address[locale] if self.address else self.id


class Stage(Record):
    """A stage of the pathway."""

    number: Whole = Field(description="place on the pathway, from 1")
    group: StageGroup = Field(description="group of stages that shares a colour")
    description: tuple[Text, ...] = Field(min_length=1, description="paragraphs, inline Markdown")
    actions: tuple[Text, ...] = Field((), description="what one can do at this stage, inline Markdown")


class Programme(Record):
    """Something that a leader can take part in."""

    abbreviation: Text | None = Field(None, description="short name, such as NPQH and CPCP")
    state: ProgrammeState = Field(description="current, planned or past")
    replaced_by: tuple[str, ...] = Field((), description="ids of the programmes that came instead")
    stages: tuple[str, ...] = Field(min_length=1, description="ids of the stages that it is for")
    roles: tuple[Role, ...] = Field((), description="who takes part, where the sources say")
    time: TimeNeeded | None = Field(None, description="how long it takes, roughly, where the sources say")
    audience: Text = Field(description="for whom it is, inline Markdown")
    activities: tuple[Text, ...] = Field((), description="what you will do, inline Markdown")
    requirements: tuple[Text, ...] = Field((), description="what you will need, inline Markdown")
    duration: Text | None = Field(None, description="how long and how often, in plain text")
    mode: Mode | None = Field(None, description="how it is taught")
    place: Text | None = Field(None, description="where, in plain text")
    languages: tuple[Locale, ...] = Field((), description="languages in which it is taught")
    offered_by: tuple[str, ...] = Field((), description="ids of organisations")
    endorsed_by: tuple[str, ...] = Field((), description="ids of organisations")
    accreditation: Text | None = Field(None, description="qualification or certificate that it leads to")
    cohorts: tuple[Cohort, ...] = Field((), description="groups, in order of time")
    apply: Apply | None = Field(None, description="how to apply")
    participants: tuple[Text, ...] = Field((), description="for those already on it, inline Markdown")
    said: tuple[Text, ...] = Field((), description="themes of what participants said, in our words")
    before: tuple[str, ...] = Field((), description="ids of the programmes that come before it")
    standards: tuple[str, ...] = Field((), description="ids of professional standards that it serves")
    dimensions: tuple[str, ...] = Field((), description="ids of dimensions that it serves")
    resources: tuple[str, ...] = Field((), description="ids of related resources")


class Resource(Record):
    """Something to do, to read or to watch."""

    stages: tuple[str, ...] = Field((), description="ids of the stages that it suits")
    standards: tuple[str, ...] = Field((), description="ids of professional standards that it serves")
    dimensions: tuple[str, ...] = Field((), description="ids of dimensions that it serves")
    minutes: Whole | None = Field(None, description="minutes that it takes; for a text, at 200 words a minute")
    editions: tuple[Edition, ...] = Field(min_length=1, description="the languages in which it exists")


class Recap(Resource):
    """Something to do, on the page or on paper."""

    kind: Literal["recap"] = Field(description="recap")
    minutes: Whole = Field(description="minutes that it takes, on the page or on paper")
    introduction: Text = Field(description="why and when to do it, inline Markdown")
    steps: tuple[Text, ...] = Field(min_length=1, description="steps in order, inline Markdown")


class Reading(Resource):
    """Something to read."""

    kind: Literal["reading"] = Field(description="reading")
    publisher: Text = Field(description="who published it, in plain text")
    year: Whole | None = Field(None, description="year of publication")
    why: Text = Field(description="why read it, inline Markdown")
    read_first: Text = Field(description="where to begin, inline Markdown")


class Reflection(Resource):
    """Something to watch, with questions."""

    kind: Literal["reflection"] = Field(description="reflection")
    minutes: Whole = Field(description="minutes that the talk takes")
    speaker: Line = Field(description="who speaks in public")
    introduction: Text = Field(description="a paragraph before watching, inline Markdown")
    questions: tuple[Prompt, ...] = Field(min_length=3, max_length=6, description="three to six, to think about after")
    try_this: Text = Field(description="one thing to try this week, inline Markdown")


class CaseStudy(Record):
    """Facts about a school; its story is prose in docs/<language>/case-studies/<id>.md."""

    authority: Text = Field(description="local authority, in plain text")
    phase: Phase = Field(description="kind of school")
    ages: Ages | None = Field(None, description="age range")
    pupils: Whole = Field(description="pupils on roll when the report was written")
    pupils_note: Text | None = Field(None, description="what the number includes, in plain text")
    free_school_meals: Percent = Field(description="pupils eligible for free school meals, per cent")
    learning_needs: Percent | None = Field(None, description="pupils with additional learning needs, per cent")
    learning_needs_note: Text | None = Field(None, description="instead of or beside the number, plain text")
    language_background: Text | None = Field(None, description="languages of the pupils, in plain text")
    language_backgrounds: tuple[LanguageBackground, ...] = Field((), description="the same in brief, for the filters")
    headteacher_since: PartialDate | None = Field(None, description="year or month of appointment")
    headteacher_note: Text | None = Field(None, description="such as an interim role, in plain text")
    inspected: PartialDate | None = Field(None, description="month of the last inspection")
    roles: tuple[Text, ...] = Field((), description="special roles of the school, in plain text")
    themes: tuple[str, ...] = Field(min_length=1, description="ids of themes")
    standards: tuple[str, ...] = Field((), description="ids of professional standards")
    dimensions: tuple[str, ...] = Field((), description="ids of dimensions")
    programmes: tuple[str, ...] = Field((), description="ids of programmes that the school used")
    resources: tuple[str, ...] = Field((), description="ids of related resources")


class Standard(Record):
    """One of the five professional standards for teaching and leadership."""

    kind: Literal["standard"] = Field(description="standard")
    description: tuple[Text, ...] = Field(min_length=1, description="paragraphs, inline Markdown")
    questions: tuple[Text, ...] = Field((), description="questions to ask of one's own practice")


class Dimension(Record):
    """One of the seven dimensions of a school as a learning organisation."""

    kind: Literal["dimension"] = Field(description="dimension")
    number: Whole = Field(description="place in the model, from 1 to 7")
    description: tuple[Text, ...] = Field(min_length=1, description="paragraphs, inline Markdown")
    questions: tuple[Text, ...] = Field((), description="questions to ask of one's own school")


class Unpaged(Record):
    """A record that is shown in a list and has no page of its own."""

    has_page: ClassVar[bool] = False


class Theme(Unpaged):
    """A theme that case studies share."""


class Organisation(Unpaged):
    """A body that offers, endorses or publishes; the summary says what it does."""

    abbreviation: Text | None = Field(None, description="short name")
    links: dict[Locale, Url] = Field({}, description="public address in each language")


class Contact(Unpaged):
    """Whom to ask, by role; the summary says about what."""

    organisation: str | None = Field(None, description="id of an organisation")
    name: Line | None = Field(None, description="a person's name, only with that person's consent")
    email: Annotated[str, Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+$")] | None = Field(
        None, description="address of the role, not of a person"
    )


class Term(Unpaged):
    """A term of the glossary; the summary is its definition."""

    abbreviation: Text | None = Field(None, description="short name")
    related: tuple[str, ...] = Field((), description="ids of other terms")
    forms: Forms = Field(Forms(), description="how else it stands in text, beside title and abbreviation")
    explained: Flag = Field(True, description="false for a word so common that no text explains it")

    def wordings(self, locale: Locale) -> tuple[str, ...]:
        """Every way in which it stands in text."""
        short = (self.abbreviation[locale],) if self.abbreviation else ()
        return (self.title[locale], *short, *self.forms[locale])


class Quantity(Unpaged):
    """A word of Estyn's scale of quantities; the summary is its meaning, the sources are where the scale holds."""

    at_least: Percent | None = Field(None, description="lower bound, per cent")
    below: Percent | None = Field(None, description="upper bound, per cent")
    forms: Forms = Field(Forms(), description="phrases in which it counts people or schools, such as most pupils")

    def wordings(self, locale: Locale) -> tuple[str, ...]:
        """Its phrases; the bare word has other uses."""
        return self.forms[locale]


class Milestone(Unpaged):
    """Something that happened in the development of leadership in Wales."""

    date: PartialDate = Field(description="year or month")
    resources: tuple[str, ...] = Field((), description="ids of resources")
    programmes: tuple[str, ...] = Field((), description="ids of programmes")


class NationalAverage(Unpaged):
    """What is usual in schools of one phase, beside which a case study is shown."""

    phase: Phase = Field(description="kind of school")
    free_school_meals: Percent | None = Field(None, description="pupils eligible for free school meals, per cent")
    learning_needs: Percent | None = Field(None, description="pupils with additional learning needs, per cent")
