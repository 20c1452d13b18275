"""Booklets for paper, as PDF: what is on offer, and the whole pathway, in each language beside the page they print."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.exports.booklets.contents import Author, Booklet
from catalogue.exports.booklets.typesetting import set_booklet
from catalogue.languages.locales import Locale
from catalogue.model.addresses import file_beside, list_address
from catalogue.model.lists import ON_OFFER, PATHWAY
from catalogue.queries.booklets import printed_pages

BOOKLETS: Mapping[str, Callable[[Author], Booklet]] = {ON_OFFER.name: Author.offer, PATHWAY.name: Author.pathway}
"""Each by the page that it prints."""
WORDS = ("contents", "calendar", "contacts", "date", "what", "online", "code")


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One in each language for each page that is printed."""
    for page in printed_pages(source.catalogue):
        for locale in Locale:
            path = file_beside(list_address(page, locale), ".pdf")
            yield ExportedFile(path, partial(_render, source, locale, BOOKLETS[page.name]))


def _render(source: Source, locale: Locale, write: Callable[[Author], Booklet]) -> bytes:
    interface = source.catalogue.interface
    words = {name: interface.words[f"booklet_{name}"][locale] for name in WORDS}
    words["programme"] = interface.label("kind", "programme", locale)
    return set_booklet(write(Author(source, locale)), words, source.day)
