"""The same texts in both languages, side by side."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.queries.side_by_side import pages_in_both, paragraphs_of, texts_in
from tests.samples import both, make_catalogue, make_programme


def _page(locale: Locale, markdown: str, path: str = "about") -> ProsePage:
    matter = FrontMatter(title="T", description="D")
    return ProsePage(
        path=path, locale=locale, file=f"docs/{locale}/{path}.md", matter=matter, markdown=markdown, first_line=6
    )


def _said(english: str, welsh: str) -> list[tuple[list[str], list[str]]]:
    pages = Pair(_page(Locale.EN, english), _page(Locale.CY, welsh))
    return [([words.text for words in pair.en], [words.text for words in pair.cy]) for pair in paragraphs_of(pages)]


def test_texts_of_a_record_come_with_the_way_to_them() -> None:
    programme = make_programme(activities=[both("Meet", "Cwrdd")], apply={"steps": [both("Write", "Ysgrifennu")]})

    found = {path: text.cy for path, text in texts_in(programme)}

    assert found["activities", 0] == "Cwrdd"
    assert found["apply", "steps", 0] == "Ysgrifennu"


def test_a_page_that_one_language_lacks_has_nothing_beside_it() -> None:
    pages = (_page(Locale.EN, "One"), _page(Locale.CY, "Un"), _page(Locale.EN, "Two", "alone"))

    assert [pair.cy.path for pair in pages_in_both(make_catalogue(prose=pages))] == ["about"]


@pytest.mark.parametrize(
    ("english", "welsh", "expected"),
    [
        ("One\n\nTwo", "Un\n\nDau", [(["One"], ["Un"]), (["Two"], ["Dau"])]),
        ("One.\nTwo.", "Un a dau.", [(["One.", "Two."], ["Un a dau."])]),
        (
            "One\n\nTwo\n\n## Place {#place}\n\nThree",
            "Un a dau\n\n## Lle {#place}\n\nTri",
            [(["One", "Two"], ["Un a dau"]), (["Place", "Three"], ["Lle", "Tri"])],
        ),
    ],
    ids=["paragraphs", "lines of a paragraph", "sections where one page has more paragraphs"],
)
def test_paragraphs_stand_side_by_side(english: str, welsh: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert _said(english, welsh) == expected
