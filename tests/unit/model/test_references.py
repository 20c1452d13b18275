"""References: every id in a record is found, with the way to it and the class that it leads to."""

from typing import Any

import pytest
from pydantic import BaseModel

from catalogue.model.entries import Contact, Milestone, NationalAverage, News, Organisation, Quantity, Term, Theme
from catalogue.model.kinds import declared_kinds
from catalogue.model.prose import FrontMatter
from catalogue.model.records import Programme, Reading, Recap, Record
from catalogue.model.references import Reference, reference_target, references_in, words_in
from catalogue.reading.positions import format_path
from tests.samples import (
    WORDS,
    make_catalogue,
    make_element,
    make_framework,
    make_next_step,
    make_programme,
    make_record,
    make_reflection,
    make_school,
    make_settings,
    make_stage,
)

Found = tuple[str, str, str]
"""The way to an id, the name of the class that it leads to, and the id."""
COMMON: dict[str, Any] = {"sources": [{"document": "report"}, {"document": "study"}], "owner": "office"}
"""What any record can name."""
AREAS: dict[str, Any] = {"elements": ["pedagogy", "vision"]}
RESOURCE: dict[str, Any] = {
    "minutes": "5",
    "editions": [{"language": "en", "format": "web"}],
    "stages": ["first", "second"],
    **AREAS,
}
FOUND_IN_ALL: tuple[Found, ...] = (
    ("sources[0].document", "Resource", "report"),
    ("sources[1].document", "Resource", "study"),
    ("owner", "Contact", "office"),
)
FOUND_IN_AREAS: tuple[Found, ...] = (
    ("elements[0]", "Element", "pedagogy"),
    ("elements[1]", "Element", "vision"),
)
FOUND_IN_RESOURCES: tuple[Found, ...] = (
    ("stages[0]", "Stage", "first"),
    ("stages[1]", "Stage", "second"),
    *FOUND_IN_AREAS,
)
PROGRAMME = make_programme(
    replaced_by=["next"],
    stages=["early", "late"],
    offered_by=["academy"],
    led_by=["council"],
    parts=["module"],
    conditions=[{"holds": "award"}],
    recognition=[{"by": "council", "how": "authorised"}, {"by": "academy", "how": "endorsed"}],
    apply={"steps": [WORDS], "contact": "desk"},
    before=["first"],
    resources=["report"],
    **AREAS,
    **COMMON,
)
FOUND: list[tuple[Record, tuple[Found, ...]]] = [
    (
        PROGRAMME,
        (
            ("led_by[0]", "Organisation", "council"),
            ("replaced_by[0]", "Programme", "next"),
            ("stages[0]", "Stage", "early"),
            ("stages[1]", "Stage", "late"),
            ("conditions[0].holds", "Programme", "award"),
            ("parts[0]", "Programme", "module"),
            ("offered_by[0]", "Organisation", "academy"),
            ("recognition[0].by", "Organisation", "council"),
            ("recognition[1].by", "Organisation", "academy"),
            ("apply.contact", "Contact", "desk"),
            ("before[0]", "Programme", "first"),
            *FOUND_IN_AREAS,
            ("resources[0]", "Resource", "report"),
        ),
    ),
    (make_stage(**COMMON), ()),
    (
        make_record(Recap, "one", kind="recap", introduction=WORDS, steps=[WORDS], **RESOURCE, **COMMON),
        FOUND_IN_RESOURCES,
    ),
    (
        make_record(Reading, "one", kind="reading", publisher=WORDS, why=WORDS, read_first=WORDS, **RESOURCE, **COMMON),
        FOUND_IN_RESOURCES,
    ),
    (make_reflection(**RESOURCE, **COMMON), FOUND_IN_RESOURCES),
    (
        make_school(themes=["trust", "change"], programmes=["first-course"], resources=["report"], **AREAS, **COMMON),
        (
            ("themes[0]", "Theme", "trust"),
            ("themes[1]", "Theme", "change"),
            *FOUND_IN_AREAS,
            ("programmes[0]", "Programme", "first-course"),
            ("resources[0]", "Resource", "report"),
        ),
    ),
    (make_framework(**COMMON), ()),
    (make_element("one", "standards", **COMMON), (("framework", "Framework", "standards"),)),
    (make_record(Theme, "one", **COMMON), ()),
    (make_record(Organisation, "one", **COMMON), ()),
    (make_record(Contact, "one", organisation="academy", **COMMON), (("organisation", "Organisation", "academy"),)),
    (make_record(Term, "one", related=["two"], **COMMON), (("related[0]", "Term", "two"),)),
    (make_record(Quantity, "one", **COMMON), ()),
    (
        make_record(Milestone, "one", date="2018", resources=["report"], programmes=["first-course"], **COMMON),
        (("resources[0]", "Resource", "report"), ("programmes[0]", "Programme", "first-course")),
    ),
    (
        make_record(News, "one", date="2026-11-27", stages=["early"], case_studies=["school"], **COMMON),
        (("stages[0]", "Stage", "early"), ("case_studies[0]", "CaseStudy", "school")),
    ),
    (make_record(NationalAverage, "one", phase="primary", **COMMON), ()),
]


WORDS_FOUND: list[tuple[BaseModel, tuple[Found, ...]]] = [
    (
        make_programme(roles=["guide", "helper"]),
        (("roles[0]", "roles", "guide"), ("roles[1]", "roles", "helper")),
    ),
    (make_stage(), (("group", "stage_groups", "beginning"),)),
    (
        make_school(language_backgrounds=["many"]),
        (("language_backgrounds[0]", "language_backgrounds", "many"), ("phase", "phases", "primary")),
    ),
    (make_record(NationalAverage, "one", phase="primary"), (("phase", "phases", "primary"),)),
    (
        FrontMatter(title="About", description="What it is", topic="reading"),
        (("topic", "topics", "reading"),),
    ),
    (make_record(Theme, "one"), ()),
]


def _found(value: BaseModel) -> list[Found]:
    return sorted((format_path(each.path), each.target, each.id) for each in references_in(value))


@pytest.mark.parametrize(("record", "found"), FOUND, ids=lambda each: type(each).__name__)
def test_every_reference_of_a_record_is_found_with_its_path(record: Record, found: tuple[Found, ...]) -> None:
    assert _found(record) == sorted((*found, *FOUND_IN_ALL))


@pytest.mark.parametrize(("value", "found"), WORDS_FOUND, ids=lambda each: type(each).__name__)
def test_every_word_that_a_site_chooses_is_found_with_its_list(value: BaseModel, found: tuple[Found, ...]) -> None:
    assert sorted((format_path(each.path), each.target, each.id) for each in words_in(value)) == list(found)


def test_the_references_of_every_kind_and_type_are_tried() -> None:
    assert {type(record) for record, _ in FOUND} == {each for kind in declared_kinds() for each in kind.types}


def test_a_path_leads_from_the_record_to_the_id() -> None:
    expected = Reference(("apply", "contact"), "Contact", "desk")

    assert [each for each in references_in(PROGRAMME) if each.id == "desk"] == [expected]


def test_a_record_that_names_nothing_has_no_references() -> None:
    assert _found(make_record(Theme, "one")) == []


def test_files_of_one_thing_and_front_matter_have_references_too() -> None:
    matter = FrontMatter(title="About", description="What it is", owner="office")

    assert _found(make_next_step(**COMMON)) == sorted(FOUND_IN_ALL)
    assert _found(matter) == [("owner", "Contact", "office")]


def test_settings_have_references_too() -> None:
    journal = {"by": ["standards"], "paper": ["diary"]}

    assert _found(make_settings(journal=journal)) == [
        ("editors", "Contact", "editors"),
        ("journal.by[0]", "Framework", "standards"),
        ("journal.paper[0]", "Resource", "diary"),
    ]


@pytest.mark.parametrize("field", ["stage", "title", "apply", "cohorts"])
def test_a_field_that_holds_no_ids_is_refused(field: str) -> None:
    with pytest.raises(KeyError, match=field):
        reference_target(Programme, field)
    with pytest.raises(KeyError, match=field):
        make_catalogue(PROGRAMME).named_by(PROGRAMME, field)
    with pytest.raises(KeyError, match=field):
        make_catalogue(make_stage()).referring(make_stage(), Programme, field)
