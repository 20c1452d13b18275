"""Edits data and prose as an editor does: adds, changes, renames and deletes a record, with all that refers to it.

What refers to a record is found through the model, so a new field or kind needs nothing here.
"""

import copy
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.catalogue import MOVED, RENAMED, Catalogue
from catalogue.model.fields import FieldPath
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import Kind, record_type_named, type_name
from catalogue.model.lists import A_TO_Z
from catalogue.model.markdown import CITE
from catalogue.model.next_step import NextStep, ResultPart
from catalogue.model.records import Record, Resource
from catalogue.model.references import references_in
from catalogue.model.self_review import SelfReview
from catalogue.model.spelling import Spelling
from catalogue.reading.faults import DataError, Fault

LINK = re.compile(r"\[(?P<text>[^\]\[]*)\]\((?P<target>[^)\s]*)\)")
PROPOSED = re.compile(r"write '([^:]+): ([^']+)' in data/redirects\.yaml")
"""What the check proposes for an address that is gone."""
ACCEPTABLE = re.compile(r"'(?P<word>[^']+)' is in no dictionary;.* under (?P<locale>en|cy)")
"""A warning about a word, which says where to add it."""
Raw = dict[str, Any]
"""A record, or a file of one thing, as it stands in YAML: scalars are text."""
Relink = Callable[[str, str], str]
"""From text and target of a link to what stands in its place."""


class _Dumper(yaml.CSafeDumper):
    """Writes a value that stands in two places twice: anchors are refused."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class CannotGo(Exception):
    """Something cannot be without the record."""


class Editor:
    """Holds what stands in a folder until it is written there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Any] = {
            path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
            for path in sorted((folder / "data").glob("*.yaml"))
        }
        self._moved: dict[str, str] = self.files.setdefault(MOVED, {})
        self._written: dict[str, str] = {}
        self.prose = {
            path.relative_to(folder / "docs").as_posix(): path.read_text(encoding="utf-8")
            for path in sorted((folder / "docs").rglob("*.md"))
        }

    def load(self) -> Catalogue:
        """Writes everything, and reads it as the site does; raises DataError with every fault.

        An address that is gone leads on as the message says, or to the list of everything.
        """
        try:
            return self._load()
        except DataError as error:
            proposed = [PROPOSED.search(fault.remedy) for fault in error.faults]
            if not all(proposed):
                raise
        lines = (found.groups() for found in proposed if found)
        self._moved |= {address: target.replace("programme:its-id", A_TO_Z.target) for address, target in lines}
        return self._load()

    def _load(self) -> Catalogue:
        for name, value in self.files.items():
            if self._written.get(name) != (whole := repr(value)):
                text = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
                (self.folder / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
                self._written[name] = whole
        shutil.rmtree(self.folder / "docs")
        for path, text in self.prose.items():
            (self.folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / "docs" / path).write_text(text, encoding="utf-8")
        self._catalogue = load_catalogue(self.folder / "data", self.folder / "docs")
        self._index()
        return self._catalogue

    def accept_words(self) -> None:
        """Adds what no dictionary has to the words that are right: names of what is gone stand in texts still."""
        warnings: list[Fault] = []
        load_catalogue(self.folder / "data", self.folder / "docs", warnings=warnings)
        accepted = self.files.setdefault(Spelling.file, {})
        for said in filter(None, (ACCEPTABLE.search(fault.message) for fault in warnings)):
            words = accepted.setdefault(said["locale"], [])
            words += [] if said["word"] in words else [said["word"]]

    def _index(self) -> None:
        records = [each for kind in self._catalogue.kinds for each in self._catalogue.all(kind.record_type)]
        self._raws = {_key(each): self._find(each) for each in records}

    def keep(self) -> tuple[dict[str, Any], dict[str, str]]:
        """What stands here, for `restore`."""
        return copy.deepcopy(self.files), dict(self.prose)

    def restore(self, kept: tuple[dict[str, Any], dict[str, str]]) -> None:
        """Puts back what stood here when the folder was last loaded."""
        self.files, self.prose = kept
        self._moved = self.files[MOVED]
        self._index()

    def raw(self, record: Record) -> Raw:
        """A record of the last catalogue as it stands in its file, whatever has been done to it."""
        return self._raws[_key(record)]

    def append(self, kind: Kind, raw: Raw) -> None:
        """Adds a record at the end of its file."""
        self._file(kind).append(raw)

    def stories(self, record: Record) -> Iterator[str]:
        """The files of the prose of a record."""
        if record.kind_of.has_prose:
            yield from (f"{locale}/{record.kind_of.prose_folder}{record.id}.md" for locale in Locale)

    def rename(self, catalogue: Catalogue, record: Record, new: str) -> None:
        """Gives a record another id, wherever that stands."""
        for holder, raw in self._holders(catalogue):
            for path in _paths(holder, record):
                _at(raw, path[:-1])[path[-1]] = new
        targets = targets_of(catalogue, record)
        renamed = {target: re.sub(rf"(?<=[:/#]){re.escape(record.id)}$", new, target) for target in targets}
        self._relink(lambda text, target: f"[{text}]({_follow(target, renamed)})")
        for link in self.files["site"].get("journal", {}).get("more", ()):
            link["to"] = _follow(link["to"], renamed)
        self._moved |= {address: _follow(target, renamed) for address, target in self._moved.items()}
        names = self.files.get(RENAMED, {})
        names.update({old: _follow(target, renamed) for old, target in names.items()})
        self._own(record.id, f"owner: {new}\n") if record.kind_of.name == "contact" else None
        for old in self.stories(record):
            self.prose[old.replace(f"/{record.id}.md", f"/{new}.md")] = self.prose.pop(old)
        self.raw(record)["id"] = new

    def delete(self, catalogue: Catalogue, record: Record) -> None:
        """Takes out a record with every reference and link to it; raises CannotGo where something needs it."""
        doomed = [record, *_parts_of(catalogue, record)]
        raws = [self.raw(each) for each in doomed]
        targets = {target for each in doomed for target in targets_of(catalogue, each)}
        for holder, raw in self._holders(catalogue):
            if not any(raw is each for each in raws):
                named = [path for each in doomed for path in _paths(holder, each)]
                _take_out(holder, raw, named)
        self._relink(lambda text, target: text if _base(target, targets) else f"[{text}]({target})")
        journal = self.files["site"].get("journal", {})
        if "more" in journal:
            journal["more"] = [link for link in journal["more"] if not _base(link["to"], targets)]
        self._moved |= {address: A_TO_Z.target for address, target in self._moved.items() if _base(target, targets)}
        names = self.files.get(RENAMED, {})
        for old in [each for each, target in names.items() if _base(target, targets)]:
            del names[old]
        self._own(record.id, "") if record.kind_of.name == "contact" else None
        for each, raw in zip(doomed, raws, strict=True):
            self._file(each.kind_of).remove(raw)
            for story in self.stories(each):
                del self.prose[story]

    def _find(self, record: Record) -> Raw:
        of_type = [each for each in self._file(record.kind_of) if each.get("kind", "") == type_name(type(record))]
        return next(each for each in of_type if each["id"] == record.id)

    def _file(self, kind: Kind) -> list[Raw]:
        found: list[Raw] = self.files[kind.file]
        return found

    def _holders(self, catalogue: Catalogue) -> Iterator[tuple[BaseModel, Raw]]:
        """Everything that can name a record, with how it stands in YAML."""
        for kind in catalogue.kinds:
            yield from ((record, self.raw(record)) for record in catalogue.all(kind.record_type))
        for whole in (catalogue.settings, catalogue.next_step, catalogue.self_review):
            if type(whole).file in self.files:
                yield whole, self.files[type(whole).file]

    def _relink(self, relink: Relink) -> None:
        def change(text: str) -> str:
            return LINK.sub(lambda found: relink(found["text"], found["target"]), text)

        self.files = _mapped(self.files, change)
        self.prose = {path: change(text) for path, text in self.prose.items()}

    def _own(self, contact: str, line: str) -> None:
        """Changes the line that names an owner at the top of each page of prose."""
        old = re.compile(rf"^owner: {re.escape(contact)}\n", re.MULTILINE)
        self.prose = {path: old.sub(line, text) for path, text in self.prose.items()}


def targets_of(catalogue: Catalogue, record: Record) -> set[str]:
    """Everything that links can call a record."""
    lists = {each.name for each in (catalogue.list_of(record), catalogue.section_of(record))}
    found = {f"{record.kind_of.name}:{record.id}", *(f"list:{name}#{record.id}" for name in lists)}
    if isinstance(record, Resource):
        found.add(f"{CITE}:{record.id}")
    if isinstance(record, Framework):
        found.add(f"list:{record.id}")
    if record.kind_of.has_prose:
        found.add(f"page:{record.kind_of.prose_folder}{record.id}")
    return found


def _paths(holder: BaseModel, record: Record) -> Iterator[FieldPath]:
    """Where something names a record."""
    named = [(each.path, record_type_named(each.target).kind_of, each.id) for each in references_in(holder)]
    if isinstance(holder, NextStep):
        for part in ResultPart:
            ids = [suggestion.id for suggestion in holder.suggestions(part)]
            named += [((part.value, number, "id"), part.record_type.kind_of, each) for number, each in enumerate(ids)]
    if isinstance(holder, SelfReview):
        for number, statements in enumerate(holder.sets):
            areas = [("sets", number, "areas", position, "id") for position in range(len(statements.areas))]
            named += [(path, Element.kind_of, area.id) for path, area in zip(areas, statements.areas, strict=True)]
    yield from (path for path, kind, each in named if kind is record.kind_of and each == record.id)


def _parts_of(catalogue: Catalogue, record: Record) -> tuple[Record, ...]:
    """Records that are nothing without this one."""
    return catalogue.elements_of(record) if isinstance(record, Framework) else ()


def _take_out(holder: BaseModel, raw: Raw, named: list[FieldPath]) -> None:
    """Takes ids out, each with the part that needs it, from the last to the first."""
    parts = {_needing(holder, path) for path in named}
    whole = {path for path in parts if not any(path[:length] in parts for length in range(len(path)))}
    for path in sorted(whole, reverse=True):
        _drop(raw, path)
        around = path[:-1]
        if isinstance(path[-1], int) and not _at(raw, around):
            _drop(raw, _needing(holder, around))


def _drop(raw: Raw, path: FieldPath) -> None:
    if not path:
        raise CannotGo
    del _at(raw, path[:-1])[path[-1]]


def _needing(holder: BaseModel, path: FieldPath) -> FieldPath:
    """The smallest part around a field that can be left out."""
    while path and isinstance(path[-1], str):
        part: Any = holder
        for step in path[:-1]:
            part = part[step] if isinstance(step, int) else getattr(part, step)
        if not type(part).model_fields[path[-1]].is_required():
            return path
        path = path[:-1]
    return path


def _at(raw: Any, path: FieldPath) -> Any:
    for step in path:
        raw = raw[step]
    return raw


def _key(record: Record) -> tuple[str, str]:
    """Each kind has its own ids."""
    return record.kind_of.name, record.id


def _base(target: str, targets: set[str]) -> str:
    """The one of some targets that a link leads to, perhaps to a place there; empty where it leads elsewhere."""
    return next((each for each in (target, target.partition("#")[0]) if each in targets), "")


def _follow(target: str, renamed: dict[str, str]) -> str:
    base = _base(target, set(renamed))
    return renamed[base] + target.removeprefix(base) if base else target


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The same with every text changed, in place where that can be."""
    if isinstance(value, str):
        return change(value)
    for key in value if isinstance(value, dict) else range(len(value)):
        value[key] = _mapped(value[key], change)
    return value
