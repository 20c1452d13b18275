"""Checks of references and ids that records and files of one thing share."""

from collections.abc import Iterator, Sequence

from catalogue.model import kinds
from catalogue.model.catalogue import Catalogue
from catalogue.model.parts import Citation
from catalogue.reading.documents import Path
from catalogue.reading.messages import suggest

Fault = tuple[Path, str, str]
"""The way to what is wrong, what it is, and what to do about it."""


def ground_faults(catalogue: Catalogue, sources: Sequence[Citation], owner: str | None) -> Iterator[Fault]:
    """Sources and an owner that do not exist."""
    for position, citation in enumerate(sources):
        yield from reference_faults(catalogue, kinds.RESOURCE, citation.document, ("sources", position, "document"))
    if owner:
        yield from reference_faults(catalogue, kinds.CONTACT, owner, ("owner",))


def reference_faults(catalogue: Catalogue, kind: kinds.Kind, target: str, path: Path) -> Iterator[Fault]:
    """An id of a kind of record that nothing has."""
    known = catalogue.ids[kind.name]
    if target not in known:
        remedy = suggest(target, known) or f"write an id from data/{kind.file}.yaml"
        yield path, f"there is no {kind.name} {target[:60]!r}", remedy


def repeated_ids(ids: Sequence[str], path: Path, name: str) -> Iterator[Fault]:
    """An id that stands before in the same list."""
    for position, each in enumerate(ids):
        if each in ids[:position]:
            yield (*path, position, "id"), f"is the id of another {name}", "choose another id"
