"""Forms of one word: what the dictionary, the lexicon and the rules of mutation make of the words of a text."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.mutation import radicals
from catalogue.search.word_forms import LEXICON, find_families

Families = list[dict[str, list[str]]]


def _families(words: str, locale: Locale = Locale.CY, equal: tuple[tuple[str, ...], ...] = ()) -> Families:
    found = find_families(frozenset(words.split()), locale, equal)
    return [{form: sorted(mutated) for form, mutated in family.items()} for family in found]


def _family_of(word: str, words: str, locale: Locale = Locale.CY) -> dict[str, list[str]]:
    return next(family for family in _families(words, locale) if any(word in (form, *family[form]) for form in family))


@pytest.mark.parametrize(
    ("words", "radical", "mutated"),
    [
        ("pennaeth bennaeth mhennaeth", "pennaeth", ["bennaeth", "mhennaeth"]),
        ("nghymru gymru", "cymru", ["gymru", "nghymru"]),  # a name, which the text has only mutated
        ("fentora", "mentora", ["fentora"]),  # the lexicon's
        ("llanfaes lanfaes", "llanfaes", ["lanfaes"]),  # known from the text alone
        ("raglenni", "rhaglenni", ["raglenni"]),  # the lexicon's, against the dictionary
        ("dîm tîm", "tîm", ["dîm"]),
    ],
)
def test_mutated_forms_stand_with_their_radical(words: str, radical: str, mutated: list[str]) -> None:
    assert _family_of(words.split(maxsplit=1)[0], words)[radical] == mutated


@pytest.mark.parametrize(
    ("locale", "one", "other"),
    [
        (Locale.CY, "ysgol", "ysgolion"),
        (Locale.CY, "rhaglen", "rhaglenni"),
        (Locale.CY, "cais", "ceisiadau"),
        (Locale.CY, "gwerthuso", "gwerthuswch"),
        (Locale.CY, "arwain", "arweiniodd"),
        (Locale.CY, "arweinydd", "arweinwyr"),
        (Locale.EN, "leader", "leaders"),
        (Locale.EN, "child", "children"),
        (Locale.EN, "headteacher", "headteachers"),
        (Locale.EN, "write", "wrote"),
    ],
)
def test_a_form_that_the_text_lacks_is_known_too(locale: Locale, one: str, other: str) -> None:
    assert other in _family_of(one, one, locale)
    assert one in _family_of(other, other, locale)


@pytest.mark.parametrize("words", ["her er", "gan can", "dim tîm", "hyn yn", "daw taw"])
def test_words_that_only_look_like_mutations_stay_apart(words: str) -> None:
    first, second = words.split()

    assert [family for family in _families(words) if first in str(family.get(second))] == []


def test_two_names_of_one_thing_are_a_family() -> None:
    assert {"npqh": [], "cpcp": []} in _families("cpcp", equal=(("npqh", "cpcp"),))


@pytest.mark.parametrize("locale", Locale)
def test_the_lexicon_holds_radicals_each_once(locale: Locale) -> None:
    lines = (LEXICON / f"{locale}.txt").read_text(encoding="utf-8").splitlines()
    words = [line.split() for line in lines if not line.startswith("#")]
    forms = [form for line in words for form in line]

    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert words == sorted(words)


def test_no_line_of_the_welsh_lexicon_holds_a_form_and_its_mutation() -> None:
    lines = (LEXICON / "cy.txt").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines for form in line.split() if set(radicals(form)) & set(line.split())] == []
