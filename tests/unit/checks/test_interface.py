"""The engine's own words: none is missing, and none holds a gap that nothing fills."""

from typing import Any

import pytest

from catalogue.checks.interface import COUNTS, LABELS, WORDS, find_interface_faults
from catalogue.model.interface import Interface
from catalogue.pages.asked import asked_words
from catalogue.reading.engine_words import engine_interface
from tests.samples import both

ENGINE: dict[str, Any] = engine_interface().model_dump(mode="json")


def _changed(part: str, **values: Any) -> Interface:
    """The engine's words where a part has other values; None takes one away."""
    changed = {key: value for key, value in {**ENGINE[part], **values}.items() if value is not None}
    return Interface.model_validate({**ENGINE, part: changed})


def test_the_engine_has_every_word_that_templates_and_code_ask_for() -> None:
    assert [*find_interface_faults(engine_interface(), asked_words())] == []


@pytest.mark.parametrize(
    ("part", "key", "fault"),
    [
        ("words", "home", "words.home is missing"),
        ("words", WORDS[0], "words.closes_today is missing"),
        ("counts", "programmes_chosen", "counts.programmes_chosen is missing"),
        ("counts", COUNTS[1], "counts.results is missing"),
        ("lists", "a-z", "lists.a-z is missing"),
    ],
)
def test_a_word_that_is_asked_for_and_not_there_is_named(part: str, key: str, fault: str) -> None:
    assert [*find_interface_faults(_changed(part, **{key: None}), asked_words())] == [fault]


@pytest.mark.parametrize(
    ("group", "value"), [("status", "closing_soon"), ("facet", "authority"), ("collection", "prose"), ("kind", "page")]
)
def test_a_value_without_a_label_is_named(group: str, value: str) -> None:
    labels = {key: text for key, text in ENGINE["labels"][group].items() if key != value}

    assert [*find_interface_faults(_changed("labels", **{group: labels}), asked_words())] == [
        f"labels.{group}.{value} is missing"
    ]


@pytest.mark.parametrize("group", LABELS)
def test_a_group_of_labels_that_is_not_there_is_named_by_its_values(group: str) -> None:
    faults = [*find_interface_faults(_changed("labels", **{group: None}), asked_words())]

    assert faults == sorted({f"labels.{group}.{value} is missing" for value in (*LABELS[group],)})


def test_a_gap_that_nothing_fills_is_named() -> None:
    season = {**ENGINE["labels"]["season"], "autumn": both("Autumn of {years}", "Hydref {year}")}
    pathway = {"title": both("Pathway of {stages}", "Llwybr"), "description": both("{steps}", "{stages}")}

    assert [*find_interface_faults(_changed("words", home=both("Home", "Hafan {n}")), asked_words())] == [
        "words.home.cy has {n}, which nothing fills"
    ]
    assert [*find_interface_faults(_changed("labels", season=season), asked_words())] == [
        "labels.season.autumn.en has {years}, which nothing fills"
    ]
    assert [*find_interface_faults(_changed("lists", pathway=pathway), asked_words())] == [
        "lists.pathway.title.en has {stages}, which nothing fills",
        "lists.pathway.description.en has {steps}, which nothing fills",
    ]


def test_a_variant_says_otherwise_only_what_is_said() -> None:
    variants = [
        {
            "without": ["journal"],
            "words": {"home": both("Home of {n}", "Hafan"), "hoem": both("Home", "Hafan")},
            "lists": {"pathways": {"title": both("Ways", "Ffyrdd")}},
        }
    ]
    interface = Interface.model_validate({**ENGINE, "variants": variants})

    assert [*find_interface_faults(interface, asked_words())] == [
        "words.hoem is known to a variant alone",
        "lists.pathways is known to a variant alone",
        "words.home.en has {n}, which nothing fills",
    ]
