"""Counted nouns in Welsh: singular after a number, mutated as the number and the gender ask."""

from typing import Literal, get_args

from catalogue.languages.locales import Locale
from catalogue.model.interface import Counted, WelshForms

Gender = Literal["feminine", "masculine"]
SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")
OF = "o "
"""Before a noun in the plural, which then has one form after every number: 3 o ddisgyblion."""


def forms_of(noun: str, gender: Gender) -> dict[str, str]:
    """After un a feminine noun is soft, except ll and rh; after dau and dwy every noun; after tri masculine
    p, t and c are aspirate, after chwe those of both genders."""
    feminine = gender == "feminine"
    return {
        "zero": noun,
        "one": _mutate(noun, SOFT) if feminine and not noun.startswith(("ll", "rh")) else noun,
        "two": _mutate(noun, SOFT),
        "few": noun if feminine else _mutate(noun, ASPIRATE),
        "many": _mutate(noun, ASPIRATE),
        "other": noun,
    }


def _mutate(noun: str, letters: dict[str, str]) -> str:
    initial = noun[:2] if noun.startswith(DIGRAPHS) else noun[0]
    return letters.get(initial, initial) + noun[len(initial) :]


def forms_after_numbers(counted: Counted) -> dict[str, str]:
    """What stands behind the number in each form that has one; a form without it, such as "today", is free."""
    forms = {category: counted.form(category, Locale.CY) for category in WelshForms.model_fields}
    return {category: form.partition("{n} ")[2] for category, form in forms.items() if "{n} " in form}


def is_counted_right(counted: Counted) -> bool:
    """Whether the Welsh forms are those of a noun of either gender, or the same plural behind "o"."""
    after = forms_after_numbers(counted)
    if all(form.startswith(OF) for form in after.values()):
        return len(set(after.values())) <= 1
    right = [forms_of(after.get("other", "?"), gender) for gender in get_args(Gender)]
    return any(after == {category: forms[category] for category in after} for forms in right)
