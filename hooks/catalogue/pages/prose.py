"""The Markdown of a page of prose, with its links and citations resolved."""

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, prose_kind, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import CITE, ProsePage, replace_links
from catalogue.model.records import Reading, Resource

CITATION = f"{CITE}:"
REFERENCE = "reference-"
"""What the ids in the list of references begin with."""
SOURCES = "sources"
"""Id of the list of sources below a record, which names what its prose cites."""


def resolve_links(page: ProsePage, catalogue: Catalogue, addresses: Addresses) -> str:
    """The Markdown with links to addresses, from the page's own."""
    root = root_from(addresses.of_prose(page))

    def replace(text: str, target: str) -> str:
        if target.startswith(CITATION):
            return _citation(target.removeprefix(CITATION), text, page, catalogue)
        found = addresses.find(target, page.locale)
        return f"[{text}]({target if found is None else root + found})"

    return replace_links(page.markdown, replace)


def _citation(document: str, part: str, page: ProsePage, catalogue: Catalogue) -> str:
    """A citation in brackets, which leads to the reference at the foot of the page."""
    record = catalogue.find(Resource, document)
    name = citation_name(record, page.locale) if record else document
    reference = SOURCES if prose_kind(page) else f"{REFERENCE}{document}"
    return f"([{name}{', ' if part else ''}{part}](#{reference}){{.citation}})"


def citation_name(record: Resource, locale: Locale) -> str:
    """What a document is called in the text: publisher and year of a reading; else its title."""
    if isinstance(record, Reading):
        return f"{record.publisher[locale]} {record.year or ''}".rstrip()
    return record.title[locale]
