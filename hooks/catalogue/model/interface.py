"""Every word that templates and scripts show, in both languages."""

from typing import Annotated, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from catalogue.languages.formats import decimal, plural_category
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import STRICT, Frozen, Line, Text


class EnglishForms(Frozen):
    """A counted noun in English; {n} stands for the number."""

    one: Line = Field(description="1")
    other: Line = Field(description="all others")


class WelshForms(Frozen):
    """A counted noun in Welsh, in CLDR's six forms; {n} stands for the number."""

    zero: Line = Field(description="0")
    one: Line = Field(description="1")
    two: Line = Field(description="2, soft mutation")
    few: Line = Field(description="3, aspirate mutation for some")
    many: Line = Field(description="6")
    other: Line = Field(description="4, 5, 7 and more")


@dataclass(frozen=True, slots=True, config=STRICT)
class Counted(Pair[Frozen]):
    """A counted noun in both languages."""

    en: Annotated[EnglishForms, Field(description="in English")]
    cy: Annotated[WelshForms, Field(description="in Welsh")]

    def form(self, category: str, locale: Locale) -> str:
        """The form for a category of CLDR; raises KeyError for one that the language does not have."""
        return str(dict(self[locale])[category])


class ListWords(Frozen):
    """Title and lead of a page that lists records."""

    title: Text = Field(description="title of the page")
    description: Text = Field(description="one or two sentences below it")


class Interface(Frozen):
    """Every word that templates and scripts show."""

    file: ClassVar[str] = "interface"

    words: dict[str, Text] = Field(description="words and whole sentences, by key")
    counts: dict[str, Counted] = Field(description="counted nouns, by key")
    labels: dict[str, dict[str, Text]] = Field(description="words for each value of a field")
    lists: dict[str, ListWords] = Field(description="title and lead of each list, by its name")
    proper_names: tuple[str, ...] = Field((), description="texts that may be the same in both languages")

    def label(self, group: str, value: str, locale: Locale) -> str:
        """The word for a value of a field."""
        return self.labels[group][str(value)][locale]

    def count(self, noun: str, number: int, locale: Locale) -> str:
        """A number of something: "2 raglen"."""
        form = self.counts[noun].form(plural_category(number, locale), locale)
        return form.format(n=decimal(number, locale))


NO_WORDS = Interface(words={}, counts={}, labels={}, lists={})
"""What stands in place of a file that cannot be read."""
