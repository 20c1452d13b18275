"""The desk says the same in both languages."""

import re

import pytest

from catalogue.desk.site import TEMPLATES
from catalogue.desk.words import read_words
from catalogue.languages.locales import Locale

WORDS = read_words()
ASKED = {
    name for path in TEMPLATES.glob("*.html") for name in re.findall(r"(?:words|texts)\.(\w+)", path.read_text("utf-8"))
} | {f"in_{locale}" for locale in Locale}


def test_every_word_is_asked_for_and_every_asked_one_is_there() -> None:
    assert set(WORDS[Locale.EN]) == ASKED
    assert set(WORDS[Locale.CY]) == ASKED


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_text_has_the_same_gaps_in_both_languages(name: str) -> None:
    gaps = [sorted(re.findall(r"\{\w*\}", WORDS[locale][name])) for locale in Locale]

    assert gaps[0] == gaps[1]
