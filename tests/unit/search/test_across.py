"""What documents are called in the other language."""

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Milestone, Term
from catalogue.model.fields import Text
from catalogue.model.interface import NO_WORDS
from catalogue.model.records import Record
from catalogue.model.synonyms import Synonyms
from catalogue.search.across import NamesAcross
from tests.samples import both, make_element, make_record


def _names_across(locale: Locale, *records: Record, **synonyms: list[list[str]]) -> NamesAcross:
    return NamesAcross(Catalogue(records, NO_WORDS, synonyms=Synonyms.model_validate(synonyms)), locale)


def _across(record: Record, locale: Locale, **synonyms: list[list[str]]) -> tuple[str, ...]:
    return _names_across(locale, record, **synonyms).of_record(record)


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


def test_a_synonym_that_is_the_name_of_another_record_leads_to_that_one_alone() -> None:
    first = make_record(Term, "one", title=both("Self-evaluation", "Hunanwerthuso"))
    second = make_record(Term, "two", title=both("Self-assessment", "Hunanasesu"))
    groups = [["self-evaluation", "self-assessment", "school evaluation"]]
    names = _names_across(Locale.CY, first, second, en=groups)

    assert names.of_record(first) == ("self evaluation", "school evaluation")
    assert names.of_record(second) == ("self assessment", "school evaluation")


def test_a_list_is_found_by_the_synonyms_of_its_title() -> None:
    names = _names_across(Locale.CY, en=[["programme", "course"]])

    assert names.of_list(Text(en="Programmes", cy="Rhaglenni")) == ("programmes", "programme", "course")
