"""Facets of a list: choices, numbers, words, order."""

import datetime
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.entries import Organisation
from catalogue.model.records import CaseStudy, Programme, Record, Stage
from catalogue.model.vocabulary import FacetName
from catalogue.queries.facets import Facet, Finder, find_facets
from catalogue.queries.status import PROGRAMME_STATUSES, programme_status
from tests.samples import (
    WORDS,
    both,
    make_catalogue,
    make_interface,
    make_programme,
    make_record,
    make_school,
    make_stage,
    make_vocabulary,
)

DAY = datetime.date(2026, 11, 23)
OPEN = {"label": WORDS, "opens": "2026-11-01", "closes": "2027-01-31"}
CLOSING = {"label": WORDS, "opens": "2026-11-01", "closes": "2026-11-30"}
CLOSED = {"label": WORDS, "opens": "2026-10-01", "closes": "2026-10-31"}
UNDATED = {"label": WORDS}
INTERFACE = make_interface()
VOCABULARY = make_vocabulary()


def _titled(english: str, welsh: str, **fields: Any) -> Programme:
    return make_programme(english.lower(), title=both(english, welsh), **fields)


def _stage(record_id: str, number: int, english: str, welsh: str) -> Stage:
    return make_stage(record_id, number=str(number), title=both(english, welsh))


def _find(records: list[Record], locale: Locale = Locale.EN, record_type: type[Record] = Programme) -> Finder:
    return find_facets(make_catalogue(*records, interface=INTERFACE, vocabulary=VOCABULARY), record_type, locale, DAY)


def _facet(finder: Finder, name: FacetName) -> Facet:
    return next(facet for facet in finder.facets if facet.name is name)


def _choices(facet: Facet) -> list[tuple[str, str, int]]:
    return [(choice.id, choice.label, choice.number) for choice in facet.choices]


def _values(finder: Finder, name: FacetName) -> list[list[str]]:
    return [[token.partition(":")[2] for token in item.tokens if token.startswith(f"{name}:")] for item in finder.items]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (Locale.EN, [("early", "Early", 2), ("late", "Late", 1)]),
        (Locale.CY, [("early", "Cynnar", 2), ("late", "Hwyr", 1)]),
    ],
)
def test_a_choice_has_its_word_and_the_number_of_records_that_have_it(
    locale: Locale, expected: list[tuple[str, str, int]]
) -> None:
    stages = [_stage("late", 2, "Late", "Hwyr"), _stage("early", 1, "Early", "Cynnar")]
    finder = _find([*stages, make_programme("a"), make_programme("b", stages=["early", "late"])], locale)

    assert _choices(_facet(finder, FacetName.STAGE)) == expected


@pytest.mark.parametrize(("locale", "label"), [(Locale.EN, "Your role"), (Locale.CY, "Eich rôl")])
def test_a_facet_has_its_word(locale: Locale, label: str) -> None:
    finder = _find([make_programme("a", roles=["helper"]), make_programme("b", roles=["guide"])], locale)

    assert _facet(finder, FacetName.ROLE).label == label


def test_a_choice_that_no_record_has_is_left_out_and_what_is_not_given_comes_last() -> None:
    finder = _find([make_programme("a"), make_programme("b", roles=["guide"]), make_programme("c", roles=["helper"])])

    assert _choices(_facet(finder, FacetName.ROLE)) == [
        ("helper", "Helper", 1),
        ("guide", "Guide", 1),
        ("not_given", "Not given", 1),
    ]


def test_every_status_is_a_choice_since_it_may_come_true_in_the_browser() -> None:
    choices = _facet(_find([make_programme(cohorts=[OPEN])]), FacetName.STATUS).choices

    assert [choice.id for choice in choices] == list(PROGRAMME_STATUSES)
    assert [choice.id for choice in choices if choice.number] == ["open"]


def test_a_facet_in_which_all_records_are_the_same_is_left_out() -> None:
    assert [facet.name for facet in _find([make_programme(roles=["helper"])]).facets] == [FacetName.STATUS]


@pytest.mark.parametrize(("silent", "asked"), [(0, True), (4, True), (5, False)])
def test_what_the_sources_leave_open_for_most_records_is_no_facet(silent: int, asked: bool) -> None:
    known = [make_programme(each, roles=[each]) for each in ("helper", "guide")]
    finder = _find([*known, *(make_programme(f"silent-{number}") for number in range(silent))])

    assert (FacetName.ROLE in [facet.name for facet in finder.facets]) is asked


def test_one_answer_beside_not_given_is_no_facet() -> None:
    finder = _find([make_programme("a", roles=["helper"]), make_programme("b")])

    assert FacetName.ROLE not in [facet.name for facet in finder.facets]


def test_what_closes_first_stands_first_among_programmes_of_one_status() -> None:
    later, unknown = {**OPEN, "closes": "2027-03-31"}, {"label": WORDS, "opens": "2026-11-01"}
    cohorts = {"a": unknown, "b": later, "c": OPEN, "d": CLOSED, "e": CLOSING}
    finder = _find([make_programme(each, cohorts=[cohort]) for each, cohort in cohorts.items()])

    assert [item.record.id for item in finder.items] == ["e", "c", "b", "a", "d"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [(Locale.EN, ["Chester", "Cwm", "Llan", "Lune"]), (Locale.CY, ["Cwm", "Chwith", "Lôn", "Llan"])],
)
def test_choices_by_name_are_in_the_order_of_the_alphabet(locale: Locale, expected: list[str]) -> None:
    names = {"chester": "Chwith", "cwm": "Cwm", "llan": "Llan", "lune": "Lôn"}
    bodies = [make_record(Organisation, name, title=both(name.capitalize(), welsh)) for name, welsh in names.items()]
    programmes = [make_programme(name, offered_by=[name]) for name in names]
    finder = _find([*bodies, *programmes], locale)

    assert [choice.label for choice in _facet(finder, FacetName.OFFERED).choices] == expected


@pytest.mark.parametrize("locale", Locale)
def test_the_list_is_in_the_order_of_what_is_best_in_both_languages(locale: Locale) -> None:
    records: list[Record] = [
        _titled("Past", "Aeth", state="past"),
        _titled("Chance", "Chwarae", cohorts=[OPEN]),
        _titled("Dare", "Cwrs", cohorts=[OPEN]),
        _titled("Zeal", "Ymdrech", cohorts=[CLOSING]),
    ]

    items = _find(records, locale).items

    assert [item.record.title[Locale.EN] for item in items] == ["Zeal", "Chance", "Dare", "Past"]
    assert [item.order for item in items] == [3, 0, 1, 2]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "to_be_confirmed"),
        ({"cohorts": [UNDATED]}, "to_be_confirmed"),
        ({"cohorts": [OPEN]}, "open"),
        ({"cohorts": [OPEN, CLOSING]}, "closing_soon"),
        ({"cohorts": [{**CLOSING, "places": "full"}, OPEN]}, "open"),
        ({"cohorts": [{**OPEN, "places": "full"}]}, "full"),
        ({"cohorts": [CLOSED]}, "to_be_confirmed"),
        ({"cohorts": [CLOSED], "state": "planned"}, "to_be_confirmed"),
        ({"cohorts": [{**OPEN, "places_left": "0"}]}, "full"),
        ({"cohorts": [{**UNDATED, "rolling": "true"}]}, "open"),
        ({"cohorts": [OPEN], "state": "paused"}, "paused"),
        ({"cohorts": [OPEN], "state": "closed"}, "closed"),
        ({"cohorts": [OPEN], "state": "model"}, "model"),
        ({"cohorts": [OPEN], "state": "described"}, "described"),
        ({"cohorts": [OPEN], "state": "past"}, "past"),
    ],
)
def test_a_programme_has_the_status_of_the_cohort_to_apply_for(fields: dict[str, Any], status: str) -> None:
    programme = make_programme(**fields)

    assert programme_status(programme, DAY) == status
    assert _values(_find([programme]), FacetName.STATUS) == [[status]]


@pytest.mark.parametrize(
    ("fields", "dated"),
    [
        ({"cohorts": [OPEN]}, True),
        ({"cohorts": [{**OPEN, "places": "full"}]}, True),
        ({"cohorts": [OPEN], "state": "paused"}, False),
        ({}, False),
    ],
)
def test_the_browser_looks_again_only_where_the_day_matters(fields: dict[str, Any], dated: bool) -> None:
    assert [item.dated for item in _find([make_programme(**fields)]).items] == [dated]


def test_the_languages_of_cohorts_count_for_the_programme() -> None:
    records: list[Record] = [
        make_programme("a", languages=["en"], cohorts=[{**OPEN, "languages": ["cy"]}, {**OPEN, "languages": ["en"]}]),
        make_programme("b"),
    ]

    assert sorted(_values(_find(records), FacetName.LANGUAGE)) == [["en", "cy"], ["not_given"]]


def test_the_modes_of_cohorts_count_for_the_programme() -> None:
    programme = make_programme(mode="online", cohorts=[{**OPEN, "mode": "in_person"}, {**OPEN, "mode": "online"}])

    assert _values(_find([programme]), FacetName.MODE) == [["online", "in_person"]]


@pytest.mark.parametrize(
    ("pupils", "size"), [("249", "small"), ("250", "medium"), ("999", "medium"), ("1000", "large")]
)
def test_the_size_of_a_school_follows_from_its_pupils(pupils: str, size: str) -> None:
    assert _values(_find([make_school(pupils=pupils)], record_type=CaseStudy), FacetName.SIZE) == [[size]]


@pytest.mark.parametrize(("field", "facet"), [("pupils", FacetName.SIZE), ("free_school_meals", FacetName.MEALS)])
def test_a_school_without_a_figure_is_found_as_not_given(field: str, facet: FacetName) -> None:
    small, large = (
        make_school("small", pupils="20", free_school_meals="5"),
        make_school("large", pupils="2000", free_school_meals="50"),
    )
    finder = _find([make_school("silent", **{field: None}), small, large], record_type=CaseStudy)

    assert ["not_given"] in _values(finder, facet)
    assert _choices(_facet(finder, facet))[-1] == ("not_given", "Not given", 1)


@pytest.mark.parametrize(
    ("fields", "length"),
    [({}, "not_given"), ({"time": "days"}, "days"), ({"months": "6"}, "half_year"), ({"months": "18"}, "longer")],
)
def test_a_programme_is_found_by_its_length_also_where_only_its_months_are_known(
    fields: dict[str, str], length: str
) -> None:
    assert _values(_find([make_programme(**fields)]), FacetName.TIME) == [[length]]


def test_what_takes_longer_than_a_school_year_is_the_last_choice_of_length() -> None:
    finder = _find([make_programme("a", months="36"), make_programme("b", time="days")])

    assert _choices(_facet(finder, FacetName.TIME)) == [
        ("days", "A few days", 1),
        ("longer", "More than a school year", 1),
    ]


def test_the_streams_of_cohorts_count_for_the_programme() -> None:
    streams = [{"languages": ["cy"], "mode": "online"}, {"languages": ["en"], "mode": "in_person"}]
    finder = _find([make_programme(cohorts=[{**OPEN, "streams": streams}])])

    assert _values(finder, FacetName.LANGUAGE) == [["en", "cy"]]
    assert _values(finder, FacetName.MODE) == [["online", "in_person"]]


@pytest.mark.parametrize(("share", "band"), [("9.99", "low"), ("10", "middle"), ("29.9", "middle"), ("30", "high")])
def test_the_band_of_free_school_meals_follows_from_their_share(share: str, band: str) -> None:
    assert _values(_find([make_school(free_school_meals=share)], record_type=CaseStudy), FacetName.MEALS) == [[band]]


@pytest.mark.parametrize(
    ("locale", "label"), [(Locale.EN, "Neath Port Talbot"), (Locale.CY, "Castell-nedd Port Talbot")]
)
def test_a_local_authority_has_one_id_in_both_languages(locale: Locale, label: str) -> None:
    authority = both("Neath Port Talbot", "Castell-nedd Port Talbot")
    finder = _find([make_school("a", authority=authority), make_school("b")], locale, CaseStudy)

    assert ("neath-port-talbot", label, 1) in _choices(_facet(finder, FacetName.AUTHORITY))
