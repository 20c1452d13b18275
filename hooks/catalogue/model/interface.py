"""Every word that templates and scripts show, in both languages."""

from pydantic import Field

from catalogue.languages.locales import Locale
from catalogue.model.fields import Frozen, Line, Text


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


class Counted(Frozen):
    """A counted noun in both languages."""

    en: EnglishForms = Field(description="in English")
    cy: WelshForms = Field(description="in Welsh")

    def form(self, category: str, locale: Locale) -> str:
        forms = self.cy if locale is Locale.CY else self.en
        return str(getattr(forms, category))


class ListWords(Frozen):
    """Title and lead of a page that lists records."""

    title: Text = Field(description="title of the page")
    description: Text = Field(description="one or two sentences below it")


class Interface(Frozen):
    """Every word that templates and scripts show."""

    words: dict[str, Text] = Field(description="words and whole sentences, by key")
    counts: dict[str, Counted] = Field(description="counted nouns, by key")
    labels: dict[str, dict[str, Text]] = Field(description="words for each value of a field")
    lists: dict[str, ListWords] = Field(description="title and lead of each list, by its name")
    proper_names: tuple[str, ...] = Field((), description="texts that may be the same in both languages")
