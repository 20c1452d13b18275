"""Two folders to a checked catalogue: read, then check; every problem at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from catalogue.checks.across_records import find_problems
from catalogue.checks.interface import find_interface_problems
from catalogue.checks.links import find_link_problems
from catalogue.checks.next_step import find_next_step_problems
from catalogue.checks.prose import find_missing_prose, find_prose_problems
from catalogue.checks.self_review import find_self_review_problems
from catalogue.model.catalogue import Catalogue
from catalogue.model.next_step import NO_STEPS
from catalogue.model.self_review import NO_SELF_REVIEW
from catalogue.reading.documents import without_garbage_collection
from catalogue.reading.files import Files, FolderFiles
from catalogue.reading.problems import DataError, Problem
from catalogue.reading.records import NO_WORDS, CatalogueReader


def load_catalogue(data: Path, docs: Path) -> Catalogue:
    """The catalogue of two folders; raises DataError with every problem."""
    return parse_catalogue(FolderFiles((data, "*.yaml"), (docs, "*.md")), data.name, docs.name)


def parse_catalogue(files: Files, data: str = "data", docs: str = "docs") -> Catalogue:
    """The catalogue in the files; raises DataError with every problem."""
    with without_garbage_collection():
        reader = CatalogueReader(files, data, docs)
        catalogue = _read(reader)
        problems = [*reader.problems, *_check(catalogue, reader)]
    if problems:
        raise DataError(problems)
    return catalogue


def _read(reader: CatalogueReader) -> Catalogue:
    interface = reader.interface()
    records = reader.records()
    catalogue = Catalogue.of(records, interface, reader.prose(), reader.ids, reader.next_step())
    catalogue = replace(catalogue, self_review=reader.self_review())
    reader.read_texts()
    return catalogue


def _check(catalogue: Catalogue, reader: CatalogueReader) -> Iterator[Problem]:
    yield from find_problems(catalogue, reader.origins)
    yield from find_link_problems(catalogue, reader.links)
    yield from find_prose_problems(catalogue, reader.docs, reader.files)
    yield from find_missing_prose(catalogue, reader.origins, reader.docs)
    if catalogue.interface is not NO_WORDS:
        yield from find_interface_problems(catalogue, f"{reader.data}/interface.yaml")
    if catalogue.next_step is not NO_STEPS:
        yield from find_next_step_problems(catalogue, reader.origins["next_step", ""])
    if catalogue.self_review is not NO_SELF_REVIEW:
        yield from find_self_review_problems(catalogue, reader.origins["self_review", ""])
