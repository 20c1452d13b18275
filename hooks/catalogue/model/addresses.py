"""Addresses of pages: /en/programmes/npqh/ and /cy/rhaglenni/cpcp/.

An address is written from the root of the site, without a slash before it and with one behind it.
"""

from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import ProsePage


def list_address(name: str, locale: Locale) -> str:
    """The address of the page that lists a kind of record; `name` is a key of kinds.LISTS."""
    english, welsh = kinds.LISTS[name]
    return f"{locale}/{english if locale is Locale.EN else welsh}/"


def record_address(record: records.Record, locale: Locale) -> str:
    """The address of a record's own page, or of its place on a list."""
    kind = kinds.BY_TYPE[type(record)]
    if kind.shown_on:
        return f"{list_address(kind.shown_on, locale)}#{record.id}"
    return f"{locale}/{kind.section_in(locale)}/{record.slug(locale)}/"


class Paths:
    """The addresses of everything in a catalogue that prose and records can link to."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._addresses: dict[tuple[str, Locale], str] = {}
        for locale in Locale:
            for name in kinds.LISTS:
                self._addresses[f"list:{name}", locale] = list_address(name, locale)
            for kind in kinds.KINDS:
                for record in catalogue.records(kind):
                    self._addresses[f"{kind.name}:{record.id}", locale] = record_address(record, locale)
        for page in catalogue.prose:
            self._addresses[f"page:{page.path}", page.locale] = _prose_address(page, self._addresses)

    def find(self, target: str, locale: Locale) -> str | None:
        """The address of a target such as programme:npqh or list:pathway#headship."""
        name, hash_sign, fragment = target.partition("#")
        address = self._addresses.get((name, locale))
        return f"{address}{hash_sign}{fragment}" if address is not None else None

    def of_records_and_lists(self) -> Iterator[tuple[str, str]]:
        """What each is called in links, and its address."""
        for (target, _), address in self._addresses.items():
            if not target.startswith("page:"):
                yield target, address

    def of_prose(self, page: ProsePage) -> str:
        return self._addresses[f"page:{page.path}", page.locale]


def root_from(address: str) -> str:
    """The way from a page up to the root of the site: "../../../"."""
    return "../" * address.count("/")


def _prose_address(page: ProsePage, known: dict[tuple[str, Locale], str]) -> str:
    if page.path == "index":
        return f"{page.locale}/"
    folder, _, name = page.path.rpartition("/")
    case_study = f"{kinds.CASE_STUDY.name}:{name}"
    if folder == kinds.CASE_STUDY.name_of_folder and (case_study, page.locale) in known:
        return known[case_study, page.locale]
    parent = list_address(folder, page.locale) if folder in kinds.LISTS else f"{page.locale}/"
    return f"{parent}{page.slug}/"


def page_targets(catalogue: Catalogue) -> Iterator[str]:
    """What every page is called in links, such as programme:npqh. A case study's prose counts once."""
    for page in catalogue.prose:
        if page.locale is Locale.EN and not page.path.startswith(f"{kinds.CASE_STUDY.name_of_folder}/"):
            yield f"page:{page.path}"
    for name in kinds.LISTS:
        yield f"list:{name}"
    for kind in kinds.PAGED:
        for record in catalogue.records(kind):
            yield f"{kind.name}:{record.id}"
