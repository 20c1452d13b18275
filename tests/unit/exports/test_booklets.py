"""Booklets: what they say, that a screen reader can read them, and that nothing in a record is taken for mark-up."""

import datetime
import io
from collections.abc import Iterator

import pikepdf
import pytest

from catalogue.exports import Source
from catalogue.exports.booklets import generate_files
from catalogue.exports.booklets.contents import Author, Booklet
from catalogue.exports.booklets.typesetting import draw_code
from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.features import Feature
from catalogue.model.records import Programme
from catalogue.queries.inline import plain_text
from tests.samples import DAY, RIGHT, files_with, files_without

URL = "https://leaders.example/"
HOSTILE = '#panic() $x$ "q" @ref <1 // no'


def _catalogue(title: str = "Ysgol Tŷ Ŵyn") -> Catalogue:
    # A title with signs that mean something to YAML, HTML and the typesetter stands in single quotes.
    quoted = "'{}'".format(title.replace("'", "''"))
    programmes = RIGHT["programmes"].replace("cy: Cymhwyster", f"cy: {quoted}")
    programmes += "  apply:\n    steps: [{en: Ask first, cy: Gofynnwch yn gyntaf}, {en: Write, cy: Ysgrifennwch}]\n"
    programmes += "  page: {en: https://body.example/course}\n"
    return parse_catalogue(files_with(programmes=programmes), day=DAY)


def _source(catalogue: Catalogue, url: str = URL) -> Source:
    return Source(catalogue, Addresses(catalogue), url, DAY)


def _offer(locale: Locale, url: str = URL) -> Booklet:
    return Author(_source(_catalogue(), url), locale).offer()


def _made(catalogue: Catalogue, path: str) -> bytes:
    made = {file.path: file for file in generate_files(_source(catalogue))}[path].render()
    assert isinstance(made, bytes)
    return made


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Of the tree by which a screen reader reads, in its order."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node and "/P" in node:
            yield node
        if "/K" in node:
            yield from _elements(node.K)


def test_each_language_has_two_beside_the_pages_that_they_print() -> None:
    assert [file.path for file in generate_files(_source(_catalogue()))] == [
        "en/on-offer/on-offer.pdf",
        "cy/ar-gael/ar-gael.pdf",
        "en/pathway/pathway.pdf",
        "cy/llwybr/llwybr.pdf",
    ]


def test_a_site_without_booklets_has_none() -> None:
    catalogue = parse_catalogue(files_without(Feature.BOOKLETS), day=DAY)

    assert list(generate_files(_source(catalogue))) == []


@pytest.mark.parametrize("locale", Locale)
def test_what_is_on_offer_has_a_page_for_each_programme_with_its_way_out(locale: Locale) -> None:
    catalogue = _catalogue()
    booklet = Author(_source(catalogue), locale).offer()
    words = catalogue.interface.words

    (sheet,) = booklet.sheets
    (programme,) = catalogue.all(Programme)
    assert sheet.title == programme.title[locale]
    assert sheet.lead == plain_text(programme.summary[locale])
    assert [block.heading for block in sheet.blocks] == [words["audience"][locale], words["how_to_apply"][locale]]
    assert [(block.is_ordered, len(block.texts)) for block in sheet.blocks] == [(False, 1), (True, 2)]
    assert sheet.ways == [(words["booklet_way"][locale], "https://body.example/course")]


def test_both_languages_say_as_much() -> None:
    english, welsh = (_offer(locale) for locale in Locale)

    for en, cy in zip(english.sheets, welsh.sheets, strict=True):
        assert (len(en.facts), len(en.blocks), len(en.ways)) == (len(cy.facts), len(cy.blocks), len(cy.ways))
    assert len(english.contacts) == len(welsh.contacts)


def test_without_an_address_of_the_site_there_is_none_in_the_booklet() -> None:
    booklet = _offer(Locale.EN, url="")

    assert (booklet.address, booklet.sheets[0].address) == ("", "")


@pytest.mark.parametrize(
    ("path", "language"), [("cy/ar-gael/ar-gael.pdf", "cy-GB"), ("en/pathway/pathway.pdf", "en-GB")]
)
def test_it_says_its_title_its_language_and_that_it_is_tagged(path: str, language: str) -> None:
    with pikepdf.open(io.BytesIO(_made(_catalogue(), path))) as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == str(pdf.docinfo["/Title"])


def test_what_it_says_of_a_programme_is_read_in_order_and_found_by_its_bookmark() -> None:
    with pikepdf.open(io.BytesIO(_made(_catalogue(), "cy/ar-gael/ar-gael.pdf"))) as pdf:
        read = list(_elements(pdf.Root.StructTreeRoot.K))
        headings = [str(each.T) for each in read if str(each.S) == "/H1"]
        kinds = [str(each.S) for each in read]
        with pdf.open_outline() as outline:
            bookmarks = [each.title for each in outline.root]

    assert bookmarks == headings[1:]
    assert "Ysgol Tŷ Ŵyn" in bookmarks
    assert kinds.index("/Title") < kinds.index("/TOC") < kinds.index("/L") < kinds.index("/H2")


def test_each_picture_that_says_something_says_it_in_words() -> None:
    with pikepdf.open(io.BytesIO(_made(_catalogue(), "en/on-offer/on-offer.pdf"))) as pdf:
        figures = [each for each in _elements(pdf.Root.StructTreeRoot.K) if str(each.S) == "/Figure"]

    assert [str(each.Alt).rpartition(" ")[2] for each in figures] == [
        f"{URL}en/on-offer/",
        f"{URL}en/programmes/first-course/",
    ]


def test_each_programme_has_a_page_of_its_own() -> None:
    catalogue = _catalogue()
    with pikepdf.open(io.BytesIO(_made(catalogue, "en/on-offer/on-offer.pdf"))) as pdf:
        number = len(pdf.pages)

    assert number == len(["cover", "contents"]) + len(catalogue.all(Programme))


def test_signs_of_the_typesetter_in_a_record_are_signs() -> None:
    with (
        pikepdf.open(io.BytesIO(_made(_catalogue(HOSTILE), "cy/ar-gael/ar-gael.pdf"))) as pdf,
        pdf.open_outline() as all_,
    ):
        assert HOSTILE in [each.title for each in all_.root]


def test_a_sign_that_no_font_has_is_no_end_of_the_booklet() -> None:
    with pikepdf.open(io.BytesIO(_made(_catalogue("Ysgol 😀"), "cy/ar-gael/ar-gael.pdf"))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        with pdf.open_metadata() as metadata:
            assert "pdfuaid:part" not in metadata


def test_two_are_the_same_to_the_byte_and_another_day_is_another() -> None:
    catalogue = _catalogue()
    path = "cy/ar-gael/ar-gael.pdf"
    source = _source(catalogue)
    later = Source(catalogue, source.addresses, URL, DAY + datetime.timedelta(days=1))

    assert _made(catalogue, path) == _made(catalogue, path)
    assert {file.path: file for file in generate_files(later)}[path].render() != _made(catalogue, path)


def test_a_code_of_a_long_address_is_a_drawing_of_its_own() -> None:
    drawings = {draw_code(f"{URL}{name}/") for name in ("a", "b", "a" * 300)}

    assert len(drawings) == 3
    assert {each[:8] for each in drawings} == {b"\x89PNG\r\n\x1a\n"}
