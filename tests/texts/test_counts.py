"""Counted nouns in Welsh: singular after a number, mutated as the number and the gender ask."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import Interface

NOUNS = {
    "programmes": ("rhaglen", "feminine"),
    "programmes_chosen": ("rhaglen yn eich llyfryn", "feminine"),
    "resources": ("adnodd", "masculine"),
    "case_studies": ("astudiaeth achos", "feminine"),
    "minutes": ("munud", "feminine"),
    "pages": ("tudalen", "feminine"),
    "closes_in_days": ("diwrnod", "masculine"),
    "pupils": ("disgybl", "masculine"),
    "results": ("canlyniad", "masculine"),
    "results_in_other_language": ("canlyniad yn Saesneg", "masculine"),
}
"""Every counted noun of the interface, with its gender from a dictionary."""
CATEGORIES = ("zero", "one", "two", "few", "many", "other")
SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f", "ll": "l", "rh": "r"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")


def _mutate(noun: str, letters: dict[str, str]) -> str:
    initial = noun[:2] if noun.startswith(DIGRAPHS) else noun[0]
    return letters.get(initial, initial) + noun[len(initial) :]


def _forms(noun: str, gender: str) -> dict[str, str]:
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
def test_the_rules_give_the_forms_of_the_grammars(noun: str, gender: str, forms: str) -> None:
    assert list(_forms(noun, gender).values()) == forms.split()


@pytest.fixture
def interface(catalogue: Catalogue) -> Interface:
    return catalogue.interface


def test_every_counted_noun_has_its_gender_here(interface: Interface) -> None:
    assert set(interface.counts) == set(NOUNS)


@pytest.mark.parametrize("key", NOUNS)
def test_a_counted_noun_has_its_six_forms(interface: Interface, key: str) -> None:
    """A form without the number, such as "today", is free."""
    counted = interface.counts[key]
    forms = {category: counted.form(category, Locale.CY) for category in CATEGORIES}
    after = {category: form.partition("{n} ")[2] for category, form in forms.items() if "{n}" in form}

    assert "two" in after
    assert after == {category: form for category, form in _forms(*NOUNS[key]).items() if category in after}


@pytest.mark.parametrize("key", NOUNS)
def test_a_counted_noun_has_its_two_forms_in_english(interface: Interface, key: str) -> None:
    forms = interface.counts[key].en

    assert "{n} " in forms.other
    assert forms.one != forms.other


def test_no_other_text_puts_a_number_before_a_noun(interface: Interface) -> None:
    """Scripts put numbers at "#" without knowing the six forms: it stands after the noun, or the number is fixed."""
    before = [key for key, text in interface.words.items() if "#" in text.cy and not text.cy.endswith(": #")]

    assert before == []
