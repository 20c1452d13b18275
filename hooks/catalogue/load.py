"""Two folders to a checked catalogue: read, then check; every problem at once."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from catalogue.checks.across_records import find_faults_across_records
from catalogue.checks.frameworks import find_framework_faults
from catalogue.checks.interface import find_own_word_faults
from catalogue.checks.links import find_link_faults
from catalogue.checks.next_step import find_next_step_faults
from catalogue.checks.prose import find_missing_pages, find_missing_prose, find_prose_faults
from catalogue.checks.self_review import find_self_review_faults
from catalogue.checks.settings import find_settings_faults
from catalogue.checks.vocabulary import find_vocabulary_faults
from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import OwnWords
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.records import CaseStudy, Programme, Record, Resource, Stage
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.model.settings import NO_SETTINGS, Settings
from catalogue.model.site_vocabulary import NO_VOCABULARY, Vocabulary
from catalogue.model.words_of_site import compose_interface
from catalogue.pages.asked import asked_words
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.faults import DataError, Fault
from catalogue.reading.files import Files, FolderFiles
from catalogue.reading.garbage import without_garbage_collection
from catalogue.reading.records import CatalogueReader

COUNTED: dict[str, type[Record]] = {
    "stages": Stage,
    "programmes": Programme,
    "resources": Resource,
    "schools": CaseStudy,
}
"""What the gaps in the leads of lists count."""


def load_catalogue(data: Path, docs: Path) -> Catalogue:
    """The catalogue of two folders; raises DataError with every problem."""
    return parse_catalogue(FolderFiles((data, "*.yaml"), (docs, "*.md")), data.name, docs.name)


def parse_catalogue(files: Files, data: str = "data", docs: str = "docs") -> Catalogue:
    """The catalogue in the files; raises DataError with every problem."""
    with without_garbage_collection():
        reader = CatalogueReader(files, data, docs)
        catalogue = _read(reader)
        faults = [*reader.faults, *_check(catalogue, reader)]
    if faults:
        raise DataError(faults)
    return catalogue


def _read(reader: CatalogueReader) -> Catalogue:
    settings = reader.settings()
    own_words = reader.own_words()
    vocabulary = reader.vocabulary()
    records = reader.records()
    prose = reader.prose()
    next_step, self_review = reader.next_step(), reader.self_review()
    reader.read_texts()
    elements = Counter(record.framework for record in records if isinstance(record, Element))
    return Catalogue(
        records,
        compose_interface(
            engine_interface(),
            own_words,
            settings=settings,
            vocabulary=vocabulary,
            frameworks=[(record, elements[record.id]) for record in records if isinstance(record, Framework)],
            numbers={noun: sum(isinstance(each, counted) for each in records) for noun, counted in COUNTED.items()},
        ),
        prose,
        settings=settings,
        vocabulary=vocabulary,
        next_step=next_step,
        self_review=self_review,
        faulty=reader.origins.ids,
    )


def _check(catalogue: Catalogue, reader: CatalogueReader) -> Iterator[Fault]:
    yield from find_faults_across_records(catalogue, reader.origins)
    yield from find_framework_faults(catalogue, reader.origins)
    yield from find_link_faults(catalogue, reader.links)
    asked = asked_words()
    yield from find_prose_faults(catalogue, reader.docs, reader.files, asked.ids)
    yield from find_missing_prose(catalogue, reader.origins, reader.docs)
    yield from find_missing_pages(catalogue, asked.targets, reader.docs, reader.files)
    if origin := reader.origins.find_file(OwnWords.file):
        yield from find_own_word_faults(reader.own, engine_interface(), catalogue, asked.gaps, origin)
    if catalogue.settings is not NO_SETTINGS:
        yield from find_settings_faults(catalogue, reader.origins.of_file(Settings.file))
    if catalogue.vocabulary is not NO_VOCABULARY:
        yield from find_vocabulary_faults(catalogue, reader.origins.of_file(Vocabulary.file))
    if catalogue.next_step is not NO_STEPS:
        yield from find_next_step_faults(catalogue, reader.origins.of_file(NextStep.file))
    if catalogue.self_review is not NO_SELF_REVIEW:
        yield from find_self_review_faults(catalogue, reader.origins.of_file(SelfReview.file))
