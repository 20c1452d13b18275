"""Which events there are, what they are called, and for how long a list of them is of use."""

import datetime
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.records import Programme
from catalogue.queries.events import Event, dates_of, generate_dates
from catalogue.queries.offer import find_offer
from catalogue.queries.status import status_data, status_on
from tests.samples import both, make_catalogue, make_programme, make_stage

DAY = datetime.date(2026, 11, 28)
LABEL = both("Cohort 1", "Carfan 1")
COHORT = {"label": LABEL, "opens": "2026-12-01", "closes": "2027-01-08", "closes_at": "17:00", "starts": "2027-02-03"}


def _programme(*cohorts: dict[str, Any], **fields: Any) -> Programme:
    return make_programme("award", cohorts=list(cohorts), **fields)


def _events(*cohorts: dict[str, Any], **fields: Any) -> tuple[Event, ...]:
    programme = _programme(*cohorts, **fields)
    return dates_of(make_catalogue(make_stage(), programme), programme).events


def _keys(*cohorts: dict[str, Any], **fields: Any) -> list[str]:
    return [event.key for event in _events(*cohorts, **fields)]


def test_every_day_of_a_cohort_is_an_event_in_order_of_time() -> None:
    found = [(event.key, str(event.date), event.begins) for event in _events(COHORT)]

    assert found == [
        ("award.cohort-1.opens", "2026-12-01", None),
        ("award.cohort-1.closes", "2027-01-08", datetime.time(17)),
        ("award.cohort-1.starts", "2027-02-03", None),
    ]


def test_a_month_is_no_event() -> None:
    assert _keys({"label": LABEL, "opens": "2027-01", "closes": "2027-02", "starts": "2027-04"}) == []


@pytest.mark.parametrize("state", ["described", "past", "model", "paused", "closed"])
def test_a_programme_that_takes_nobody_has_no_event(state: str) -> None:
    assert _keys(COHORT, state=state) == []


def test_a_session_on_the_first_day_tells_of_the_beginning() -> None:
    sessions = [{"date": "2027-02-03"}, {"date": "2027-03-03"}]

    assert _keys(COHORT | {"sessions": sessions})[2:] == [
        "award.cohort-1.session.2027-02-03",
        "award.cohort-1.session.2027-03-03",
    ]


def test_names_stay_when_titles_dates_and_order_change() -> None:
    other = {"id": "spring", "label": both("Spring", "Gwanwyn"), "starts": "2027-05-01"}
    before = _keys(COHORT, other)
    later = COHORT | {"opens": "2026-12-03"}
    renamed = other | {"label": both("In May", "Ym mis Mai")}

    assert sorted(_keys(renamed, later, title=both("Another name", "Enw arall"))) == sorted(before)


def test_a_moved_session_keeps_its_name_and_counts_as_changed() -> None:
    (moved,) = _events({"label": LABEL, "sessions": [{"date": "2027-03-17", "moved_from": "2027-03-10"}]})

    assert (moved.key, str(moved.date), moved.changes) == ("award.cohort-1.session.2027-03-10", "2027-03-17", 1)


@pytest.mark.parametrize(
    ("session", "changes"),
    [
        ({}, 0),
        ({"cancelled": "true"}, 1),
        ({"cancelled": "true", "moved_from": "2027-03-09"}, 2),
        ({"moved_from": "2027-03-09", "sequence": "4"}, 4),
    ],
)
def test_each_change_of_a_session_counts(session: dict[str, str], changes: int) -> None:
    (event,) = _events({"label": LABEL, "sessions": [{"date": "2027-03-10", **session}]})

    assert (event.changes, event.is_cancelled) == (changes, "cancelled" in session)


def test_everything_of_a_cancelled_cohort_is_cancelled_and_stays() -> None:
    events = _events(COHORT | {"cancelled": "true", "sequence": "3"})

    assert [(event.is_cancelled, event.changes) for event in events] == [(True, 3)] * 3


def test_a_cancelled_cohort_is_neither_open_nor_on_offer() -> None:
    programme = _programme(COHORT | {"cancelled": "true"})
    (cohort,) = programme.cohorts

    assert status_on(cohort, DAY) == "cancelled"
    assert status_data(cohort)["cancelled"] == "true"
    assert find_offer(make_catalogue(make_stage(), programme), DAY).dates == ()


def test_a_list_is_of_use_until_the_last_day_that_is_not_cancelled() -> None:
    sessions = [{"date": "2027-03-10"}, {"date": "2027-04-10", "cancelled": "true"}]
    programme = _programme({"label": LABEL, "sessions": sessions})
    dates = dates_of(make_catalogue(make_stage(), programme), programme)

    assert dates.last_ahead(DAY) == dates.last_ahead(datetime.date(2027, 3, 10)) == datetime.date(2027, 3, 10)
    assert dates.last_ahead(datetime.date(2027, 3, 11)) is None


def test_the_site_its_stages_and_programmes_have_lists_where_there_are_days() -> None:
    catalogue = make_catalogue(
        make_stage(), make_stage("late", number="2"), _programme(COHORT), make_programme("dateless")
    )
    paths = [[dates.path(locale) for locale in Locale] for dates in generate_dates(catalogue)]

    assert paths == [
        ["en/calendars/all-dates.ics", "cy/calendrau/pob-dyddiad.ics"],
        ["en/calendars/stages/early.ics", "cy/calendrau/camau/early.ics"],
        ["en/calendars/programmes/award.ics", "cy/calendrau/rhaglenni/award.ics"],
    ]


def test_nothing_is_there_without_days() -> None:
    assert list(generate_dates(make_catalogue(make_stage(), make_programme()))) == []
