"""What the search of each language finds: documents of records, lists and prose."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Frozen, Text
from catalogue.model.kinds import searched_kinds
from catalogue.model.lists import NEXT_STEP
from catalogue.model.parts import Edition
from catalogue.model.prose import ProsePage
from catalogue.model.records import Abbreviated, Programme, Record, Reflection
from catalogue.model.vocabulary import Status
from catalogue.queries.inline import plain_text
from catalogue.queries.passages import passages_of
from catalogue.queries.results import name_of_result
from catalogue.queries.status import cohort_data, programme_status, status_labels
from catalogue.search.across import NamesAcross
from catalogue.search.facts import facts_of
from catalogue.search.names import names_of, names_of_list
from catalogue.search.next_step import read_questions
from catalogue.search.self_review import generate_statement_sets

LEFT_OUT = frozenset({"title", "abbreviation", "sources", "id", "address", "review"})
PAGE, LIST = "page", "list"
"""Kinds of document beside those of records: keys of labels.kind."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """What a result leads to."""

    location: str
    """From the root of the language."""
    title: str
    kind: str
    text: str
    """A line for each field or line of prose; a result shows a piece of one."""
    short: str = ""
    """Its abbreviation."""
    names: str = ""
    """Words by which it is found and that no result shows, such as titles of what it refers to."""
    across: tuple[str, ...] = ()
    """What it is called in the other language, as words_of reads it."""
    status: tuple[str, str] | None = None
    """Of a programme: state and its words."""
    cohorts: tuple[dict[str, str], ...] = ()
    """Of a programme whose status follows from its cohorts: what the script needs to set it right."""
    is_example: bool = False
    """Whether it is about an invented record."""


def count_documents(catalogue: Catalogue, addresses: Addresses, locale: Locale) -> int:
    """How many there are."""
    records = (record_target(record) for kind in searched_kinds() for record in catalogue.all(kind.record_type))
    pages = (page.target for page in catalogue.prose if page.locale is locale)
    lists = sum(listed.is_found for listed in catalogue.lists.values())
    sets = sum(1 for _ in generate_statement_sets(catalogue, locale))
    return len({addresses.find(target, locale) for target in (*records, *pages)}) + lists + sets


def generate_documents(
    catalogue: Catalogue, addresses: Addresses, locale: Locale, day: datetime.date
) -> Iterator[Document]:
    """Records, lists, prose. The story of a case study belongs to its record."""

    def located(target: str) -> str:
        return (addresses.find(target, locale) or "").removeprefix(f"{locale}/")

    across = NamesAcross(catalogue, locale)
    prose = {located(page.target): page for page in catalogue.prose if page.locale is locale}
    for kind in searched_kinds():
        for record in catalogue.all(kind.record_type):
            location = located(record_target(record))
            story = prose.pop(location, None)
            facts = facts_of(catalogue.interface, record, locale, day)
            text = "\n".join((*facts, *_texts(record, locale), *((_text_of(story),) if story else ())))
            short = abbreviation_of(record)
            names = " ".join(names_of(catalogue, record, locale, day))
            status = _status(catalogue, record, locale, day) if isinstance(record, Programme) else None
            title = record.title[locale]
            yield Document(
                location=location,
                title=title,
                kind=name_of_result(catalogue, record),
                text=text,
                short=short[locale] if short else "",
                names=names,
                across=across.of_record(record),
                status=status,
                cohorts=_cohorts(record, day) if isinstance(record, Programme) else (),
                is_example=catalogue.is_example(record),
            )
    for listed in (each for each in catalogue.lists.values() if each.is_found):
        words = catalogue.interface.lists[listed.name]
        questions = read_questions(catalogue.next_step, locale) if listed is NEXT_STEP else ()
        yield Document(
            location=located(listed.target),
            title=words.title[locale],
            kind=LIST,
            text="\n".join((words.description[locale], *questions)),
            names=names_of_list(catalogue.interface, listed.name, locale),
            across=across.of_list(words.title),
        )
    for each in generate_statement_sets(catalogue, locale):
        yield Document(location=located(each.target), title=each.title, kind=LIST, text="\n".join(each.lines))
    for location, page in prose.items():
        yield Document(location=location, title=page.matter.title, kind=PAGE, text=_text_of(page))


def _text_of(page: ProsePage) -> str:
    return "\n".join(each.text for each in passages_of(page) if not each.is_name and not each.is_citation)


def _texts(value: object, locale: Locale) -> Iterator[str]:
    """Every text of a record in one language, its title left out; who speaks; the own title of an edition."""
    if isinstance(value, Text):
        yield plain_text(value[locale])
    elif isinstance(value, Frozen):
        if isinstance(value, Reflection):
            yield value.speaker
        if isinstance(value, Edition) and value.language == locale and value.title:
            yield value.title
        for name, inner in value:
            if name not in LEFT_OUT:
                yield from _texts(inner, locale)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, locale)


def abbreviation_of(record: Record) -> Text | None:
    """Of a record that may have one."""
    return record.abbreviation if isinstance(record, Abbreviated) else None


def _status(catalogue: Catalogue, programme: Programme, locale: Locale, day: datetime.date) -> tuple[str, str]:
    status = programme_status(programme, day)
    if programme.state.takes_people and status is Status.TO_BE_CONFIRMED:  # what its cohorts do not tell
        return programme.state.value, catalogue.interface.labels["programme_state"][programme.state][locale]
    return status.value, status_labels(catalogue.interface)[status][locale]


def _cohorts(programme: Programme, day: datetime.date) -> tuple[dict[str, str], ...]:
    """Where its status follows from them on any day from this one on."""
    is_told = programme.state.takes_people and programme_status(programme, day) is not Status.TO_BE_CONFIRMED
    return tuple(cohort_data(programme.cohorts)) if is_told else ()
