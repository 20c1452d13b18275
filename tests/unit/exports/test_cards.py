"""Social cards: what is lettered on them, how lines are broken, and how a picture is put together of its parts."""

import datetime
import io
import struct
import zlib
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
import resvg_py
from PIL import Image

from catalogue.exports import Source
from catalogue.exports.cards import generate_files, palette_of
from catalogue.exports.cards.drawing import HEIGHT, LEFT, WIDTH, CardText, Drawing, Lettering, Part, draw_card
from catalogue.exports.cards.lettering import BOLD, FACES, SANS, SERIF, Face, fit_lines
from catalogue.exports.cards.png import PictureError, join_bands, make_band, make_band_of_cover
from catalogue.exports.cards.rendering import fingerprint, render_card
from catalogue.model.addresses import Addresses
from catalogue.model.colours import Colours
from tests.samples import make_catalogue, make_stage

GROUPS = tuple("aabbbccdddee")
PALETTE = palette_of(Colours())
GROUND = (253, 252, 249)
WELSH = "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth mewn ysgolion cyfrwng Cymraeg"
VILLAGE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


def _card(
    title: str,
    kind: str = "Rhaglen",
    fact: str = "Ar gael heddiw",
    place: int | None = 9,
    name: str = "Llwybrau Arweinyddiaeth",
) -> list[Part]:
    return list(draw_card(CardText(name=name, kind=kind, title=title, fact=fact), GROUPS, place, PALETTE))


def _lettered(parts: Sequence[Part]) -> list[str]:
    """The lines of each part of letters."""
    return ["\n".join(part.block.lines) for part in parts if isinstance(part, Lettering)]


def _drawn(part: Part) -> ElementTree.Element:
    assert isinstance(part, Drawing)
    return ElementTree.fromstring(part.svg)


def _width(part: Part) -> float:
    return part.width if isinstance(part, Lettering) else float(_drawn(part).get("width", ""))


@pytest.mark.parametrize("face", FACES)
def test_every_letter_of_welsh_and_of_dates_has_a_width_of_its_own(face: Face) -> None:
    signs = "ŵŷŴŶâêîôûÂÊÎÔÛáéíóúàèìòùäëïöü’'–0123456789&/"

    assert [each for each in signs if not 0.15 < face.width(each, 1) < 1.1] == []


@pytest.mark.parametrize("title", ["mmmmmmmmmmmm", "AVAVAVAVAVAT", "Ŵyl Tŷ Awel", "iiiiiiiiiiiiiiiiii"])
def test_a_width_is_that_of_what_is_drawn(title: str) -> None:
    """The last letter must end where the widths say, give or take the room around a letter."""
    part = _card(title, kind="", fact="")[1]
    assert isinstance(part, Lettering)
    rows = _decode(render_card([part], PALETTE.paper))
    reached = max(place for row in rows for place, pixel in enumerate(row) if pixel != bytes(GROUND))

    assert abs(reached - LEFT - part.block.width) < 6


def test_pairs_of_letters_stand_as_near_as_the_font_has_them() -> None:
    """As resvg draws them, which reads the same font in another way (GPOS)."""
    text = "AVATo, Ty. Yr AVATo, Ty. Yr"
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="60"><path fill="#fff" d="M0 0h1200v60H0z"/>'
        f'<text y="40" font-family="Noto Sans" font-weight="700" font-size="40">{text}</text></svg>'
    )
    picture = resvg_py.svg_to_bytes(
        svg_string=svg, skip_system_fonts=True, font_files=[str(face.path) for face in FACES]
    )
    last = max(place for row in _decode(picture) for place, pixel in enumerate(row) if pixel != b"\xff\xff\xff")

    assert abs(last - BOLD.width(text, 40)) < 5
    assert BOLD.width(text, 40) < sum(BOLD.width(letter, 40) for letter in text) - 20


def test_a_title_is_as_large_as_its_lines_allow() -> None:
    sizes = ((60, 1), (50, 2), (40, 3))

    found = [fit_lines(text, SERIF, 600, sizes) for text in ("Short", "Longer than a line of sixty", WELSH[:60])]

    assert [(block.size, len(block.lines)) for block in found] == [(60, 1), (50, 2), (40, 3)]


@pytest.mark.parametrize(
    "text", [WELSH, VILLAGE, f"Ysgol {VILLAGE} ac ysgolion eraill", "W" * 100, "ŷ " * 50, "漢" * 100]
)
def test_lines_keep_every_letter_and_stay_within_their_width(text: str) -> None:
    block = fit_lines(text, SERIF, 500, ((40, 2), (20, 4)))

    assert "".join("".join(block.lines).split()) == "".join(text.split())
    assert [line for line in block.lines if SERIF.width(line, block.size) > 500] == []


def test_lines_are_of_like_width() -> None:
    block = fit_lines("one two three four five six seven eight nine ten eleven", SANS, 500, ((40, 3),))
    widths = [SANS.width(line, 40) for line in block.lines]

    assert max(widths) - min(widths) < 0.25 * max(widths)


@pytest.mark.parametrize("title", ["A", WELSH, VILLAGE, "W" * 100, " ".join(["Arweinyddiaeth"] * 7)])
@pytest.mark.parametrize("fact", ["", "12 munud", " ".join(["ffaith"] * 28)])
def test_nothing_on_a_card_lies_on_anything_else_or_leaves_the_margins(title: str, fact: str) -> None:
    drawings = _card(title, fact=fact)
    ends = [0, *(each.top + each.height for each in drawings)]
    widths = [_width(each) for each in drawings[:-1]]

    assert [each for each, end in zip(drawings, ends, strict=False) if each.top < end] == []
    assert ends[-1] == HEIGHT
    assert [width for width in widths if width > WIDTH - 2 * LEFT + 20] == []


@pytest.mark.parametrize("hostile", ["<script>", '"/><image href="x"/>', "a & b", "]]>", "&lt;", "'", "</text></svg>"])
def test_hostile_titles_are_letters(hostile: str) -> None:
    parts = _card(hostile, kind=hostile, fact=hostile, name=hostile)
    head = list(_drawn(parts[0]).iter())

    assert _lettered(parts) == [hostile] * 3
    assert {each.tag.rpartition("}")[2] for each in head} == {"svg", "path", "g", "circle", "text"}
    assert [each.text for each in head if each.text] == [hostile]


def test_signs_that_no_font_has_are_drawn_as_something() -> None:
    titles = ["漢字", "😀", "\u0301", "مدرسة", "\u200d"]

    assert len({render_card(_card(title), PALETTE.paper) for title in titles}) > 1


def test_the_line_is_solid_up_to_the_stage_and_dotted_from_there_on() -> None:
    with_stage, without = (ElementTree.tostring(_drawn(_card("A", place=place)[-1])) for place in (9, None))

    assert (b"stroke-dasharray" in with_stage, b"circle" in with_stage) == (True, True)
    assert (b"stroke-dasharray" in without, b"circle" in without) == (False, False)


def test_a_card_is_a_picture_of_its_size_and_the_same_each_time() -> None:
    drawings = _card(WELSH)
    first, second = render_card(drawings, PALETTE.paper), render_card(drawings, PALETTE.paper)

    assert struct.unpack_from(">LL", first, 16) == (1200, 630)
    assert len(zlib.decompress(_data(first))) == HEIGHT * (3 * WIDTH + 1)
    assert first == second


def test_another_reader_sees_the_same_picture() -> None:
    """It looks at every checksum too."""
    picture = render_card(_card(WELSH), PALETTE.paper)
    with Image.open(io.BytesIO(picture)) as read:
        seen = read.convert("RGB").tobytes()

    assert seen == b"".join(pixel for row in _decode(picture) for pixel in row)
    assert len(set(zip(seen[::3], seen[1::3], seen[2::3], strict=True))) > 50


def test_what_looks_otherwise_is_kept_under_another_name() -> None:
    marks = {
        fingerprint(_card("A"), PALETTE.paper),
        fingerprint(_card("B"), PALETTE.paper),
        fingerprint(_card("A", place=3), PALETTE.paper),
        fingerprint(_card("A"), "#ffffff"),
    }

    assert len(marks) == 4
    assert fingerprint(_card("A"), PALETTE.paper) in marks


@pytest.mark.parametrize("left", [0, 1, 13])
@pytest.mark.parametrize("drawn", ["#17222b", "#f2b705"])
def test_a_picture_of_parts_shows_what_each_of_them_shows(left: int, drawn: str) -> None:
    """Each way in which a row can be told is among those that resvg uses for discs and slopes."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><path fill="#fdfcf9" d="M0 0h40v60H0z"/>'
        f'<circle cx="20" cy="18" r="13.3" fill="{drawn}"/><path d="M4 54 35 31" stroke="{drawn}" stroke-width="5"/>'
        f'<path d="M3 35h12v9h-12z" fill="{drawn}" opacity=".4"/></svg>'
    )
    part = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    whole = _decode(join_bands((70, 90), GROUND, [(7, make_band(part, left, 70, GROUND))]))
    ground = bytes(GROUND)

    assert len(whole) == 90
    assert [row[left : left + 40] for row in whole[7:67]] == _decode(part)
    assert {pixel for row in whole[:7] + whole[67:] for pixel in row} == {ground}
    assert {pixel for row in whole for pixel in row[:left] + row[left + 40 :]} <= {ground}


def test_letters_that_reach_below_their_part_leave_no_trace_below_it() -> None:
    letters = make_band_of_cover(bytes([255]) * 12, (4, 3), 2, 9, (GROUND, (0, 0, 0)))
    rows = _decode(join_bands((9, 8), GROUND, [(2, letters)]))

    assert [sum(pixel == bytes(3) for pixel in row) for row in rows] == [0, 0, 4, 4, 0, 0, 0, 0]


def test_parts_that_lie_on_one_another_are_refused() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="#fdfcf9" d="M0 0h9v9H0z"/></svg>'
    band = make_band(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True), 0, 9, GROUND)

    with pytest.raises(PictureError, match="a part begins at 8, where another one still lies"):
        join_bands((9, 30), GROUND, [(4, band), (8, band)])
    with pytest.raises(PictureError, match="the parts end at 33, below the picture"):
        join_bands((9, 30), GROUND, [(24, band)])


def test_previews_have_no_cards() -> None:
    catalogue = make_catalogue(make_stage())
    day = datetime.date(2026, 11, 28)

    assert list(generate_files(Source(catalogue, Addresses(catalogue), "https://a.example/", day, preview=True))) == []


def _data(picture: bytes) -> bytes:
    return b"".join(picture[place + 8 : place + 8 + length] for place, length in _chunks(picture, b"IDAT"))


def _chunks(picture: bytes, name: bytes) -> list[tuple[int, int]]:
    found, place = [], 8
    while place < len(picture):
        length, called = struct.unpack_from(">L4s", picture, place)
        if called == name:
            found.append((place, length))
        place += length + 12
    return found


def _decode(picture: bytes) -> list[list[bytes]]:
    """Red, green and blue of each pixel, read as the standard says (PNG, 9.2)."""
    width, height, _, form = struct.unpack_from(">LLBB", picture, 16)
    size = {2: 3, 6: 4}[form]
    data, above, rows = zlib.decompress(_data(picture)), bytes(width * size), []
    for start in range(0, len(data), width * size + 1):
        told, line = data[start], bytearray(data[start + 1 : start + 1 + width * size])
        for place in range(len(line)):
            a = line[place - size] if place >= size else 0
            b, c = above[place], above[place - size] if place >= size else 0
            near = min((abs(b - c), 0, a), (abs(a - c), 1, b), (abs(a + b - 2 * c), 2, c))[2]
            line[place] = (line[place] + (0, a, b, (a + b) // 2, near)[told]) % 256
        above = bytes(line)
        rows.append([above[place : place + 3] for place in range(0, len(above), size)])
    assert len(rows) == height
    return rows
