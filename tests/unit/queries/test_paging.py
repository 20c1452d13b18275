"""Which lists of a catalogue come in pages."""

from catalogue.model.entries import Organisation
from catalogue.model.lists import A_TO_Z, CONTACTS, GLOSSARY, ON_OFFER, PROGRAMMES
from catalogue.model.paging import CARDS, LINKS, NAMED, WHOLE
from catalogue.queries.paging import BOOKLET, are_many, entries_of, pages_behind, parts_of_list, parts_of_record
from tests.samples import make_catalogue, make_programme, make_record, make_stage

MANY = 450
STAGE = make_stage()
OTHER = make_stage("late", number="2")
BODY = make_record(Organisation, "body", links={"en": "https://body.example/"})
PROGRAMMES_OF_MANY = [make_programme(f"p{number:03}", offered_by=["body"]) for number in range(MANY)]
CATALOGUE = make_catalogue(STAGE, OTHER, BODY, *PROGRAMMES_OF_MANY)


def test_a_small_site_has_no_list_in_pages() -> None:
    small = make_catalogue(STAGE, BODY, *PROGRAMMES_OF_MANY[:BOOKLET])

    assert [*pages_behind(small)] == []
    assert not are_many(small)


def test_cards_come_in_pages() -> None:
    assert [part.place for part in parts_of_list(CATALOGUE, PROGRAMMES)] == [*range(CARDS, MANY, CARDS)]


def test_a_hundred_cards_stand_on_one_page() -> None:
    hundred = make_catalogue(STAGE, BODY, *PROGRAMMES_OF_MANY[:WHOLE])

    assert parts_of_list(hundred, PROGRAMMES) == ()


def test_the_letters_come_in_pages_of_links() -> None:
    assert [part.most for part in parts_of_list(CATALOGUE, A_TO_Z)] == [LINKS, LINKS]


def test_what_is_told_in_full_comes_in_smaller_pages() -> None:
    assert len(parts_of_list(CATALOGUE, ON_OFFER)) == MANY // BOOKLET - 1


def test_what_an_organisation_offers_goes_on_behind_the_page_of_all() -> None:
    found = parts_of_list(CATALOGUE, CONTACTS)

    assert [(part.record, part.name, part.place) for part in found] == [
        (BODY, "offers", place) for place in range(NAMED, MANY, LINKS)
    ]


def test_other_lists_stand_on_one_page() -> None:
    assert parts_of_list(CATALOGUE, GLOSSARY) == ()


def test_what_names_a_record_goes_on_behind_its_page() -> None:
    assert [(part.name, part.place) for part in parts_of_record(CATALOGUE, STAGE)] == [
        ("programme", LINKS),
        ("programme", 2 * LINKS),
    ]
    assert parts_of_record(CATALOGUE, OTHER) == ()


def test_a_list_of_a_record_has_all_that_names_it() -> None:
    assert len(entries_of(CATALOGUE, STAGE, "programme")) == MANY
    assert entries_of(CATALOGUE, STAGE, "recap") == []
    assert entries_of(CATALOGUE, BODY, "leads") == []


def test_every_page_behind_a_first_one_has_its_number() -> None:
    found = [*pages_behind(CATALOGUE)]

    assert [number for target, number in found if target == "stage:early"] == [2, 3]
    assert [number for target, number in found if target == "list:programmes"] == [*range(2, MANY // CARDS + 1)]
    assert are_many(CATALOGUE)
