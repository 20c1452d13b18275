"""What the home page shows on a day."""

import datetime

from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import Interface
from catalogue.model.records import CaseStudy, Record, Reflection
from catalogue.queries.home import newest_case_study, reflection_of_the_week

WORDS = {"en": "one", "cy": "un"}
COMMON = {"title": WORDS, "summary": WORDS, "review": {"en": "draft", "cy": "draft"}}
MONDAY = datetime.date(2026, 11, 23)


def _catalogue(*records: Record) -> Catalogue:
    return Catalogue.of(records, Interface(words={}, counts={}, labels={}, lists={}))


def _study(name: str, reviewed: str | None) -> CaseStudy:
    facts = {"authority": WORDS, "phase": "primary", "pupils": "1", "free_school_meals": "1", "themes": ["a"]}
    return CaseStudy.model_validate({"id": name, **COMMON, **facts, "last_reviewed": reviewed})


def _talk(name: str) -> Reflection:
    facts = {
        "speaker": "Somebody",
        "introduction": WORDS,
        "minutes": "5",
        "questions": [{"id": name, **WORDS} for name in ("one", "two", "three")],
        "try_this": WORDS,
    }
    edition = {"language": "en", "format": "video"}
    return Reflection.model_validate({"id": name, "kind": "reflection", **COMMON, **facts, "editions": [edition]})


def test_the_newest_case_study_is_the_one_reviewed_last_and_then_the_last_in_the_file() -> None:
    older, first, last = _study("older", "2026-01-01"), _study("first", "2026-02-01"), _study("last", "2026-02-01")

    assert newest_case_study(_catalogue(first, last, older, _study("never", None))) is last
    assert newest_case_study(_catalogue()) is None


def test_each_reflection_has_its_week_from_monday_to_sunday() -> None:
    catalogue = _catalogue(_talk("one"), _talk("two"), _talk("three"))
    days = [MONDAY + datetime.timedelta(days=number) for number in range(21)]
    shown = [reflection_of_the_week(catalogue, day) for day in days]

    assert all(len({talk.id for talk in shown[start : start + 7] if talk}) == 1 for start in (0, 7, 14))
    assert {talk.id for talk in shown if talk} == {"one", "two", "three"}
    assert reflection_of_the_week(_catalogue(), MONDAY) is None
