"""What somebody at a stage is offered."""

import datetime
from typing import Any

from catalogue.model.records import Programme, Reading, Recap, Resource, Stage
from catalogue.queries.stages import find_telling, pick_resources, pick_school, running
from tests.samples import WORDS, make_catalogue, make_programme, make_record, make_reflection, make_school, make_stage

DAY = datetime.date(2026, 11, 23)
EARLY, LATE = make_stage(), make_stage("late", number="2")
EDITIONS = [{"language": "en", "link": "https://example.org/", "format": "web"}]


def _recap(record_id: str, minutes: int, *stages: str) -> Recap:
    facts = {"kind": "recap", "minutes": str(minutes), "introduction": WORDS, "steps": [WORDS], "editions": EDITIONS}
    return make_record(Recap, record_id, **facts, stages=stages)


def _reading(record_id: str, minutes: int | None, *stages: str) -> Reading:
    facts: dict[str, Any] = {"kind": "reading", "publisher": WORDS, "why": WORDS, "read_first": WORDS}
    known = {} if minutes is None else {"minutes": str(minutes)}
    return make_record(Reading, record_id, **facts, **known, editions=EDITIONS, stages=stages)


def _picked(stage: Stage | None, *resources: Resource) -> list[str]:
    return [each.id for each in pick_resources(make_catalogue(EARLY, LATE, *resources), stage)]


def _programme(record_id: str, *cohorts: dict[str, str], **fields: Any) -> Programme:
    return make_programme(record_id, cohorts=[{"label": WORDS, **cohort} for cohort in cohorts], **fields)


def test_the_best_of_each_kind_is_the_shortest_that_names_the_stage() -> None:
    elsewhere, long, short = _recap("a", 5, "late"), _recap("b", 45, "early"), _recap("c", 15, "early", "late")
    talk = make_reflection("talk", stages=["early"])

    assert _picked(EARLY, elsewhere, long, short, talk) == ["c", "talk"]
    assert _picked(LATE, elsewhere, long, short, talk) == ["a"]


def test_without_a_stage_the_best_of_each_kind_is_the_shortest_of_all() -> None:
    assert _picked(None, _recap("a", 5, "late"), _recap("b", 45, "early"), make_reflection("talk")) == ["a", "talk"]


def test_the_schools_that_tell_of_a_stage_tell_of_one_of_its_programmes() -> None:
    programme = make_programme("course", stages=["late"])
    telling = [make_school(name, programmes=["course"]) for name in ("one", "two")]
    catalogue = make_catalogue(EARLY, LATE, programme, make_school("other"), *telling)

    assert find_telling(catalogue, LATE) == telling
    assert find_telling(catalogue, EARLY) == []


def test_what_does_not_say_how_long_it_takes_comes_last_and_the_id_decides_between_equals() -> None:
    assert _picked(EARLY, _reading("unknown", None, "early"), _reading("long", 90, "early")) == ["long"]
    assert _picked(EARLY, _reading("second", None, "early"), _reading("first", None, "early")) == ["first"]


def test_a_school_that_tells_of_a_programme_for_the_stage_is_shown_another_one_each_week() -> None:
    programme = make_programme("course", stages=["late"])
    telling = [make_school(name, programmes=["course"]) for name in ("one", "two")]
    catalogue = make_catalogue(EARLY, LATE, programme, make_school("other"), *telling)
    weeks = [DAY + datetime.timedelta(weeks=number) for number in range(4)]
    shown = [pick_school(catalogue, LATE, day) for day in weeks]

    assert {each.id for each in shown if each} == {"one", "two"}
    assert shown[0] is not shown[1]


def test_where_no_school_tells_of_the_stage_it_is_the_school_of_the_week() -> None:
    school = make_school("other")

    assert pick_school(make_catalogue(EARLY, school), EARLY, DAY) is school
    assert pick_school(make_catalogue(EARLY), EARLY, DAY) is None


def test_programmes_of_the_past_do_not_run() -> None:
    assert running([make_programme("past", state="past"), _programme("now")]) == [_programme("now")]
