"""Asks for what a new record or page needs, in the terminal, and writes it at its place."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from catalogue.commands._asking import Asker, Ended
from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.commands._forms import Form
from catalogue.editing.adding import add_page, add_record, new_types
from catalogue.editing.site_files import SiteFiles
from catalogue.editing.splices import CannotEdit
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import find_slug
from catalogue.model.frameworks import Element, Framework
from catalogue.model.prose import PAGE, FrontMatter
from catalogue.model.records import Record
from catalogue.reading.faults import Fault
from catalogue.reading.yaml_files import Value

LANGUAGES = {Locale.EN: "in English", Locale.CY: "in Welsh"}
MOST_ROUNDS = 5
"""In which the fields that the check complains of are asked again."""
NOTHING: Mapping[str, Value] = MappingProxyType({})


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", help="programme, stage, … or page")
    parser.add_argument("--all", action="store_true", help="ask also for what may be left out")
    parser.add_argument("--unfinished", action="store_true", help="write it also where the check finds more to do")
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
    if options.kind != PAGE:
        try:
            new_types(options.kind)
        except CannotEdit as error:
            print(error, file=sys.stderr)
            return 1
    if not (sys.stdin.isatty() or options.yes):
        print("This asks in a terminal: call it in one, or give an answer in each line, and --yes.", file=sys.stderr)
        return 1

    def change(site: SiteFiles, check: Check) -> Done:
        asker = Asker()
        if options.kind == PAGE:
            return _new_page(site, asker)
        return _new_record(site, asker, options, check)

    try:
        return run_change(options, change)
    except Ended:
        print("The answers ended before all was asked: nothing was written.", file=sys.stderr)
        return 1


def _new_record(site: SiteFiles, asker: Asker, options: argparse.Namespace, check: Check) -> Done:
    types = new_types(options.kind)
    chosen = next(iter(types))
    if len(types) > 1:
        chosen = asker.choose("kind", "which of these", dict.fromkeys(types, ""))
    model = types[chosen]
    new = NewRecord(site, asker, model)
    new.ask(everything=options.all)
    new.write(check)
    if model is Framework:
        asker.say("Its first element")
        element = NewRecord(site, asker, Element, {"framework": new.record["id"]})
        element.ask(everything=options.all)
        element.write(check)
    said = f"Still to do, where it is known: {', '.join(new.left_out())}."
    return Done({}, said, may_be_unfinished=options.unfinished)


class NewRecord:
    """A record that is asked for, field by field."""

    def __init__(
        self, site: SiteFiles, asker: Asker, model: type[Record], known: Mapping[str, Value] = NOTHING
    ) -> None:
        """What is known already is not asked."""
        self.record: dict[str, Value] = {**known}
        self._site = site
        self._asker = asker
        self._model = model
        self._form = Form(asker, site.catalogue, model)
        self._story: Pair[str] | None = None

    def ask(self, *, everything: bool) -> None:
        """What the record needs, or also what may be left out; then the beginning of its page, where that is prose."""
        for field, is_needed in _fields_of(self._model, everything=everything):
            if field not in self.record:
                self._ask(field, is_needed=is_needed)
        if self._model.kind_of.has_prose:
            self._story = _ask_story(self._asker)

    def write(self, check: Check) -> None:
        """Writes it; what the check finds wrong with it is asked again, for some rounds."""
        for _ in range(MOST_ROUNDS):
            put_back = add_record(self._site, self._model, self.record, self._story)
            wrong = [fault for fault in check() if fault.place.record == self.record["id"]]
            fields = dict.fromkeys(field for fault in wrong for field in _fields_in(fault, self._model))
            if not fields:
                return
            put_back()
            for fault in wrong:
                self._asker.say(f"{fault.message}.")
            for field in fields:
                self._ask(field, is_needed=field in self.record)
        add_record(self._site, self._model, self.record, self._story)

    def left_out(self) -> list[str]:
        """The fields that it could have too."""
        fields = self._model.model_fields
        return [name for name, info in fields.items() if name not in self.record and not info.is_required()]

    def _ask(self, field: str, *, is_needed: bool) -> None:
        kind = self._model.kind_of
        while True:
            usual = self.record.get(field) or _usual(field, self.record)
            value = self._form.ask(field, usual, is_needed=is_needed)
            if field != "id" or not isinstance(value, str) or not self._site.find(kind, value):
                break
            self._asker.say(f"There is a {kind.name} {value} already.")
        if value is not None:
            self.record[field] = value


def _fields_of(model: type[Record], *, everything: bool) -> Iterator[tuple[str, bool]]:
    """The fields that are asked for and whether each is needed: the title first, of which the id can be made."""
    fields = model.model_fields
    yield from ((name, True) for name in ("title", "id"))
    for name, info in fields.items():
        if name in {"title", "id"}:
            continue
        if info.is_required() or everything or (name == "address" and model.kind_of.has_pages):
            yield name, info.is_required()


def _usual(field: str, record: dict[str, Value]) -> Value:
    """What Enter takes."""
    title = record.get("title")
    if not isinstance(title, dict):
        return None
    if field == "id":
        return find_slug(str(title["en"]))
    return {name: find_slug(str(text)) for name, text in title.items()} if field == "address" else None


def _fields_in(fault: Fault, model: type[Record]) -> list[str]:
    """The field that has a fault, or where that is the whole record, those that the remedy names."""
    field = fault.place.field.partition(".")[0].partition("[")[0]
    return [field] if field else [name for name in model.model_fields if f"{name}:" in fault.remedy]


def _ask_story(asker: Asker) -> Pair[str]:
    asked = [asker.text(f"text.{locale}", f"first paragraph of its page, {LANGUAGES[locale]}") for locale in Locale]
    return Pair(*asked)


def _new_page(site: SiteFiles, asker: Asker) -> Done:
    matters: list[dict[str, Value]] = []
    for locale in Locale:
        form = Form(asker, site.catalogue, FrontMatter, locale)
        asker.say(f"The page {LANGUAGES[locale]}")
        matter = {name: form.ask(name, is_needed=True) for name in ("title", "description")}
        matter["address"] = form.ask("address", find_slug(str(matter["title"])), is_needed=True)
        matters.append(matter)
    path = asker.text("path", "name of its file, as in about or guidance/its-name", str(matters[0]["address"]))
    if path in site.catalogue.prose_by_path:
        raise CannotEdit(f"there is a page {path} already; choose another path")
    add_page(site, path, Pair(*matters), _ask_story(asker))
    return Done({}, f"Write on in {site.docs}/en/{path}.md and {site.docs}/cy/{path}.md, and link to page:{path}.")
