"""The desk says the same in both languages."""

import re

import pytest

from catalogue.desk.site import TEMPLATES
from catalogue.desk.words import read_words
from catalogue.languages.locales import Locale
from catalogue.model.kinds import declared_kinds
from catalogue.reading.engine_words import engine_interface

WORDS = read_words()
ASKED = {
    name for path in TEMPLATES.glob("*.html") for name in re.findall(r"(?:words|texts)\.(\w+)", path.read_text("utf-8"))
} | {f"in_{locale}" for locale in Locale}
KINDS = {f"kind_{kind.name}" for kind in declared_kinds() if kind.file not in engine_interface().labels["collection"]}


def test_every_word_is_asked_for_and_every_asked_one_is_there() -> None:
    assert set(WORDS[Locale.EN]) == ASKED | KINDS
    assert set(WORDS[Locale.CY]) == ASKED | KINDS


@pytest.mark.parametrize("name", sorted(ASKED))
def test_a_text_has_the_same_gaps_in_both_languages(name: str) -> None:
    gaps = [sorted(re.findall(r"\{\w*\}", WORDS[locale][name])) for locale in Locale]

    assert gaps[0] == gaps[1]
