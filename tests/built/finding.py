"""The pages of records on the built site."""

from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Programme, Record
from tests.pages import BuiltPage, Pages
from tests.samples import Made


def pages_with(
    record_type: type[Made], pages: Pages, catalogue: Catalogue, locale: Locale
) -> list[tuple[Made, BuiltPage]]:
    """The records of a type with their pages."""
    return [
        (record, pages[record_address(record, catalogue.section_of(record), locale)])
        for record in catalogue.all(record_type)
    ]


def page_of(pages: Pages, catalogue: Catalogue, record_type: type[Record], name: str, locale: Locale) -> BuiltPage:
    """The page of one record."""
    record = catalogue.find(record_type, name)
    assert record
    return pages[record_address(record, catalogue.section_of(record), locale)]


def programme_page(pages: Pages, catalogue: Catalogue, name: str, locale: Locale = Locale.EN) -> BuiltPage:
    return page_of(pages, catalogue, Programme, name, locale)
