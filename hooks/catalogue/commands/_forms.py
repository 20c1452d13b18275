"""Asks for what a kind of record needs: the model says which fields there are and what may stand in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from catalogue.commands._asking import Asker
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import record_type_named
from catalogue.model.references import marked_in
from catalogue.model.shapes import shape_of
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.records import WITH_GAPS
from catalogue.reading.texts import read_texts
from catalogue.reading.yaml_files import Value, YamlFile

LANGUAGES = {Locale.EN: "in English", Locale.CY: "in Welsh"}
NOWHERE = YamlFile(name="", reopen=lambda: b"answer: none\n")
"""The file in which an answer stands that no file holds yet."""


@dataclass(frozen=True)
class Asked:
    """What is asked: the name of the field, what it is for, and how many it needs; 0 where it may be left out."""

    name: str
    what: str
    least: int


class Form:
    """Asks for fields of one model, each again until it can be right."""

    def __init__(
        self, asker: Asker, catalogue: Catalogue, model: type[BaseModel], locale: Locale | None = None
    ) -> None:
        self._asker = asker
        self._catalogue = catalogue
        self._model = model
        self._locale = locale
        self._hints = get_type_hints(model, include_extras=True)

    def ask(self, field: str, usual: Value = None, *, is_needed: bool) -> Value:
        """The value of a field as a file holds it; None where it is left out."""
        info = self._model.model_fields[field]
        asked = Asked(field, info.description or "what", _least(info) if is_needed else 0)
        while True:
            value = self._ask(self._hints[field], asked, usual)
            faults = [] if value is None else self._faults(field, value)
            if not faults:
                return value
            for fault in faults:
                self._asker.say(f"{fault.message}.")
            usual = usual if isinstance(value, str) else value  # Enter does not take a wrong line again

    def _faults(self, field: str, value: Value) -> list[Fault]:
        """What is wrong with the field alone: what is not asked yet is not missing."""
        origin = Origin(NOWHERE)
        record: dict[str, Value] = {field: value}
        names = frozenset(self._catalogue.interface.proper_names)
        has_gaps = self._model in WITH_GAPS
        shape = shape_of(self._model)
        found = read_texts(record, shape, origin, proper_names=names, locale=self._locale, has_gaps=has_gaps).faults
        try:
            self._model.model_validate(record)
        except ValidationError as error:
            found += find_faults(error, origin, self._model, record)
        return [fault for fault in found if fault.place.field.split(".")[0].split("[")[0] == field]

    def _ask(self, hint: Any, asked: "Asked", usual: Value) -> Value:
        choice = self._choice(hint)
        inner = _plain(hint)
        origin, arguments = get_origin(inner), get_args(inner)
        if origin is Literal:
            return str(arguments[0])
        if origin is tuple and (many := choice or self._choice(arguments[0])):
            known = [each for each in usual if isinstance(each, str)] if isinstance(usual, list) else []
            return [*self._asker.choose_some(asked.name, asked.what, many, known, least=asked.least)] or None
        if origin is tuple:
            return self._list(arguments[0], asked, usual)
        if origin is dict:
            return self._by_language(arguments[1], asked, usual) if arguments[0] is Locale else None
        if _is_group(inner) and not choice:
            return self._group(inner, asked, usual)
        text = usual if isinstance(usual, str) else ""
        if choice:
            return self._asker.choose(asked.name, asked.what, choice, text, is_needed=asked.least > 0) or None
        return self._asker.text(asked.name, asked.what, text, is_needed=asked.least > 0) or None

    def _list(self, item: Any, asked: "Asked", usual: Value) -> Value:
        """One after another, until one is left out."""
        known: Sequence[Value] = usual if isinstance(usual, list) else ()
        found: list[Value] = []
        while True:
            number = len(found)
            before = known[number] if number < len(known) else None
            each = Asked(f"{asked.name} {number + 1}", asked.what, int(number < asked.least))
            value = self._ask(item, each, before)
            if value is None:
                return found or None
            found.append(value)

    def _by_language(self, item: Any, asked: "Asked", usual: Value) -> Value:
        """What there may be in both languages or in one."""
        known: Mapping[str, Value] = usual if isinstance(usual, dict) else {}
        found: dict[str, Value] = {}
        for locale in Locale:
            each = Asked(f"{asked.name}.{locale}", f"{asked.what}, {LANGUAGES[locale]}", 0)
            if (value := self._ask(item, each, known.get(locale))) is not None:
                found[locale.value] = value
        return found or None

    def _group(self, model: Any, asked: "Asked", usual: Value) -> Value:
        """Several fields: both languages, or those that a part needs."""
        known: Mapping[str, Value] = usual if isinstance(usual, dict) else {}
        fields: Mapping[str, FieldInfo] = model.__pydantic_fields__
        hints = get_type_hints(model, include_extras=True)
        is_pair = set(fields) == set(Locale)
        if not asked.least and not is_pair and not self._asker.agrees(f"{asked.name}: {asked.what}. Write one?"):
            return None
        found: dict[str, Value] = {}
        for field, info in fields.items():
            if is_pair:
                said, least = f"{asked.what}, {LANGUAGES[Locale(field)]}", max(asked.least, int(bool(found)))
            else:
                said, least = info.description or asked.what, _least(info) if info.is_required() else 0
            value = self._ask(hints[field], Asked(f"{asked.name}.{field}", said, least), known.get(field))
            if value is None and is_pair:
                return None
            if value is not None:
                found[field] = value
        return found or None

    def _choice(self, hint: Any) -> Mapping[str, str]:
        """The ids that a field can hold, with their titles; none where it can hold anything."""
        inner = _plain(hint)
        records, words = marked_in(hint) if not _is_group(inner) else ("", "")
        if records:
            every = self._catalogue.all(record_type_named(records))
            return {each.id: each.title[Locale.EN] for each in every}
        if words:
            return {word.id: word.title[Locale.EN] for word in self._catalogue.vocabulary.words(words)}
        if isinstance(inner, type) and issubclass(inner, StrEnum):
            return {str(each): "" for each in inner}
        return {"true": "", "false": ""} if inner is bool else {}


def _plain(hint: Any) -> Any:
    """The type without what is noted beside it, and without None."""
    while True:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        elif get_origin(hint) in (Union, UnionType):
            hint = next(each for each in get_args(hint) if each is not NoneType)
        else:
            return hint


def _is_group(inner: Any) -> bool:
    return isinstance(inner, type) and (issubclass(inner, BaseModel) or is_dataclass(inner))


def _least(info: FieldInfo) -> int:
    """How many items a field needs, or that it is needed."""
    return max((each.min_length for each in info.metadata if isinstance(each, MinLen)), default=1)
