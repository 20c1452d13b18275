"""A commit of an editor's that does everything: of each kind it adds, changes, renames and deletes a record.

Its words stand in the site already, so they are spelt as they should be.
"""

import copy
import textwrap
from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import TITLE, Text
from catalogue.model.frameworks import Element, Framework
from catalogue.model.kinds import Kind, type_name
from catalogue.model.next_step import NextStep, ResultPart, choose, combinations
from catalogue.model.records import Record, Stage
from catalogue.model.self_review import SelfReview
from catalogue.reading.faults import DataError
from tests.editing import CannotGo, Editor, Raw

Acts = dict[str, set[str]]
"""What was done to which kind."""


def commit_everything(editor: Editor) -> Acts:
    """Does all four to every kind, and leaves the folder right."""
    catalogue = editor.load()
    kinds = catalogue.kinds
    acts: Acts = {"deleted": set()}
    for kind in kinds:
        left = _delete_one(editor, catalogue, kind)
        acts["deleted"] |= {kind.name} if left else set()
        catalogue = left or catalogue
    for name, act in (("renamed", _rename_one), ("changed", _change_one), ("added", _add_one)):
        acts[name] = {act(editor, catalogue, each) for kind in kinds for each in kind.types}
        catalogue = editor.load()
    editor.accept_words()
    editor.load()
    return acts


def _most_named(catalogue: Catalogue, record_type: type[Record]) -> list[Record]:
    """In the order of how many records name them."""

    def named(record: Record) -> int:
        return sum(len(catalogue.referring(record, kind.record_type)) for kind in catalogue.kinds)

    return sorted(catalogue.all(record_type), key=named, reverse=True)


def _delete_one(editor: Editor, catalogue: Catalogue, kind: Kind) -> Catalogue | None:
    """Of those that a site can do without, the one that is named most; what is left, or None if no one can go."""
    for record in _most_named(catalogue, kind.record_type):
        kept = editor.keep()
        try:
            editor.delete(catalogue, record)
            return editor.load()
        except (CannotGo, DataError):
            editor.restore(kept)
    return None


def _rename_one(editor: Editor, catalogue: Catalogue, record_type: type[Record]) -> str:
    """The one that is named most."""
    record = _most_named(catalogue, record_type)[0]
    editor.rename(catalogue, record, f"renamed-{record.id}"[:80])
    return record.kind_of.name


def _change_one(editor: Editor, catalogue: Catalogue, record_type: type[Record]) -> str:
    record, other = catalogue.all(record_type)[-1], _other(catalogue, record_type)
    raw = editor.raw(record)
    _retitle(editor, record, raw, _title(record.title, other.title), record.id)
    raw["summary"] = _joined(other.summary)
    raw["last_reviewed"] = "2026-11-20"
    return record.kind_of.name


def _add_one(editor: Editor, catalogue: Catalogue, record_type: type[Record]) -> str:
    """A new record with what the fullest of its type has."""
    model = max(catalogue.all(record_type), key=lambda each: len(repr(each)))
    raw = _copy(editor, catalogue, model)
    if isinstance(model, Stage):
        raw["number"] = str(1 + max(stage.number for stage in catalogue.all(Stage)))
        _suggest(editor, catalogue.next_step, raw["id"])
    if isinstance(model, Framework):
        element = _copy(editor, catalogue, catalogue.elements_of(model)[0], "first-")
        element["framework"] = raw["id"]
        editor.append(model.kind_of, element)
    if isinstance(model, Element):
        _ask(editor, model, raw["id"])
    editor.append(model.kind_of, raw)
    return model.kind_of.name


def _copy(editor: Editor, catalogue: Catalogue, model: Record, prefix: str = "") -> Raw:
    """A record like another, without what may stand once only."""
    raw = copy.deepcopy(editor.raw(model))
    word = prefix + (type_name(type(model)) or model.kind_of.name)
    for name in ("abbreviation", "forms", "filter"):
        raw.pop(name, None)
    raw |= {"id": f"added-{word}", "address": {"en": f"added-{word}", "cy": f"newydd-{word}"}}
    _retitle(editor, model, raw, _title(_other(catalogue, type(model)).title, model.title), raw["id"])
    return raw


def _retitle(editor: Editor, record: Record, raw: Raw, title: dict[str, str], new_id: str) -> None:
    """Gives a record a title, and so its story, which goes by the new id."""
    raw["title"] = title
    for story, locale in zip(editor.stories(record), Locale, strict=False):
        lines = editor.prose[story].split("\n")
        place = next(number for number, line in enumerate(lines) if line.startswith("title:"))
        lines[place] = f"title: {title[locale]}"
        editor.prose[story.replace(f"/{record.id}.md", f"/{new_id}.md")] = "\n".join(lines)


def _other(catalogue: Catalogue, record_type: type[Record]) -> Record:
    """One whose title is not the same in both languages."""
    return next(each for each in catalogue.all(record_type) if each.title.en != each.title.cy)


def _joined(*texts: Text) -> dict[str, str]:
    return {locale.value: ", ".join(text[locale] for text in texts) for locale in Locale}


def _title(*texts: Text) -> dict[str, str]:
    """The titles as one, of as many whole words as a title may have."""
    whole = _joined(*texts)
    return {locale: textwrap.wrap(text, TITLE.most)[0].rstrip(",;:") for locale, text in whole.items()}


def _suggest(editor: Editor, next_step: NextStep, stage: str) -> None:
    """Leads to a stage from answers with which another one is shown for other answers too."""
    suggestions = editor.files.get(NextStep.file)
    if not suggestions:
        return
    shown: dict[int, list[dict[str, str]]] = {}
    for answers in combinations(next_step.asked_for(ResultPart.STAGES)):
        for position in choose(next_step.stages, answers, ResultPart.STAGES.most):
            shown.setdefault(position, []).append(answers)
    position, often = max(shown.items(), key=lambda each: len(each[1]))
    when = {question: [answer] for question, answer in often[0].items()}
    reason = copy.deepcopy(suggestions["stages"][position]["reason"])
    suggestions["stages"].insert(0, {"id": stage, "when": when, "reason": reason})


def _ask(editor: Editor, model: Element, new: str) -> None:
    """Statements on an element where its framework has some."""
    self_review = editor.files.get(SelfReview.file, {"sets": []})
    for areas in (each["areas"] for each in self_review["sets"] if each["id"] == model.framework):
        areas += [_renewed(area, new) for area in areas if area["id"] == model.id]


def _renewed(area: Raw, new: str) -> Raw:
    statements: Iterator[Raw] = ({**each, "id": f"{each['id']}-again"} for each in area["statements"])
    return {"id": new, "statements": list(statements)}
