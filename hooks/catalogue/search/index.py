"""The search index of each language: documents, and which of their words are forms of one word.

assets/search-index.js reads it. A document's text is plain text, which scripts put into a page as text.
"""

import datetime
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from catalogue.languages import mutation
from catalogue.languages.endings import RULES
from catalogue.languages.locales import Locale
from catalogue.languages.words import joined_words_of, words_of
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Frozen, Text
from catalogue.model.interface import Interface
from catalogue.model.kinds import declared_kinds, searched_kinds
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
from catalogue.search.common import common_words
from catalogue.search.facts import facts_of
from catalogue.search.names import names_of, names_of_list
from catalogue.search.next_step import read_questions
from catalogue.search.self_review import generate_statement_sets
from catalogue.search.synonyms import generate_synonyms
from catalogue.search.word_forms import Family, find_families, leave_out_regular

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


def render_index(catalogue: Catalogue, addresses: Addresses, locale: Locale, day: datetime.date) -> str:
    """JSON, with the documents in the order in which equal results stand: records first."""
    documents = tuple(generate_documents(catalogue, addresses, locale, day))
    index = {
        "locale": locale,
        "documents": [_as_json(document) for document in documents],
        "kinds": _kinds(catalogue, locale),
        **describe_language(_vocabulary(documents), locale, _equal_names(catalogue)),
        "synonyms": list(generate_synonyms(catalogue, locale)),
        "counts": _phrases(catalogue.interface, "results", locale),
        "others": _phrases(catalogue.interface, "results_in_other_language", locale),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def describe_language(
    words: Collection[str], locale: Locale, equal: Iterable[tuple[str, ...]] = ()
) -> dict[str, object]:
    """What scripts are told of the language in which documents have these words; it depends on nothing else."""
    families = leave_out_regular(find_families(words, locale, equal), words, locale)
    is_welsh = locale is Locale.CY
    return {
        "families": [_line(family) for family in families],
        "mutation": {"origin": mutation.ORIGIN, "origins": mutation.ORIGINS} if is_welsh else None,
        "endings": RULES if is_welsh else (),
        "common": common_words(locale),
    }


def _vocabulary(documents: Iterable[Document]) -> set[str]:
    texts = [f"{each.title} {each.short} {each.names} {each.text}" for each in documents]
    return {word for text in texts for word in (*words_of(text), *joined_words_of(text))}


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
            short = _abbreviation_of(record)
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


def _abbreviation_of(record: Record) -> Text | None:
    return record.abbreviation if isinstance(record, Abbreviated) else None


def _equal_names(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """Abbreviations that differ between the languages, such as one of a qualification."""
    found = []
    for record in (record for kind in searched_kinds() for record in catalogue.all(kind.record_type)):
        short = _abbreviation_of(record)
        if short and short.en != short.cy:
            pair = [words_of(short[locale]) for locale in Locale]
            if all(len(words) == 1 for words in pair):
                found.append(tuple(word for words in pair for word in words))
    return list(dict.fromkeys(found))


def _status(catalogue: Catalogue, programme: Programme, locale: Locale, day: datetime.date) -> tuple[str, str]:
    status = programme_status(programme, day)
    if programme.state.takes_people and status is Status.TO_BE_CONFIRMED:  # what its cohorts do not tell
        return programme.state.value, catalogue.interface.labels["programme_state"][programme.state][locale]
    return status.value, status_labels(catalogue.interface)[status][locale]


def _cohorts(programme: Programme, day: datetime.date) -> tuple[dict[str, str], ...]:
    """Where its status follows from them on any day from this one on."""
    is_told = programme.state.takes_people and programme_status(programme, day) is not Status.TO_BE_CONFIRMED
    return tuple(cohort_data(programme.cohorts)) if is_told else ()


def _as_json(document: Document) -> dict[str, object]:
    fields = {"location": document.location, "title": document.title, "kind": document.kind, "text": document.text}
    status = dict(zip(("state", "words"), document.status, strict=True)) if document.status else {}
    cohorts = {"cohorts": document.cohorts} if document.cohorts else {}
    optional = {
        "short": document.short,
        "names": document.names,
        "across": document.across,
        "status": status | cohorts,
        "example": document.is_example,
    }
    return fields | {name: value for name, value in optional.items() if value}


def _kinds(catalogue: Catalogue, locale: Locale) -> dict[str, str]:
    """What results of each kind that the site has are called."""
    left_out = {kind.name for kind in declared_kinds()} - {kind.name for kind in catalogue.kinds}
    labels = catalogue.interface.labels
    words = {**labels.get("kind", {}), **labels.get("resource_kind", {})}
    return {kind: text[locale] for kind, text in words.items() if kind not in left_out}


def _line(family: Family) -> str:
    """Forms with a comma between them, each with its mutated forms behind it."""
    return ",".join(" ".join((form, *mutated)) for form, mutated in family.items())


def _phrases(interface: Interface, key: str, locale: Locale) -> dict[str, str]:
    """What is said of {n} results, by CLDR's category of the number."""
    counted = interface.counts.get(key)
    return dict(counted[locale]) if counted else {}
