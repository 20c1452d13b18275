"""Feeds of news in each language (Atom, RFC 4287): all news, that about each kind of record, and about each stage."""

from collections.abc import Iterator
from functools import partial
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_target
from catalogue.model.entries import News
from catalogue.model.lists import NEWS
from catalogue.queries.examples import as_example
from catalogue.queries.news import (
    Channel,
    channel_title,
    feed_path,
    find_channels,
    find_news,
    records_of,
    subject_of,
)

ATOM = "http://www.w3.org/2005/Atom"
ATOM_TYPE, HTML_TYPE = "application/atom+xml", "text/html"
LONGEST = 50
"""How much of the news a feed holds, the newest."""


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """A feed of each channel in each language; none where there is no news."""
    for channel in find_channels(source.catalogue):
        for locale in Locale:
            yield ExportedFile(feed_path(channel.name, locale), partial(_render, source, channel, locale))


def _render(source: Source, channel: Channel, locale: Locale) -> str:
    """An empty feed is as new as the newest news of the site: until then, there was none for it."""
    catalogue = source.catalogue
    news = find_news(catalogue, channel)[:LONGEST]
    subject = subject_of(catalogue, channel, locale)
    title = f"{channel_title(catalogue, subject, locale)} – {catalogue.settings.name[locale]}"
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": locale})
    _add(feed, "id", _id(source, f"{locale}/feed:{channel.name}"))
    _add(feed, "title", as_example(source.catalogue, title, locale))
    _add(feed, "updated", _instant((news or find_news(catalogue))[0]))
    _add(SubElement(feed, "author"), "name", catalogue.settings.name[locale])
    _add(feed, "rights", catalogue.settings.licence[locale])
    _link(feed, "self", source.whole_address(feed_path(channel.name, locale)), ATOM_TYPE, locale)
    _link(feed, "alternate", _page_of(source, channel, locale), HTML_TYPE, locale)
    _link(feed, "alternate", source.whole_address(feed_path(channel.name, locale.other)), ATOM_TYPE, locale.other)
    for each in news:
        feed.append(_entry(source, each, locale))
    indent(feed, "")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _entry(source: Source, news: News, locale: Locale) -> Element:
    """It names no page in the other language: readers that take the last alternate would lead there."""
    target = record_target(news)
    about = records_of(source.catalogue, news)
    entry = Element("entry")
    _add(entry, "id", _id(source, f"{locale}/{target}"))
    _add(entry, "title", as_example(source.catalogue, news.title[locale], locale))
    _add(entry, "updated", _instant(news))
    _add(entry, "published", _instant(news))
    _add(entry, "summary", news.summary[locale])
    _link(entry, "alternate", _whole(source, target, locale), HTML_TYPE, locale)
    for record in about:
        _link(entry, "related", _whole(source, record_target(record), locale), HTML_TYPE, locale)
    for kind in dict.fromkeys(record.kind_of.name for record in about):
        label = source.catalogue.interface.label("kind", kind, locale)
        SubElement(entry, "category", {"term": kind, "label": label})
    return entry


def _page_of(source: Source, channel: Channel, locale: Locale) -> str:
    """The page that a channel belongs to."""
    if channel.stage:
        return _whole(source, record_target(channel.stage), locale)
    return _whole(source, (channel.kind.on if channel.kind else NEWS).target, locale)


def _whole(source: Source, target: str, locale: Locale) -> str:
    return source.whole_address(source.addresses.find(target, locale) or "")


def _id(source: Source, name: str) -> str:
    """The same for ever (RFC 9562, version 5): made of names that never change, and of where the site first stood."""
    settings = source.catalogue.settings
    return uuid5(NAMESPACE_URL, f"{settings.identity or settings.address}{name}").urn


def _instant(news: News) -> str:
    """The beginning of its day (RFC 3339)."""
    return f"{news.date}T00:00:00Z"


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, relation: str, address: str, media_type: str, language: Locale) -> None:
    SubElement(parent, "link", {"rel": relation, "type": media_type, "hreflang": language, "href": address})
