"""What pages there are: one for each record and language, and the lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.languages.alphabet import sort_key
from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.addresses import Paths, list_address, record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.next_step import ResultPart
from catalogue.model.vocabulary import Topic
from catalogue.queries.journal import generate_groups
from catalogue.queries.next_step import decision_table


@dataclass(frozen=True)
class Page:
    """One page that the catalogue makes by itself."""

    frame: str
    """Name of the frame that it fills: that of its kind, or of the list."""
    locale: Locale
    address: str
    title: str
    description: str
    template: str
    values: Mapping[str, Any] = field(repr=False)
    """What the template gets."""
    slugs: Mapping[Locale, str] = field(default_factory=dict)


TEMPLATES: dict[type[records.Record], str] = {
    records.Programme: "programme.html",
    records.Stage: "stage.html",
    records.Recap: "resource.html",
    records.Reading: "resource.html",
    records.Reflection: "resource.html",
    records.Standard: "standard.html",
    records.Dimension: "dimension.html",
}
"""Records whose page is their template alone; a case study's page is prose with its facts."""


def frame_names() -> tuple[str, ...]:
    """One frame for each kind of record whose pages the catalogue makes, and one for each list."""
    records = [kind.name for kind in kinds.PAGED if any(each in TEMPLATES for each in kind.types)]
    return (*records, *(f"list-{name}" for name in kinds.LISTS))


def generate_pages(catalogue: Catalogue, paths: Paths, locale: Locale) -> Iterator[Page]:
    """Every page of one language that is not prose."""
    for kind in kinds.PAGED:
        for record in catalogue.records(kind):
            template = TEMPLATES.get(type(record))
            if template:
                yield _record_page(kind, record, template, locale)
    for name in kinds.LISTS:
        words = catalogue.interface.lists[name]
        values = _list_values(name, catalogue, paths, locale)
        title, description = words.title[locale], words.description[locale]
        template = f"{LIST_TEMPLATES.get(name, name)}.html"
        yield Page(f"list-{name}", locale, list_address(name, locale), title, description, template, values)


LIST_TEMPLATES = {"recaps": "resource_list", "readings": "resource_list", "reflections": "resource_list"}
RESOURCE_TYPES = {"recaps": records.Recap, "readings": records.Reading, "reflections": records.Reflection}


def _record_page(kind: kinds.Kind, record: records.Record, template: str, locale: Locale) -> Page:
    return Page(
        kind.name,
        locale,
        record_address(record, locale),
        record.title[locale],
        record.summary[locale],
        template,
        {"record": record},
        {each: record.slug(each) for each in Locale},
    )


def _list_values(name: str, catalogue: Catalogue, paths: Paths, locale: Locale) -> dict[str, Any]:
    values: dict[str, Any] = {"list_name": name}
    if name in RESOURCE_TYPES:
        values["records"] = [record for record in catalogue.resources if isinstance(record, RESOURCE_TYPES[name])]
    if name == "guidance":
        pages = [page for page in catalogue.prose if page.path.startswith(f"{name}/") and page.locale is locale]
        values["pages"] = {topic: [page for page in pages if page.matter.topic is topic] for topic in Topic}
    if name == "glossary":
        values["terms"] = sorted(catalogue.glossary, key=lambda term: sort_key(term.title[locale], locale))
    if name == "next-step":
        values |= {"parts": tuple(ResultPart), "groups": decision_table(catalogue.next_step)}
    if name == "journal":
        values["groups"] = tuple(generate_groups(catalogue))
    if name == "a-z":
        values["entries"] = _entries(catalogue, paths, locale)
    return values


@dataclass(frozen=True)
class Entry:
    """A page in the A–Z."""

    title: str
    target: str
    kind: str
    """Name of the kind, a key of labels.kind."""


def _entries(catalogue: Catalogue, paths: Paths, locale: Locale) -> list[Entry]:
    entries = [
        Entry(record.title[locale], f"{kind.name}:{record.id}", kind.name)
        for kind in kinds.PAGED
        for record in catalogue.records(kind)
    ]
    entries += [Entry(words.title[locale], f"list:{name}", "list") for name, words in catalogue.interface.lists.items()]
    entries += [
        Entry(page.matter.title, f"page:{page.path}", "page")
        for page in catalogue.prose
        if page.locale is locale and not page.path.startswith(f"{kinds.CASE_STUDY.name_of_folder}/")
    ]
    return sorted(entries, key=lambda entry: sort_key(entry.title, locale))
