"""Words of one meaning: by any of them the search finds what has another."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from catalogue.languages.locales import Locale
from catalogue.languages.words import words_of
from catalogue.model.fields import Frozen, Role, refuse

MOST_WORDS = 5
"""Of a phrase: a longer one nobody types as it stands here."""


def _phrase(value: str) -> str:
    number = len(words_of(value))
    if number > MOST_WORDS:
        raise refuse(f"has {number} words", f"write {MOST_WORDS} at most")
    return value


def _group(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) == 1:
        raise refuse(f"has {value[0][:60]!r} alone", "write another word of the same meaning, or delete the group")
    return value


PHRASE = Role("such a phrase", 40)
Phrase = Annotated[str, PHRASE, Field(min_length=1), AfterValidator(_phrase)]
"""A word, or a few words that stand together."""
Group = Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=20), AfterValidator(_group)]


class Synonyms(Frozen):
    """Groups of words of one meaning; a reader who types one of a group finds what has another of it."""

    file: ClassVar[str] = "synonyms"

    en: tuple[Group, ...] = Field((), description="groups in English, each a list of words or short phrases")
    cy: tuple[Group, ...] = Field((), description="groups in Welsh, unmutated, each a list of words or short phrases")

    def __getitem__(self, locale: Locale) -> tuple[Group, ...]:
        return self.en if locale is Locale.EN else self.cy


NO_SYNONYMS = Synonyms()
"""Of a site without the file."""
