"""Pictures in prose: only those that the site has, each with words for what it shows."""

import pytest

from catalogue.checks.pictures import find_picture_faults
from catalogue.model.markdown import Markdown

ASSETS = ("assets/map.png", "assets/people/a-school.jpg", "assets/site.css", "assets/form.pdf")
PUT_IT_THERE = "put the picture into docs/assets, and write ../assets/its-name"
MISSING = "which is no picture of the site"
ALONE = "write ../assets/its-name alone"
ENDINGS = "put it into docs/assets, as one of .svg, .png, .jpg, .webp, .avif"


@pytest.mark.parametrize(
    ("target", "what", "remedy"),
    [
        ("https://e.example/x.png", "shows 'https://e.example/x.png'", PUT_IT_THERE),
        ("map.png", "shows 'map.png'", PUT_IT_THERE),
        ("../assets/", "shows '../assets/'", PUT_IT_THERE),
        ("../assets/a-hall.png", f"shows '../assets/a-hall.png', {MISSING}", "put it into docs/assets"),
        ("../assets/Map.png", f"shows '../assets/Map.png', {MISSING}", "did you mean ../assets/map.png?"),
        ("../assets/mapp.png", f"shows '../assets/mapp.png', {MISSING}", "did you mean ../assets/map.png?"),
        ("../assets/site.css", f"shows '../assets/site.css', {MISSING}", ENDINGS),
        ("../assets/form.pdf", f"shows '../assets/form.pdf', {MISSING}", ENDINGS),
        ("../assets/map.png?a=1", "shows '../assets/map.png?a=1', more than the path of a picture", ALONE),
        ("../assets/map.png#a", "shows '../assets/map.png#a', more than the path of a picture", ALONE),
    ],
)
def test_a_picture_that_the_site_has_not_is_refused(target: str, what: str, remedy: str) -> None:
    assert _faults(f"See ![it]({target})") == [(1, 11, what, remedy)]


@pytest.mark.parametrize("words", ["", " ", "&nbsp;", "[](page:about)"])
def test_a_picture_says_what_it_shows(words: str) -> None:
    (fault,) = _faults(f"![{words}](../assets/map.png)")

    assert fault[2:] == (
        "shows a picture without words for those who cannot see it",
        "write ![what it shows](../assets/its-name)",
    )


@pytest.mark.parametrize("target", ["../assets/map.png", "../../assets/people/a-school.jpg", "assets/map.png"])
def test_a_picture_of_the_site_is_let_through(target: str) -> None:
    assert _faults(f"![A map]({target})") == []


def _faults(markdown: str) -> list[tuple[int, int, str, str]]:
    return list(find_picture_faults(Markdown(markdown), ASSETS))
