"""The pages of the desk: what is asked of it, and what it answers."""

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from catalogue.checks.freshness import find_warnings
from catalogue.desk.changes import Written, find_changes, read_form
from catalogue.desk.controls import Control, controls_of
from catalogue.desk.records import RawFiles, RawRecord
from catalogue.desk.rows import Choices, make_rows, place_problems
from catalogue.desk.words import Words, read_words
from catalogue.editing.disk import write_together
from catalogue.editing.splices import CannotEdit
from catalogue.editing.workspace import Workspace
from catalogue.editing.yaml_changes import edit_yaml
from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.kinds import Kind, declared_kinds, record_type_named
from catalogue.reading.engine_place import engine_folder
from catalogue.reading.engine_words import engine_interface
from catalogue.reading.examples import read_folder
from catalogue.reading.faults import DataError, Fault
from catalogue.reading.files import FolderFiles

TEMPLATES = Path(__file__).with_name("templates")
HTML, CSS = "text/html; charset=utf-8", "text/css; charset=utf-8"
BASE, SEEN, ACTION, TOKEN, SAVE = "base", "seen", "action", "token", "save"
"""Names in the form that are none of a field: the file as it was and as the editor has seen that it will be, what is to
be done, and who asks."""


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    body: bytes = b""
    kind: str = HTML
    status: int = 200
    location: str = ""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was made of the form of a record."""

    workspace: Workspace
    written: Written
    base: str
    will_be: str = ""
    """What the file will hold, as a mark."""
    refused: str = ""
    """Why the change cannot be made."""
    is_changed_meanwhile: bool = False


class Desk:
    """The pages of one project."""

    def __init__(self, *, data: Path, docs: Path, examples: Path | None, day: datetime.date, token: str) -> None:
        self._data, self._docs, self._examples, self._day, self._token = data, docs, examples, day, token
        self._raw = RawFiles(data.name)
        self._words = read_words()
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )

    def get(self, path: str) -> Answer:
        """The page at a path."""
        if path == "/":
            return self._page("choose.html", Locale.EN, locales=list(Locale))
        if path == "/desk.css":
            tokens = (engine_folder() / "docs/assets/css/tokens.css").read_bytes()
            return Answer(tokens + (TEMPLATES / "desk.css").read_bytes(), CSS)
        locale, kind, record_id, saved = self._parts(path)
        if locale and not kind:
            return self._list(locale)
        if locale and (record := self._find(kind, record_id)):
            workspace = self._files()
            asked = Asked(workspace=workspace, written={}, base=_mark(workspace[record.file]))
            return self._form(locale, record, asked, saved=saved)
        return self._missing()

    def post(self, path: str, written: Written) -> Answer:
        """What comes of the form of a record: its change to look at, or that it was saved."""
        locale, kind, record_id, _ = self._parts(path)
        record = self._find(kind, record_id) if locale else None
        if not locale or not record:
            return self._missing()
        asked = self._try(record, written)
        is_seen = written.get(SEEN) == asked.will_be and not asked.refused and not asked.is_changed_meanwhile
        if written.get(ACTION) == SAVE and is_seen:
            changes = asked.workspace.changes()
            try:
                write_together({self._data.parent / file: change for file, change in changes.items()})
            except CannotEdit:
                asked = replace(asked, is_changed_meanwhile=True)
            except OSError as error:
                asked = replace(asked, refused=str(error))
            else:
                return Answer(status=303, location=f"/{locale}/{kind}/{record_id}/saved")
        return self._form(locale, record, asked)

    def _try(self, record: RawRecord, written: Written) -> Asked:
        """Makes the changes of a form, in memory."""
        workspace = self._files()
        base = _mark(workspace[record.file])
        new = read_form(_controls(record), record.value, written)
        changes = list(find_changes(dict(record.value), new, record.path))
        refused = ""
        try:
            if changes:
                text = edit_yaml(workspace.text(record.file), changes, record.file)
                workspace.write(record.file, text)
        except CannotEdit as error:
            refused = str(error)
        return Asked(
            workspace=workspace,
            written=written,
            base=base,
            will_be=_mark(workspace[record.file]),
            refused=refused,
            is_changed_meanwhile=written.get(BASE) != base,
        )

    def _form(self, locale: Locale, record: RawRecord, asked: Asked, *, saved: bool = False) -> Answer:
        faults = self._problems(asked.workspace)
        rows = make_rows(_controls(record), dict(record.value), asked.written, self._choices(locale))
        own = [each for each in faults if each.place.file == record.file and each.place.record == record.id]
        left = place_problems(rows, own)
        return self._page(
            "record.html",
            locale,
            record=record,
            here=f"{record.kind.name}/{record.id}/",
            rows=rows,
            own=own,
            left=left,
            elsewhere=[each for each in faults if each not in own],
            asked=asked,
            diff=asked.workspace.diff().splitlines(),
            saved=saved,
            token=self._token,
        )

    def _list(self, locale: Locale) -> Answer:
        files = self._files()
        records = list(self._raw.records(files))
        kinds = [(kind, [each for each in records if each.kind is kind]) for kind in declared_kinds()]
        shown = [(self._name(kind, locale), each) for kind, each in kinds if each]
        return self._page("records.html", locale, kinds=shown, problems=self._problems(files), here="")

    def _name(self, kind: Kind, locale: Locale) -> str:
        """What several of a kind are called: as on the pages of the site, or in the words of the desk."""
        named = engine_interface().labels["collection"].get(kind.file)
        return named[locale] if named else self._words[locale][f"kind_{kind.name}"]

    def _problems(self, files: Workspace) -> Sequence[Fault]:
        """What the check says of the files as they are to be."""
        examples = read_folder(self._examples) if self._examples else None
        warnings: list[Fault] = []
        try:
            whole = parse_catalogue(
                files,
                self._data.name,
                self._docs.name,
                refused=self._refused,
                day=self._day,
                examples=examples,
                warnings=warnings,
            )
        except DataError as error:
            return error.faults
        return (*find_warnings(whole.below or whole, self._day), *sorted(warnings, key=lambda fault: fault.order))

    def _files(self) -> Workspace:
        files = FolderFiles(self._data, self._docs)
        self._refused = files.faults
        return Workspace(files)

    def _find(self, kind: str, record_id: str) -> RawRecord | None:
        records = self._raw.records(self._files())
        return next((each for each in records if each.kind.name == kind and each.id == record_id), None)

    def _choices(self, locale: Locale) -> Choices:
        """What controls let one choose; files are read once for a page."""
        files = self._files()
        records = list(self._raw.records(files))

        @cache
        def choose(words: str, target: str) -> Mapping[str, str]:
            if words:
                return self._raw.words(files, words, locale)
            wanted = record_type_named(target)
            return {each.id: each.title(locale) for each in records if issubclass(each.record_type, wanted)}

        def choices(control: Control) -> Mapping[str, str]:
            if control.words or control.records:
                return choose(control.words, control.records)
            return {value: value for value in control.values}

        return choices

    @staticmethod
    def _parts(path: str) -> tuple[Locale | None, str, str, bool]:
        """Language, kind and id of the record, and whether it has just been saved."""
        parts = path.strip("/").split("/")
        locale = next((each for each in Locale if each == parts[0]), None)
        if len(parts) == 1:
            return locale, "", "", False
        is_record = len(parts) in {3, 4} and parts[3:] in ([], ["saved"])
        return (locale, parts[1], parts[2], len(parts) > 3) if is_record else (None, "", "", False)

    def _missing(self) -> Answer:
        return Answer(self._page("missing.html", Locale.EN, both=self._words).body, status=404)

    def _page(self, template: str, locale: Locale, **shown: Any) -> Answer:
        words: Words = self._words[locale]
        text = self._templates.get_template(template).render(words=words, locale=locale, **shown)
        return Answer(text.encode())


def _controls(record: RawRecord) -> tuple[Control, ...]:
    """Those of its type, but for its id, which never changes."""
    return tuple(each for each in controls_of(record.record_type) if each.name != "id")


def _mark(content: bytes) -> str:
    """What tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()
