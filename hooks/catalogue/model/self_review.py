"""Self-review: the statements, the scale, and the fingerprint by which an answer knows its statement."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from catalogue.languages.locales import Locale
from catalogue.model.features import Feature
from catalogue.model.fields import Date, Frozen, PartialDate, Sentence, Slug, Text, Title
from catalogue.model.parts import Citation
from catalogue.model.references import Ref

if TYPE_CHECKING:
    from catalogue.model.entries import Contact
    from catalogue.model.frameworks import Framework

STEPS = 4
"""Of the scale; the first is worth one point."""
WORD = re.compile(r"\w+")


class Step(Frozen):
    """One step of the scale."""

    id: Slug = Field(description="name by which answers are kept on a reader's device; never changes")
    title: Title = Field(description="the step in a word or two, in plain text")
    help: Sentence = Field(description="when to choose it, in plain text")


class Statement(Frozen):
    """Something that a reader finds true or not."""

    id: Slug = Field(description="name by which answers are kept on a reader's device; never changes")
    text: Sentence = Field(description="the statement, plain text; who changes its words asks readers to answer anew")


class Area(Frozen):
    """The statements on one element of a framework."""

    id: str = Field(description="id of an element of the framework")
    statements: tuple[Statement, ...] = Field(min_length=2, max_length=12, description="two or more, in order")


class StatementSet(Frozen):
    """Statements that are answered together."""

    id: Ref["Framework"] = Field(description="id of the framework whose elements are its areas")
    title: Title = Field(description="what is reviewed, in plain text")
    help: Sentence = Field(description="how to answer, in plain text")
    areas: tuple[Area, ...] = Field(min_length=2, max_length=20, description="in order")

    @property
    def statements(self) -> tuple[Statement, ...]:
        return tuple(statement for area in self.areas for statement in area.statements)


class SelfReview(Frozen):
    """Statements of ours, and the scale on which readers answer them."""

    file: ClassVar[str] = "self_review"
    feature: ClassVar[Feature] = Feature.SELF_REVIEW

    scale: tuple[Step, ...] = Field(min_length=STEPS, max_length=STEPS, description="four steps, from the lowest")
    sets: tuple[StatementSet, ...] = Field(min_length=1, max_length=6, description="sets, in order")
    sources: tuple[Citation, ...] = Field((), description="the documents that the statements rest on")
    as_of: PartialDate | None = Field(
        None, description="year or month as of which the facts are; without it that of the newest source"
    )
    last_reviewed: Date | None = Field(None, description="day on which somebody last checked the statements")
    owner: Ref["Contact"] | None = Field(
        None, description="id of the contact who keeps it right; without it the editors"
    )

    @property
    def step_ids(self) -> list[str]:
        """The ids of the steps, from the lowest."""
        return [step.id for step in self.scale]

    def fingerprint(self, statement: Statement) -> str:
        """Changes with the words of the statement or of the scale, in either language; a comma changes nothing."""
        scale = [(step.id, *_words(step.title), *_words(step.help)) for step in self.scale]
        said = json.dumps([statement.id, *_words(statement.text), scale], ensure_ascii=False)
        return hashlib.sha256(said.encode()).hexdigest()[:12]

    def scores(self, area: Area) -> Iterator[tuple[int, float]]:
        """Every sum of points that an area can have, with its average."""
        number = len(area.statements)
        for points in range(number, number * STEPS + 1):
            yield points, round(points / number, 1)


def _words(text: Text) -> list[list[str]]:
    return [[word.casefold() for word in WORD.findall(text[locale])] for locale in Locale]


NO_SELF_REVIEW = SelfReview.model_construct(scale=(), sets=())
"""What stands in place of a file that cannot be read."""
