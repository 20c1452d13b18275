"""A frame is filled with what a record puts there."""

from catalogue.languages.pairs import Pair
from catalogue.pages.frames import BODY, ID, PLACE, TITLE, CardLink, Filling, Frame


def _fill(page: str, body: str = "", place: str = "") -> str:
    filling = Filling("A & B", "Both", [body], Pair("one", "un"), CardLink("card.png", "A card"), "one", place)
    return "".join(Frame(page).fill(filling))


def test_markers_give_way_to_the_texts_of_a_record() -> None:
    page = f'<h1>{TITLE}</h1><a href="/edit/{PLACE}" id="{ID}">'

    assert _fill(page, place="data/a.yaml#L3") == '<h1>A &amp; B</h1><a href="/edit/data/a.yaml#L3" id="one">'


def test_blank_lines_of_the_frame_go_and_those_of_the_body_stay() -> None:
    assert _fill(f"<main>\n  \n\n{BODY}\n\n</main>", "<pre>one\n\ntwo</pre>") == (
        "<main>\n<pre>one\n\ntwo</pre>\n</main>"
    )
