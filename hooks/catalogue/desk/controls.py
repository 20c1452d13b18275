"""What a form has for the fields of a model: a control for each, with what it may hold and what it is for."""

from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Role
from catalogue.model.references import marked_in

LONG = 60
"""Characters above which a text has room for several lines."""


class Sort(StrEnum):
    """How a field is shown."""

    LINE = auto()
    TEXT = auto()
    CHOICE = auto()
    PAIR = auto()
    GROUP = auto()
    LIST = auto()
    FIXED = auto()
    """Shown, and changed in the file alone."""


@dataclass(frozen=True, kw_only=True)
class Control:
    """One field, or an item of a list."""

    name: str = ""
    """As in the file."""
    sort: Sort
    help: str = ""
    """What it is for, in English."""
    is_needed: bool = False
    most: int = 0
    """Characters that it may have; 0 where nothing is said."""
    values: tuple[str, ...] = ()
    """Those that can be chosen, where the model says them."""
    records: str = ""
    """The class of records whose ids can be chosen."""
    words: str = ""
    """The list in vocabulary.yaml whose ids can be chosen."""
    fields: "tuple[Control, ...]" = ()
    each: "Control | None" = None

    @property
    def label(self) -> str:
        return self.name.replace("_", " ").capitalize()


@cache
def controls_of(model: type) -> tuple[Control, ...]:
    """One for each field of a model, or of a dataclass such as a pair; none for what says the type of a record."""
    hints = get_type_hints(model, include_extras=True)
    declared: dict[str, FieldInfo] = model.__pydantic_fields__  # type: ignore[attr-defined]
    made = ((_control(hints[name]), field.alias or name, field) for name, field in declared.items())
    return tuple(
        replace(control, name=name, help=field.description or "", is_needed=field.is_required())
        for control, name, field in made
        if control
    )


def _control(hint: Any, role: Role | None = None) -> Control | None:
    base, metadata = _unwrap(hint)
    role = next((each for each in metadata if isinstance(each, Role)), role)
    if get_origin(base) is Literal:
        return None
    if isinstance(base, type) and (issubclass(base, BaseModel) or is_pydantic_dataclass(base)):
        return _group(base, role)
    if get_origin(base) is tuple:
        each = _control(get_args(base)[0], role)
        return Control(sort=Sort.LIST, each=_chosen(each, hint) if each else None)
    if get_origin(base) is dict:
        key, value = get_args(base)
        return _mapping(key, value, role)
    if isinstance(base, type) and issubclass(base, Enum):
        return Control(sort=Sort.CHOICE, values=tuple(str(each.value) for each in base))
    if base is bool:
        return Control(sort=Sort.CHOICE, values=("true", "false"))
    most = role.most if role else 0
    return _chosen(Control(sort=Sort.TEXT if most > LONG else Sort.LINE, most=most), hint)


def _group(model: type, role: Role | None) -> Control:
    fields = controls_of(model)
    if not issubclass(model, Pair):
        return Control(sort=Sort.GROUP, fields=fields)
    if role:
        long = Sort.TEXT if role.most > LONG else Sort.LINE
        texts = {locale.value for locale in Locale}
        fields = tuple(replace(each, sort=long, most=role.most) if each.name in texts else each for each in fields)
    return Control(sort=Sort.PAIR, fields=fields)


def _mapping(key: Any, value: Any, role: Role | None) -> Control:
    """A field for each key, where these are known."""
    inner = _control(value, role)
    if not (inner and isinstance(key, type) and issubclass(key, Enum)):
        return Control(sort=Sort.FIXED)
    fields = tuple(replace(inner, name=str(each.value)) for each in key)
    return Control(sort=Sort.PAIR if key is Locale else Sort.GROUP, fields=fields)


def _chosen(control: Control, hint: Any) -> Control:
    """The same as a choice, where its ids are those of records or of words."""
    records, words = marked_in(hint)
    return replace(control, sort=Sort.CHOICE, records=records, words=words) if records or words else control


def _unwrap(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """A type without what is said about it, and all that."""
    metadata: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            hint, *said = get_args(hint)
            metadata = (*metadata, *said)
        elif get_origin(hint) in (Union, UnionType):
            hint = next(each for each in get_args(hint) if each is not NoneType)
        else:
            return hint, metadata
