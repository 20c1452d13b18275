"""The feeds that a page offers: those of its list, of its stage, or all news."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from catalogue.model.lists import NEWS
from catalogue.model.records import Stage
from catalogue.pages.frames import ID
from catalogue.pages.inventory import Page
from catalogue.queries.news import (
    Channel,
    channel_title,
    feed_path,
    kinds_of_news,
    name_for_stage,
    subject_of,
)


@dataclass(frozen=True)
class FeedLink:
    """The way to a feed, and its name."""

    href: str
    title: str


def find_feeds(page: Page, catalogue: Catalogue, root: str) -> list[FeedLink]:
    """The feeds of a page or of a frame; `root` is the way up to the root of the site."""
    if not catalogue.all(News):
        return []
    return [
        FeedLink(f"{root}{feed_path(name, page.locale)}", channel_title(catalogue, subject, page.locale))
        for name, subject in _named(page, catalogue)
    ]


def _named(page: Page, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The name of each channel, and what it is about: of a frame, the markers that stand for the record's own."""
    if page.address == f"{page.locale}/" or page.list is NEWS:
        yield Channel().name, ""
    if page.kind is Stage.kind_of:
        yield name_for_stage(ID), page.title
    for kind in kinds_of_news():
        if page.list is kind.on:
            yield kind.name, subject_of(catalogue, Channel(kind=kind), page.locale)
