"""Every word of the engine, looked up in the dictionary of its language, and the rules by which a word is known."""

import re
from pathlib import Path

import pytest

from catalogue.desk.words import read_words
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import Passage, generate_passages
from catalogue.reading.engine_words import engine_interface

from .spelling import Speller, accepted_in, find_unknown, load_speller, read_accepted

HERE = Path(__file__).parent
GAP = re.compile(r"\{\w*\}")


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    words = read_words()
    pairs = [(locale, f"desk {name}", text) for locale in Locale for name, text in words[locale].items()]
    desk = [Passage(locale=locale, source=source, text=GAP.sub("", text)) for locale, source, text in pairs]
    return [*generate_passages(Catalogue([], engine_interface())), *desk]


@pytest.mark.parametrize("locale", Locale)
def test_every_word_is_in_the_dictionary_or_accepted(passages: list[Passage], locale: Locale) -> None:
    assert list(find_unknown(passages, load_speller(locale), locale)) == []


@pytest.mark.parametrize("locale", Locale)
def test_no_accepted_word_is_without_use(passages: list[Passage], locale: Locale) -> None:
    speller = load_speller(locale)
    list(find_unknown(passages, speller, locale))

    accepted = [word for group in read_accepted(accepted_in(HERE, locale)) for word in group]

    assert [word for word in accepted if word not in speller.needed] == []


@pytest.mark.parametrize("locale", Locale)
def test_accepted_words_stand_in_order_within_their_groups(locale: Locale) -> None:
    groups = read_accepted(accepted_in(HERE, locale))

    assert groups == [sorted(set(group), key=lambda word: (word.casefold(), word)) for group in groups]


def test_a_folder_without_accepted_words_has_none(tmp_path: Path) -> None:
    assert read_accepted(accepted_in(tmp_path, Locale.EN)) == []


@pytest.fixture(scope="module")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    """Knows a place beside the dictionary."""
    folder = tmp_path_factory.mktemp("accepted")
    accepted_in(folder, Locale.CY).write_text("# Places\nCwmtawe\n", encoding="utf-8")
    return load_speller(Locale.CY, folder)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("pennaeth", True),
        ("phennaeth", True),
        ("Nghymru", True),
        ("thudalen", True),
        ("hysgol", True),
        ("gyda’ch", True),
        ("gyda'ch", True),
        ("safonau’n", True),
        ("athrawon'n", False),
        ("safonau'x", False),
        ("ysgol-i-ysgol", True),
        ("penaeth", False),
        ("bhennaeth", False),
        ("rhaglenau", False),
        ("Cwmtawe", True),
        ("Nghwmtawe", True),
        ("Chwmtawe", True),
        ("Gwmtawe", True),
        ("Mhwmtawe", False),
        ("cwmtawe", False),
    ],
)
def test_a_welsh_word_is_known_in_its_mutations_and_with_what_leans_on_it(
    welsh: Speller, word: str, known: bool
) -> None:
    assert welsh.knows(word) is known


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("headteacher's", True),
        ("don’t", True),
        ("self-review", True),
        ("360-degree", True),
        ("organise", True),
        ("organize", False),
        ("color", False),
        ("recieve", False),
    ],
)
def test_an_english_word_is_known_in_british_spelling(word: str, known: bool) -> None:
    assert load_speller(Locale.EN).knows(word) is known
