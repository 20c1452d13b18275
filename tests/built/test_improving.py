"""Each page leads to the line that says what it says, and to a form in its language; one page lists all files."""

import re
from urllib.parse import unquote

from catalogue.languages.locales import Locale
from catalogue.model.repository import FORMS
from tests.conftest import SITE
from tests.pages import BuiltPage, Pages

from .conftest import SITE_URL

REPOSITORY = "https://github.example/oak-path/site"
EDITED = re.compile(rf"{re.escape(REPOSITORY)}/edit/published/website/(?P<file>[^#]+)(?:#L(?P<line>\d+))?")
IN_FOOTER = f'footer a[href^="{REPOSITORY}/edit/"]'
TABLES = {Locale.EN: "en/files-of-the-site/", Locale.CY: "cy/ffeiliaur-wefan/"}
MADE_OF_OTHERS = {
    f"en/{name}/" for name in ("a-z", "booklet", "guidance", "journal", "my-pathway", "on-offer", "search")
}
"""Lists that show what stands elsewhere."""


def _places(pages: Pages) -> dict[str, tuple[str, int]]:
    """The file and the line to which each page leads, where it does."""
    found = {}
    for page in pages.values():
        for link in page.select(IN_FOOTER):
            place = EDITED.fullmatch(link.attrib["href"])
            assert place, link.attrib["href"]
            found[page.address] = (unquote(place["file"]), int(place["line"] or 0))
    return found


def _words_of(page: BuiltPage) -> set[str]:
    return {link.text_content() for link in page.select(f'footer a[href^="{REPOSITORY}"]')}


def test_a_record_leads_to_the_line_where_it_begins(pages: Pages) -> None:
    places = {address: place for address, place in _places(pages).items() if place[1]}
    lines = {file: (SITE / file).read_text(encoding="utf-8").splitlines() for file, _ in places.values()}

    assert len(places) > 40
    assert [place for place in places.values() if not re.match(r"(?:- )?id: ", lines[place[0]][place[1] - 1])] == []
    assert lines["data/programmes.yaml"][places["en/programmes/long-river/"][1] - 1] == "- id: long-river"
    assert places["cy/rhaglenni/yr-afon-hir/"] == places["en/programmes/long-river/"]


def test_prose_and_lists_lead_to_a_file_that_is_there(pages: Pages) -> None:
    places = {address: file for address, (file, line) in _places(pages).items() if not line}

    assert [file for file in places.values() if not (SITE / file).is_file()] == []
    assert places["cy/"] == "docs/cy/index.md"
    assert places["en/programmes/"] == places["cy/rhaglenni/"] == "data/programmes.yaml"


def test_only_what_is_made_of_other_pages_leads_to_no_file(pages: Pages) -> None:
    english = {page.address for page in pages.values() if page.locale is Locale.EN}

    assert english - {*_places(pages)} == MADE_OF_OTHERS


def test_the_form_is_in_the_language_of_the_page_and_knows_its_address(pages: Pages) -> None:
    asked = {
        page.address: [link.attrib["href"] for link in page.select(f'footer a[href^="{REPOSITORY}/issues"]')]
        for page in pages.values()
    }

    assert asked == {
        page.address: [f"{REPOSITORY}/issues/new?template={FORMS[page.locale]}.yml&page={SITE_URL}{page.address}"]
        for page in pages.values()
    }


def test_both_links_say_what_they_do_in_the_language_of_the_page(pages: Pages) -> None:
    assert _words_of(pages["en/"]) == {"Improve this page", "Report a problem publicly"}
    assert _words_of(pages["cy/"]) == {"Gwella'r dudalen hon", "Rhoi gwybod am broblem yn gyhoeddus"}


def test_one_page_lists_every_page_with_its_file(pages: Pages) -> None:
    places = _places(pages)
    for locale, address in TABLES.items():
        table = pages[address]
        rows = {
            row.cssselect("th a")[0].attrib["href"].removeprefix("../" * 2): row.cssselect("td a")[0]
            for row in table.select("details tbody tr")
        }

        assert {page: EDITED.fullmatch(link.attrib["href"])[1] for page, link in rows.items()} == {  # type: ignore[index]
            page: file for page, (file, _) in places.items() if page.startswith(f"{locale}/")
        }
        assert {link.text_content().partition(",")[0] for link in rows.values()} <= {
            file for file, _ in places.values()
        }
