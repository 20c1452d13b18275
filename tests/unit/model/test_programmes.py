"""What follows from the fields of a programme: how long it is, and all that its cohorts add."""

from typing import Any

import pytest

from catalogue.model.records import Programme
from catalogue.model.vocabulary import ProgrammeState
from tests.samples import WORDS, both, make_programme

MILL, SEA, HALL = both("The mill", "Y felin"), both("By the sea", "Ar lan y môr"), both("The hall", "Y neuadd")


def _programme(*cohorts: dict[str, Any], **fields: Any) -> Programme:
    return make_programme(cohorts=[{"label": WORDS, **each} for each in cohorts], **fields)


@pytest.mark.parametrize(
    ("programme", "languages"),
    [
        (_programme(), []),
        (_programme(languages=["cy"]), ["cy"]),
        (_programme({"languages": ["cy"]}, {"languages": ["en"]}), ["en", "cy"]),
        (_programme({"streams": [{"languages": ["cy"]}]}, languages=["en"]), ["en", "cy"]),
        (_programme({"streams": [{"languages": ["en"]}, {"languages": ["en"]}]}), ["en"]),
    ],
)
def test_a_programme_is_taught_in_its_languages_and_in_those_of_its_groups(
    programme: Programme, languages: list[str]
) -> None:
    assert [*programme.all_languages] == languages


@pytest.mark.parametrize(
    ("programme", "modes"),
    [
        (_programme(), []),
        (_programme({"mode": "in_person"}, mode="online"), ["online", "in_person"]),
        (_programme({"streams": [{"mode": "online"}, {"mode": "blended"}]}, mode="online"), ["online", "blended"]),
    ],
)
def test_a_programme_has_its_own_mode_first_and_each_once(programme: Programme, modes: list[str]) -> None:
    assert [*programme.all_modes] == modes


@pytest.mark.parametrize(
    ("programme", "places"),
    [
        (_programme(), []),
        (_programme({"place": MILL}, place=HALL), [HALL, MILL]),
        (_programme({"place": MILL, "streams": [{"place": SEA}, {"place": MILL}]}), [MILL, SEA]),
        (_programme({"streams": [{"languages": ["cy"]}]}), []),
    ],
)
def test_a_programme_has_its_own_place_first_and_each_once(programme: Programme, places: list[Any]) -> None:
    assert [{"en": place.en, "cy": place.cy} for place in programme.all_places] == places


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ({}, None),
        ({"time": "days"}, "days"),
        ({"time": "weeks", "months": "18"}, "weeks"),
        ({"months": "0"}, "weeks"),
        ({"months": "1"}, "weeks"),
        ({"months": "2"}, "half_year"),
        ({"months": "8"}, "half_year"),
        ({"months": "9"}, "school_year"),
        ({"months": "12"}, "school_year"),
        ({"months": "13"}, "longer"),
        ({"months": "36"}, "longer"),
    ],
)
def test_the_length_is_as_the_record_says_or_by_its_months(fields: dict[str, str], length: str | None) -> None:
    assert make_programme(**fields).length == length


def test_what_runs_today_comes_first_and_what_is_past_last() -> None:
    programmes = [make_programme(state=state) for state in ProgrammeState]

    assert [each.state for each in sorted(programmes, key=lambda each: each.order)] == [*ProgrammeState]
    assert [each.state.value for each in programmes if each.state.takes_people] == ["current", "planned"]
    assert [each.state.value for each in programmes if each.state.is_told_as_past] == ["described", "past"]
