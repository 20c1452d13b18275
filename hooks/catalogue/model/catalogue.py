"""The catalogue: every record and page of prose, and who refers to whom."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Protocol, TypeVar, cast

from pydantic import BaseModel

from catalogue.languages.locales import Locale
from catalogue.model.features import Feature
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import Interface
from catalogue.model.kinds import Kind, declared_kinds, record_type_named
from catalogue.model.ledger import Ledger
from catalogue.model.lists import COMPARE_SCHOOLS, FRAMEWORK, LISTS, ListPage
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import CaseStudy, Record
from catalogue.model.references import reference_target, references_in
from catalogue.model.repository import Written
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.model.settings import NO_SETTINGS, Settings
from catalogue.model.site_vocabulary import NO_VOCABULARY, Vocabulary
from catalogue.model.synonyms import NO_SYNONYMS, Synonyms

PUBLISHED, MOVED = "addresses", "redirects"
"""The files of data/ with every address that was ever published, and with those that lead to others."""
RENAMED = "renamed"
"""The file of data/ with what links called records before they had other ids."""

SomeRecord = TypeVar("SomeRecord", bound=Record)


class Unread(Protocol):
    """What could not be read, so that nobody knows what it holds."""

    @property
    def kinds(self) -> Collection[Kind]:
        """The kinds of which not every record is known."""

    def has_page(self, path: str, locale: Locale) -> bool:
        """Whether a page of prose could not be read."""
        ...


class _NothingUnread:
    kinds = ()

    def has_page(self, _: str, __: Locale) -> bool:
        return False


NOTHING_UNREAD = _NothingUnread()
NO_ADDRESSES: Mapping[str, str] = MappingProxyType({})
NO_LEDGER: Ledger = MappingProxyType({})
NOWHERE_WRITTEN: Mapping[tuple[str, str], Written] = MappingProxyType({})


class Catalogue:
    """Everything that editors have written, checked. Sequences are in the order of the files, or of `Record.order`."""

    def __init__(  # noqa: PLR0913 -- its parts, each by name
        self,
        records: Iterable[Record],
        interface: Interface,
        prose: tuple[ProsePage, ...] = (),
        *,
        settings: Settings = NO_SETTINGS,
        vocabulary: Vocabulary = NO_VOCABULARY,
        next_step: NextStep = NO_STEPS,
        self_review: SelfReview = NO_SELF_REVIEW,
        synonyms: Synonyms = NO_SYNONYMS,
        ledger: Ledger = NO_LEDGER,
        assets: tuple[str, ...] = (),
        published: Mapping[str, str] = NO_ADDRESSES,
        moved: Mapping[str, str] = NO_ADDRESSES,
        written: Mapping[tuple[str, str], Written] = NOWHERE_WRITTEN,
        renamed: Mapping[str, str] = NO_ADDRESSES,
        faulty: Iterable[tuple[str, str]] = (),
        unread: Unread = NOTHING_UNREAD,
        below: "Catalogue | None" = None,
    ) -> None:
        """`faulty` are kind and id of records that could not be read; `unread` knows files that could not."""
        self.interface = interface
        self.below = below
        """That of the data alone, in a demonstration, where examples lie over it."""
        self.assets = assets
        """Files of style, scripts and pictures, by their path below docs/."""
        self.published = published
        """Every address that was ever published, and what links called the page."""
        self.moved = moved
        """Addresses at which something stood once, and what links call it now, or another address."""
        self.written = written
        """Where each record stands, by the name of its kind and its id in small letters; "" is that of other files."""
        self.renamed = renamed
        """What links called records once, such as programme:former-id, and what they call them now."""
        self._unread = unread
        self._unread_kinds = frozenset(unread.kinds)
        self.prose = prose
        self.settings = settings
        self.vocabulary = vocabulary
        self.next_step = next_step
        self.self_review = self_review
        self.synonyms = synonyms
        self.ledger = ledger
        """Which words of one language were made from which of the other."""
        self._records: dict[type[Record], tuple[Record, ...]] = {}
        self._by_id: dict[Kind, dict[str, Record]] = {}
        self._ids: dict[Kind, frozenset[str]] = {}
        read: dict[Kind, list[Record]] = {}
        referrers: dict[tuple[Kind, str], dict[int, Record]] = {}
        for record in records:
            read.setdefault(record.kind_of, []).append(record)
            for reference in references_in(record):
                key = (record_type_named(reference.target).kind_of, reference.id)
                referrers.setdefault(key, {})[id(record)] = record
        broken = [*faulty]
        for kind in declared_kinds():
            found = sorted(read.get(kind, ()), key=lambda record: record.order)
            self._records[kind.record_type] = tuple(found)
            self._by_id[kind] = {record.id: record for record in reversed(found)}
            self._ids[kind] = frozenset(self._by_id[kind]).union(each for name, each in broken if name == kind.name)
        self._elements: dict[str, list[Element]] = {}
        for element in self.all(Element):
            self._elements.setdefault(element.framework, []).append(element)
        self._referrers = {key: tuple(found.values()) for key, found in referrers.items()}

    def all(self, record_type: type[SomeRecord]) -> tuple[SomeRecord, ...]:
        """Every record of a type."""
        if record_type not in self._records:
            each_of_kind = self._records[record_type.kind_of.record_type]
            self._records[record_type] = tuple(each for each in each_of_kind if isinstance(each, record_type))
        return cast(tuple[SomeRecord, ...], self._records[record_type])

    def find(self, record_type: type[SomeRecord], record_id: str) -> SomeRecord | None:
        found = self._by_id[record_type.kind_of].get(record_id)
        return found if isinstance(found, record_type) else None

    @property
    def is_demonstration(self) -> bool:
        """Whether it may hold examples, so that it is never published."""
        return self.below is not None

    def is_example(self, record: Record) -> bool:
        """Whether a record is invented, to show how the site looks."""
        return self.below is not None and self.below.find(type(record), record.id) is not record

    def has(self, feature: Feature | None) -> bool:
        """Whether the site has a feature; what belongs to none is always there."""
        return self.settings.has(feature)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of record that the site has, in the order of their declarations."""
        return tuple(kind for kind in declared_kinds() if self.has(kind.belongs_to))

    @cached_property
    def lists(self) -> Mapping[str, ListPage]:
        """The lists of the site by their names, in the order of model/lists.py: one for each framework in its place."""
        found: dict[str, ListPage] = {}
        for page in LISTS.values():
            if page is FRAMEWORK:
                found.update((each.id, list_of_framework(each)) for each in self.all(Framework))
            elif self.has(page.feature) and (page is not COMPARE_SCHOOLS or len(self.all(CaseStudy)) > 1):
                found[page.name] = page
        return found

    def section_of(self, record: Record) -> ListPage:
        """The list below whose address a record's page is."""
        return self.lists.get(record.section, record.kind_of.on)

    def list_of(self, record: Record) -> ListPage:
        """The list that a record stands on."""
        return self.lists.get(record.list_name, record.kind_of.on)

    def framework_of(self, element: Element) -> Framework:
        """The framework of an element; raises LookupError where there is none."""
        found = self.find(Framework, element.framework)
        if found is None:
            raise LookupError(element.framework)
        return found

    def elements_of(self, framework: Framework) -> tuple[Element, ...]:
        """The elements of a framework, in the order of the file."""
        return tuple(self._elements.get(framework.id, ()))

    def elements_in(self, ids: Iterable[str], framework: Framework) -> tuple[Element, ...]:
        """Those of the elements with these ids that are in a framework, in this order."""
        found = (self.find(Element, each) for each in ids)
        return tuple(each for each in found if each and each.framework == framework.id)

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of a kind, also those of records that have a fault and are not here."""
        return self._ids[kind]

    def knows(self, kind: Kind) -> bool:
        """Whether every id of a kind is known: what is named and could not be read is not called missing."""
        return kind not in self._unread_kinds

    def knows_all(self, record_type: type[Record]) -> bool:
        """Whether every record of a kind is here, none with a fault."""
        kind = record_type.kind_of
        return self.knows(kind) and len(self._ids[kind]) == len(self._by_id[kind])

    def knows_page(self, path: str, *locales: Locale) -> bool:
        """Whether a page of prose, if there is one, could be read in these languages, or in both."""
        return not any(self._unread.has_page(path, locale) for locale in locales or Locale)

    def named_by(self, record: BaseModel, field: str) -> tuple[Record, ...]:
        """The records that a field of references names, in its order; raises KeyError for any other field."""
        target = record_type_named(reference_target(type(record), field))
        found = (self.find(target, record_id) for record_id in _ids_in(record, field))
        return tuple(each for each in found if each)

    def referring(self, record: Record, record_type: type[SomeRecord], field: str = "") -> tuple[SomeRecord, ...]:
        """Records of a type that name this one, each once, in the order of the files.

        With a field, those that name it there; raises KeyError for one that holds no ids.
        """
        referrers = self._referrers.get((record.kind_of, record.id), ())
        found = tuple(each for each in referrers if isinstance(each, record_type))
        if not field:
            return found
        leads_here = record_type_named(reference_target(record_type, field)).kind_of is record.kind_of
        return tuple(each for each in found if leads_here and record.id in _ids_in(each, field))

    @cached_property
    def prose_by_path(self) -> Mapping[str, Mapping[Locale, ProsePage]]:
        """Pages of prose by path and language, in the order of the files."""
        found: dict[str, dict[Locale, ProsePage]] = {}
        for page in self.prose:
            found.setdefault(page.path, {})[page.locale] = page
        return found

    def prose_page(self, path: str, locale: Locale) -> ProsePage | None:
        return self.prose_by_path.get(path, {}).get(locale)


def list_of_framework(framework: Framework) -> ListPage:
    """The list of the elements of a framework."""
    return replace(FRAMEWORK, name=framework.id, address=framework.address)


def _ids_in(record: BaseModel, field: str) -> tuple[str, ...]:
    held = record.__dict__[field] or ()
    return (held,) if isinstance(held, str) else held
