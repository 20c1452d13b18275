"""The words of a site: the engine's, what a site says otherwise, and the counts in them."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.features import Feature
from catalogue.model.fields import Text
from catalogue.model.frameworks import Framework
from catalogue.model.interface import Interface, OwnWords
from catalogue.model.words_of_site import compose_interface
from tests.samples import Words, both, make_framework, make_settings_without, make_vocabulary

STAGES = {
    "en": {"one": "{n} stage", "other": "{n} stages"},
    "cy": {
        **{"zero": "{n} cam", "one": "{n} cam", "two": "{n} gam"},
        **{"few": "{n} cham", "many": "{n} cham", "other": "{n} cam"},
    },
}
VALUES = make_framework(
    "values",
    title=both("{elements}", "Ein {elements}"),
    summary=both("All {elements} of ours.", "Pob un o'n {elements}."),
    one=both("Value", "Gwerth"),
    many=both("Values", "Gwerthoedd"),
    full=both("Value of ours", "Ein gwerth"),
    filter="value",
    counted={
        "en": {"one": "{n} value", "other": "{n} values"},
        "cy": {
            **{"zero": "{n} gwerth", "one": "{n} gwerth", "two": "{n} werth"},
            **{"few": "{n} gwerth", "many": "{n} gwerth", "other": "{n} gwerth"},
        },
    },
)
ENGINE = Interface.model_validate(
    {
        "words": {"home": both("Home", "Hafan"), "erase": both("Notes and booklet", "Nodiadau a llyfryn")},
        "counts": {"stages": STAGES},
        "labels": {"status": {"open": both("Open", "Ar agor"), "past": both("Past", "Gorffennol")}},
        "lists": {
            "pathway": {"title": both("Pathway", "Llwybr"), "description": both("{stages} now.", "{stages} nawr.")},
            "programmes": {"title": both("Programmes", "Rhaglenni"), "description": both("All", "Pob un")},
        },
        "variants": [
            {"without": ["journal"], "words": {"erase": both("Booklet", "Llyfryn")}},
            {
                "without": ["booklets"],
                "words": {"erase": both("Notes", "Nodiadau")},
                "lists": {"programmes": {"description": both("Many", "Llawer")}},
            },
            {"without": ["journal", "booklets"], "words": {"erase": both("Nothing", "Dim byd")}},
        ],
        "proper_names": ["PDF"],
    }
)


def _compose(
    own: OwnWords | None = None, *frameworks: tuple[Framework, int], left_out: tuple[Feature, ...] = (), stages: int = 0
) -> Interface:
    return compose_interface(
        ENGINE,
        own or OwnWords(),
        settings=make_settings_without(*left_out),
        vocabulary=make_vocabulary(),
        frameworks=frameworks,
        numbers={"stages": stages},
    )


def _own(**parts: object) -> OwnWords:
    return OwnWords.model_validate(parts)


def _text(words: Words) -> Text:
    return Text(en=words["en"], cy=words["cy"])


def test_a_site_that_says_nothing_has_the_words_of_the_engine() -> None:
    composed = _compose()

    assert composed.words == ENGINE.words
    assert composed.counts == ENGINE.counts
    assert composed.labels["status"] == ENGINE.labels["status"]
    assert composed.proper_names == ("PDF",)


def test_what_a_site_says_otherwise_wins_and_the_rest_stays() -> None:
    start, now, ours = both("Start", "Dechrau"), both("Apply", "Ceisiwch"), both("Courses", "Cyrsiau")
    composed = _compose(
        _own(words={"home": start}, labels={"status": {"open": now}}, lists={"programmes": {"title": ours}})
    )

    assert composed.words == {**ENGINE.words, "home": _text(start)}
    assert composed.labels["status"] == {**ENGINE.labels["status"], "open": _text(now)}
    assert composed.lists["programmes"].title == _text(ours)
    assert composed.lists["programmes"].description == ENGINE.lists["programmes"].description
    assert composed.lists["pathway"].title == ENGINE.lists["pathway"].title


def test_what_a_site_says_wins_over_what_is_said_without_a_feature() -> None:
    ours = both("All of it", "Y cyfan")
    own = _own(words={"erase": ours}, lists={"programmes": {"description": ours}})
    composed = _compose(own, left_out=(Feature.BOOKLETS,))

    assert composed.words["erase"] == _text(ours)
    assert composed.lists["programmes"].description == _text(ours)


@pytest.mark.parametrize(
    ("left_out", "erase", "programmes"),
    [
        ((), "Notes and booklet", "All"),
        ((Feature.JOURNAL,), "Booklet", "All"),
        ((Feature.BOOKLETS,), "Notes", "Many"),
        ((Feature.JOURNAL, Feature.BOOKLETS), "Nothing", "Many"),
        ((Feature.GLOSSARY,), "Notes and booklet", "All"),
    ],
)
def test_a_variant_is_said_where_all_its_features_are_left_out(
    left_out: tuple[Feature, ...], erase: str, programmes: str
) -> None:
    composed = _compose(left_out=left_out)

    assert composed.words["erase"].en == erase
    assert composed.lists["programmes"].description.en == programmes


@pytest.mark.parametrize(
    ("number", "english", "welsh"),
    [
        (1, "1 stage now.", "1 cam nawr."),
        (2, "2 stages now.", "2 gam nawr."),
        (3, "3 stages now.", "3 cham nawr."),
        (6, "6 stages now.", "6 cham nawr."),
        (12, "12 stages now.", "12 cam nawr."),
    ],
)
def test_the_lead_of_a_list_counts_with_the_right_mutation(number: int, english: str, welsh: str) -> None:
    assert _compose(stages=number).lists["pathway"].description == Text(en=english, cy=welsh)


def test_the_lead_that_a_site_writes_counts_too_with_the_noun_that_it_chose() -> None:
    steps = {"en": {"one": "{n} step", "other": "{n} steps"}, "cy": {**STAGES["cy"], "two": "{n} ris"}}
    own = _own(
        counts={"stages": steps}, lists={"pathway": {"description": both("Only {stages}.", "Dim ond {stages}.")}}
    )

    assert _compose(own, stages=2).lists["pathway"].description == Text(en="Only 2 steps.", cy="Dim ond 2 ris.")


@pytest.mark.parametrize(
    ("number", "english", "welsh"),
    [
        (1, "1 value", "1 gwerth"),
        (2, "2 values", "2 werth"),
        (3, "3 values", "3 gwerth"),
        (6, "6 values", "6 gwerth"),
        (12, "12 values", "12 gwerth"),
    ],
)
def test_title_and_summary_of_a_framework_count_its_elements(number: int, english: str, welsh: str) -> None:
    words = _compose(None, (VALUES, number)).lists["values"]

    assert words.title == Text(en=english, cy=f"Ein {welsh}")
    assert words.description == Text(en=f"All {english} of ours.", cy=f"Pob un o'n {welsh}.")


def test_a_framework_has_its_labels_under_its_names() -> None:
    labels = _compose(None, (VALUES, 2), (make_framework("habits"), 3)).labels

    assert {key: text.en for key, text in labels["kind"].items()} == {"value": "Value", "habits": "Part"}
    assert {key: text.en for key, text in labels["facet"].items()} == {"value": "Value of ours", "habits": "Part"}
    assert {key: text.en for key, text in labels["collection"].items()} == {"values": "Values", "habits": "one"}
    assert {key: text.en for key, text in labels["element"].items()} == {"values": "Value", "habits": "Part"}


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("stage_group", {"beginning": "Dechrau"}),
        ("role", {"helper": "Cynorthwyydd", "guide": "Tywysydd"}),
        ("phase", {"primary": "Ysgol gynradd", "secondary": "Ysgol uwchradd"}),
        ("topic", {"reading": "Darllen"}),
        ("language_background", {"many": "Llawer o ieithoedd"}),
        ("size", {"small": "Llai na 250", "medium": "250 i 999", "large": "1000 neu fwy"}),
        ("meals", {"low": "Llai na 10%", "middle": "O 10%", "high": "O 30%"}),
    ],
)
def test_the_words_that_a_site_chooses_are_labels_in_their_order(group: str, words: dict[str, str]) -> None:
    labels = _compose().labels[group]

    assert [(key, text[Locale.CY]) for key, text in labels.items()] == [*words.items()]


def test_names_that_are_the_same_in_both_languages_are_added_to_those_of_the_engine() -> None:
    assert _compose(_own(proper_names=["Hwb"])).proper_names == ("PDF", "Hwb")


def test_the_words_of_the_engine_stay_what_they_are() -> None:
    before = ENGINE.model_dump()
    _compose(_own(labels={"status": {"open": both("Now", "Nawr")}}), left_out=(Feature.BOOKLETS,))

    assert ENGINE.model_dump() == before
