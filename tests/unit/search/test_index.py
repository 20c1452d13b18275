"""The documents of the search index: what a result leads to."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.interface import Interface, ListWords
from catalogue.model.lists import COMPARE_SCHOOLS, FRAMEWORK, LISTS, SEARCH
from catalogue.model.records import Record
from catalogue.search.index import Document, generate_documents
from tests.samples import both, make_catalogue, make_interface, make_programme

DAY = datetime.date(2026, 11, 23)
INTERFACE = make_interface()


def _documents(*records: Record, interface: Interface = INTERFACE, locale: Locale = Locale.EN) -> list[Document]:
    catalogue = make_catalogue(*records, interface=interface)
    return list(generate_documents(catalogue, Addresses(catalogue), locale, DAY))


def test_a_record_is_found_by_its_short_name_in_each_language_and_by_its_title_in_the_other() -> None:
    programme = make_programme(title=both("Qualification", "Cymhwyster"), abbreviation=both("FC", "CC"))
    first = _documents(programme, locale=Locale.CY)[0]

    assert (first.location, first.title, first.short) == ("rhaglenni/one/", "Cymhwyster", "CC")
    assert first.names == "Qualification FC"


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
