"""The questions of "help me choose", as the search reads them."""

from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.next_step import Answer, NextStep, Question


def read_questions(next_step: NextStep, locale: Locale) -> Iterator[str]:
    """A line for each question and each answer, with its help behind it."""
    for question in next_step.questions:
        yield _line(question, locale)
        yield from (_line(answer, locale) for answer in question.answers)


def _line(asked: Question | Answer, locale: Locale) -> str:
    return " ".join(text[locale] for text in (asked.title, asked.help) if text)
