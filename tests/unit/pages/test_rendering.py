"""Pages of one renderer: what one has explained, another has not."""

import datetime
import re
from itertools import zip_longest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.entries import Term
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.model.records import Programme
from catalogue.pages.inventory import Page, generate_pages
from catalogue.pages.rendering import Renderer
from tests.samples import both, make_catalogue, make_interface, make_programme, make_record, make_stage

DAY = datetime.date(2026, 11, 23)
COACHING = make_record(Term, "coaching", title=both("Coaching", "Hyfforddi"))
MENTORING = make_record(Term, "mentoring", title=both("Mentoring", "Mentora"))
HOME = ProsePage(
    path="index",
    locale=Locale.EN,
    file="docs/en/index.md",
    matter=FrontMatter(title="Home", description="Where all begins"),
    markdown="Text",
    first_line=6,
)
"""To which the trail of every page leads."""
CATALOGUE = make_catalogue(
    make_stage(),
    make_programme("one", audience=both("For coaching and mentoring", "I hyfforddi")),
    make_programme("two", audience=both("For mentoring, then coaching", "I fentora")),
    *(COACHING, MENTORING),
    interface=make_interface(),
    prose=(HOME,),
)
EXPLAINED = re.compile(r'class="term-button" popovertarget="term-(\w+)"')


def _renderer() -> Renderer:
    return Renderer(CATALOGUE, Addresses(CATALOGUE), Locale.EN, DAY)


def _pages() -> list[Page]:
    return [page for page in generate_pages(CATALOGUE, Locale.EN) if isinstance(page.record, Programme)]


def test_each_page_explains_each_term_once_in_the_order_of_its_text() -> None:
    renderer = _renderer()

    assert [EXPLAINED.findall(renderer.render(page)) for page in _pages()] == [
        ["coaching", "mentoring"],
        ["mentoring", "coaching"],
    ]


def test_two_pages_that_are_read_in_turn_are_what_each_is_alone() -> None:
    renderer = _renderer()
    alone = [_renderer().render(page) for page in _pages()]

    pieces = list(zip_longest(*(renderer.stream(page) for page in _pages()), fillvalue=""))

    assert ["".join(page) for page in zip(*pieces, strict=True)] == alone
    assert len(pieces) > 10
