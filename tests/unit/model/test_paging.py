"""Pages of long lists: what each holds, where it stands, and to which others it leads."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.paging import Part, near_numbers, numbered_address, split


@pytest.mark.parametrize(("number", "places"), [(0, []), (100, []), (101, [100]), (450, [100, 300])])
def test_a_list_is_cut_behind_what_its_first_page_holds(number: int, places: list[int]) -> None:
    assert [part.place for part in split(number, first=100, most=200)] == places


@pytest.mark.parametrize("number", [1, 20, 21, 220, 221, 999])
def test_each_entry_stands_on_one_page(number: int) -> None:
    entries = [*range(number)]
    found = [*entries[:20], *(each for part in split(number, 20, 200) for each in part.of(entries))]

    assert found == entries


def test_a_part_knows_whose_list_it_is() -> None:
    assert split(3, 2, 2, "programme") == [Part(2, 2, "programme")]


@pytest.mark.parametrize(
    ("number", "locale", "address"),
    [
        (1, Locale.EN, "en/list/"),
        (2, Locale.EN, "en/list/page-2/"),
        (12, Locale.CY, "en/list/tudalen-12/"),
        ("{n}", Locale.CY, "en/list/tudalen-{n}/"),
    ],
)
def test_pages_behind_the_first_have_a_number_in_their_address(number: int | str, locale: Locale, address: str) -> None:
    assert numbered_address("en/list/", number, locale) == address


@pytest.mark.parametrize(
    ("number", "last", "shown"),
    [
        (1, 2, (1, 2)),
        (1, 6, (1, 2, 3, 0, 6)),
        (3, 5, (1, 2, 3, 4, 5)),
        (5, 9, (1, 2, 3, 4, 5, 6, 7, 8, 9)),
        (50, 103, (1, 0, 48, 49, 50, 51, 52, 0, 103)),
        (103, 103, (1, 0, 101, 102, 103)),
    ],
)
def test_a_page_leads_to_its_neighbours_and_to_both_ends(number: int, last: int, shown: tuple[int, ...]) -> None:
    assert near_numbers(number, last) == shown
