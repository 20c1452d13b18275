"""Addresses of pages: /en/programmes/its-slug/ and /cy/rhaglenni/ei-slwg/.

An address is written from the root of the site, without a slash before it and with one behind it.
"""

from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import Kind, declared_kinds, paged_kinds
from catalogue.model.lists import ListPage
from catalogue.model.prose import HOME, ProsePage
from catalogue.model.records import Record


def list_address(page: ListPage, locale: Locale) -> str:
    """The address of a list."""
    return f"{locale}/{page.address[locale]}/"


def file_beside(address: str, ending: str) -> str:
    """The path of a file that says the same as a page, and has its name: en/on-offer/on-offer.pdf."""
    return f"{address}{address.rstrip('/').rpartition('/')[2]}{ending}"


def record_address(record: Record, on: ListPage, locale: Locale) -> str:
    """The address of a record's own page, or of its anchor on a list."""
    if record.kind_of.has_pages:
        return f"{list_address(on, locale)}{record.slug(locale)}/"
    return f"{list_address(on, locale)}#{record.anchor}".removesuffix("#")


def record_target(record: Record) -> str:
    """What links call it: programme:its-id."""
    return f"{record.kind_of.name}:{record.id}"


class Addresses:
    """The addresses of everything in a catalogue that prose and records can link to."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._lists = catalogue.lists
        self._addresses: dict[tuple[str, Locale], str] = {}
        for locale in Locale:
            for page in catalogue.lists.values():
                self._addresses[page.target, locale] = list_address(page, locale)
            for kind in declared_kinds():
                for record in catalogue.all(kind.record_type):
                    on = catalogue.section_of(record)
                    self._addresses[record_target(record), locale] = record_address(record, on, locale)
        for prose in catalogue.prose:
            self._addresses[prose.target, prose.locale] = self._address_of(prose)

    def find(self, target: str, locale: Locale) -> str | None:
        """The address of a target such as programme:its-id or list:pathway#headship."""
        name, hash_sign, fragment = target.partition("#")
        address = self._addresses.get((name, locale))
        return f"{address}{hash_sign}{fragment}" if address is not None else None

    def of_records_and_lists(self) -> Iterator[tuple[str, str]]:
        """What each is called in links, and its address."""
        for (target, _), address in self._addresses.items():
            if not target.startswith("page:"):
                yield target, address

    def of_prose(self, page: ProsePage) -> str:
        return self._addresses[page.target, page.locale]

    def _address_of(self, page: ProsePage) -> str:
        if page.path == HOME:
            return f"{page.locale}/"
        kind = prose_kind(page)
        known = self._addresses.get((f"{kind.name}:{page.name}", page.locale)) if kind else None
        if known:
            return known
        parent = self._lists.get(page.folder)
        return f"{list_address(parent, page.locale) if parent else f'{page.locale}/'}{page.slug}/"


def prose_kind(page: ProsePage) -> Kind | None:
    """The kind of record whose story the page is; None for a page that stands by itself."""
    return next((kind for kind in paged_kinds() if kind.has_prose and kind.on.name == page.folder), None)


def template_of(page: ProsePage) -> str:
    """The name of the template of a page of prose."""
    kind = prose_kind(page)
    return "home.html" if page.path == HOME else f"{kind.name if kind else 'prose'}.html"


def root_from(address: str) -> str:
    """The way from a page up to the root of the site: "../../../"."""
    return "../" * address.count("/")


def page_targets(catalogue: Catalogue) -> Iterator[str]:
    """What every page is called in links, such as programme:its-id. The story of a record counts once."""
    for page in catalogue.prose:
        if page.locale is Locale.EN and not prose_kind(page):
            yield page.target
    for each in catalogue.lists.values():
        yield each.target
    for kind in paged_kinds():
        for record in catalogue.all(kind.record_type):
            yield record_target(record)
