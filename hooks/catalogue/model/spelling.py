"""Words that are right although the dictionary of their language lacks them."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from catalogue.languages.locales import Locale
from catalogue.languages.spelling import WORD
from catalogue.model.fields import Frozen, Role, refuse


def _word(value: str) -> str:
    if not WORD.fullmatch(value):
        raise refuse(f"{value[:60]!r} is not one word", "write each word by itself, without points and commas")
    return value


ACCEPTED = Role("such a word", 60)
AcceptedWord = Annotated[str, ACCEPTED, Field(min_length=1), AfterValidator(_word)]


class Spelling(Frozen):
    """Words that the check of spelling accepts, such as names of places and people."""

    file: ClassVar[str] = "spelling"

    en: tuple[AcceptedWord, ...] = Field((), description="words in English texts; capitals count")
    cy: tuple[AcceptedWord, ...] = Field((), description="words in Welsh texts, unmutated; capitals count")

    def __getitem__(self, locale: Locale) -> tuple[str, ...]:
        return self.en if locale is Locale.EN else self.cy


NO_SPELLING = Spelling()
"""Of a site without the file."""
