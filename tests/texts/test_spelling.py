"""Every word of every text, looked up in the dictionary of its language."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.queries.passages import Passage

from .spelling import Speller, load_speller, read_accepted

Passages = tuple[Passage, ...]


def _find_unknown(passages: Passages, speller: Speller, locale: Locale) -> list[str]:
    """Every unknown word with its place."""
    return [
        f"{passage.position}: {word}"
        for passage in passages
        if passage.locale is locale
        for word in passage.words
        if not speller.knows(word)
    ]


@pytest.mark.parametrize("locale", Locale)
def test_every_word_is_in_the_dictionary_or_accepted(passages: Passages, locale: Locale) -> None:
    assert _find_unknown(passages, load_speller(locale), locale) == []


@pytest.mark.parametrize("locale", Locale)
def test_no_accepted_word_is_without_use(passages: Passages, locale: Locale) -> None:
    speller = load_speller(locale)
    _find_unknown(passages, speller, locale)

    assert [word for group in read_accepted(locale) for word in group if word not in speller.needed] == []


@pytest.mark.parametrize("locale", Locale)
def test_accepted_words_stand_in_order_within_their_groups(locale: Locale) -> None:
    groups = read_accepted(locale)

    assert groups == [sorted(set(group), key=lambda word: (word.casefold(), word)) for group in groups]


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
def test_a_welsh_word_is_known_in_its_mutations_and_with_what_leans_on_it(word: str, known: bool) -> None:
    assert load_speller(Locale.CY).knows(word) is known


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
