"""Which words are known, and what an unknown one may have been."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.spelling import Speller

WELSH = Speller(Locale.CY, ["Cwmtawe"])
ENGLISH = Speller(Locale.EN, ["wellbeing"])


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("pennaeth", True),
        ("phennaeth", True),
        ("Nghymru", True),
        ("thudalen", True),
        ("hysgol", True),
        ("weld", True),
        ("ddarllenasom", True),
        ("gyda’ch", True),
        ("gyda'ch", True),
        ("safonau’n", True),
        ("athrawon'n", False),
        ("safonau'x", False),
        ("ysgol-i-ysgol", True),
        ("ysgol-i-ysgl", False),
        ("penaeth", False),
        ("bhennaeth", False),
        ("rhaglenau", False),
        ("Cwmtawe", True),
        ("Nghwmtawe", True),
        ("Chwmtawe", True),
        ("Gwmtawe", True),
        ("Mhwmtawe", False),
        ("cwmtawe", False),
        ("CCD", True),
        ("ŵ", True),
    ],
)
def test_a_welsh_word_is_known_in_its_mutations_and_with_what_leans_on_it(word: str, known: bool) -> None:
    assert WELSH.knows(word) is known


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
        ("Wellbeing", True),
        ("HLTAs", True),
        ("READ", True),
        ("London", True),
        ("london", False),
    ],
)
def test_an_english_word_is_known_in_british_spelling(word: str, known: bool) -> None:
    assert ENGLISH.knows(word) is known


@pytest.mark.parametrize(
    ("speller", "slip", "meant"),
    [
        (ENGLISH, "teh", ["the", "eh", "tech"]),
        (ENGLISH, "Leadeship", ["Leadership"]),
        (ENGLISH, "schoool", ["school"]),
        (ENGLISH, "recieved", ["received", "relieved"]),
        (ENGLISH, "prgrmms", []),
        (WELSH, "penaeth", ["pennaeth"]),
        (WELSH, "rhagleni", ["rhaglen", "rhaglenni"]),
        (WELSH, "ddysug", ["ddysgu", "ddysg"]),
    ],
)
def test_what_is_one_slip_away_is_suggested(speller: Speller, slip: str, meant: list[str]) -> None:
    assert speller.suggest(slip, {"the"}) == meant


def test_words_of_the_texts_are_suggested_first() -> None:
    assert ENGLISH.suggest("leaed", {"leaned"})[0] == "leaned"
    assert ENGLISH.suggest("leaed", {"leased"})[0] == "leased"
