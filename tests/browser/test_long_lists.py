"""A list that comes in pages is narrowed as a whole, and what a reader keeps of many programmes is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.serving import serve
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import PROGRAMMES
from catalogue.model.records import Programme, Stage
from tests.long_site import long_catalogue, long_project

from .conftest import NewVisitor

__all__ = ["long_catalogue", "long_project"]

SHOWN = 20
"""Cards that a choice shows at a time."""
both_languages = pytest.mark.parametrize("locale", [*Locale])


@pytest.fixture(scope="module")
def address(long_project: Path) -> Iterator[str]:
    with serve(long_project / "site") as root:
        yield root


@pytest.fixture
def stage(long_catalogue: Catalogue) -> Stage:
    """One that many programmes serve, though not all."""
    number = {each.id: len(long_catalogue.referring(each, Programme)) for each in long_catalogue.all(Stage)}
    whole = len(long_catalogue.all(Programme))
    return next(each for each in long_catalogue.all(Stage) if SHOWN < number[each.id] < whole)


def _cards(page: Page) -> int:
    return page.locator('[data-part="list"] > li').count()


@both_languages
def test_a_choice_narrows_all_pages(
    new_visitor: NewVisitor, long_catalogue: Catalogue, stage: Stage, locale: Locale
) -> None:
    page = new_visitor(1280).open(list_address(PROGRAMMES, locale))
    number = page.locator('[data-part="number"]')
    said = number.inner_text()
    cards = _cards(page)
    page.locator(f'input[name=stage][value="{stage.id}"]').check()
    expected = str(len(long_catalogue.referring(stage, Programme)))

    expect(number).to_contain_text(expected)
    expect(page.locator('[data-part="list"] > li')).to_have_count(SHOWN)
    expect(page.locator("nav.pages")).to_be_hidden()
    page.locator('[data-part="more"]').click()
    expect(page.locator('[data-part="list"] > li')).to_have_count(2 * SHOWN)
    assert page.evaluate("document.activeElement.closest('li') !== null")
    page.locator('[data-part="clear"]').click()
    expect(number).to_have_text(said)
    expect(page.locator('[data-part="list"] > li')).to_have_count(cards)
    expect(page.locator("nav.pages")).to_be_visible()


def test_a_card_from_another_page_leads_to_its_programme(new_visitor: NewVisitor, stage: Stage, address: str) -> None:
    path = list_address(PROGRAMMES, Locale.EN)
    page = new_visitor(1280).open(f"{path}?stage={stage.id}")
    expect(page.locator('[data-part="list"] > li')).to_have_count(SHOWN)
    links = page.locator('[data-part="list"] h3 a').evaluate_all("links => links.map(({ href }) => href)")

    assert {link.startswith(f"{address}{path}") for link in links} == {True}
    page.goto(links[-1])
    expect(page.locator("h1")).to_be_visible()


def test_without_scripts_the_pages_lead_to_one_another(new_visitor: NewVisitor) -> None:
    page = new_visitor(1280, java_script_enabled=False).open(list_address(PROGRAMMES, Locale.CY))
    page.locator("nav.pages a[rel=next]").click()

    expect(page.locator("nav.pages [aria-current]")).to_have_text("2")
    assert page.url.endswith("/tudalen-2/")


def test_what_is_in_the_booklet_is_named(new_visitor: NewVisitor, long_catalogue: Catalogue) -> None:
    programme = [each for each in long_catalogue.all(Programme) if each.state.takes_people][-1]
    visitor = new_visitor(1280)
    page = visitor.open(f"{list_address(PROGRAMMES, Locale.EN)}{programme.slug(Locale.EN)}/")
    page.locator("[data-booklet] button").click()
    page.goto(page.url.replace(f"programmes/{programme.slug(Locale.EN)}/", "my-pathway/"))

    expect(page.get_by_role("link", name=programme.title.en, exact=True)).to_be_visible()
    page.goto(page.url.replace("my-pathway/", "booklet/"))
    expect(page.locator(f'section[id="{programme.id}"]')).to_be_visible()
