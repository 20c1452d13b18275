"""The reader's own stage, marked on the pathway and remembered on the device."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Stage

from .axe import WIDE, violations
from .conftest import NewVisitor, Visitor

WORDS = [
    ("en/", "I know my stage", "First headship", "This is my stage: First headship", "Your stage"),
    (
        "cy/",
        "Rwy'n gwybod fy ngham",
        "Prifathrawiaeth gyntaf",
        "Dyma fy ngham i: Prifathrawiaeth gyntaf",
        "Eich cam chi",
    ),
]
TOLD = {
    "en/": (
        "Kept on this device. Home and programmes begin with your stage.",
        "This device no longer keeps a stage of yours.",
    ),
    "cy/": (
        "Wedi'i gadw ar y ddyfais hon. Mae'r hafan a'r rhaglenni'n dechrau gyda'ch cam chi.",
        "Nid yw'r ddyfais hon yn cadw eich cam mwyach.",
    ),
}
LENGTHEN = """(path, number) => {
  while (path.children.length < number) path.append(path.lastElementChild.cloneNode(true));
}"""
"""Makes of our path that of a site with more stages."""


@pytest.mark.parametrize(("home", "way", "title", "mark", "words"), WORDS)
def test_a_marked_stage_is_remembered_on_home(
    visitor: Visitor, home: str, way: str, title: str, mark: str, words: str
) -> None:
    page = visitor.open(home)
    expect(page.get_by_role("complementary", name=words)).to_have_count(0)
    page.get_by_role("link", name=way).click()
    page.get_by_role("button", name=mark).click()
    expect(page.get_by_role("button", name=mark)).to_have_attribute("aria-pressed", "true")
    again = visitor.open(home)
    again.get_by_role("complementary", name=words).get_by_role("link", name=title).click()

    expect(again.get_by_role("heading", level=1)).to_have_text(title)


def test_the_keyboard_alone_marks_a_stage_and_takes_the_mark_away(visitor: Visitor) -> None:
    page = visitor.open("en/pathway/")
    button = page.get_by_role("button", name="This is my stage: Leading a team")
    button.focus()
    page.keyboard.press("Space")
    expect(page.locator(".path .here:visible")).to_have_text("Your stage")
    page.keyboard.press("Enter")

    expect(page.locator(".path .here:visible")).to_have_count(0)
    expect(button).to_be_focused()


@pytest.mark.parametrize(("home", "way", "title", "mark", "words"), WORDS)
def test_a_mark_says_beside_its_button_what_it_does(
    visitor: Visitor, home: str, way: str, title: str, mark: str, words: str
) -> None:
    kept, gone = TOLD[home]
    page = visitor.open(home)
    page.get_by_role("link", name=way).click()
    button = page.get_by_role("button", name=mark)
    button.click()
    told = button.locator("+ [role=status]")
    expect(told).to_have_text(kept)
    page.locator("[data-mark-stage]").first.click()
    expect(told).to_have_text("")
    button.click()
    button.click()

    expect(told).to_have_text(gone)


def test_a_browser_that_keeps_no_mark_is_named_beside_the_button(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(f"{visitor.address}en/pathway/first-headship/")
    button = page.get_by_role("button", name="This is my stage")
    button.click()

    expect(button.locator("+ [role=status]")).to_contain_text("Not kept: this browser keeps nothing for this site.")
    expect(button).to_have_attribute("aria-pressed", "true")


def test_both_languages_share_the_mark(visitor: Visitor) -> None:
    page = visitor.open("en/pathway/first-headship/")
    page.get_by_role("button", name="This is my stage").click()
    page.get_by_role("link", name="Cymraeg", exact=True).click()

    expect(page.get_by_role("button", name="Dyma fy ngham i")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("number", [5, 30])
@pytest.mark.parametrize("width", [1280, 768, 320])
def test_the_path_runs_from_stage_to_stage_at_every_width(new_visitor: NewVisitor, width: int, number: int) -> None:
    page = new_visitor(width).open("en/pathway/")
    page.locator(".path").evaluate(LENGTHEN, number)
    places = page.locator(".path .number").evaluate_all(
        "all => all.map(each => { const box = each.getBoundingClientRect(); return [box.x, box.y]; })"
    )
    steps = [abs(b[0] - a[0]) > 1 and abs(b[1] - a[1]) > 1 for a, b in pairwise(places)]

    assert len(places) == number
    assert steps == [False] * (number - 1), "each stage lies beside or below the one before it"


def test_without_scripts_the_path_is_there_and_no_dead_button(new_visitor: NewVisitor, catalogue: Catalogue) -> None:
    page = new_visitor(java_script_enabled=False).open("en/pathway/")

    expect(page.locator(".path a")).to_have_count(len(catalogue.all(Stage)))
    expect(page.locator("[data-mark-stage]:visible")).to_have_count(0)


def test_axe_finds_nothing_on_a_marked_path(new_visitor: NewVisitor) -> None:
    page = new_visitor().open("en/pathway/")
    page.get_by_role("button", name="This is my stage: Leading a team").click()

    assert violations(page, WIDE) == []
