"""Files of data/ to records, each with its origin; what cannot be read becomes a problem."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from catalogue.model import kinds
from catalogue.model.interface import Interface
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.reading.documents import Document, parse_document
from catalogue.reading.files import Files
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.problems import Problem
from catalogue.reading.prose import read_prose
from catalogue.reading.texts import TextsRead, WrittenLink, read_texts

Single = TypeVar("Single", bound=BaseModel)
NO_WORDS = Interface(words={}, counts={}, labels={}, lists={})


class CatalogueReader:
    """Reads the files of a catalogue and collects what is wrong with them."""

    def __init__(self, files: Files, data: str, docs: str) -> None:
        self.files = files
        self.data = data
        self.docs = docs
        self.problems: list[Problem] = []
        self.origins: dict[tuple[str, str], Origin] = {}
        """Where each record stands, by name of kind and id."""
        self.links: list[WrittenLink] = []
        self._unread: list[Document] = []
        """Files that are no list of records and whose texts have not been looked at yet."""
        self._proper_names: frozenset[str] = frozenset()
        self.ids: set[tuple[str, str]] = set()
        """Name of kind and id of every record, also of those that have a fault."""

    def records(self) -> tuple[Record, ...]:
        return tuple(record for file in kinds.FILES for record in self._records_in(file))

    def interface(self) -> Interface:
        """Comes first, as it says which names are the same in both languages."""
        interface = self._single("interface", Interface) or NO_WORDS
        self._proper_names = frozenset(interface.proper_names)
        return interface

    def next_step(self) -> NextStep:
        return self._single("next_step", NextStep) or NO_STEPS

    def self_review(self) -> SelfReview:
        return self._single("self_review", SelfReview) or NO_SELF_REVIEW

    def read_texts(self) -> None:
        """Looks at the texts of the files that are no lists of records: one of them says what all need to know."""
        for document in self._unread:
            self._note(read_texts(document, self._proper_names))

    def _note(self, read: TextsRead) -> None:
        self.problems += read.problems
        self.links += read.links

    def prose(self) -> tuple[ProsePage, ...]:
        pages, problems = read_prose(self.files, self.docs)
        self.problems += problems
        return pages

    def _single(self, file: str, file_type: type[Single]) -> Single | None:
        """A file that is one thing and no list of records."""
        document = self._document(f"{self.data}/{file}.yaml")
        if document is None:
            self._missing(f"{self.data}/{file}.yaml")
            return None
        if document.value is None:
            return None
        self.origins[file, ""] = Origin(document, ())
        try:
            return file_type.model_validate(document.value)
        except ValidationError as error:
            self.problems += find_faults(error, Origin(document, ()), "", file_type, document.value)
            return None

    def _records_in(self, file: str) -> Iterator[Record]:
        single = f"{self.data}/{file}.yaml"
        folder = [path for path in self.files if path.startswith(f"{self.data}/{file}/")]
        if single not in self.files and not folder:
            self._missing(single)
        for document in self._documents([path for path in (single, *folder) if path in self.files]):
            if document.value is not None:
                yield from self._records_of(document, file, alone=document.file != single)

    def _records_of(self, document: Document, file: str, *, alone: bool) -> Iterator[Record]:
        if alone:
            origin = Origin(document, ())
            self._check_name(document, origin)
            yield from self._record(document.value, origin, file)
            return
        if not isinstance(document.value, list):
            self.problems.append(
                Problem(document.file, 1, 1, "", "", "is no list of records", "begin each record with '- id:'")
            )
            return
        for position, value in enumerate(document.value):
            yield from self._record(value, Origin(document, (position,)), file)

    def _check_name(self, document: Document, origin: Origin) -> None:
        """In a folder, a file is called as its record is."""
        name = document.file.rpartition("/")[2].removesuffix(".yaml")
        record_id = document.value.get("id") if isinstance(document.value, dict) else None
        if isinstance(record_id, str) and record_id != name:
            what = f"is not the name of the file ({name}.yaml)"
            self.problems.append(origin.problem(("id",), record_id, what, "rename one of them"))

    def _record(self, value: Any, origin: Origin, file: str) -> Iterator[Record]:
        if not isinstance(value, dict):
            self.problems.append(origin.problem((), "", "is no record", "write its fields, beginning with id"))
            return
        name = value.get("id")
        record_id = name if isinstance(name, str) else ""
        record_type = self._type_of(value, origin, file, record_id)
        if record_type is None:
            return
        kind = kinds.BY_TYPE[record_type]
        if record_id:
            self._remember(kind, record_id, origin)
        try:
            yield record_type.model_validate(value)
        except ValidationError as error:
            self.problems += find_faults(error, origin, record_id, record_type, value)

    def _type_of(self, value: dict[str, Any], origin: Origin, file: str, record_id: str) -> type[Record] | None:
        types = kinds.types_in(file)
        if "" in types:
            return types[""]
        chosen = value.get("kind")
        if isinstance(chosen, str) and chosen in types:
            return types[chosen]
        choice = ", ".join(types)
        what = "is missing" if chosen is None else f"{str(chosen)[:60]!r} is not one of {choice}"
        self.problems.append(origin.problem(("kind",), record_id, what, f"write one of {choice}"))
        return None

    def _remember(self, kind: kinds.Kind, record_id: str, origin: Origin) -> None:
        key = (kind.name, record_id.casefold())
        self.ids.add((kind.name, record_id))
        if key in self.origins:
            first = self.origins[key]
            line, _ = first.place(("id",))
            where = f"{first.document.file}:{line}"
            self.problems.append(
                origin.problem(("id",), record_id, f"is the id of another {kind.name} ({where})", "choose another id")
            )
        else:
            self.origins[key] = origin

    def _document(self, file: str) -> Document | None:
        if file not in self.files:
            return None
        document = parse_document(file, partial(self.files.__getitem__, file))
        self.problems += document.problems
        self._unread.append(document)
        return document

    def _documents(self, files: Sequence[str]) -> Iterator[Document]:
        """Each with its texts looked at; its value, which is large, is let go when the next one is asked for."""
        for file in files:
            document = parse_document(file, partial(self.files.__getitem__, file))
            self.problems += document.problems
            self._note(read_texts(document, self._proper_names))
            yield document
            document.value = None

    def _missing(self, file: str) -> None:
        self.problems.append(Problem(file, 1, 1, "", "", "is missing", "put it back, or write it anew"))
