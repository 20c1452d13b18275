"""Help me choose: the questions, and which suggestions fit which answers. assets/next-step.js chooses as here."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from catalogue.model.features import Feature
from catalogue.model.fields import Date, Flag, Frozen, PartialDate, Sentence, Slug, Title
from catalogue.model.parts import Citation
from catalogue.model.records import CaseStudy, Programme, Reading, Recap, Record, Reflection, Stage
from catalogue.model.references import Ref

if TYPE_CHECKING:
    from catalogue.model.entries import Contact

Answers = Mapping[str, str]
"""The id of the answer to each question, by the question's id."""


class ResultPart(StrEnum):
    """What a result is made of, in its order; each is a list of suggestions in NextStep."""

    STAGES = "stages"
    PROGRAMMES = "programmes"
    RECAPS = "recaps"
    READINGS = "readings"
    REFLECTIONS = "reflections"
    CASE_STUDIES = "case_studies"

    @property
    def most(self) -> int:
        """How many suggestions a result has of this part, at most."""
        return 3 if self is ResultPart.PROGRAMMES else 1

    @property
    def record_type(self) -> type[Record]:
        """What its suggestions are."""
        return RECORD_TYPES[self]

    @property
    def feature(self) -> Feature | None:
        """The feature that it belongs to; None where every site has it."""
        return self.record_type.kind_of.belongs_to

    @property
    def id(self) -> str:
        """Its anchor on the page."""
        return self.replace("_", "-")

    def anchor(self, position: int) -> str:
        """The anchor of a suggestion."""
        return f"{self.id}-{position + 1}"


RECORD_TYPES: dict[ResultPart, type[Record]] = {
    ResultPart.STAGES: Stage,
    ResultPart.PROGRAMMES: Programme,
    ResultPart.RECAPS: Recap,
    ResultPart.READINGS: Reading,
    ResultPart.REFLECTIONS: Reflection,
    ResultPart.CASE_STUDIES: CaseStudy,
}


class Answer(Frozen):
    """One of the answers to a question."""

    id: Slug = Field(description="name by which suggestions and addresses refer to it; never changes")
    title: Title = Field(description="the answer, in plain text")
    help: Sentence | None = Field(None, description="who or what is meant, in plain text")
    preset: Flag = Field(False, description="true for one that is chosen from the start, so that one can go on")


class Question(Frozen):
    """A question with the answers to choose from."""

    id: Slug = Field(description="name by which suggestions and addresses refer to it; never changes")
    title: Title = Field(description="the question, in plain text")
    help: Sentence | None = Field(None, description="how to choose, in plain text")
    answers: tuple[Answer, ...] = Field(min_length=2, max_length=30, description="two or more, in order")


class Suggestion(Frozen, defer_build=False):  # many hold it: made once, not once for each
    """A record, for whom it is and why."""

    id: str = Field(description="id of the record", examples=["its-id"])
    when: dict[str, Annotated[tuple[str, ...], Field(min_length=1, max_length=30)]] = Field(
        {},
        description="the answers that it suits, by question; a question that is left out may have any answer",
        examples=[{"question-id": ["answer-id"]}],
    )
    reason: Sentence = Field(description="why it suits these answers, one or two plain sentences")

    def fits(self, answers: Answers) -> bool:
        for question, suited in self.when.items():  # noqa: SIM110 -- every combination asks: twice as fast
            if answers[question] not in suited:
                return False
        return True

    def meets(self, other: "Suggestion") -> bool:
        """Whether some answers fit both."""
        return all(
            set(suited) & set(other.when[question]) for question, suited in self.when.items() if question in other.when
        )


MOST_SUGGESTIONS = 200
"""In one part: with the limit on combinations it keeps the check within a second."""
Suggestions = Annotated[tuple[Suggestion, ...], Field(max_length=MOST_SUGGESTIONS)]


class NextStep(Frozen):
    """Questions, and for each part of the result a list of suggestions, read from the top."""

    file: ClassVar[str] = "next_step"
    feature: ClassVar[Feature] = Feature.NEXT_STEP

    questions: tuple[Question, ...] = Field(min_length=3, max_length=6, description="three to six, in order")
    stages: Suggestions = Field(description="the first that fits is shown")
    programmes: Suggestions = Field(description="the first three that fit are shown")
    recaps: Suggestions = Field(description="the first that fits is shown")
    readings: Suggestions = Field(description="the first that fits is shown")
    reflections: Suggestions = Field(description="the first that fits is shown")
    case_studies: Suggestions = Field((), description="the first that fits is shown")
    sources: tuple[Citation, ...] = Field((), description="the documents that the reasons rest on")
    as_of: PartialDate | None = Field(
        None, description="year or month as of which the facts are; without it that of the newest source"
    )
    last_reviewed: Date | None = Field(None, description="day on which somebody last checked the suggestions")
    owner: Ref["Contact"] | None = Field(
        None, description="id of the contact who keeps it right; without it the editors"
    )

    def suggestions(self, part: ResultPart) -> tuple[Suggestion, ...]:
        return {
            ResultPart.STAGES: self.stages,
            ResultPart.PROGRAMMES: self.programmes,
            ResultPart.RECAPS: self.recaps,
            ResultPart.READINGS: self.readings,
            ResultPart.REFLECTIONS: self.reflections,
            ResultPart.CASE_STUDIES: self.case_studies,
        }[part]

    def asked_for(self, part: ResultPart) -> tuple[Question, ...]:
        """The questions that the suggestions of a part depend on."""
        asked = {question for suggestion in self.suggestions(part) for question in suggestion.when}
        return tuple(question for question in self.questions if question.id in asked)


NO_STEPS = NextStep.model_construct(
    questions=(),
    stages=(),
    programmes=(),
    recaps=(),
    readings=(),
    reflections=(),
    case_studies=(),
)
"""What stands in place of a file that cannot be read."""


def choose(suggestions: Sequence[Suggestion], answers: Answers, most: int) -> tuple[int, ...]:
    """Positions of the first suggestions that fit, each record once."""
    found: dict[str, int] = {}
    for position, suggestion in enumerate(suggestions):
        if suggestion.fits(answers):
            found.setdefault(suggestion.id, position)
        if len(found) == most:
            break
    return tuple(found.values())


def combinations(questions: Sequence[Question]) -> Iterator[dict[str, str]]:
    """Every way to answer the questions."""
    names = [question.id for question in questions]
    for answers in product(*(question.answers for question in questions)):
        yield dict(zip(names, (answer.id for answer in answers), strict=True))
