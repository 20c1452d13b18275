"""Two equal languages in the reader's hands: the switch, the root page, the page for what is not there."""

import pytest
from playwright.sync_api import expect

from .conftest import NewVisitor, Visitor


@pytest.mark.parametrize(
    ("start", "name", "there"),
    [
        ("en/programmes/oak-award/", "Cymraeg", "cy/rhaglenni/gwobr-y-dderwen/"),
        ("cy/rhaglenni/gwobr-y-dderwen/", "English", "en/programmes/oak-award/"),
        ("en/", "Cymraeg", "cy/"),
    ],
)
def test_the_switch_leads_to_the_same_page(visitor: Visitor, address: str, start: str, name: str, there: str) -> None:
    page = visitor.open(start)
    page.get_by_role("link", name=name, exact=True).click()

    expect(page).to_have_url(address + there)


def test_the_switch_keeps_the_place_on_the_page(visitor: Visitor, address: str) -> None:
    page = visitor.open("en/programmes/oak-award/#apply")
    page.get_by_role("link", name="Cymraeg", exact=True).click()

    expect(page).to_have_url(f"{address}cy/rhaglenni/gwobr-y-dderwen/#apply")
    expect(page.locator("#apply")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("javascript", [True, False])
def test_the_switch_is_at_the_top_right_with_and_without_scripts(
    new_visitor: NewVisitor, width: int, javascript: bool
) -> None:
    page = new_visitor(width, java_script_enabled=javascript).open("en/programmes/oak-award/")
    box = page.get_by_role("link", name="Cymraeg", exact=True).bounding_box()

    assert box
    assert box["y"] + box["height"] < 100
    menu = page.locator(".menu-button").bounding_box() or box
    assert menu["x"] + menu["width"] > width * 0.8
    assert menu is box or 0 <= menu["x"] - box["x"] - box["width"] < 16  # with nothing between them
    assert box["height"] >= 24


def test_the_root_page_offers_both_languages_with_equal_weight(visitor: Visitor) -> None:
    page = visitor.open()
    boxes = [page.locator(f"[data-choose={language}]").bounding_box() for language in ("cy", "en")]

    assert boxes[0]
    assert boxes[1]
    assert (boxes[0]["y"], boxes[0]["height"]) == (boxes[1]["y"], boxes[1]["height"])


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_root_page_remembers_the_choice(visitor: Visitor, address: str, language: str) -> None:
    page = visitor.open()
    page.locator(f"[data-choose={language}]").click()
    expect(page).to_have_url(f"{address}{language}/")

    expect(visitor.open()).to_have_url(f"{address}{language}/")


def test_a_deep_link_is_never_redirected(visitor: Visitor, address: str) -> None:
    visitor.open().locator("[data-choose=cy]").click()
    page = visitor.open("en/programmes/oak-award/#apply")

    expect(page).to_have_url(f"{address}en/programmes/oak-award/#apply")


def test_the_language_read_last_is_the_one_that_is_remembered(visitor: Visitor, address: str) -> None:
    page = visitor.open("en/programmes/oak-award/")
    page.get_by_role("link", name="Cymraeg", exact=True).click()
    page.wait_for_url(f"{address}cy/rhaglenni/gwobr-y-dderwen/", wait_until="load")

    expect(visitor.open()).to_have_url(f"{address}cy/")


def test_the_root_page_works_without_storage_and_without_scripts(new_visitor: NewVisitor, address: str) -> None:
    page = new_visitor(java_script_enabled=False).open()
    page.get_by_role("link", name="Parhau yn Gymraeg").click()

    expect(page).to_have_url(f"{address}cy/")


def test_what_is_not_there_is_said_in_both_languages(visitor: Visitor, address: str) -> None:
    page = visitor.open("cy/rhaglenni/nid-yma/")
    visitor.complaints.clear()  # the browser itself reports the missing page
    expect(page.locator("h1 [lang=cy]")).to_be_visible()
    expect(page.locator("h1 [lang=en]")).to_be_visible()
    page.get_by_role("link", name="Llwybr y Dderwen").click()

    expect(page).to_have_url(f"{address}cy/")
