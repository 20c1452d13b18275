"""The words of one language, as templates and outputs ask for them."""

from collections.abc import Iterable
from functools import cached_property
from types import SimpleNamespace

from catalogue.languages.formats import language_name, month_name, partial_date
from catalogue.languages.locales import Locale
from catalogue.languages.numbers import decimal, plural_category
from catalogue.model.interface import Interface, ListWords
from catalogue.model.lists import ListPage
from catalogue.model.parts import Edition
from catalogue.model.records import Resource
from catalogue.model.self_review import STEPS, Area, SelfReview
from catalogue.queries.status import CLOSING_SOON_DAYS, status_labels

HIGHEST = 7
"""From here on all numbers are said alike, in Welsh too (CLDR's plural rules)."""


class Wording:
    """Words, labels and counted nouns of the interface in one language."""

    def __init__(self, interface: Interface, locale: Locale) -> None:
        self._locale = locale
        self._interface = interface

    @property
    def locale(self) -> Locale:
        """The language."""
        return self._locale

    @cached_property
    def words(self) -> SimpleNamespace:
        """The words of interface.yaml, each an attribute with the name of its key."""
        return SimpleNamespace(**{key: text[self.locale] for key, text in self._interface.words.items()})

    def list_words(self, page: ListPage | str) -> ListWords:
        """Title and description of a list, or of the one with this name."""
        return self._interface.lists[page if isinstance(page, str) else page.name]

    def label(self, group: str, value: str) -> str:
        """The word for a value of a field."""
        return self._interface.label(group, value, self.locale)

    def count(self, noun: str, number: int) -> str:
        """A number of something."""
        return self._interface.count(noun, number, self.locale)

    def phrases(self, noun: str, most: int) -> list[str]:
        """The counted noun for every number from 0 to the highest, for scripts."""
        return [self.count(noun, number) for number in range(most + 1)]

    def patterns(self, noun: str) -> list[str]:
        """How 0, 1, 2 … of something are said, {n} being the number; the last is for all higher ones, for scripts."""
        counted = self._interface.counts[noun]
        return [counted.form(plural_category(number, self._locale), self._locale) for number in range(HIGHEST + 1)]

    def progress(self, number: int, text: str) -> list[str]:
        """How much of a number is done, from nothing to all of it, for scripts."""
        return [text.format(n=done, of=number) for done in range(number + 1)]

    def scores(self, self_review: SelfReview, area: Area) -> dict[int, str]:
        """The average of an area by the sum of its points, for scripts."""
        text = self.words.score_of
        return {
            points: text.format(n=decimal(average, self.locale), of=STEPS)
            for points, average in self_review.scores(area)
        }

    @cached_property
    def months(self) -> list[str]:
        """Names of the months, as dates have them, for scripts."""
        return [month_name(month, self.locale) for month in range(1, 13)]

    @cached_property
    def status_words(self) -> dict[str, str]:
        """The word of each status, and of a programme without places, for scripts."""
        return {str(status): text[self.locale] for status, text in status_labels(self._interface).items()}

    @cached_property
    def closing_words(self) -> tuple[str, ...]:
        """What a badge says 0, 1, 2 … days before the last day for applications."""
        days = range(1, CLOSING_SOON_DAYS + 1)
        return (self.words.closes_today, *(self.count("closes_in_days", number) for number in days))

    def described_in(self, date: str) -> str:
        """As described in 2020, or in May 2020; empty without a date."""
        if not date:
            return ""
        pattern = self.words.described_in_month if "-" in date else self.words.described_in_year
        return str(pattern.format(date=self._partial_date(date)))

    def _partial_date(self, date: str) -> str:
        """A year, or month and year."""
        return partial_date(date, self.locale)

    def languages(self, tags: Iterable[Locale]) -> str:
        """Names of languages."""
        return self.label("languages", "_".join(sorted(tags)))

    def editions(self, resource: Resource) -> str:
        """The languages in which a resource exists."""
        tags = {edition.language for edition in resource.editions}
        if tags <= set(Locale):
            return self.label("editions", "_".join(sorted(tags)))
        return ", ".join(self._language(tag) for tag in sorted(tags, key=lambda tag: (tag not in set(Locale), tag)))

    def edition_language(self, resource: Resource, edition: Edition) -> str:
        """The language of an edition, as it is said where there are others or none."""
        if edition.language not in set(Locale):
            return self._language(edition.language)
        beside = "_beside" if len(resource.editions) > 1 else ""
        return self.label("edition_language", f"{edition.language}{beside}")

    def _language(self, tag: str) -> str:
        return language_name(tag, self.locale)
