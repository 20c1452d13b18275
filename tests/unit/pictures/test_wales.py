"""Wales as a map of tiles."""

import pytest

from catalogue.load import load_catalogue
from catalogue.model.records import CaseStudy
from catalogue.pictures.wales import PLACES, draw_ground, draw_map, find_place
from tests.conftest import ROOT
from tests.samples import both, make_school

CARDIFF, POWYS, ELSEWHERE = both("Cardiff", "Caerdydd"), both("Powys", "Powys"), both("Oak Borough", "Y Dderwen")


def test_each_of_the_22_local_authorities_has_one_tile() -> None:
    assert len({place.authority.en for place in PLACES}) == len(PLACES) == 22
    assert len({(place.row, place.column) for place in PLACES}) == 22


def test_the_tiles_stand_on_a_grid_of_six_by_six_which_they_fill_to_its_edges() -> None:
    assert {place.row for place in PLACES} == {place.column for place in PLACES} == set(range(1, 7))


@pytest.mark.parametrize(
    ("one", "way", "other"),
    [
        ("Isle of Anglesey", "north of", "Gwynedd"),
        ("Flintshire", "north of", "Wrexham"),
        ("Pembrokeshire", "west of", "Carmarthenshire"),
        ("Swansea", "west of", "Bridgend"),
        ("Powys", "north of", "Merthyr Tydfil"),
        ("Cardiff", "west of", "Newport"),
        ("Rhondda Cynon Taf", "north of", "Vale of Glamorgan"),
    ],
)
def test_neighbours_stand_as_on_a_map(one: str, way: str, other: str) -> None:
    places = {place.authority.en: place for place in PLACES}
    side = {"north of": "row", "west of": "column"}[way]

    assert getattr(places[one], side) < getattr(places[other], side)


def test_the_authority_of_a_school_decides_its_tile() -> None:
    place = find_place(make_school(authority=CARDIFF))

    assert place
    assert (place.row, place.column) == (6, 5)
    assert find_place(make_school(authority=ELSEWHERE)) is None


def test_schools_are_numbered_in_the_order_of_the_list_and_two_share_a_tile() -> None:
    authorities = {"a": CARDIFF, "b": ELSEWHERE, "c": POWYS, "d": CARDIFF}
    schools = [make_school(name, authority=authority) for name, authority in authorities.items()]
    tiles = {tile.place.authority.en: tile for tile in draw_map(schools)}

    assert [(each.number, each.school.id) for each in tiles["Cardiff"].schools] == [(1, "a"), (4, "d")]
    assert [each.number for each in tiles["Powys"].schools] == [3]
    assert tiles["Gwynedd"].schools == ()
    assert len(tiles) == len(PLACES)


def test_schools_elsewhere_have_no_map() -> None:
    assert draw_map([make_school(authority=ELSEWHERE)]) == ()


def test_the_small_map_fits_its_picture() -> None:
    assert draw_ground().count("M") == len(PLACES)
    assert all(0 <= place.x <= 80 - 9 and 0 <= place.y <= 64 - 9 for place in PLACES)


def test_a_long_name_may_break_on_its_tile_and_says_the_same() -> None:
    names = [place.breakable.en for place in PLACES]

    assert "Pembroke\N{SOFT HYPHEN}shire" in names
    assert [name.replace("\N{SOFT HYPHEN}", "") for name in names] == [place.authority.en for place in PLACES]


def test_every_school_of_the_site_has_its_tile_under_the_names_of_the_map() -> None:
    schools = load_catalogue(ROOT / "data", ROOT / "docs").all(CaseStudy)
    places = {school.id: find_place(school) for school in schools}

    assert {name: place and place.authority for name, place in places.items()} == {
        school.id: school.authority for school in schools
    }
