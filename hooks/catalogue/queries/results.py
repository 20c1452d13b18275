"""What the search finds by kind: as what a result counts, and the groups by which results can be filtered."""

from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import Kind, searched_kinds, type_name
from catalogue.model.records import Record
from catalogue.queries.a_z import LIST, PAGE, name_of_kind

GROUPS = ("programme", "case-study", "recap", "reading", "reflection", "stage", "term")
"""Kinds that are a group of their own, in the order in which a reader sees them; all others are together."""
OTHERS = PAGE
"""The last group."""

TOGETHER = 600
"""Records of which a reader loads all at once; of more, what is shown comes in pieces."""
PIECE = 8
"""Documents in a piece: as many as a page of results shows at first."""
ROWS = "rows"
"""The folder of the pieces that say what rows show, which have a number as their name."""


def is_in_pieces(catalogue: Catalogue) -> bool:
    """Whether the site has more records than a reader can load to search them."""
    return sum(len(catalogue.all(kind.record_type)) for kind in searched_kinds()) > TOGETHER


def name_of_result(catalogue: Catalogue, record: Record) -> str:
    """What a record is among results: its type where its kind has several, else its kind."""
    return type_name(type(record)) if _has_types(record.kind_of) else name_of_kind(catalogue, record)


def result_groups(catalogue: Catalogue) -> list[tuple[str, tuple[str, ...]]]:
    """The groups that the site has, keys of labels.result_group, each with the kinds of result in it."""
    kinds = tuple(_kinds_of_results(catalogue))
    own = [(name, (name,)) for name in GROUPS if name in kinds]
    return [*own, (OTHERS, tuple(kind for kind in kinds if kind not in GROUPS))]


def _kinds_of_results(catalogue: Catalogue) -> Iterator[str]:
    for kind in searched_kinds():
        if kind is Element.kind_of:
            yield from (framework.key for framework in catalogue.all(Framework))
        elif kind in catalogue.kinds:
            yield from map(type_name, kind.types) if _has_types(kind) else (kind.name,)
    yield from (LIST, PAGE)


def _has_types(kind: Kind) -> bool:
    return len(kind.types) > 1
