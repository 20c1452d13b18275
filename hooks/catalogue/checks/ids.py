"""Checks of references and ids that records and files of one thing share."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import record_type_named
from catalogue.model.records import Record
from catalogue.model.references import references_in, words_in
from catalogue.model.site_vocabulary import NO_VOCABULARY, Vocabulary
from catalogue.reading.faults import Fault, some_of
from catalogue.reading.messages import Origin, remedy_without
from catalogue.reading.nearest import lacks_comma, suggest


def find_unknown_references(catalogue: Catalogue, value: BaseModel, origin: Origin) -> Iterator[Fault]:
    """Every id in a record, or in a file of one thing, that no record has."""
    for reference in references_in(value):
        record_type = record_type_named(reference.target)
        yield from find_unknown_id(catalogue, record_type, reference.id, origin, reference.path)


def find_unknown_id(
    catalogue: Catalogue, record_type: type[Record], record_id: str, origin: Origin, path: FieldPath
) -> Iterator[Fault]:
    """An id that no record of the kind has."""
    kind = record_type.kind_of
    known = catalogue.ids(kind)
    if record_id in known or not catalogue.knows(kind):
        return
    remedy = suggest(record_id, known) or _suggest_by_name(catalogue, record_type, record_id)
    remedy = remedy or f"write an id from data/{kind.file}.yaml"
    if lacks_comma(record_id, known):
        remedy = "write a comma between the ids"
    if kind.belongs_to and not catalogue.has(kind.belongs_to):
        remedy = remedy_without(kind.belongs_to)
    what = f"there is no {kind.name} {record_id[:60]!r}"
    yield origin.fault(path, what, remedy, lacks=f"{kind.name}:{record_id[:80]}")


def _suggest_by_name(catalogue: Catalogue, record_type: type[Record], name: str) -> str:
    """The id of the record that is called so, or stands at this address, as a question; empty where none does."""
    for record in catalogue.all(record_type):
        names = (record.title[locale] for locale in Locale)
        if name.casefold() in {*(each.casefold() for each in names), *(record.slug(locale) for locale in Locale)}:
            return f"did you mean {record.id}?"
    return ""


def find_unknown_words(catalogue: Catalogue, value: BaseModel, origin: Origin) -> Iterator[Fault]:
    """Every id in a record of a word that the site has not chosen."""
    vocabulary = catalogue.vocabulary
    if vocabulary is NO_VOCABULARY:  # its file could not be read: one fault is enough
        return
    for reference in words_in(value):
        found = wrong_word(vocabulary, reference.target, reference.id)
        if found:
            lacks = f"word of {reference.target}:{reference.id[:80]}"
            yield origin.fault(reference.path, *found, lacks=lacks)


def wrong_word(vocabulary: Vocabulary, name: str, word: str) -> tuple[str, str] | None:
    """What is wrong with an id of a word in a list of vocabulary.yaml, and what to do."""
    known = vocabulary.ids(name)
    if word in known:
        return None
    if not known:
        return f"{word[:60]!r} is not known", f"write {name} in data/{Vocabulary.file}.yaml"
    what = f"{word[:60]!r} is not one of {some_of(known)}"
    if lacks_comma(word, known):
        return what, "write a comma between them"
    return what, suggest(word, known) or f"choose one of them, or add it to {name} in data/{Vocabulary.file}.yaml"


def find_repeated_ids(ids: Sequence[str], origin: Origin, path: FieldPath, name: str) -> Iterator[Fault]:
    """An id that stands before in the same list."""
    seen: set[str] = set()
    for position, each in enumerate(ids):
        if each in seen:
            yield origin.fault((*path, position, "id"), f"is the id of another {name}", "choose another id")
        seen.add(each)


def find_own_references(record: Record, origin: Origin) -> Iterator[Fault]:
    """The id of a record in itself. A document may be its own source; programmes before themselves are a cycle."""
    for reference in references_in(record):
        own_kind = record_type_named(reference.target).kind_of is record.kind_of
        if own_kind and reference.id == record.id and reference.path[0] not in {"before", "sources"}:
            yield origin.fault(reference.path, "names the record itself", "delete it")
