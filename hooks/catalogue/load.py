"""Folders to a checked catalogue: read, then check; every problem at once."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from catalogue.checks.across_records import find_faults_across_records
from catalogue.checks.frameworks import find_framework_faults
from catalogue.checks.freshness import find_future_reviews
from catalogue.checks.interface import find_interface_faults, find_own_word_faults
from catalogue.checks.links import find_link_faults
from catalogue.checks.moved import find_moved_faults
from catalogue.checks.news import find_news_faults
from catalogue.checks.next_step import find_question_faults, find_suggestion_faults
from catalogue.checks.prose import find_missing_pages, find_missing_prose, find_prose_faults
from catalogue.checks.renamed import find_renamed_faults
from catalogue.checks.self_review import find_self_review_faults
from catalogue.checks.settings import find_settings_faults
from catalogue.checks.spelling import find_unknown_words
from catalogue.checks.synonyms import find_repeated_synonyms, find_strange_synonyms
from catalogue.checks.terms import find_term_faults
from catalogue.checks.today import find_example_addresses
from catalogue.checks.translations import find_unknown_readers, find_waiting_faults
from catalogue.checks.vocabulary import find_vocabulary_faults
from catalogue.keeping.answers import NO_ANSWERS, Answers, answers_for
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import MOVED, PUBLISHED, RENAMED, Catalogue
from catalogue.model.frameworks import Element, Framework
from catalogue.model.interface import Interface, OwnWords
from catalogue.model.kinds import declared_kinds
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.records import CaseStudy, Programme, Record, Resource, Stage
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.model.settings import NO_SETTINGS, Settings
from catalogue.model.site_vocabulary import LABELS, NO_VOCABULARY, Vocabulary
from catalogue.model.synonyms import Synonyms
from catalogue.model.words_of_site import compose_interface
from catalogue.pages.asked import asked_words
from catalogue.queries.passages import texts_of
from catalogue.queries.translations import find_translations
from catalogue.reading.assets import ASSETS, find_missing_assets
from catalogue.reading.engine_files import engine_assets
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.examples import Examples, ExamplesReader, read_folder
from catalogue.reading.faults import MOST_FAULTS, DataError, Fault, Place
from catalogue.reading.files import Files, FolderFiles
from catalogue.reading.garbage import without_garbage_collection
from catalogue.reading.joining import join_lacking
from catalogue.reading.records import CatalogueReader

ENGINE_WORDS = "hooks/catalogue/model/interface.yaml"
"""Where the words of the engine stand, for its developers."""
COUNTED: dict[str, type[Record]] = {
    "stages": Stage,
    "programmes": Programme,
    "resources": Resource,
    "schools": CaseStudy,
}
"""What the gaps in the leads of lists count."""


def last_answers(data: Path, *, lasting: bool = False) -> Answers:
    """What was found in the files of a site when they were last read by this code, to be read once, or to last."""
    rooms = ("languages", "model", "reading", "checks", "queries", "keeping")
    code = (Path(__file__).with_name(room) for room in rooms)
    return answers_for("reading", str(data.resolve()), code, lasting=lasting)


def load_catalogue(  # noqa: PLR0913 -- folders, then what it is checked for, each by name
    data: Path,
    docs: Path,
    day: datetime.date | None = None,
    *,
    site_url: str = "",
    examples: Path | None = None,
    to_publish: bool = False,
    warnings: list[Fault] | None = None,
    known: Answers = NO_ANSWERS,
) -> Catalogue:
    """The catalogue of two folders, or with the records of a third one over it; raises DataError with every problem.

    No review is later than `day`. `site_url` is where the site is published, where that is not as its settings say.
    What is to be published says the same in both languages where the settings ask for it.
    `warnings` takes what is no problem and yet to be seen to; without it nobody looks for that. `known` are the answers
    of the last run, which keeps those of this one.
    """
    files = FolderFiles(data, docs, known=known)
    return parse_catalogue(
        files,
        data.name,
        docs.name,
        refused=files.faults,
        day=day,
        site_url=site_url,
        examples=read_folder(examples) if examples else None,
        to_publish=to_publish,
        warnings=warnings,
        known=known,
    )


def parse_catalogue(  # noqa: PLR0913 -- files and folders, then what it is checked for, each by name
    files: Files,
    data: str = "data",
    docs: str = "docs",
    *,
    refused: Sequence[Fault] = (),
    day: datetime.date | None = None,
    site_url: str = "",
    examples: Examples | None = None,
    to_publish: bool = False,
    warnings: list[Fault] | None = None,
    known: Answers = NO_ANSWERS,
) -> Catalogue:
    """The catalogue in the files; raises DataError with every problem. `refused` are those of what is no file.

    With examples, they lie over it: both are checked, for each can have faults that the other has not.
    """
    with without_garbage_collection():
        reader = CatalogueReader(files, data, docs, refused, known)
        catalogue = _read(reader)
        faults = [*reader.faults, *islice(_check(catalogue, reader, day, site_url), MOST_FAULTS)]
        if not faults:  # what is faulty or missing has no address, and that was said already
            faults += islice(find_moved_faults(catalogue, reader.origins), MOST_FAULTS)
            faults += islice(find_renamed_faults(catalogue, reader.origins), MOST_FAULTS)
            texts = texts_of(catalogue)
            faults += islice(_check_words_of_search(catalogue, texts, reader), MOST_FAULTS)
            if warnings is not None:
                warnings += islice(_look_at_spelling(catalogue, texts, reader), MOST_FAULTS)
                warnings += find_unknown_readers(catalogue, reader.files, reader.data)
        if not faults and to_publish and catalogue.settings.current:
            waiting = find_waiting_faults(catalogue, find_translations(catalogue), reader.origins)
            faults += islice(waiting, MOST_FAULTS)
        over = ExamplesReader(examples, reader) if examples else None
        if over:
            catalogue = _lay_over(catalogue, over)
            found = (*over.faults, *islice(_check_records(catalogue, over, day, site_url), MOST_FAULTS))
            faults += [fault for fault in found if fault not in faults]
        if warnings is not None and not faults:
            warnings += islice(_look_at_terms(catalogue, reader, over), MOST_FAULTS)
        known.keep()
    if faults:
        raise DataError(join_lacking(faults, _empty(catalogue, reader)))
    return catalogue


def _empty(catalogue: Catalogue, reader: CatalogueReader) -> dict[str, str]:
    """What faults can lack and of which there is nothing at all, kinds and lists of words, with its file."""
    kinds = [kind for kind in catalogue.kinds if catalogue.knows(kind) and not catalogue.ids(kind)]
    words = [name for name in LABELS if not catalogue.vocabulary.ids(name)]
    return {
        **{kind.name: reader.path_of(kind.file) for kind in kinds},
        **{f"word of {name}": reader.path_of(Vocabulary.file) for name in words},
    }


def _read(reader: CatalogueReader) -> Catalogue:
    settings = reader.settings()
    reader.own_words()
    vocabulary = reader.vocabulary()
    records = reader.records()
    prose = reader.prose()
    next_step, self_review, synonyms = reader.next_step(), reader.self_review(), reader.synonyms()
    ledger = reader.ledger()
    reader.spelling()
    reader.read_texts()
    return Catalogue(
        records,
        _interface_of(records, reader, settings, vocabulary),
        prose,
        settings=settings,
        vocabulary=vocabulary,
        next_step=next_step,
        self_review=self_review,
        synonyms=synonyms,
        ledger=ledger,
        assets=reader.assets(),
        published=reader.addresses(PUBLISHED),
        moved=reader.addresses(MOVED),
        written=reader.origins.written,
        renamed=reader.addresses(RENAMED),
        faulty=reader.origins.ids,
        unread=reader.unread,
    )


def _lay_over(below: Catalogue, reader: ExamplesReader) -> Catalogue:
    """Examples over what is below: each takes the place of the record with its id, or stands behind its kind."""
    examples = {(each.kind_of, each.id): each for each in reader.records()}
    kept = (each for kind in declared_kinds() for each in below.all(kind.record_type))
    records = (*(examples.pop((each.kind_of, each.id), each) for each in kept), *examples.values())
    return Catalogue(
        records,
        _interface_of(records, reader, below.settings, below.vocabulary),
        below.prose,
        settings=below.settings,
        vocabulary=below.vocabulary,
        next_step=below.next_step,
        self_review=below.self_review,
        synonyms=below.synonyms,
        ledger=below.ledger,
        assets=below.assets,
        published=below.published,
        moved=below.moved,
        written=reader.origins.written,
        renamed=below.renamed,
        faulty=reader.origins.ids,
        unread=reader.unread,
        below=below,
    )


def _interface_of(
    records: Sequence[Record], reader: CatalogueReader, settings: Settings, vocabulary: Vocabulary
) -> Interface:
    elements = Counter(record.framework for record in records if isinstance(record, Element))
    return compose_interface(
        engine_interface(),
        reader.own,
        settings=settings,
        vocabulary=vocabulary,
        frameworks=[(record, elements[record.id]) for record in records if isinstance(record, Framework)],
        numbers={noun: sum(isinstance(each, counted) for each in records) for noun, counted in COUNTED.items()},
    )


def _check(catalogue: Catalogue, reader: CatalogueReader, day: datetime.date | None, site_url: str) -> Iterator[Fault]:
    yield from _check_records(catalogue, reader, day, site_url)
    asked = asked_words()
    yield from find_prose_faults(catalogue, reader.docs, reader.files, asked.ids, reader.known)
    for wrong in find_interface_faults(engine_interface(), asked):
        yield Fault(Place(file=ENGINE_WORDS), wrong, "put it right, or take it out of the templates")
    yield from find_missing_pages(catalogue, asked.targets, reader.docs, reader.files)
    own_assets = [path.removeprefix(f"{ASSETS}/") for path in catalogue.assets]
    if not reader.unread.covers(f"{reader.docs}/{ASSETS}"):
        yield from find_missing_assets(asked.assets, {*own_assets, *engine_assets()}, f"{reader.docs}/{ASSETS}")
    if origin := reader.origins.find_file(OwnWords.file):
        yield from find_own_word_faults(reader.own, engine_interface(), catalogue, asked.gaps, origin)
    if catalogue.settings is not NO_SETTINGS:
        yield from find_settings_faults(catalogue, reader.origins.of_file(Settings.file))
    if catalogue.next_step is not NO_STEPS:
        yield from find_question_faults(catalogue, reader.origins.of_file(NextStep.file))
    if origin := reader.origins.find_file(Synonyms.file):
        yield from find_repeated_synonyms(catalogue.synonyms, origin)


def _check_words_of_search(catalogue: Catalogue, texts: Pair[str], reader: CatalogueReader) -> Iterator[Fault]:
    """Synonyms beside the texts of the site: where one of these has a fault, its words are not known."""
    if origin := reader.origins.find_file(Synonyms.file):
        yield from find_strange_synonyms(catalogue, texts, origin)


def _look_at_spelling(catalogue: Catalogue, texts: Pair[str], reader: CatalogueReader) -> Iterator[Fault]:
    """Warnings about words that no dictionary has."""
    yield from find_unknown_words(
        catalogue,
        texts,
        reader.accepted,
        own=reader.own,
        origins=reader.origins,
        files=reader.files,
        known=reader.known,
    )


def _look_at_terms(catalogue: Catalogue, reader: CatalogueReader, over: ExamplesReader | None) -> Iterator[Fault]:
    """Warnings about terms that Welsh says otherwise, in examples too."""
    below = catalogue.below or catalogue
    records = [(each, reader.origins) for kind in declared_kinds() for each in below.all(kind.record_type)]
    if over:
        examples = (each for kind in declared_kinds() for each in catalogue.all(kind.record_type))
        records += [(each, over.origins) for each in examples if catalogue.is_example(each)]
    yield from find_term_faults(below, records, reader.own, reader.origins, reader.files)


def _check_records(
    catalogue: Catalogue, reader: CatalogueReader, day: datetime.date | None, site_url: str
) -> Iterator[Fault]:
    """What other records can change. Prose is none of it: examples add ids that it can name, and take none away."""
    yield from find_faults_across_records(catalogue, reader.origins)
    yield from find_framework_faults(catalogue, reader.origins)
    yield from find_link_faults(catalogue, reader.links)
    yield from find_missing_prose(catalogue, reader.origins, reader.docs)
    if day:
        yield from find_future_reviews(catalogue, reader.origins, reader.files, day)
        yield from find_news_faults(catalogue, reader.origins, day)
    yield from find_example_addresses(catalogue, reader.origins, site_url or catalogue.settings.address)
    if catalogue.vocabulary is not NO_VOCABULARY:
        yield from find_vocabulary_faults(catalogue, reader.origins.of_file(Vocabulary.file))
    if catalogue.next_step is not NO_STEPS:
        yield from find_suggestion_faults(catalogue, reader.origins.of_file(NextStep.file))
    if catalogue.self_review is not NO_SELF_REVIEW:
        yield from find_self_review_faults(catalogue, reader.origins.of_file(SelfReview.file))
