"""Booklets for paper, as PDF: what is on offer, and the whole pathway, in each language beside the page they print."""

from collections.abc import Callable, Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.exports.booklets.contents import Author, Booklet
from catalogue.exports.booklets.typesetting import set_booklet
from catalogue.languages.locales import Locale
from catalogue.model import lists
from catalogue.model.addresses import file_beside, list_address
from catalogue.model.lists import ListPage

BOOKLETS: tuple[tuple[ListPage, Callable[[Author], Booklet]], ...] = (
    (lists.ON_OFFER, Author.offer),
    (lists.PATHWAY, Author.pathway),
)
"""Each by the page that it prints."""
WORDS = ("contents", "calendar", "contacts", "date", "what", "online", "code")


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """Two in each language; none for a page that the site does not have."""
    for page, write in BOOKLETS:
        if page.name in source.catalogue.lists and source.catalogue.has(lists.ON_OFFER.feature):
            for locale in Locale:
                path = file_beside(list_address(page, locale), ".pdf")
                yield ExportedFile(path, partial(_render, source, locale, write))


def _render(source: Source, locale: Locale, write: Callable[[Author], Booklet]) -> bytes:
    interface = source.catalogue.interface
    words = {name: interface.words[f"booklet_{name}"][locale] for name in WORDS}
    words["programme"] = interface.label("kind", "programme", locale)
    return set_booklet(write(Author(source, locale)), words, source.day)
