"""Asks for what a new record or page needs, in the terminal, and writes it at its place."""

import argparse
import sys
from collections.abc import Iterator

from catalogue.commands._asking import Asker, Ended
from catalogue.commands._editing import Check, Done, add_editing_options, run_change
from catalogue.commands._forms import Form
from catalogue.editing.adding import add_page, add_record, new_types
from catalogue.editing.site_files import SiteFiles
from catalogue.editing.splices import CannotEdit
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import find_slug
from catalogue.model.prose import PAGE, FrontMatter
from catalogue.model.records import Record
from catalogue.reading.faults import Fault
from catalogue.reading.yaml_files import Value

DRAFT: Value = {"en": "draft", "cy": "draft"}
"""What a text is that no other person has read."""
LANGUAGES = {Locale.EN: "in English", Locale.CY: "in Welsh"}
MOST_ROUNDS = 5


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", help="programme, stage, … or page")
    parser.add_argument("--all", action="store_true", help="ask also for what may be left out")
    add_editing_options(parser)


def run(options: argparse.Namespace) -> int:
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
    form = Form(asker, site.catalogue, model)
    record: dict[str, Value] = {}
    for field, is_needed in _fields_of(model, everything=options.all):
        _ask_field(form, field, record, site, model, asker, is_needed=is_needed)
    if "review" in model.model_fields and model.model_fields["review"].is_required():
        record["review"] = DRAFT
    story = _ask_story(asker) if model.kind_of.has_prose else None
    for _ in range(MOST_ROUNDS):
        put_back = add_record(site, model, record, story)
        wrong = [fault for fault in check() if fault.place.record == record["id"]]
        fields = dict.fromkeys(field for fault in wrong for field in _fields_in(fault, model))
        if not fields:
            break
        put_back()
        for fault in wrong:
            asker.say(f"{fault.message}.")
        for field in fields:
            _ask_field(form, field, record, site, model, asker, is_needed=field in record)
    rest = [field for field, info in model.model_fields.items() if field not in record and not info.is_required()]
    return Done({}, f"Still to do, where it is known: {', '.join(rest)}.")


def _ask_field(  # noqa: PLR0913, PLR0917 -- a step of the loop above, with all that it knows
    form: Form,
    field: str,
    record: dict[str, Value],
    site: SiteFiles,
    model: type[Record],
    asker: Asker,
    *,
    is_needed: bool,
) -> None:
    while True:
        value = form.ask(field, record.get(field) or _usual(field, record), is_needed=is_needed)
        if field == "id" and isinstance(value, str) and site.find(model.kind_of, value):
            asker.say(f"There is a {model.kind_of.name} {value} already.")
            continue
        if value is not None:
            record[field] = value
        return


def _fields_of(model: type[Record], *, everything: bool) -> Iterator[tuple[str, bool]]:
    """The fields that are asked for and whether each is needed: the title first, of which the id can be made."""
    fields = model.model_fields
    yield from ((name, True) for name in ("title", "id"))
    for name, info in fields.items():
        if name in {"title", "id", "review"}:
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
        matters.append({**matter, "review": "draft"})
    path = asker.text("path", "name of its file, as in about or guidance/its-name", str(matters[0]["address"]))
    if path in site.catalogue.prose_by_path:
        raise CannotEdit(f"there is a page {path} already; choose another path")
    add_page(site, path, Pair(*matters), _ask_story(asker))
    return Done({}, f"Write on in {site.docs}/en/{path}.md and {site.docs}/cy/{path}.md, and link to page:{path}.")
