"""The catalogue: every record and page of prose, and who refers to whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.interface import Interface
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview


@dataclass(frozen=True)
class Catalogue:
    """Everything that editors have written, checked. Sequences are in the order of the files."""

    interface: Interface
    prose: tuple[ProsePage, ...] = ()
    next_step: NextStep = NO_STEPS
    self_review: SelfReview = NO_SELF_REVIEW
    programmes: tuple[records.Programme, ...] = ()
    stages: tuple[records.Stage, ...] = ()
    resources: tuple[records.Recap | records.Reading | records.Reflection, ...] = ()
    case_studies: tuple[records.CaseStudy, ...] = ()
    standards: tuple[records.Standard, ...] = ()
    dimensions: tuple[records.Dimension, ...] = ()
    themes: tuple[records.Theme, ...] = ()
    organisations: tuple[records.Organisation, ...] = ()
    contacts: tuple[records.Contact, ...] = ()
    glossary: tuple[records.Term, ...] = ()
    quantities: tuple[records.Quantity, ...] = ()
    milestones: tuple[records.Milestone, ...] = ()
    national_averages: tuple[records.NationalAverage, ...] = ()
    ids: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    """Ids by name of kind, also those of records that have a fault and are not here."""
    by_id: Mapping[str, Mapping[str, Record]] = field(default_factory=dict, repr=False)
    """Records by name of kind and id."""
    referrers: Mapping[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict, repr=False)
    """Records that name the one with this kind and id, each once, in the order of the files."""

    @classmethod
    def of(
        cls,
        records: Iterable[Record],
        interface: Interface,
        prose: tuple[ProsePage, ...] = (),
        faulty: Iterable[tuple[str, str]] = (),
        next_step: NextStep = NO_STEPS,
    ) -> "Catalogue":
        """The catalogue of these records; `faulty` are kind and id of those that could not be read."""
        collections: dict[str, list[Any]] = {kind.collection: [] for kind in kinds.KINDS}
        by_id: dict[str, dict[str, Record]] = {kind.name: {} for kind in kinds.KINDS}
        referrers: dict[tuple[str, str], dict[int, Record]] = {}
        for record in records:
            kind = kinds.BY_TYPE[type(record)]
            collections[kind.collection].append(record)
            by_id[kind.name].setdefault(record.id, record)
            for name, target in references_of(record):
                referrers.setdefault((name, target), {})[id(record)] = record
        ids = {name: set(found) for name, found in by_id.items()}
        for name, record_id in faulty:
            ids[name].add(record_id)
        collections["stages"].sort(key=lambda stage: stage.number)
        collections["dimensions"].sort(key=lambda dimension: dimension.number)
        collections["milestones"].sort(key=lambda milestone: milestone.date)
        return cls(
            interface,
            prose,
            next_step,
            NO_SELF_REVIEW,
            ids={name: frozenset(found) for name, found in ids.items()},
            by_id=by_id,
            referrers={key: tuple(found.values()) for key, found in referrers.items()},
            **{name: tuple(found) for name, found in collections.items()},
        )

    @cached_property
    def prose_by_path(self) -> Mapping[str, Mapping[Locale, ProsePage]]:
        """Pages of prose by path and language, in the order of the files."""
        found: dict[str, dict[Locale, ProsePage]] = {}
        for page in self.prose:
            found.setdefault(page.path, {})[page.locale] = page
        return found

    def find(self, kind: str, record_id: str) -> Record | None:
        return self.by_id.get(kind, {}).get(record_id)

    def records(self, kind: kinds.Kind) -> tuple[Record, ...]:
        found: tuple[Record, ...] = getattr(self, kind.collection)
        return found

    def referring(self, record: Record, record_type: type[Record]) -> tuple[Any, ...]:
        """Records of a type that name this one."""
        key = (kinds.BY_TYPE[type(record)].name, record.id)
        return tuple(found for found in self.referrers.get(key, ()) if isinstance(found, record_type))

    def prose_page(self, path: str, locale: Locale) -> ProsePage | None:
        return self.prose_by_path.get(path, {}).get(locale)


def references_of(record: Record) -> list[tuple[str, str]]:
    """Name of kind and id of everything that the record names, sources included."""
    found = []
    for name, kind in kinds.REFERENCES.items():
        value = getattr(record, name, None)
        if isinstance(value, tuple):
            found += [(kind.name, target) for target in value]
        elif isinstance(value, str):
            found.append((kind.name, value))
    found += [("resource", citation.document) for citation in record.sources]
    if isinstance(record, records.Programme) and record.apply and record.apply.contact:
        found.append(("contact", record.apply.contact))
    return found
