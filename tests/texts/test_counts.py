"""Counted nouns in Welsh: singular after a number, mutated as the number and the gender ask."""

import pytest

from catalogue.model.interface import Counted, EnglishForms, Interface, WelshForms
from catalogue.reading.engine_words import engine_interface

from .counting import Gender, forms_after_numbers, forms_of, is_counted_right

NOUNS: dict[str, tuple[str, Gender]] = {
    "months": ("mis", "masculine"),
    "stages": ("cam", "masculine"),
    "schools": ("ysgol", "feminine"),
    "programmes": ("rhaglen", "feminine"),
    "programmes_chosen": ("rhaglen yn eich llyfryn", "feminine"),
    "resources": ("adnodd", "masculine"),
    "case_studies": ("astudiaeth achos", "feminine"),
    "terms": ("term", "masculine"),
    "statements": ("gosodiad i'w wirio", "masculine"),
    "minutes": ("munud", "feminine"),
    "pages": ("tudalen", "feminine"),
    "notes_kept": ("nodyn.", "masculine"),
    "resources_done": ("adnodd wedi'i wneud.", "masculine"),
    "notes_added": ("nodyn.", "masculine"),
    "notes_joined": ("nodyn yn wahanol. Mae'r ddau destun wedi'u cadw.", "masculine"),
    "notes_known": ("nodyn yma eisoes.", "masculine"),
    "done_added": ("adnodd at y rhai rydych wedi'u gwneud.", "masculine"),
    "reviews_added": ("hunanadolygiad.", "masculine"),
    "programmes_added": ("rhaglen at eich llyfryn.", "feminine"),
    "look_backs_added": ("peth y byddwch yn edrych yn ôl arno.", "masculine"),
    "parts_lost": ("eitem yn y ffeil.", "feminine"),
    "closes_in_days": ("diwrnod", "masculine"),
    "pupils": ("disgybl", "masculine"),
    "results": ("canlyniad", "masculine"),
    "suggestions": ("awgrym", "masculine"),
    "results_in_other_language": ("canlyniad yn Saesneg", "masculine"),
}
"""Every counted noun of the engine, with its gender from a dictionary."""
OF_SEVERAL = {"i'w wirio": "i'w gwirio", "wedi'i wneud": "wedi'u gwneud"}
"""What is said of one, and of several: behind a number the noun is singular, the pronoun is not."""


@pytest.mark.parametrize(
    ("noun", "gender", "forms"),
    [
        ("rhaglen", "feminine", "rhaglen rhaglen raglen rhaglen rhaglen rhaglen"),
        ("tudalen", "feminine", "tudalen dudalen dudalen tudalen thudalen tudalen"),
        ("cam", "masculine", "cam cam gam cham cham cam"),
        ("gwers", "feminine", "gwers wers wers gwers gwers gwers"),
        ("chwaer", "feminine", "chwaer chwaer chwaer chwaer chwaer chwaer"),
    ],
)
def test_the_rules_give_the_forms_of_the_grammars(noun: str, gender: Gender, forms: str) -> None:
    assert list(forms_of(noun, gender).values()) == forms.split()


@pytest.mark.parametrize(
    ("forms", "right"),
    [
        ("{n} cam|{n} cam|{n} gam|{n} cham|{n} cham|{n} cam", True),
        ("{n} tudalen|{n} dudalen|{n} dudalen|{n} tudalen|{n} thudalen|{n} tudalen", True),
        ("heddiw|yfory|{n} ddiwrnod|{n} diwrnod|{n} diwrnod|{n} diwrnod", True),
        ("|".join(["{n} o ddisgyblion"] * 6), True),
        ("{n} cam|{n} gam|{n} gam|{n} cham|{n} cham|{n} cam", False),
        ("|".join(["{n} cam"] * 6), False),
        ("{n} camau|{n} cam|{n} gam|{n} cham|{n} cham|{n} cam", False),
    ],
)
def test_a_counted_noun_has_the_forms_of_one_gender_or_one_plural(forms: str, right: bool) -> None:
    welsh = WelshForms.model_validate(dict(zip(WelshForms.model_fields, forms.split("|"), strict=True)))

    assert is_counted_right(Counted(en=EnglishForms(one="{n} step", other="{n} steps"), cy=welsh)) is right


@pytest.fixture
def interface() -> Interface:
    return engine_interface()


def test_every_counted_noun_has_its_gender_here(interface: Interface) -> None:
    assert set(interface.counts) == set(NOUNS)


@pytest.mark.parametrize("key", NOUNS)
def test_a_counted_noun_has_its_six_forms(interface: Interface, key: str) -> None:
    """A form without the number, such as "today", is free."""
    after = forms_after_numbers(interface.counts[key])

    assert "two" in after
    assert after == {category: form for category, form in _forms(key).items() if category in after}


def _forms(key: str) -> dict[str, str]:
    forms = forms_of(*NOUNS[key])
    for one, several in OF_SEVERAL.items():
        forms |= {each: forms[each].replace(one, several) for each in ("two", "few", "many", "other")}
    return forms


@pytest.mark.parametrize("key", NOUNS)
def test_a_counted_noun_has_its_two_forms_in_english(interface: Interface, key: str) -> None:
    forms = interface.counts[key].en

    assert "{n} " in forms.other
    assert forms.one != forms.other


def test_no_other_text_puts_a_number_before_a_noun(interface: Interface) -> None:
    """Scripts put numbers at "#" without knowing the six forms: it stands after the noun, or the number is fixed."""
    before = [key for key, text in interface.words.items() if "#" in text.cy and not text.cy.endswith(": #")]

    assert before == []
