"""Wales as a map of tiles: one tile for each of its 22 local authorities, on a grid of six by six."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.model.fields import Text
from catalogue.model.records import CaseStudy

SIZE, STEP = 9, 11
"""Of a tile in the small map, and from one tile to the next, in its units."""
LEFT = 8
"""What is free on either side, so that the small map stands in the middle of its picture of 80 by 64."""


@dataclass(frozen=True)
class Place:
    """A tile of the map: a local authority with its row and column, from 1."""

    authority: Text
    row: int
    column: int

    @property
    def breakable(self) -> Text:
        """The name, with a soft hyphen where a long one may break on its tile."""
        return Text(en=self.authority.en.replace("shire", "\N{SOFT HYPHEN}shire"), cy=self.authority.cy)

    @property
    def x(self) -> int:
        """Left edge in the small map."""
        return LEFT + (self.column - 1) * STEP

    @property
    def y(self) -> int:
        """Upper edge in the small map."""
        return (self.row - 1) * STEP


def _place(row: int, column: int, english: str, welsh: str) -> Place:
    return Place(Text(en=english, cy=welsh), row, column)


PLACES = (
    _place(1, 2, "Isle of Anglesey", "Ynys Môn"),
    _place(1, 4, "Conwy", "Conwy"),
    _place(1, 5, "Flintshire", "Sir y Fflint"),
    _place(2, 3, "Gwynedd", "Gwynedd"),
    _place(2, 4, "Denbighshire", "Sir Ddinbych"),
    _place(2, 5, "Wrexham", "Wrecsam"),
    _place(3, 3, "Ceredigion", "Ceredigion"),
    _place(3, 4, "Powys", "Powys"),
    _place(4, 1, "Pembrokeshire", "Sir Benfro"),
    _place(4, 2, "Carmarthenshire", "Sir Gaerfyrddin"),
    _place(4, 3, "Neath Port Talbot", "Castell-nedd Port Talbot"),
    _place(4, 4, "Merthyr Tydfil", "Merthyr Tudful"),
    _place(4, 5, "Blaenau Gwent", "Blaenau Gwent"),
    _place(4, 6, "Monmouthshire", "Sir Fynwy"),
    _place(5, 2, "Swansea", "Abertawe"),
    _place(5, 3, "Bridgend", "Pen-y-bont ar Ogwr"),
    _place(5, 4, "Rhondda Cynon Taf", "Rhondda Cynon Taf"),
    _place(5, 5, "Caerphilly", "Caerffili"),
    _place(5, 6, "Torfaen", "Torfaen"),
    _place(6, 4, "Vale of Glamorgan", "Bro Morgannwg"),
    _place(6, 5, "Cardiff", "Caerdydd"),
    _place(6, 6, "Newport", "Casnewydd"),
)
"""From north to south, in each row from west to east. Denbighshire stands a row inland, for the strait of Anglesey."""


@dataclass(frozen=True)
class Numbered:
    """A school with its number in the list."""

    number: int
    school: CaseStudy


@dataclass(frozen=True)
class Tile:
    """A tile with the schools that stand on it."""

    place: Place
    schools: tuple[Numbered, ...]


def draw_ground() -> str:
    """Path data of every tile of the small map."""
    return "".join(f"M{place.x} {place.y}h{SIZE}v{SIZE}h-{SIZE}z" for place in PLACES)


def find_place(school: CaseStudy) -> Place | None:
    """The tile of a school's local authority; None where it is none of Wales."""
    return next((place for place in PLACES if place.authority.en == school.authority.en), None)


def draw_map(schools: Sequence[CaseStudy]) -> tuple[Tile, ...]:
    """Every tile, with the schools numbered in the order given; empty where no school stands on any."""
    numbered = [(find_place(school), Numbered(number, school)) for number, school in enumerate(schools, 1)]
    if not any(place for place, _ in numbered):
        return ()
    return tuple(Tile(place, tuple(each for found, each in numbered if found is place)) for place in PLACES)
