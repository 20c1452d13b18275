"""Files of data/ and docs/ to a catalogue: documents, records, prose, then the checks across them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from catalogue import kinds, references
from catalogue.faults import Origin, find_faults
from catalogue.interface import Interface
from catalogue.loading import Document, parse_document, without_garbage_collection
from catalogue.model import Record
from catalogue.next_step import NO_STEPS, NextStep
from catalogue.next_step_checks import find_next_step_problems
from catalogue.problems import DataError, Problem
from catalogue.prose import ProsePage
from catalogue.prose_checks import find_missing_prose, find_prose_problems
from catalogue.prose_reading import read_prose
from catalogue.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.self_review_checks import find_self_review_problems
from catalogue.sharing import share_out
from catalogue.site import Catalogue
from catalogue.text_checks import TextsRead, WrittenLink, find_link_problems, read_texts

Single = TypeVar("Single", bound=BaseModel)
AT_ONCE = 500
"""Files whose values are held at the same time."""
WORTH_SHARING = 150
"""Files from which on reading in two processes takes less time than in one: 0.26 s in place of 0.30 s for 200."""
NO_WORDS = Interface(words={}, counts={}, labels={}, lists={})
Files = Mapping[str, bytes]
"""Contents by path as editors know it, such as data/programmes.yaml."""


class FolderFiles(Mapping[str, bytes]):
    """The files below folders, in order, by their path from the folder's parent. Each is read when asked for."""

    def __init__(self, *patterns: tuple[Path, str]) -> None:
        """Folders, each with the pattern of its files; raises DataError where there is no folder."""
        self._paths: dict[str, str] = {}
        for folder, pattern in patterns:
            if not folder.is_dir():
                raise DataError([Problem(folder.name, 1, 1, "", "", "is not a folder", "name the right one")])
            for path in sorted(folder.rglob(pattern)):
                if path.is_file():
                    self._paths[f"{folder.name}/{path.relative_to(folder).as_posix()}"] = str(path)

    def __getitem__(self, name: str) -> bytes:
        return Path(self._paths[name]).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def load_catalogue(data: Path, docs: Path) -> Catalogue:
    """The catalogue of two folders; raises DataError with every problem."""
    return parse_catalogue(FolderFiles((data, "*.yaml"), (docs, "*.md")), data.name, docs.name)


def parse_catalogue(files: Files, data: str = "data", docs: str = "docs") -> Catalogue:
    """The catalogue in the files; raises DataError with every problem."""
    with without_garbage_collection():
        return _parse(_CatalogueReader(files, data, docs))


def _parse(reader: "_CatalogueReader") -> Catalogue:
    interface = reader.interface()
    records = reader.records()
    catalogue = Catalogue.of(records, interface, reader.prose(), reader.ids, reader.next_step())
    catalogue = replace(catalogue, self_review=reader.self_review())
    reader.read_texts()
    problems = reader.problems + references.find_problems(catalogue, reader.origins)
    problems += find_link_problems(catalogue, reader.links)
    problems += find_prose_problems(catalogue, reader.docs, reader.files)
    problems += reader.missing_prose(catalogue)
    problems += reader.missing_words(catalogue)
    problems += reader.faults_of_single_files(catalogue)
    if problems:
        raise DataError(problems)
    return catalogue


class _CatalogueReader:
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
        for start in range(0, len(files), AT_ONCE):
            batch = files[start : start + AT_ONCE]
            shared = len(batch) >= WORTH_SHARING
            parts = share_out(self._read, batch) if shared else [self._read(iter(batch))]
            read = {document.file: (document, texts) for document, texts in chain.from_iterable(parts)}
            for file in batch:
                document, texts = read.pop(file)
                document.reopen = partial(self.files.__getitem__, file)  # another process has files of its own
                self.problems += document.problems
                self._note(texts)
                yield document
                document.value = None

    def _read(self, files: Iterator[str]) -> list[tuple[Document, TextsRead]]:
        documents = [parse_document(file, partial(self.files.__getitem__, file)) for file in files]
        return [(document, read_texts(document, self._proper_names)) for document in documents]

    def missing_prose(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Case studies that have facts and no story."""
        for record_id in find_missing_prose(catalogue):
            origin = self.origins[kinds.CASE_STUDY.name, record_id.casefold()]
            path = f"{kinds.CASE_STUDY.name_of_folder}/{record_id}.md"
            remedy = f"write {self.docs}/en/{path} and {self.docs}/cy/{path}"
            yield origin.problem((), record_id, "has no prose", remedy)

    def missing_words(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Words that are missing from an interface that could be read."""
        if catalogue.interface is not NO_WORDS:
            yield from references.find_interface_problems(catalogue, f"{self.data}/interface.yaml")

    def faults_of_single_files(self, catalogue: Catalogue) -> Iterator[Problem]:
        """Faults of suggestions and of statements that could be read."""
        if catalogue.next_step is not NO_STEPS:
            yield from find_next_step_problems(catalogue, self.origins["next_step", ""])
        if catalogue.self_review is not NO_SELF_REVIEW:
            yield from find_self_review_problems(catalogue, self.origins["self_review", ""])

    def _missing(self, file: str) -> None:
        self.problems.append(Problem(file, 1, 1, "", "", "is missing", "put it back, or write it anew"))
