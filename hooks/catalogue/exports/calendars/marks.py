"""What tells a calendar from every other: the same mark for what gives the same bytes."""

import hashlib
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from pydantic import BaseModel

from catalogue.exports import Source
from catalogue.languages.locales import Locale
from catalogue.queries import events
from catalogue.queries.events import Dates

MAKERS = (Path(__file__).with_name("writing.py"), Path(events.__file__))
"""What makes events of records, and what writes them."""


class Marks:
    """Marks of the calendars of one build."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[int, str] = {}

    def of(self, dates: Dates, locale: Locale) -> str:
        """Of the records: all that happens stands in them, and to tell each event again would take longer."""
        programmes = {id(event.programme): event.programme for event in dates.events}
        told = [self._mark(record) for record in (*programmes.values(), dates.about) if record]
        return _digest("\n".join([self._shared, locale, dates.path(locale), *told]))

    @cached_property
    def _shared(self) -> str:
        """What every calendar is made of: the day, names and words, and what writes it."""
        source, catalogue = self._source, self._source.catalogue
        made_by = "\n".join((version("icalendar"), *(path.read_text(encoding="utf-8") for path in MAKERS)))
        words = repr(catalogue.interface)
        demonstration = str(catalogue.is_demonstration)
        site = (source.day.isoformat(), source.site_url, repr(catalogue.settings), demonstration)
        return _digest("\n".join((made_by, words, *site)))

    def _mark(self, record: BaseModel) -> str:
        if id(record) not in self._known:
            self._known[id(record)] = _digest(repr(record))
        return self._known[id(record)]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
