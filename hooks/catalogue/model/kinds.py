"""Kinds of record: a class of records declares its kind, and everything else is read from the declaration."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeVar, get_args, get_origin

from catalogue.model.features import Feature
from catalogue.model.lists import ListPage

if TYPE_CHECKING:
    from catalogue.model.records import Record

RecordType = TypeVar("RecordType", bound="type[Record]")


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    """One kind of record."""

    name: str
    """Its name in links in prose (`programme:its-id`), of its template and of that of its card."""
    file: str
    """The name of its file in data/, without ending, or of its folder."""
    on: ListPage
    """The list that its records stand on, below whose address their pages are."""
    has_pages: bool = False
    """Whether each of its records has a page."""
    feature: Feature | None = None
    """The feature that it belongs to, where that is not the feature of its list."""
    search: int = 0
    """Its rank among results that fit equally well, from 1; 0 where the search does not find it."""
    has_anchor: bool = False
    """Whether its list has an anchor for each record, with its id; always so without pages."""
    has_prose: bool = False
    """Whether its pages are prose, docs/<language>/<list>/<id>.md, with the record's facts."""
    declared_types: "list[type[Record]]" = field(default_factory=list, repr=False)
    """Its class, then those of its types where its records are of several."""

    @property
    def record_type(self) -> "type[Record]":
        return self.declared_types[0]

    @property
    def types(self) -> "tuple[type[Record], ...]":
        """The classes that its records are of."""
        return tuple(self.declared_types[1:] or self.declared_types)

    @property
    def belongs_to(self) -> Feature | None:
        """The feature that it belongs to; None where every site has it."""
        return self.feature or self.on.feature

    @property
    def prose_folder(self) -> str:
        """The folder of its prose below that of the language, with a slash at its end."""
        return f"{self.on.name}/"


_KINDS: dict[str, Kind] = {}
_TYPES: "dict[str, type[Record]]" = {}


def declare(kind: Kind) -> Callable[[RecordType], RecordType]:
    """Declares the kind of a class of records."""

    def decorate(record_type: RecordType) -> RecordType:
        record_type.kind_of = kind
        kind.declared_types.append(record_type)
        _KINDS[kind.name] = kind
        _TYPES[record_type.__name__] = record_type
        return record_type

    return decorate


def declare_type(on: ListPage) -> Callable[[RecordType], RecordType]:
    """Declares one type of a kind whose records are of several; it has a list of its own."""

    def decorate(record_type: RecordType) -> RecordType:
        record_type.own_list = on
        record_type.kind_of.declared_types.append(record_type)
        _TYPES[record_type.__name__] = record_type
        return record_type

    return decorate


def declared_kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the declarations."""
    return tuple(_KINDS.values())


def paged_kinds() -> tuple[Kind, ...]:
    """Those whose records have pages."""
    return tuple(kind for kind in _KINDS.values() if kind.has_pages)


def searched_kinds() -> tuple[Kind, ...]:
    """Those that the search finds, by their rank."""
    return tuple(sorted((kind for kind in _KINDS.values() if kind.search), key=lambda kind: kind.search))


def kind_named(name: str) -> Kind | None:
    """The kind that links in prose call so."""
    return _KINDS.get(name)


def record_type_named(name: str) -> "type[Record]":
    """The class of records with this name; raises KeyError where there is none."""
    return _TYPES[name]


def files() -> tuple[str, ...]:
    """The names of the files in data/ that hold records, each once."""
    return tuple(dict.fromkeys(kind.file for kind in _KINDS.values()))


def feature_of(file: str) -> Feature | None:
    """The feature to which the records of a file belong; None where every site has them."""
    return next((kind.belongs_to for kind in _KINDS.values() if kind.file == file), None)


def kinds_on(page: ListPage) -> tuple[Kind, ...]:
    """Those whose records have an anchor on a list."""
    return tuple(kind for kind in _KINDS.values() if kind.has_anchor and kind.on is page)


def type_name(record_type: "type[Record]") -> str:
    """The word by which data tells a type of record from others in its file; empty where there are no others."""
    named = record_type.model_fields.get("kind")
    return str(get_args(named.annotation)[0]) if named and get_origin(named.annotation) is Literal else ""


def types_in(file: str) -> "dict[str, type[Record]]":
    """The types of record in a file by the value of their field `kind`; one type alone has the key ""."""
    types = [record_type for kind in _KINDS.values() if kind.file == file for record_type in kind.types]
    return {type_name(record_type): record_type for record_type in types}


PROSE = "prose"
"""What pages of prose are counted as, beside the files of records: a key of labels.collection."""
