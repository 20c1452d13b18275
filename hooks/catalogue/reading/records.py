"""Files of data/ to records, each with its origin; what cannot be read becomes a fault."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from catalogue.keeping.answers import NO_ANSWERS, Answers, mark
from catalogue.model.features import Feature
from catalogue.model.fields import SLUG, FieldPath
from catalogue.model.frameworks import Framework
from catalogue.model.interface import OwnWords
from catalogue.model.kinds import Kind, feature_of, files, types_in
from catalogue.model.ledger import Ledger
from catalogue.model.next_step import NO_STEPS, NextStep
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.model.self_review import NO_SELF_REVIEW, SelfReview
from catalogue.model.settings import NO_SETTINGS, Settings
from catalogue.model.shapes import NO_SHAPE, shape_of
from catalogue.model.site_vocabulary import NO_VOCABULARY, Vocabulary
from catalogue.model.spelling import NO_SPELLING, Spelling
from catalogue.model.synonyms import NO_SYNONYMS, Synonyms
from catalogue.reading.assets import ASSETS, find_asset_faults
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.faults import MOST_FAULTS, Fault, Place
from catalogue.reading.files import Files
from catalogue.reading.joining import join_same_texts
from catalogue.reading.ledger import read_ledger
from catalogue.reading.messages import Origin, find_faults, remedy_without
from catalogue.reading.names import find_misplaced
from catalogue.reading.origins import Origins, Unread
from catalogue.reading.other_files import find_other_file, find_torn_records, id_of, wrong_with_record
from catalogue.reading.prose import read_prose
from catalogue.reading.texts import WrittenLink, read_texts
from catalogue.reading.yaml_files import Value, YamlFile, parse_yaml

Single = TypeVar("Single", Settings, Vocabulary, OwnWords, NextStep, SelfReview, Synonyms, Spelling)
"""What a file holds that is one thing and no list of records."""


WITH_GAPS: tuple[type[BaseModel], ...] = (OwnWords, Framework)
"""What has texts with gaps such as {n}, which the engine fills."""


class CatalogueReader:
    """Reads the files of a catalogue and collects what is wrong with them."""

    find_misplaced = staticmethod(find_misplaced)

    def __init__(
        self, files: Files, data: str, docs: str, refused: Iterable[Fault] = (), known: Answers = NO_ANSWERS
    ) -> None:
        """`refused` are the faults of what stands in the folders and is not among the files."""
        self.data, self.docs, self.known = data, docs, known
        self.home = data  # where the settings of the site are
        misplaced = self.find_misplaced(files, data, docs)
        self.faults = [*refused, *(each.fault for each in misplaced.values())]
        self.files = {path: partial(files.__getitem__, path) for path in files if path not in misplaced}
        self.unread = Unread(data, docs, [each.place.file for each in refused])
        for path, each in misplaced.items():
            self.unread.add(each.meant or path)
        self.origins = Origins()
        self.links: list[WrittenLink] = []
        self._waiting: list[tuple[Value, type[BaseModel], Origin]] = []
        """What stands in files that are one thing and whose texts have not been looked at yet."""
        self._proper_names: frozenset[str] | None = frozenset()
        self._settings = NO_SETTINGS
        self.own = OwnWords()
        """What the site says otherwise than the engine."""
        self.accepted = NO_SPELLING

    def settings(self) -> Settings:
        """Comes first, as it says which files there are to be."""
        self._settings = self._single(Settings) or NO_SETTINGS
        return self._settings

    def own_words(self) -> OwnWords:
        """Comes before the records, as it says which names are the same in both languages."""
        read = self._single(OwnWords) if self._has_file(OwnWords.file) else self.own
        self.own = read or self.own
        names = frozenset((*engine_interface().proper_names, *self.own.proper_names))
        self._proper_names = names if read and not self.unread.has_data(OwnWords.file) else None
        return self.own

    def vocabulary(self) -> Vocabulary:
        return self._single(Vocabulary) or NO_VOCABULARY

    def records(self) -> tuple[Record, ...]:
        return tuple(record for file in files() if self._is_to_be_read(file) for record in self._records_in(file))

    def next_step(self) -> NextStep:
        asked = self._is_to_be_read(NextStep.file, NextStep.feature)
        return (self._single(NextStep) if asked else None) or NO_STEPS

    def self_review(self) -> SelfReview:
        asked = self._is_to_be_read(SelfReview.file, SelfReview.feature)
        return (self._single(SelfReview) if asked else None) or NO_SELF_REVIEW

    def synonyms(self) -> Synonyms:
        return (self._single(Synonyms) if self._has_file(Synonyms.file) else None) or NO_SYNONYMS

    def ledger(self) -> Ledger:
        found, faults = read_ledger(self.files, self.data, self.known)
        self.faults += faults
        return found

    def spelling(self) -> Spelling:
        self.accepted = (self._single(Spelling) if self._has_file(Spelling.file) else None) or self.accepted
        return self.accepted

    def prose(self) -> tuple[ProsePage, ...]:
        pages = []
        for page in read_prose(self.files, self.docs, self.known):
            if isinstance(page, ProsePage):
                pages.append(page)
            else:
                self.faults += page
                self.unread.add(page[0].place.file)
        return tuple(pages)

    def assets(self) -> tuple[str, ...]:
        """Files of style, scripts and pictures, by their path below docs/."""
        folder = f"{self.docs}/{ASSETS}/"
        found = {path: open_file for path, open_file in self.files.items() if path.startswith(folder)}
        self.faults += find_asset_faults(found, folder.removesuffix("/"))
        return tuple(path.removeprefix(f"{self.docs}/") for path in found)

    def addresses(self, name: str) -> dict[str, str]:
        """A file of addresses, each with what it leads to; empty where there is none."""
        path = f"{self.data}/{name}.yaml"
        if path not in self.files:
            return {}
        file = self._parse(path)
        if file.value is None:
            return {}
        origin = Origin(file)
        self.origins.add_file(name, origin)
        if not isinstance(file.value, dict):
            self.faults.append(origin.fault((), "holds no addresses", "write a line for each: address, colon, target"))
            return {}
        found = {address: target for address, target in file.value.items() if isinstance(target, str)}
        for address in file.value:
            if address not in found:
                what, remedy = "has no target", "write what stands there, as in page:about"
                self.faults.append(origin.fault((address,), what, remedy))
        return found

    def read_texts(self) -> None:
        """Looks at the texts of the files that are no lists of records: one of them says what all need to know."""
        for value, file_type, origin in self._waiting:
            self._look_at(value, self._mark_of(value), file_type, origin)
        if not self._has_file(OwnWords.file) and not self.unread.has_data(OwnWords.file):
            self.faults = join_same_texts(self.faults, f"{self.data}/{OwnWords.file}.yaml")

    def _look_at(self, value: Value, said: str, model: type[BaseModel] | None, origin: Origin) -> None:
        """What a text may be follows from where it stands, and from the names that are the same in both languages."""
        names = mark(*sorted(self._proper_names)) if self._proper_names is not None else ""
        question = f"texts {said} {model and model.__name__} {names}"
        found = self.known.find(question, lambda: self._links_without_faults(value, model, origin))
        self.links += (WrittenLink(origin, tuple(path), target) for path, target in found or ())

    def _mark_of(self, value: Value) -> str:
        """Stands for what a value says. One that is kept, and so stays where it is, is asked once."""
        return self.known.remember(("mark", id(value)), lambda: (mark(repr(value)), value))[0]

    def _links_without_faults(
        self, value: Value, model: type[BaseModel] | None, origin: Origin
    ) -> list[tuple[FieldPath, str]] | None:
        """The links in texts; None where these have faults."""
        shape = shape_of(model) if model else NO_SHAPE
        read = read_texts(value, shape, origin, proper_names=self._proper_names, has_gaps=model in WITH_GAPS)
        self.faults += read.faults
        if read.faults:
            self.links += read.links
            return None
        return [(link.path, link.target) for link in read.links]

    def _is_to_be_read(self, name: str, feature: Feature | None = None) -> bool:
        """Whether the site has what is in a file; what is there all the same would be passed over in silence."""
        wanted = feature or feature_of(name)
        if self._settings is NO_SETTINGS:  # which features there are is not known: what there is, is meant
            return not wanted or self._has_file(name)
        if not wanted or self._settings.has(wanted):
            return True
        what = f"belongs to {wanted}, which the site leaves out"
        remedy = remedy_without(wanted, self.home)
        self.faults += [Fault(Place(file=path), what, remedy) for path in self._paths_of(name)]
        return False

    def _has_file(self, name: str) -> bool:
        return bool(self._paths_of(name))

    def path_of(self, name: str) -> str:
        """The file with this name, or the folder."""
        single = f"{self.data}/{name}.yaml"
        return single if single in self.files or not self._has_file(name) else f"{self.data}/{name}"

    def _paths_of(self, name: str) -> list[str]:
        """The file with this name, then those in the folder with this name."""
        single = f"{self.data}/{name}.yaml"
        folder = [path for path in self.files if path.startswith(f"{self.data}/{name}/") and path.endswith(".yaml")]
        return [path for path in (single, *folder) if path in self.files]

    def _single(self, file_type: type[Single]) -> Single | None:
        path = f"{self.data}/{file_type.file}.yaml"
        if path not in self.files:
            self._missing(path, getattr(file_type, "feature", None))
            return None
        file = self._parse(path)
        if file.value is None:
            return None
        origin = Origin(file)
        self.origins.add_file(file_type.file, origin)
        self._waiting.append((file.value, file_type, origin))
        try:
            return file_type.model_validate(file.value)
        except ValidationError as error:
            self.faults += find_faults(error, origin, file_type, file.value)
            self.unread.add(path)
            return None

    def _parse(self, path: str) -> YamlFile:
        file = parse_yaml(path, self.files[path], self.known)
        if file.faults or file.value is None:
            self.unread.add(path)
        self.faults += file.faults
        return file

    def _records_in(self, name: str) -> Iterator[Record]:
        single = f"{self.data}/{name}.yaml"
        paths = self._paths_of(name)
        if not paths:
            self._missing(single, feature_of(name))
        for file in self._parsed(paths):
            if file.value is not None:
                yield from self._records_of(file, name, alone=file.name != single)

    def _parsed(self, paths: Sequence[str]) -> Iterator[YamlFile]:
        """Each file; its value, which is large, is let go when the next one is asked for."""
        for path in paths:
            file = self._parse(path)
            yield file
            file.value = None

    def _records_of(self, file: YamlFile, name: str, *, alone: bool) -> Iterator[Record]:
        if alone:
            self._check_name(file)
            yield from self._record(file.value, file, (), name)
        elif isinstance(file.value, list):
            torn = find_torn_records(file.value)
            for position, value in enumerate(file.value):
                if position in torn:
                    self._refuse_torn(file, position)
                    continue
                if position - 1 in torn:
                    continue
                yield from self._record(value, file, (position,), name)
                if len(self.faults) > MOST_FAULTS:
                    self.unread.add(file.name)
                    return
        else:
            self.unread.add(file.name)
            what, remedy = "is no list of records", "begin each record with '- id:'"
            self.faults.append(Fault(Place(file=file.name), what, remedy, unread=True))

    def _refuse_torn(self, file: YamlFile, position: int) -> None:
        self.unread.add(file.name)
        record_id = id_of(file.value[position]) if isinstance(file.value, list) else ""
        what = f"begins a record in the middle of {record_id[:60]}"
        self.faults.append(Origin(file, (position + 1,)).fault((), what, "write two spaces in the place of '- '"))

    def _check_name(self, file: YamlFile) -> None:
        """In a folder, a file is called as its record is."""
        name = file.name.rpartition("/")[2].removesuffix(".yaml")
        record_id = id_of(file.value)
        if record_id not in {"", name}:
            what = f"is not the name of the file ({name}.yaml)"
            self.faults.append(Origin(file, (), record_id).fault(("id",), what, "rename one of them"))

    def _record(self, value: Value, file: YamlFile, path: tuple[int, ...], name: str) -> Iterator[Record]:
        origin = Origin(file, path, id_of(value))
        if not isinstance(value, dict):
            self.unread.add(file.name)
            self.faults.append(origin.fault((), *wrong_with_record(value)))
            return
        elsewhere = find_other_file(value, name)
        record_type = None if elsewhere else self._type_of(value, origin, name)
        if not SLUG.fullmatch(origin.record):  # others name it by the id that it should have
            self.unread.add(file.name)
        if elsewhere:
            self.faults.append(origin.fault((), *elsewhere))
            return
        said = self._mark_of(value)
        self._look_at(value, said, record_type, origin)
        if record_type is None:
            self.unread.add(file.name)
            return
        if origin.record:
            self._remember(record_type.kind_of, origin)
        try:
            yield self.known.remember((record_type, said), lambda: record_type.model_validate(value))
        except ValidationError as error:
            self.faults += find_faults(error, origin, record_type, value)

    def _type_of(self, value: dict[str, Value], origin: Origin, name: str) -> type[Record] | None:
        types = types_in(name)
        if "" in types:
            return types[""]
        chosen = value.get("kind")
        if isinstance(chosen, str) and chosen in types:
            return types[chosen]
        choice = ", ".join(types)
        what = "is missing" if chosen is None else f"{str(chosen)[:60]!r} is not one of {choice}"
        self.faults.append(origin.fault(("kind",), what, f"write one of {choice}"))
        return None

    def _remember(self, kind: Kind, origin: Origin) -> None:
        first = self.origins.add(kind, origin)
        if first:
            line, _ = first.position(("id",))
            what = f"is the id of another {kind.name} ({first.file.name}:{line})"
            self.faults.append(origin.fault(("id",), what, "delete one of the two, or choose another id"))

    def _missing(self, path: str, feature: Feature | None) -> None:
        if self.unread.covers(path):
            return
        self.unread.add(path)
        remedy = "put it back, or write it anew"
        if feature:
            remedy = f"{remedy}, or take {feature} out of the features in {self.data}/{Settings.file}.yaml"
        self.faults.append(Fault(Place(file=path), "is missing", remedy, unread=True))
