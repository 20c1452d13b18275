"""What a page offers beside itself: a calendar, a feed, the data of its kind, and a booklet, each where it is there."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from catalogue.languages.locales import Locale
from catalogue.model.addresses import file_beside, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, News
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import Kind
from catalogue.model.lists import CONTACTS, NEWS, ON_OFFER, PROGRAMMES
from catalogue.model.open_data import FOLDER, tables_of
from catalogue.model.records import Programme, Stage
from catalogue.model.vocabulary import FileKind
from catalogue.pages.frames import ID
from catalogue.pages.inventory import Page
from catalogue.queries.booklets import printed_pages
from catalogue.queries.events import dates_of
from catalogue.queries.news import (
    Channel,
    channel_title,
    feed_path,
    kinds_of_news,
    name_for_stage,
    subject_of,
)

_ABOUT: Mapping[str, Kind] = {ON_OFFER.name: Programme.kind_of, CONTACTS.name: Contact.kind_of}
"""What lists are about that hold records of another list, or of several kinds without pages."""


@dataclass(frozen=True, kw_only=True)
class OfferedFile:
    """The way to a file, and what it is."""

    kind: FileKind
    href: str
    title: str
    """For the head of a page, which is read without the page."""
    until: datetime.date | None = None
    """The last day on which it is of use; None where it has none."""


def find_offers(page: Page, catalogue: Catalogue, day: datetime.date) -> tuple[OfferedFile, ...]:
    """Those of a page as on a day, in the order in which they are named; of a frame, those that its pages share."""
    offered = partial(_offer, page, catalogue)
    return tuple(
        (
            *_calendars(page, catalogue, day),
            *_feeds(page, catalogue),
            *(offered(kind, path) for kind, path in _data(page, catalogue)),
            *(offered(FileKind.PDF, path) for path in _booklets(page, catalogue)),
        )
    )


def in_head(page: Page, files: tuple[OfferedFile, ...]) -> list[OfferedFile]:
    """Those that are the page itself in another form: of a list all, of other pages the feed alone."""
    return [file for file in files if page.list or file.kind is FileKind.FEED]


def _offer(
    page: Page, catalogue: Catalogue, kind: FileKind, path: str, until: datetime.date | None = None
) -> OfferedFile:
    title = f"{page.title}: {catalogue.interface.label('file', kind, page.locale)}"
    return OfferedFile(kind=kind, href=root_from(page.address) + quote(path), title=title, until=until)


def _calendars(page: Page, catalogue: Catalogue, day: datetime.date) -> Iterator[OfferedFile]:
    """Of a programme or a stage its own, of what leads to all programmes that of the site; none without a day ahead."""
    about = page.record if isinstance(page.record, Programme | Stage) else None
    if about or _is_home(page) or page.list in {ON_OFFER, PROGRAMMES}:
        dates = dates_of(catalogue, about)
        until = dates.last_ahead(day)
        if until:
            yield _offer(page, catalogue, FileKind.CALENDAR, dates.path(page.locale), until)


def _feeds(page: Page, catalogue: Catalogue) -> Iterator[OfferedFile]:
    """The feed of a stage, of a kind of record, or of all news; none where there is no news."""
    for name, subject in _channels(page, catalogue) if catalogue.all(News) else ():
        yield OfferedFile(
            kind=FileKind.FEED,
            href=root_from(page.address) + feed_path(name, page.locale),
            title=channel_title(catalogue, subject, page.locale),
        )


def _channels(page: Page, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The name of the channel, and what it is about: of a frame, the markers that stand for the record's own."""
    kind = _kind_of(page, catalogue)
    if _is_home(page) or page.list is NEWS:
        yield Channel().name, ""
    elif kind is Stage.kind_of and not page.list:
        yield name_for_stage(page.record.id if page.record else ID), page.title
    elif kind in kinds_of_news():
        yield kind.name, subject_of(catalogue, Channel(kind=kind), page.locale)


def _data(page: Page, catalogue: Catalogue) -> Iterator[tuple[FileKind, str]]:
    kind = _kind_of(page, catalogue)
    if kind and tables_of([kind]):
        yield FileKind.CSV, f"{FOLDER}{kind.name}.csv"
        yield FileKind.JSON, f"{FOLDER}{kind.name}.json"


def _booklets(page: Page, catalogue: Catalogue) -> Iterator[str]:
    if page.list and page.list in printed_pages(catalogue):
        address = page.first[page.locale] if page.first else page.address
        yield file_beside(address, ".pdf")


def _kind_of(page: Page, catalogue: Catalogue) -> Kind | None:
    """The kind of record that a page is about; of a list that holds several, the one whose records have pages."""
    if page.kind or page.record:
        return page.kind or (page.record.kind_of if page.record else None)
    if not page.list:
        return None
    if page.list.name in _ABOUT:
        return _ABOUT[page.list.name]
    if catalogue.find(Framework, page.list.name):
        return Element.kind_of
    kinds = sorted(catalogue.kinds, key=lambda kind: not kind.has_pages)
    above = (page.list, page.list.parent)
    return next((kind for each in above if each for kind in kinds if kind.on is each), None)


def _is_home(page: Page) -> bool:
    return page.address in {f"{locale}/" for locale in Locale}
