"""Every word of the engine, looked up in the dictionary of its language."""

import re

import pytest

from catalogue.desk.words import read_words
from catalogue.languages.hunspell import FOLDER
from catalogue.languages.locales import Locale
from catalogue.languages.spelling import WORD, Speller, added_words
from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import texts_of
from catalogue.reading.engine_words import engine_interface

GAP = re.compile(r"\{\w*\}")


def _words(locale: Locale) -> set[str]:
    desk = GAP.sub("", "\n".join(read_words()[locale].values()))
    return set(WORD.findall(f"{texts_of(Catalogue([], engine_interface()))[locale]}\n{desk}"))


@pytest.mark.parametrize("locale", Locale)
def test_every_word_is_in_the_dictionary_or_added(locale: Locale) -> None:
    assert Speller(locale).find_unknown(_words(locale)) == set()


@pytest.mark.parametrize("locale", Locale)
def test_no_added_word_is_without_use(monkeypatch: pytest.MonkeyPatch, locale: Locale) -> None:
    words, added = _words(locale), added_words(locale)
    monkeypatch.setattr("catalogue.languages.spelling.added_words", lambda _: frozenset())
    without = Speller(locale).find_unknown(words)

    assert [each for each in sorted(added) if Speller(locale, [each]).find_unknown(without) == without] == []


@pytest.mark.parametrize("locale", Locale)
def test_added_words_stand_in_order_within_their_groups(locale: Locale) -> None:
    text = (FOLDER / f"added.{locale}.txt").read_text(encoding="utf-8")
    groups = [[line for line in group.split("\n") if line[:1] not in {"", "#"}] for group in text.split("\n\n")]

    assert groups == [sorted(set(group), key=lambda word: (word.casefold(), word)) for group in groups]
