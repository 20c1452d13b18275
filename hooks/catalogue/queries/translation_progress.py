"""Where the translations of a site stand: counts by kind, and what waits for whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import kind_named
from catalogue.queries.translations import State, TextPair, Translation


@dataclass(frozen=True)
class Progress:
    """How many texts of one kind there are and, for each language, how many wait and how many a person has read."""

    collection: str
    """A key of labels.collection."""
    texts: int
    waiting: Pair[int]
    read: Pair[int]


def count_progress(catalogue: Catalogue, translations: Iterable[Translation]) -> tuple[Progress, ...]:
    """The counts of each kind of record, of each framework, of files that are one thing and, last, of prose."""
    found: dict[str, list[Translation]] = {}
    for each in translations:
        found.setdefault(_collection(catalogue, each.pair), []).append(each)
    return tuple(_progress(name, several) for name, several in found.items())


def _progress(collection: str, translations: list[Translation]) -> Progress:
    return Progress(
        collection,
        len(translations),
        waiting=Pair.of(lambda locale: sum(each.waits(locale) for each in translations)),
        read=Pair.of(lambda locale: sum(each.states[locale] is State.REVIEWED for each in translations)),
    )


def _collection(catalogue: Catalogue, pair: TextPair) -> str:
    kind, _, record = pair.owner.partition(":")
    if kind == Framework.kind_of.name:
        return record
    element = catalogue.find(Element, record) if kind == Element.kind_of.name else None
    return element.framework if element else pair.file


@dataclass(frozen=True)
class Waiting:
    """The texts of a record or a page that wait in one language, and who is to act."""

    owner: str
    """As in TextPair."""
    locale: Locale
    who: str
    """Id of a contact."""
    texts: tuple[str, ...]
    """Their names, each with its state: its-id.summary (stale)."""


def find_waiting(catalogue: Catalogue, translations: Iterable[Translation]) -> tuple[Waiting, ...]:
    """What waits for a translator, in the order of the site."""
    found: dict[tuple[str, Locale], list[str]] = {}
    for each in translations:
        for locale in Locale:
            if each.waits(locale):
                said = f"{each.pair.name} ({each.states[locale]})"
                found.setdefault((each.pair.owner, locale), []).append(said)
    return tuple(
        Waiting(owner, locale, keeper_of(catalogue, owner), tuple(texts)) for (owner, locale), texts in found.items()
    )


def keeper_of(catalogue: Catalogue, owner: str) -> str:
    """The contact who keeps a record or a page right: its own, or the editors."""
    name, _, record = owner.partition(":")
    kind = kind_named(name)
    if kind:
        keeper = getattr(catalogue.find(kind.record_type, record), "owner", None)
    elif record:
        pages = (catalogue.prose_page(record, locale) for locale in Locale)
        keeper = next((page.matter.owner for page in pages if page and page.matter.owner), None)
    else:
        keeper = next((each.owner for each in (catalogue.next_step, catalogue.self_review) if each.file == owner), None)
    return keeper or catalogue.settings.editors
