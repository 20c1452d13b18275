"""Records that have no page of their own: each stands on a list."""

from pydantic import Field

from catalogue.model import lists
from catalogue.model.features import Feature
from catalogue.model.fields import (
    Date,
    Email,
    Flag,
    Frozen,
    Item,
    Line,
    Links,
    PartialDate,
    Percent,
    TitleLine,
)
from catalogue.model.kinds import Kind, declare
from catalogue.model.parts import Forms, known_shares
from catalogue.model.records import Abbreviated, CaseStudy, Programme, Record, Resource, Stage
from catalogue.model.references import Ref, Refs
from catalogue.model.site_vocabulary import PhaseId


@declare(Kind(name="theme", file="themes", on=lists.THEMES, has_pages=True, search=10))
class Theme(Record):
    """A theme that case studies share."""


@declare(Kind(name="organisation", file="organisations", on=lists.CONTACTS, search=8, has_anchor=True))
class Organisation(Abbreviated):
    """A body that offers, endorses or publishes; the summary says what it does."""

    links: Links = Field({}, description="public address in each language")
    began: PartialDate | None = Field(None, description="year or month from which it works")
    ended: PartialDate | None = Field(None, description="year or month in which its work ended")
    followed_by: Refs["Organisation"] = Field((), description="ids of who does its work today, in its place")


@declare(Kind(name="contact", file="contacts", on=lists.CONTACTS, search=9, has_anchor=True))
class Contact(Record):
    """Whom to ask, by role; the summary says about what."""

    organisation: Ref[Organisation] | None = Field(None, description="id of an organisation")
    links: Links = Field({}, description="page at which one can ask, in each language")
    name: TitleLine | None = Field(None, description="a person's name, only with that person's consent")
    email: Email | None = Field(None, description="address of the role, not of a person")


class Exempt(Frozen):
    """A text in which the words of a term are something else, or are said in another way."""

    at: Line = Field(description="what holds it, as links name it", examples=["programme:its-id", "page:about"])
    why: Line = Field(description="why its Welsh is right, for editors", examples=["the official name"])


@declare(Kind(name="term", file="glossary", on=lists.GLOSSARY, search=7, has_anchor=True))
class Term(Abbreviated):
    """A term of the glossary; the summary is its definition."""

    related: Refs["Term"] = Field((), description="ids of other terms")
    forms: Forms = Field(Forms(), description="how else it stands in text, beside title and abbreviation")
    explained: Flag = Field(True, description="false for a word so common that no text explains it")
    accepted: tuple[TitleLine, ...] = Field(
        (), description="other Welsh words that are right where the English has the term, unmutated"
    )
    exceptions: tuple[Exempt, ...] = Field(
        (), description="where the English has its words and the Welsh is right without it"
    )


@declare(
    Kind(
        name="quantity",
        file="quantities",
        on=lists.GLOSSARY,
        feature=Feature.QUANTITIES,
        search=13,
        has_anchor=True,
    )
)
class Quantity(Record):
    """A word of a scale of quantities; the summary is its meaning, the sources are where the scale holds."""

    at_least: Percent | None = Field(None, description="lower bound, per cent")
    above: Percent | None = Field(None, description="bound below which, and at which, it does not hold, per cent")
    below: Percent | None = Field(None, description="upper bound, per cent")
    forms: Forms = Field(Forms(), description="phrases in which it counts people or schools, such as most pupils")


@declare(Kind(name="milestone", file="milestones", on=lists.MILESTONES, search=11, has_anchor=True))
class Milestone(Record):
    """Something that happened in the development of leadership."""

    date: PartialDate = Field(description="year or month")
    resources: Refs[Resource] = Field((), description="ids of resources")
    programmes: Refs[Programme] = Field((), description="ids of programmes")

    @property
    def order(self) -> str:
        return self.date


@declare(Kind(name="news", file="news", on=lists.NEWS, search=12, has_anchor=True))
class News(Record):
    """Something new, with the day on which readers could first see it; the summary tells it in a sentence."""

    date: Date = Field(description="day on which it was published here; what it tells of may be older")
    text: Item | None = Field(None, description="what else there is to say, such as links, inline Markdown")
    stages: Refs[Stage] = Field((), description="ids of stages that it is about")
    programmes: Refs[Programme] = Field((), description="ids of programmes that it is about")
    resources: Refs[Resource] = Field((), description="ids of resources that it is about")
    case_studies: Refs[CaseStudy] = Field((), description="ids of case studies that it is about")


@declare(
    Kind(
        name="national-average",
        file="national_averages",
        on=lists.CASE_STUDIES,
        feature=Feature.AVERAGES,
        has_anchor=True,
    )
)
class NationalAverage(Record):
    """What is usual in schools of one phase, beside which a case study is shown."""

    phase: PhaseId = Field(description="kind of school")
    free_school_meals: Percent | None = Field(None, description="pupils eligible for free school meals, per cent")
    learning_needs: Percent | None = Field(None, description="pupils with additional learning needs, per cent")

    @property
    def shares(self) -> dict[str, float]:
        """Per cent of the pupils, by measure, a key of labels.measure; what is not known is left out."""
        return known_shares(self.free_school_meals, self.learning_needs)
