"""A site as its editors have it: what was read, the files that it was read from, and where each record stands there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import BaseModel

from catalogue.editing.markdown import edit_front_matter
from catalogue.editing.splices import CannotEdit
from catalogue.editing.workspace import Workspace
from catalogue.editing.yaml_changes import Change, edit_yaml
from catalogue.editing.yaml_nodes import Document, read_document, records_in
from catalogue.model.addresses import prose_kind
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.frameworks import Element
from catalogue.model.kinds import Kind, declared_kinds, files, record_type_named, types_in
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.records import Record
from catalogue.model.references import references_in
from catalogue.model.self_review import SelfReview
from catalogue.reading.nearest import suggest


class Spot(NamedTuple):
    """A value in a file: in YAML, or at the top of a page of prose."""

    file: str
    path: FieldPath


class Named(NamedTuple):
    """Where something names a record, and who does: the kind and the id of that record, or empty."""

    spot: Spot
    kind: str
    id: str


@dataclass(frozen=True, kw_only=True)
class SiteFiles:
    """The catalogue of the data, the examples that lie over it, and the files of both."""

    catalogue: Catalogue
    over: Catalogue | None
    """With the examples; None where there are none."""
    workspace: Workspace
    data: str = "data"
    docs: str = "docs"
    examples: str = "examples"
    _documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    """Files that were read, each with the bytes that it held then."""

    def find(self, kind: Kind, record_id: str) -> Record | None:
        """A record of the data, or of the examples."""
        found = self.catalogue.find(kind.record_type, record_id)
        return found or (self.over.find(kind.record_type, record_id) if self.over else None)

    def spots_of(self, kind: Kind, record_id: str) -> list[Spot]:
        """Where a record stands: in the data, and in the examples where one takes its place."""
        return [spot for spot in self._records().get((kind.name, record_id), []) if spot.file in self.workspace]

    def yaml_files(self) -> list[str]:
        """The files of records, of settings and of addresses; none of the schemas."""
        folders = (f"{self.data}/", f"{self.examples}/")
        return [path for path in self.workspace if path.startswith(folders) and path.endswith(".yaml")]

    def pages(self) -> list[str]:
        """The files of prose."""
        return [path for path in self.workspace if path.startswith(f"{self.docs}/") and path.endswith(".md")]

    def change(self, file: str, changes: list[Change]) -> None:
        """Makes changes in a file, or at the top of a page; raises CannotEdit."""
        edit = edit_front_matter if file.endswith(".md") else edit_yaml
        try:
            self.workspace.write(file, edit(self.workspace.text(file), changes, file))
        except CannotEdit as error:
            raise CannotEdit(f"{file}: {error}") from error

    def document(self, file: str) -> Document:
        """A file in YAML, as it is to be."""
        content = self.workspace[file]
        known = self._documents.get(file)
        if known is None or known[0] != content:
            known = self._documents[file] = content, read_document(self.workspace.text(file), file)
        return known[1]

    def line_of(self, spot: Spot) -> int:
        """The line on which a value stands, from 1; 1 for one at the top of a page."""
        if spot.file.endswith(".md"):
            return 1
        document = self.document(spot.file)
        node = document.look(spot.path)
        return document.text.count("\n", 0, node.start) + 1 if node else 1

    def names_of(self, kind: Kind, record_id: str) -> Iterator[Named]:
        """Every field that names a record by its id, but for its own."""
        for holder, spot, owner in self._holders():
            for path in _paths(holder, kind, record_id):
                if owner != (kind.name, record_id):
                    yield Named(Spot(spot.file, spot.path + path), *owner)

    def own_names(self, kind: Kind, record_id: str) -> Iterator[Spot]:
        """Fields by which a record names itself."""
        for holder, spot, owner in self._holders():
            if owner == (kind.name, record_id):
                yield from (Spot(spot.file, spot.path + path) for path in _paths(holder, kind, record_id))

    def _holders(self) -> Iterator[tuple[BaseModel, Spot, tuple[str, str]]]:
        """Everything that can name a record, with where it stands and what it is called."""
        records = self._records()
        for catalogue, folder in ((self.catalogue, self.data), (self.over, self.examples)):
            for kind in declared_kinds() if catalogue else ():
                for record in catalogue.all(kind.record_type) if catalogue else ():
                    if folder == self.data or (catalogue and catalogue.is_example(record)):
                        for spot in records.get((kind.name, record.id), []):
                            if spot.file.startswith(f"{folder}/"):
                                yield record, spot, (kind.name, record.id)
        for whole in (self.catalogue.settings, self.catalogue.next_step, self.catalogue.self_review):
            path = f"{self.data}/{type(whole).file}.yaml"
            if path in self.workspace:
                yield whole, Spot(path, ()), ("", "")
        for page in self.catalogue.prose:
            yield page.matter, Spot(page.file, ()), ("", "")

    def _records(self) -> dict[tuple[str, str], list[Spot]]:
        found: dict[tuple[str, str], list[Spot]] = {}
        names = files()
        for file in self.yaml_files():
            name = file.split("/")[1].removesuffix(".yaml")
            if name not in names:
                continue
            types = types_in(name)
            for path, record in records_in(self.document(file).value):
                record_type = types.get("") or types.get(str(record.get("kind")))
                if record_type:
                    key = (record_type.kind_of.name, str(record.get("id")))
                    found.setdefault(key, []).append(Spot(file, path))
        return found


def _paths(holder: BaseModel, kind: Kind, record_id: str) -> Iterator[FieldPath]:
    named = [(each.path, record_type_named(each.target).kind_of, each.id) for each in references_in(holder)]
    if isinstance(holder, NextStep):
        for part in ResultPart:
            ids = [suggestion.id for suggestion in holder.suggestions(part)]
            named += [((part.value, number, "id"), part.record_type.kind_of, each) for number, each in enumerate(ids)]
    if isinstance(holder, SelfReview):
        for number, statements in enumerate(holder.sets):
            areas = enumerate(statements.areas)
            named += [(("sets", number, "areas", at, "id"), Element.kind_of, area.id) for at, area in areas]
    yield from (path for path, of, each in named if of is kind and each == record_id)


def record_named(site: SiteFiles, kind: Kind, record_id: str) -> Record:
    """The record with an id; raises CannotEdit with the nearest one."""
    record = site.find(kind, record_id)
    if record is None:
        near = suggest(record_id, site.catalogue.ids(kind)) or f"write an id from {site.data}/{kind.file}.yaml"
        raise CannotEdit(f"there is no {kind.name} {record_id[:60]!r}; {near}")
    return record


def page_named(site: SiteFiles, path: str) -> str:
    """The path of a page of prose that stands by itself; raises CannotEdit."""
    pair = site.catalogue.prose_by_path.get(path)
    if pair is None:
        near = suggest(path, site.catalogue.prose_by_path) or "write the path of a file, such as guidance/its-name"
        raise CannotEdit(f"there is no page {path[:60]!r}; {near}")
    kind = prose_kind(next(iter(pair.values())))
    if kind:
        name = path.rpartition("/")[2]
        raise CannotEdit(f"{path} is the story of a {kind.name}; name that: {kind.name} {name}")
    return path
