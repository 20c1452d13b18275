"""How templates write a value in one language. Each public method is a filter with its name."""

import datetime
from collections.abc import Iterable
from functools import cache
from typing import TypeVar
from urllib.parse import urlsplit

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from catalogue.languages.alphabet import sort_key
from catalogue.languages.formats import long_date, month_and_year, partial_date
from catalogue.languages.locales import Locale
from catalogue.languages.numbers import decimal
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Month, Text
from catalogue.model.parts import Edition
from catalogue.model.records import Record
from catalogue.pages.views.letters import Letter, by_initial
from catalogue.queries.a_z import Entry
from catalogue.queries.inline import plain_text

T = TypeVar("T")


SomeRecord = TypeVar("SomeRecord", bound=Record)


class Filters:
    """The filters of one language."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._dated = cache(self._write_date)
        self._dated_month = cache(self._write_date)

    def local(self, pair: Pair[T]) -> T:
        """The part in the language of the page."""
        return pair[self._locale]

    def plain(self, text: Text) -> str:
        """Words without marks of Markdown."""
        return plain_text(text[self._locale])

    def long_date(self, date: datetime.date) -> str:
        """1 September 2026; September 2026 where the day is not known."""
        return month_and_year(date, self._locale) if isinstance(date, Month) else long_date(date, self._locale)

    def dated(self, date: datetime.date) -> Markup:
        """The long date in a time element."""
        return self._dated_month(date) if isinstance(date, Month) else self._dated(date)

    def partial_date(self, date: str) -> str:
        """A year, or month and year."""
        return partial_date(date, self._locale)

    def time(self, time: datetime.time) -> str:
        """09:30."""
        return time.strftime("%H:%M")

    def percent(self, number: float) -> str:
        """18.4%."""
        return f"{decimal(number, self._locale)}%"

    def decimal(self, number: float) -> str:
        """1,233."""
        return decimal(number, self._locale)

    def say(self, text: str, **values: object) -> str:
        """A text of the interface with values in its gaps."""
        return text.format(**values)

    def data(self, value: object) -> Markup:
        """JSON for an attribute that a script reads."""
        return escape(str(htmlsafe_json_dumps(value, sort_keys=True)))

    def host(self, address: str) -> str:
        """Where an address leads: hwb.gov.wales."""
        return urlsplit(address).hostname or address

    def by_title(self, records: Iterable[SomeRecord]) -> list[SomeRecord]:
        """In the alphabetical order of the language."""
        return sorted(records, key=lambda record: sort_key(record.title[self._locale], self._locale))

    def by_initial(self, things: Iterable[Record | Entry]) -> list[Letter]:
        """Things already in order, in groups of one first letter."""
        return by_initial(things, self._locale)

    def own_first(self, editions: Iterable[Edition]) -> list[Edition]:
        """Editions in the language of the page before others."""
        return sorted(editions, key=lambda edition: edition.language != self._locale)

    def _write_date(self, date: datetime.date) -> Markup:
        machine = date.text if isinstance(date, Month) else date
        return Markup('<time datetime="{}">{}</time>').format(machine, self.long_date(date))
