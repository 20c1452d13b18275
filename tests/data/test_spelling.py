"""Every word of every text, looked up in the dictionary of its language."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.queries.passages import Passage
from tests.texts.spelling import find_unknown, load_speller

from .folder import FOLDER


@pytest.mark.parametrize("locale", Locale)
def test_every_word_is_in_the_dictionary_or_accepted(passages: tuple[Passage, ...], locale: Locale) -> None:
    unknown = list(find_unknown(passages, load_speller(locale, FOLDER / "data"), locale))

    remedy = f"correct the word, or add it to data/accepted.{locale}.txt if it is right:"
    assert not unknown, "\n".join((remedy, *unknown))
