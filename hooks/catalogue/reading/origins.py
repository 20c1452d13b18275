"""Where each record stands, and which files are not known because they could not be read."""

from collections.abc import Collection, Iterable

from catalogue.languages.locales import Locale
from catalogue.model.kinds import Kind, declared_kinds
from catalogue.model.records import Record
from catalogue.model.repository import Written
from catalogue.reading.messages import Origin


class Origins:
    """Where each record stands. What lies over others takes the place of those with its ids."""

    def __init__(self, below: "Origins | None" = None) -> None:
        self._below = below
        self._by_id: dict[tuple[str, str], Origin] = {}
        self._by_file: dict[str, Origin] = {}
        self.ids: set[tuple[str, str]] = {*below.ids} if below else set()
        """Name of kind and id of every record, also of those that have a fault."""

    def of(self, record: Record) -> Origin:
        key = record.kind_of.name, record.id.casefold()
        return self._by_id[key] if key in self._by_id or not self._below else self._below.of(record)

    @property
    def written(self) -> dict[tuple[str, str], Written]:
        """Where each record stands, by the name of its kind and its id in small letters; "" is that of other files."""
        below = self._below.written if self._below else {}
        singles = {("", name): Written(origin.file.name) for name, origin in self._by_file.items()}
        return below | singles | {key: origin.written for key, origin in self._by_id.items()}

    def of_file(self, file: str) -> Origin:
        """That of a file that is one thing."""
        found = self.find_file(file)
        if found is None:
            raise KeyError(file)
        return found

    def add(self, kind: Kind, origin: Origin) -> Origin | None:
        """The origin of the record that has this id already, also in other capitals; None where there is none."""
        self.ids.add((kind.name, origin.record))
        first = self._by_id.setdefault((kind.name, origin.record.casefold()), origin)
        return None if first is origin else first

    def find_file(self, file: str) -> Origin | None:
        """The same; None where it could not be read."""
        return self._below.find_file(file) if self._below else self._by_file.get(file)

    def add_file(self, file: str, origin: Origin) -> None:
        self._by_file[file] = origin


class Unread:
    """Files that could not be read, wholly or in part: what they should hold is not called missing."""

    def __init__(self, data: str, docs: str, paths: Iterable[str]) -> None:
        self.below: Unread | None = None
        """Those of the records over which these lie."""
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
        found = [kind for kind in declared_kinds() if self.has_data(kind.file)] if self._paths else []
        return [*found, *self.below.kinds] if self.below else found

    def has_page(self, path: str, locale: Locale) -> bool:
        """Whether a page of prose could not be read."""
        if self.below:
            return self.below.has_page(path, locale)
        return self.covers(f"{self._docs}/{locale}/{path}.md")
