"""The records as they stand in the files, whatever faults they have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalogue.editing.yaml_nodes import records_in
from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.model.kinds import Kind, declared_kinds, types_in
from catalogue.model.records import Record
from catalogue.reading.yaml_files import Value, parse_yaml


@dataclass(frozen=True, kw_only=True)
class RawRecord:
    """A record before it is checked."""

    kind: Kind
    record_type: type[Record]
    file: str
    path: FieldPath
    """In the file; empty in a file of its own."""
    value: Mapping[str, Value]

    @property
    def id(self) -> str:
        return _text(self.value.get("id"))

    def title(self, locale: Locale) -> str:
        """Its title, or its id where that cannot be read."""
        return title_of(self.value, locale)


@dataclass
class RawFiles:
    """The files of data by what they hold; each is read again once it holds something else."""

    data: str
    """The name of their folder."""
    _read: dict[str, tuple[bytes, Value]] = field(default_factory=dict)

    def records(self, files: Mapping[str, bytes]) -> Iterator[RawRecord]:
        """Every record that can be read, by kind and in the order of the files."""
        for kind in declared_kinds():
            types = types_in(kind.file)
            for file in self._files_of(kind, files):
                for path, value in records_in(self._value(file, files[file])):
                    record_type = types.get(_text(value.get("kind"))) or types.get("")
                    if record_type and record_type in kind.types and value.get("id"):
                        yield RawRecord(kind=kind, record_type=record_type, file=file, path=path, value=value)

    def words(self, files: Mapping[str, bytes], name: str, locale: Locale) -> dict[str, str]:
        """The words of a list in vocabulary.yaml, by their ids."""
        file = f"{self.data}/vocabulary.yaml"
        value = self._value(file, files[file]) if file in files else None
        found = value.get(name) if isinstance(value, dict) else None
        words = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
        return {_text(each.get("id")): title_of(each, locale) for each in words}

    def _files_of(self, kind: Kind, files: Mapping[str, bytes]) -> list[str]:
        single, folder = f"{self.data}/{kind.file}.yaml", f"{self.data}/{kind.file}/"
        return [path for path in files if path == single or (path.startswith(folder) and path.endswith(".yaml"))]

    def _value(self, file: str, content: bytes) -> Value:
        held, value = self._read.get(file, (None, None))
        if held != content:
            value = parse_yaml(file, lambda: content).value
            self._read[file] = (content, value)
        return value


def title_of(value: Mapping[str, Value], locale: Locale) -> str:
    """The title of a record or of a word in a language, or its id."""
    title = value.get("title")
    return (_text(title.get(locale)) if isinstance(title, dict) else "") or _text(value.get("id"))


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
