"""The documents of the search index: what a result leads to."""

import datetime
import json

import pytest

from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Milestone
from catalogue.model.features import Feature
from catalogue.model.interface import Interface, ListWords
from catalogue.model.lists import COMPARE_SCHOOLS, FRAMEWORK, LISTS, SEARCH
from catalogue.model.records import Record
from catalogue.search.documents import Document, generate_documents
from catalogue.search.index import render_index
from tests.samples import both, files_with, files_without, make_catalogue, make_interface, make_programme, make_record

DAY = datetime.date(2026, 11, 23)
INTERFACE = make_interface()


def _documents(*records: Record, interface: Interface = INTERFACE, locale: Locale = Locale.EN) -> list[Document]:
    catalogue = make_catalogue(*records, interface=interface)
    return list(generate_documents(catalogue, Addresses(catalogue), locale, DAY))


def test_a_record_is_found_by_its_short_name_in_each_language_and_by_its_title_in_the_other() -> None:
    programme = make_programme(title=both("Qualification", "Cymhwyster"), abbreviation=both("FC", "CC"))
    first = _documents(programme, locale=Locale.CY)[0]

    assert (first.location, first.title, first.short) == ("rhaglenni/one/", "Cymhwyster", "CC")
    assert first.across == ("qualification", "fc")


def test_words_for_a_list_that_is_not_declared_make_no_result() -> None:
    words = ListWords.model_validate({"title": both("Gone", "Wedi mynd"), "description": both("All", "Pob un")})
    lists = {**INTERFACE.lists, "gone": words}
    documents = _documents(interface=INTERFACE.model_copy(update={"lists": lists}))

    assert [document.location for document in documents] == [
        f"{page.address.en}/" for page in LISTS.values() if page not in {COMPARE_SCHOOLS, FRAMEWORK, SEARCH}
    ]


@pytest.mark.parametrize(
    ("state", "cohorts", "said"),
    [
        ("current", [], ("current", "Runs today")),
        ("planned", [], ("planned", "Planned")),
        ("current", [{"label": both("One", "Un"), "starts": "2027-01-14", "closes": "2026-12-20"}], ("open", "Open")),
        ("past", [], ("past", "Ended")),
    ],
)
def test_the_result_for_a_programme_says_how_it_stands_and_without_cohorts_whether_it_runs(
    state: str, cohorts: list[dict[str, object]], said: tuple[str, str]
) -> None:
    assert _documents(make_programme(state=state, cohorts=cohorts))[0].status == said


def _found_in(catalogue: Catalogue, locale: Locale = Locale.EN) -> dict[str, Document]:
    return {each.location: each for each in generate_documents(catalogue, Addresses(catalogue), locale, DAY)}


def test_each_set_of_statements_is_a_result_of_its_own() -> None:
    found = _found_in(parse_catalogue(files_with()), Locale.CY)["hunanadolygu/#standards"]

    assert (found.title, found.kind) == ("Chi", "list")
    assert found.text.split("\n") == [
        *("Meddyliwch", "Rwy'n cynllunio, ac yn rhannu.", "Rwy'n gwirio", "Rwy'n arwain", "Rwy'n gwrando")
    ]


def test_the_questions_of_help_me_choose_are_text_of_its_page() -> None:
    text = _found_in(parse_catalogue(files_with()))["help-me-choose/"].text

    assert text.split("\n")[1:4] == ["Who are you?", "New", "Settled"]


def test_a_site_without_questions_and_statements_has_no_result_for_them() -> None:
    left_out = (Feature.SELF_REVIEW, Feature.NEXT_STEP)
    found = _found_in(parse_catalogue(files_without(*left_out)))

    assert [each for each in found if each.startswith(("self-review", "help-me-choose"))] == []


def test_synonyms_stand_in_the_index_of_their_language_as_words() -> None:
    files = files_with(synonyms="en:\n  - [School, high-school]\ncy:\n  - [ysgol, sefydliad sy'n dysgu]\n")
    catalogue = parse_catalogue(files)
    groups = {
        locale: json.loads(render_index(catalogue, Addresses(catalogue), locale, DAY))["synonyms"] for locale in Locale
    }

    assert groups[Locale.EN][0] == ["school", "high school"]
    assert groups[Locale.CY][0] == ["ysgol", "sefydliad sy n dysgu"]


def test_a_list_has_synonyms_of_its_own_on_a_site_without_the_file() -> None:
    catalogue = parse_catalogue(files_without(Feature.GLOSSARY))
    groups = json.loads(render_index(catalogue, Addresses(catalogue), Locale.EN, DAY))["synonyms"]

    assert ["milestones", "timeline", "history", "background"] in groups
    assert [group for group in groups if group[0] == "glossary"] == []


def test_a_milestone_says_its_month_first() -> None:
    milestone = make_record(Milestone, "then", date="2018-05")

    assert _documents(milestone, locale=Locale.CY)[0].text.split("\n")[0] == "Mai 2018"
