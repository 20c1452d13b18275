"""Pages of lists that come in several."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import ON_OFFER
from catalogue.model.prose import FrontMatter, ProsePage
from catalogue.pages.inventory import generate_frames, generate_pages
from catalogue.pages.rendering import Renderer
from catalogue.pages.views.offers import find_offers
from tests.samples import make_catalogue, make_interface, make_programme, make_stage

DAY = datetime.date(2026, 11, 27)
HOMES = tuple(
    ProsePage(
        path="index",
        locale=locale,
        file=f"docs/{locale}/index.md",
        matter=FrontMatter(title="Home", description="Where all begins"),
        markdown="Text",
        first_line=6,
    )
    for locale in Locale
)


def _site(number: int) -> Catalogue:
    programmes = (make_programme(f"p{each:03}") for each in range(number))
    return make_catalogue(make_stage(), *programmes, interface=make_interface(), prose=HOMES)


CATALOGUE = _site(70)


@pytest.mark.parametrize("locale", [*Locale])
def test_every_page_of_what_is_on_offer_leads_to_the_one_booklet(locale: Locale) -> None:
    renderer = Renderer(CATALOGUE, Addresses(CATALOGUE), locale, DAY)
    pages = [page for page in generate_pages(CATALOGUE, locale) if page.list is ON_OFFER]
    name = ON_OFFER.address[locale]
    found = [f"{'../' * page.address.count('/')}{locale}/{name}/{name}.pdf" in renderer.render(page) for page in pages]

    assert found == [True, True, True]


@pytest.mark.parametrize("locale", [*Locale])
def test_the_heads_of_pages_behind_the_first_name_the_booklet_of_the_first(locale: Locale) -> None:
    frames = [page for page in generate_frames(CATALOGUE, locale) if page.list is ON_OFFER]
    named = [file.href.rpartition("/")[2] for page in frames for file in find_offers(page, CATALOGUE, DAY)]

    assert len(frames) == 2
    assert [each for each in named if each.endswith(".pdf")] == [f"{ON_OFFER.address[locale]}.pdf"] * 2


def test_there_is_a_frame_for_pages_behind_the_first_where_there_are_any() -> None:
    small = _site(1)
    names = {page.frame for page in generate_frames(CATALOGUE, Locale.EN)}

    assert {page.frame for page in generate_pages(CATALOGUE, Locale.EN)} <= names
    assert not [page.frame for page in generate_frames(small, Locale.EN) if page.frame.endswith("-continued")]
