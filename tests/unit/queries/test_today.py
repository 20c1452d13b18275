"""What is true today: as of when facts are, who leads the work of a programme, and whom to turn to."""

from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.entries import Contact, Organisation
from catalogue.model.records import Reading, Recap, Record
from catalogue.queries.today import as_of, leaders_today, ways_out
from tests.samples import WORDS, make_catalogue, make_programme, make_record

LINKS = {"en": "https://body.example/en/", "cy": "https://body.example/cy/"}
PAGE = {"en": "https://course.example/en/", "cy": "https://course.example/cy/"}


def _body(name: str, **fields: Any) -> Organisation:
    return make_record(Organisation, name, **fields)


def _reading(name: str, **fields: Any) -> Reading:
    facts = {"publisher": WORDS, "why": WORDS, "read_first": WORDS, "editions": [{"language": "en", "format": "web"}]}
    return make_record(Reading, name, kind="reading", **facts, **fields)


REPORT, LATER = _reading("report", year="2017"), _reading("later", year="2021")
UNDATED, TOLD = _reading("undated"), _reading("told", as_of="2018-05")
RECAP = make_record(
    Recap,
    "mapping",
    **{"kind": "recap", "minutes": "5", "introduction": WORDS, "steps": [WORDS], "as_of": "2016"},
    editions=[{"language": "en", "format": "web"}],
)
PUBLIC = {"name": WORDS, "links": {"en": "https://course.example/news"}, "date": "2024-09"}


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({}, ""),
        ({"as_of": "2015-06", "sources": [{"document": "report"}]}, "2015-06"),
        ({"sources": [{"document": "later"}, {"document": "report"}]}, "2021"),
        ({"sources": [{"document": "report"}, PUBLIC]}, "2024-09"),
        ({"sources": [{"document": "report", "date": "2019-01"}]}, "2019-01"),
        ({"sources": [{"document": "told"}]}, "2018-05"),
        ({"sources": [{"document": "mapping"}]}, "2016"),
        ({"sources": [{"document": "undated"}, {"name": WORDS}]}, ""),
        ({"since": [{"date": "2025", "text": WORDS, "source": {"document": "later"}}]}, ""),
    ],
)
def test_facts_are_as_of_what_a_record_says_or_of_its_newest_source(fields: dict[str, Any], date: str) -> None:
    catalogue = make_catalogue(REPORT, LATER, UNDATED, TOLD, RECAP)

    assert as_of(catalogue, make_programme(**fields)) == date


BODIES: tuple[Organisation, ...] = (
    _body("fund", ended="2008", followed_by=["council"]),
    _body("council", ended="2015-08", followed_by=["academy", "college"]),
    _body("academy", ended="2020", followed_by=["school"]),
    _body("college"),
    _body("school", links=LINKS),
    _body("gone", ended="2012"),
    _body("to", ended="2012", followed_by=["fro"]),
    _body("fro", ended="2013", followed_by=["to", "college"]),
)


@pytest.mark.parametrize(
    ("fields", "leaders"),
    [
        ({}, []),
        ({"offered_by": ["school"]}, ["school"]),
        ({"offered_by": ["school"], "led_by": ["college"]}, ["college"]),
        ({"offered_by": ["academy"]}, ["school"]),
        ({"offered_by": ["fund"]}, ["school", "college"]),
        ({"led_by": ["council", "college"]}, ["school", "college"]),
        ({"offered_by": ["gone"]}, []),
        ({"offered_by": ["to"]}, ["college"]),
        ({"offered_by": ["nobody"]}, []),
    ],
)
def test_the_work_is_led_by_whoever_followed_at_the_end_of_the_chain(
    fields: dict[str, Any], leaders: list[str]
) -> None:
    found = leaders_today(make_catalogue(*BODIES), make_programme(**fields))

    assert [body.id for body in found] == leaders


RECORDS: tuple[Record, ...] = (
    *BODIES,
    _body("welsh", links={"cy": "https://welsh.example/"}),
    make_record(Contact, "desk", email="desk@course.example"),
    make_record(Contact, "office", links={"en": "https://office.example/"}, email="office@office.example"),
    make_record(Contact, "silent"),
)
FORM = "https://course.example/form"
EVERYTHING: dict[str, Any] = {"page": PAGE, "led_by": ["fund"], "apply": {"link": FORM, "contact": "office"}}
IN_ORDER = [
    (FORM, ""),
    (PAGE["en"], ""),
    (LINKS["en"], "school"),
    ("https://office.example/", "office"),
    ("mailto:office@office.example", "office"),
]


def _ways(fields: dict[str, Any], locale: Locale = Locale.EN) -> list[tuple[str, str]]:
    found = ways_out(make_catalogue(*RECORDS), make_programme(**fields), locale)
    return [(way.address, way.to.id if way.to else "") for way in found]


@pytest.mark.parametrize("state", ["current", "planned", "paused", "closed", "model", "described"])
def test_the_ways_out_are_form_page_leaders_and_contact_in_this_order(state: str) -> None:
    assert _ways({"state": state, **EVERYTHING}) == IN_ORDER


def test_nothing_leads_out_of_what_is_past() -> None:
    assert _ways({"state": "past", **EVERYTHING}) == []


@pytest.mark.parametrize(
    ("fields", "ways"),
    [
        ({}, []),
        ({"offered_by": ["school"]}, [(LINKS["en"], "school")]),
        ({"offered_by": ["school"], "page": PAGE}, [(PAGE["en"], "")]),
        ({"offered_by": ["college"]}, []),
        ({"offered_by": ["gone"]}, []),
        ({"apply": {"steps": [WORDS], "contact": "silent"}}, []),
        ({"apply": {"contact": "desk"}}, [("mailto:desk@course.example", "desk")]),
    ],
)
def test_who_offers_a_programme_is_asked_where_it_has_no_page_of_its_own(
    fields: dict[str, Any], ways: list[tuple[str, str]]
) -> None:
    assert _ways(fields) == ways


@pytest.mark.parametrize(
    ("fields", "english", "welsh"),
    [
        ({"page": PAGE}, PAGE["en"], PAGE["cy"]),
        ({"page": {"en": "https://only.example/"}}, "https://only.example/", "https://only.example/"),
        ({"offered_by": ["school"]}, LINKS["en"], LINKS["cy"]),
        ({"offered_by": ["welsh"]}, "https://welsh.example/", "https://welsh.example/"),
    ],
)
def test_a_way_out_leads_to_the_language_of_the_reader_or_to_the_one_that_there_is(
    fields: dict[str, Any], english: str, welsh: str
) -> None:
    assert [[address for address, _ in _ways(fields, locale)] for locale in Locale] == [[english], [welsh]]


def test_a_way_out_names_its_host_and_a_letter_has_none() -> None:
    found = ways_out(make_catalogue(*RECORDS), make_programme(**EVERYTHING), Locale.EN)

    assert [way.host for way in found] == ["course.example", "course.example", "body.example", "office.example", ""]
