"""Where each record stands, and which files are not known because they could not be read."""

from collections.abc import Collection, Iterable

from catalogue.languages.locales import Locale
from catalogue.model.kinds import Kind, declared_kinds
from catalogue.model.records import Record
from catalogue.reading.messages import Origin


class Origins:
    """Where each record stands."""

    def __init__(self) -> None:
        self._by_id: dict[tuple[str, str], Origin] = {}
        self._by_file: dict[str, Origin] = {}
        self.ids: set[tuple[str, str]] = set()
        """Name of kind and id of every record, also of those that have a fault."""

    def of(self, record: Record) -> Origin:
        return self._by_id[record.kind_of.name, record.id.casefold()]

    def of_file(self, file: str) -> Origin:
        """That of a file that is one thing."""
        return self._by_file[file]

    def add(self, kind: Kind, origin: Origin) -> Origin | None:
        """The origin of the record that has this id already, also in other capitals; None where there is none."""
        self.ids.add((kind.name, origin.record))
        first = self._by_id.setdefault((kind.name, origin.record.casefold()), origin)
        return None if first is origin else first

    def find_file(self, file: str) -> Origin | None:
        """The same; None where it could not be read."""
        return self._by_file.get(file)

    def add_file(self, file: str, origin: Origin) -> None:
        self._by_file[file] = origin


class Unread:
    """Files that could not be read, wholly or in part: what they should hold is not called missing."""

    def __init__(self, data: str, docs: str, paths: Iterable[str]) -> None:
        self._data = data
        self._docs = docs
        self._paths = set(paths)

    def add(self, path: str) -> None:
        self._paths.add(path)

    def covers(self, path: str) -> bool:
        """Whether a file, or a folder that it would stand in, could not be read."""
        return bool(self._paths) and any(path == each or path.startswith(f"{each}/") for each in self._paths)

    def has_data(self, name: str) -> bool:
        """Whether something of a file of data/, or of the folder in its place, could not be read."""
        folder = f"{self._data}/{name}"
        return self.covers(f"{folder}.yaml") or any(f"{path}/".startswith(f"{folder}/") for path in self._paths)

    @property
    def kinds(self) -> Collection[Kind]:
        """The kinds of which not every record is known."""
        return [kind for kind in declared_kinds() if self.has_data(kind.file)] if self._paths else []

    def has_page(self, path: str, locale: Locale) -> bool:
        """Whether a page of prose could not be read."""
        return self.covers(f"{self._docs}/{locale}/{path}.md")
