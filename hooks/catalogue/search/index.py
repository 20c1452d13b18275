"""The search index of each language: documents, and which of their words are forms of one word.

assets/search-file.js reads it. A document's text is plain text, which scripts put into a page as text. What results
show first has a line of its own, so that a page can begin with it (assets/search-suggest.js).
"""

import datetime
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from catalogue.keeping.answers import mark, mark_of_code
from catalogue.keeping.files import find_folder, keep
from catalogue.languages import mutation
from catalogue.languages.endings import RULES
from catalogue.languages.locales import Locale
from catalogue.languages.words import joined_words_of, words_of
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import declared_kinds, searched_kinds
from catalogue.search.common import common_words
from catalogue.search.documents import Document, abbreviation_of, generate_documents
from catalogue.search.synonyms import generate_synonyms
from catalogue.search.word_forms import Family, find_families, leave_out_regular


def render_index(catalogue: Catalogue, addresses: Addresses, locale: Locale, day: datetime.date) -> str:
    """JSON, with the documents in the order in which equal results stand: records first."""
    documents = tuple(generate_documents(catalogue, addresses, locale, day))
    contents = [describe_names(document) | describe_content(document) for document in documents]
    return in_two_lines(documents, {**describe_index(catalogue, documents, locale), "contents": contents})


def describe_index(catalogue: Catalogue, documents: Iterable[Document], locale: Locale) -> dict[str, object]:
    """What an index says beside its documents."""
    synonyms = list(generate_synonyms(catalogue, locale))
    words = _vocabulary(documents) | {word for group in synonyms for phrase in group for word in phrase.split(" ")}
    return {
        "locale": locale,
        "kinds": _kinds(catalogue, locale),
        **describe_language(words, locale, _equal_names(catalogue)),
        "synonyms": synonyms,
    }


def in_two_lines(documents: Iterable[Document], rest: Mapping[str, object]) -> str:
    """JSON with what documents and their kinds are called in its first line."""
    called = as_json({"kinds": rest["kinds"], "documents": [describe_title(document) for document in documents]})
    others = as_json({name: value for name, value in rest.items() if name != "kinds"})
    return f"{called.removesuffix('}')},\n{others.removeprefix('{')}"


def as_json(value: object) -> str:
    """Without a space between values."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def describe_language(
    words: Collection[str], locale: Locale, equal: Iterable[tuple[str, ...]] = ()
) -> dict[str, object]:
    """What scripts are told of the language in which documents have these words; it depends on nothing else."""
    is_welsh = locale is Locale.CY
    return {
        "families": _lines_of_families(words, locale, tuple(equal)),
        "mutation": {"origin": mutation.ORIGIN, "origins": mutation.ORIGINS} if is_welsh else None,
        "endings": RULES if is_welsh else (),
        "common": common_words(locale),
    }


def _lines_of_families(words: Collection[str], locale: Locale, equal: Sequence[tuple[str, ...]]) -> list[str]:
    """The families, or those that are kept of the same words: to open the dictionary alone takes half a second."""

    def find() -> bytes:
        families = leave_out_regular(find_families(words, locale, equal), words, locale)
        return "\n".join(map(_line, families)).encode()

    name = mark(_mark_of_analysis(), locale, *sorted(words), *map(" ".join, equal))
    return keep(find_folder(), f"families-{name}.txt", find).decode().splitlines()


@cache
def _mark_of_analysis() -> str:
    """What finds families."""
    code = mark_of_code([Path(__file__).parent, Path(mutation.__file__).parent])
    return f"{code} {version('simplemma')}"


def _vocabulary(documents: Iterable[Document]) -> set[str]:
    texts = [f"{each.title} {each.short} {each.names} {each.text}" for each in documents]
    return {word for text in texts for word in (*words_of(text), *joined_words_of(text))}


def _equal_names(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """Abbreviations that differ between the languages, such as one of a qualification."""
    found = []
    for record in (record for kind in searched_kinds() for record in catalogue.all(kind.record_type)):
        short = abbreviation_of(record)
        if short and short.en != short.cy:
            pair = [words_of(short[locale]) for locale in Locale]
            if all(len(words) == 1 for words in pair):
                found.append(tuple(word for words in pair for word in words))
    return list(dict.fromkeys(found))


def describe_title(document: Document) -> dict[str, object]:
    """What leads to a document."""
    fields: dict[str, object] = {"location": document.location, "title": document.title, "kind": document.kind}
    return fields | ({"short": document.short} if document.short else {})


def describe_names(document: Document) -> dict[str, object]:
    """What must be known of a document besides, before it is found."""
    optional = {"names": document.names, "across": document.across, "example": document.is_example}
    return {name: value for name, value in optional.items() if value}


def describe_content(document: Document) -> dict[str, object]:
    """What a result shows of a document beside its names."""
    status = dict(zip(("state", "words"), document.status, strict=True)) if document.status else {}
    cohorts = {"cohorts": document.cohorts} if document.cohorts else {}
    return {"text": document.text} | ({"status": status | cohorts} if document.status else {})


def _kinds(catalogue: Catalogue, locale: Locale) -> dict[str, str]:
    """What results of each kind that the site has are called."""
    left_out = {kind.name for kind in declared_kinds()} - {kind.name for kind in catalogue.kinds}
    labels = catalogue.interface.labels
    words = {**labels.get("kind", {}), **labels.get("resource_kind", {})}
    return {kind: text[locale] for kind, text in words.items() if kind not in left_out}


def _line(family: Family) -> str:
    """Forms with a comma between them, each with its mutated forms behind it."""
    return ",".join(" ".join((form, *mutated)) for form, mutated in family.items())
