"""Links in prose: each leads somewhere, as the built site has it."""

import pytest

from catalogue.checks.links import wrong_with
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.prose import FrontMatter, ProsePage
from tests.samples import make_catalogue, make_programme, make_school, make_stage

WHOLE = "write the whole address, such as https://example.org/page"
ESCAPED = "write it as %XX"
MAP = "../assets/map-of-schools.pdf"
NO_PLACE = "which has no such place"
NO_NAMES = "and only that page as a whole can be linked to"


def _page(path: str, markdown: str) -> ProsePage:
    matter = FrontMatter(title="About", description="What it is")
    return ProsePage(path=path, locale=Locale.EN, file=f"{path}.md", matter=matter, markdown=markdown, first_line=1)


ABOUT = _page("about", "## Why {#why}")
STORY = _page("case-studies/one", "## How {#how}")


@pytest.fixture(scope="module", name="catalogue")
def _catalogue() -> Catalogue:
    found = make_catalogue(make_stage(), make_programme("npqh"), make_school("one"), prose=(ABOUT, STORY))
    found.assets = ("assets/map.png", "assets/form.pdf")
    return found


@pytest.mark.parametrize(
    ("target", "what", "remedy"),
    [
        ("https://", "'https://' leads nowhere", WHOLE),
        ("mailto:", "'mailto:' leads nowhere", WHOLE),
        ("mailto:nobody", "'mailto:nobody' leads nowhere", WHOLE),
        ("https://user@evil.example/", "'https://user@evil.example/' leads nowhere", WHOLE),
        ("https://x\u202e.example/", "'https://x\\u202e.example/' holds a character that no address has", ESCAPED),
        ('https://x/a b"c', "'https://x/a b\"c' holds a character that no address has", ESCAPED),
        ("HTTPS://e.example", "'HTTPS://e.example' begins with capitals", "begin it with https://"),
        ("MAILTO:a@b.example", "'MAILTO:a@b.example' begins with capitals", "begin it with mailto:"),
        (f"https://e.example/{'x' * 2000}", "is an address of 2,018 characters, more than 2,000", "find a shorter one"),
        ("#", f"links to '#', {NO_PLACE}", "correct the id"),
        ("#wyh", f"links to '#wyh', {NO_PLACE}", "did you mean why?"),
        ("page:about#", f"links to 'page:about#', {NO_PLACE}", "correct the id"),
        ("page:about#when", f"links to 'page:about#when', {NO_PLACE}", "correct the id"),
        ("case-study:one#why", f"links to 'case-study:one#why', {NO_PLACE}", "correct the id"),
        ("list:programmes#nowhere", f"links to 'list:programmes#nowhere', {NO_NAMES}", "take #nowhere out"),
        ("list:pathway#nowhere", f"links to 'list:pathway#nowhere', {NO_PLACE}", "correct the id"),
        (
            "../assets/from.pdf",
            "links to '../assets/from.pdf', which is no PDF of the site",
            "did you mean ../assets/form.pdf?",
        ),
        (MAP, f"links to {MAP!r}, which is no PDF of the site", "put it into docs/assets"),
        ("programme:npqh#nowhere", f"links to 'programme:npqh#nowhere', {NO_NAMES}", "take #nowhere out"),
    ],
)
def test_a_link_that_leads_nowhere_is_refused(catalogue: Catalogue, target: str, what: str, remedy: str) -> None:
    assert wrong_with(catalogue, target, ABOUT) == (what, remedy)


@pytest.mark.parametrize(
    "target",
    [
        *("https://e.example/a?b=1#c", "mailto:a@b.example", "#why", "page:about#why", "case-study:one#how"),
        *("list:pathway#early", "programme:npqh", "list:programmes", "../assets/form.pdf"),
    ],
)
def test_a_link_that_leads_somewhere_is_let_through(catalogue: Catalogue, target: str) -> None:
    assert wrong_with(catalogue, target, ABOUT) is None


def test_a_record_has_no_places_of_its_own_to_link_to(catalogue: Catalogue) -> None:
    assert wrong_with(catalogue, "#why") == (
        "links to '#why'",
        "link to a record, such as programme:its-id, or to https://…",
    )
