"""What exists in both languages: asked for by Locale alone."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Text


@pytest.mark.parametrize("pair", [Pair("one", "un"), Text("one", "un")])
def test_each_part_of_a_pair_has_its_locale(pair: Pair[str]) -> None:
    assert {locale: pair[locale] for locale in Locale} == {Locale.EN: "one", Locale.CY: "un"}
    assert dict(pair.items()) == {Locale.EN: "one", Locale.CY: "un"}


@pytest.mark.parametrize("key", ["en", "cy", "fr", 0])
@pytest.mark.parametrize("pair", [Pair("one", "un"), Text("one", "un")])
def test_a_plain_string_is_no_key_of_a_pair(pair: Pair[str], key: Locale) -> None:
    with pytest.raises(TypeError, match=f"{key!r} is no Locale"):
        pair[key]


def test_a_pair_can_be_made_language_by_language() -> None:
    assert Pair.of(lambda locale: locale.own_name) == Pair("English", "Cymraeg")
