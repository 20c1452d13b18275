"""Every word that templates and scripts show, in both languages."""

from typing import Annotated, ClassVar

from pydantic import Field
from pydantic.dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.numbers import decimal, plural_category
from catalogue.languages.pairs import Pair
from catalogue.model.features import Feature
from catalogue.model.fields import STRICT, Frozen, Line, Sentence, Title, Wording


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

    def said(self, number: int, locale: Locale) -> str:
        """The number and the noun: "2 raglen"."""
        return self.form(plural_category(number, locale), locale).replace("{n}", decimal(number, locale))


class ListWords(Frozen):
    """Title and lead of a page that lists records."""

    title: Title = Field(description="title of the page")
    description: Sentence = Field(description="one or two sentences below it")


class OwnListWords(Frozen):
    """Title and lead of a list, where a site says them otherwise than the engine."""

    title: Title | None = Field(None, description="title of the page")
    description: Sentence | None = Field(
        None, description="one or two sentences below it; {stages}, {programmes} and the like are counted"
    )

    def over(self, words: ListWords) -> ListWords:
        """The words of a list with these in place of what they replace."""
        return ListWords(title=self.title or words.title, description=self.description or words.description)


class Variant(Frozen):
    """What is said instead on a site that leaves these features out."""

    without: tuple[Feature, ...] = Field(min_length=1, description="the features that are left out, all of them")
    words: dict[str, Wording] = Field({}, description="words, by key")
    lists: dict[str, OwnListWords] = Field({}, description="title and lead of lists, by name")


class OwnWords(Frozen):
    """What a site says otherwise than the engine, by the same keys."""

    file: ClassVar[str] = "interface"

    words: dict[str, Wording] = Field({}, description="words and whole sentences, by key")
    counts: dict[str, Counted] = Field({}, description="counted nouns, by key")
    labels: dict[str, dict[str, Wording]] = Field({}, description="words for each value of a field")
    lists: dict[str, OwnListWords] = Field({}, description="title and lead of lists, by name")
    proper_names: tuple[str, ...] = Field((), description="texts that may be the same in both languages")


class Interface(Frozen):
    """Every word that templates and scripts show."""

    words: dict[str, Wording] = Field(description="words and whole sentences, by key")
    counts: dict[str, Counted] = Field(description="counted nouns, by key")
    labels: dict[str, dict[str, Wording]] = Field(description="words for each value of a field")
    lists: dict[str, ListWords] = Field(description="title and lead of each list, by its name")
    variants: tuple[Variant, ...] = Field((), description="what is said where features are left out")
    proper_names: tuple[str, ...] = Field((), description="texts that may be the same in both languages")

    def label(self, group: str, value: str, locale: Locale) -> str:
        """The word for a value of a field."""
        return self.labels[group][str(value)][locale]

    def count(self, noun: str, number: int, locale: Locale) -> str:
        """A number of something: "2 raglen"."""
        return self.counts[noun].said(number, locale)


NO_WORDS = Interface(words={}, counts={}, labels={}, lists={})
"""What stands in place of a file that cannot be read."""
