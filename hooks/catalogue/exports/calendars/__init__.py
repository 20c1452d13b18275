"""Calendars (iCalendar, RFC 5545 and 7986): the whole site, each stage and each programme, in each language.

The event of one date has the same UID in both languages and in every calendar, so that following two of them shows it
once. Nothing depends on the hour of the build: two builds of a commit on one day give the same bytes.
"""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from catalogue.exports import ExportedFile, Source
from catalogue.exports.calendars.marks import Marks
from catalogue.keeping.files import find_folder, keep
from catalogue.languages.locales import Locale
from catalogue.queries.events import Dates, generate_dates

if TYPE_CHECKING:
    from catalogue.exports.calendars.writing import Writer


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """A file for all that has days; nothing where the site has none."""
    writer = cache(partial(_make_writer, source))
    marks = Marks(source)
    for dates in generate_dates(source.catalogue):
        for locale in Locale:
            yield ExportedFile(dates.path(locale), partial(_render, writer, marks, dates, locale))


def _make_writer(source: Source) -> "Writer":
    from catalogue.exports.calendars.writing import Writer  # noqa: PLC0415 -- takes longer to load than a site without dates can wait

    return Writer(source)


def _render(writer: Callable[[], "Writer"], marks: Marks, dates: Dates, locale: Locale) -> bytes:
    """A calendar, or the one that is kept of an earlier build."""
    return keep(find_folder(), f"{marks.of(dates, locale)}.ics", lambda: writer().write(dates, locale))
