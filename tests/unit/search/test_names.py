"""What a document is found by beside its texts."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Milestone, Term
from catalogue.model.records import Reading, Record
from catalogue.model.synonyms import Synonyms
from catalogue.search.names import across_of, names_of, names_of_list
from tests.samples import (
    WORDS,
    both,
    make_catalogue,
    make_element,
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
        (Locale.EN, ["Open", "open now, apply now"]),
        (Locale.CY, ["Ar agor", "ar agor nawr, gwneud cais nawr"]),
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


def _across(record: Record, locale: Locale, **synonyms: list[list[str]]) -> tuple[str, ...]:
    catalogue = Catalogue([record], INTERFACE, synonyms=Synonyms.model_validate(synonyms))
    return across_of(catalogue, record, locale)


def test_a_term_is_found_by_its_title_abbreviation_and_forms_in_the_other_language() -> None:
    term = make_record(
        Term,
        "one",
        title=both("Head-teacher", "Pennaeth"),
        abbreviation=both("HT", "P"),
        forms={"en": ["headteachers"], "cy": ["bennaeth"]},
    )

    assert _across(term, Locale.CY) == ("head teacher", "ht", "headteachers")
    assert _across(term, Locale.EN) == ("pennaeth", "p")


def test_a_term_is_found_by_the_synonyms_of_its_name_in_the_other_language() -> None:
    term = make_record(Term, "one", title=both("Headteachers", "Penaethiaid"))
    english = [["headteacher", "Principal"], ["teacher", "tutor"]]

    assert _across(term, Locale.CY, en=english) == ("headteachers", "headteacher", "principal")


def test_what_is_called_the_same_in_both_languages_is_no_translation() -> None:
    assert _across(make_element("one", title=both("Estyn", "Estyn")), Locale.EN) == ()


def test_a_milestone_has_no_name_that_readers_know_in_the_other_language() -> None:
    assert _across(make_record(Milestone, "then", date="2018"), Locale.EN) == ()
