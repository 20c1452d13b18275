"""Wrong Welsh phrases: each rule finds its fault and leaves right Welsh alone, and the engine has none."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import Passage, generate_passages
from catalogue.reading.engine_words import engine_interface

from .phrases import find_wrong_phrases, wrong_in


def test_no_text_of_the_engine_has_a_wrong_phrase() -> None:
    passages = generate_passages(Catalogue([], engine_interface()))

    assert list(find_wrong_phrases(passages)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("mewn ysgolion a gyda phrifysgol", "a gyda"),
        ("ar eu pen eu hunain a gydag eraill", "a gydag"),
        ("penderfynu beth sy'n rhaid ei newid", "beth sy'n rhaid"),
        ("penderfynu beth sy’n rhaid ei newid", "beth sy'n rhaid"),
        ("Yr hyn sydd yn rhaid ei wneud", "Yr hyn sydd yn rhaid"),
        ("o dudalen arall, a ni ddewisodd y sgwrs", "a ni ddewisodd"),
        ("yn aros ar eich dyfais a byth yn cyrraedd gweinydd", "a byth yn"),
        ("Mae'r sgwrs hon am wneud lle iddynt. Nid yw'n hir.", "Mae'r sgwrs hon am wneud"),
        ("Mae'r fideo am roi hyder", "Mae'r fideo am roi"),
    ],
)
def test_a_rule_finds_its_fault(text: str, wrong: str) -> None:
    assert [found for found, _ in wrong_in(text)] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "mewn ysgolion a chyda phrifysgol, gyda mentor a chydag eraill",
        "Cynlluniwch, gyda ffrind neu gydag eraill",
        "penderfynu beth y mae'n rhaid ei newid a beth sy'n bwysig",
        "Dyma beth sydd rhwng y ddau, a rhaid ei ddarllen",
        "a ni a ddewisodd y sgwrs, ac ni ddewisodd neb arall",
        "rhwng y cyhoeddwr a ni. Dewisodd ni",
        "ac nad ydynt byth yn cyrraedd gweinydd",
        "Peidiwch byth â'i anfon, byth a hefyd yn ateb",
        "Mae'r sgwrs hon yn sôn am wneud lle iddynt",
        "Mae'r sgwrs am arweinyddiaeth, a'r fideo am Gymru",
        "Mae'r dudalen am greu gweledigaeth yn esbonio hynny",
        "Mae'r dudalen am wella'n hir",
        "Mae'r ysgol am wneud lle iddynt",
    ],
)
def test_right_welsh_is_left_alone(text: str) -> None:
    assert list(wrong_in(text)) == []


def test_a_fault_is_named_with_its_place_and_what_is_right() -> None:
    welsh = Passage(locale=Locale.CY, source="docs/cy/about.md", text="ysgol a gyda phrifysgol", line=3)
    english = Passage(locale=Locale.EN, source="docs/en/about.md", text="a gyda", line=3)

    assert list(find_wrong_phrases([english, welsh])) == ["docs/cy/about.md:3: a gyda: a chyda, a chydag"]
