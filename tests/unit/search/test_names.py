"""What a document is found by beside its texts."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Reading, Record
from catalogue.search.names import names_of, names_of_list
from tests.samples import (
    WORDS,
    both,
    make_catalogue,
    make_interface,
    make_programme,
    make_record,
    make_reflection,
    make_stage,
)

DAY = datetime.date(2026, 11, 23)
INTERFACE = make_interface()
COHORT = {"label": both("Cohort 1", "Carfan 1"), "opens": "2026-11-01", "closes": "2027-03-12"}


def _names(record: Record, *others: Record, locale: Locale = Locale.EN) -> list[str]:
    catalogue: Catalogue = make_catalogue(record, *others, interface=INTERFACE)
    return list(names_of(catalogue, record, locale, DAY))


def test_a_programme_is_found_by_the_stages_that_it_is_for() -> None:
    stage = make_stage("early", title=both("New leader", "Arweinydd newydd"))

    assert "Arweinydd newydd" in _names(make_programme(stages=["early"]), stage, locale=Locale.CY)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (Locale.EN, ["Open", "open now, apply now, open for applications"]),
        (Locale.CY, ["Ar agor", "ar agor nawr, gwneud cais nawr, ar agor i geisiadau"]),
    ],
)
def test_a_programme_is_found_by_how_it_stands(locale: Locale, said: list[str]) -> None:
    assert _names(make_programme(cohorts=[COHORT]), locale=locale) == said


def test_a_programme_is_found_by_who_takes_part() -> None:
    role = INTERFACE.labels["role"]
    chosen = next(iter(role))

    assert role[chosen].en in _names(make_programme(roles=[chosen]))


def test_a_talk_is_found_as_something_to_watch_and_as_a_video() -> None:
    assert _names(make_reflection()) == ["Something to watch", "in English", "Video"]


def test_a_document_is_found_by_its_authors_and_its_year() -> None:
    facts = {"kind": "reading", "publisher": WORDS, "why": WORDS, "read_first": WORDS}
    editions = [{"language": "en", "format": "web"}]
    reading = make_record(Reading, "report", **facts, authors=["A. Writer"], year="2015", editions=editions)

    assert _names(reading) == ["Something to read", "in English", "A. Writer", "2015"]


def test_a_list_is_found_by_what_readers_call_it() -> None:
    assert "timeline" in names_of_list(INTERFACE, "milestones", Locale.EN)
    assert "llinell amser" in names_of_list(INTERFACE, "milestones", Locale.CY)


def test_a_list_of_which_nothing_more_is_known_has_no_other_name() -> None:
    assert names_of_list(INTERFACE, "standards", Locale.EN) == ""
