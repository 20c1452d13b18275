"""The reader's own stage, marked on the pathway and remembered on the device."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Stage

from .axe import WIDE, violations
from .conftest import NewVisitor, Visitor

WORDS = [
    ("en/", "en/pathway/first-headship/", "This is my stage", "Your stage", "You are here"),
    ("cy/", "cy/llwybr/prifathrawiaeth-gyntaf/", "Dyma fy ngham i", "Eich cam chi", "Rydych chi yma"),
]
TOLD = {
    "en/": (
        "Kept on this device. Home shows what is next at your stage, and programmes and resources are sorted for it.",
        "This device no longer keeps a stage of yours.",
    ),
    "cy/": (
        "Wedi'i gadw ar y ddyfais hon. Mae'r hafan yn dangos beth sydd nesaf ar eich cam chi, "
        "ac mae'r rhaglenni a'r adnoddau wedi'u trefnu ar ei gyfer.",
        "Nid yw'r ddyfais hon yn cadw eich cam mwyach.",
    ),
}
LENGTHEN = """(path, number) => {
  while (path.children.length < number) path.append(path.lastElementChild.cloneNode(true));
}"""
"""Makes of our path that of a site with more stages."""
DOTTED = "all => all.map(each => getComputedStyle(each).strokeDasharray !== 'none')"
PLACES = "all => all.map(each => { const box = each.getBoundingClientRect(); return [box.x, box.y]; })"


def _mark(page: Page, stage: str) -> None:
    page.get_by_label("Your stage").select_option(label=stage)


@pytest.mark.parametrize(("home", "stage", "mark", "label", "here"), WORDS)
def test_a_stage_marked_on_its_page_is_remembered_on_home(
    visitor: Visitor, home: str, stage: str, mark: str, label: str, here: str
) -> None:
    page = visitor.open(stage)
    page.get_by_role("button", name=mark).click()
    title = page.get_by_role("heading", level=1).inner_text()
    again = visitor.open(home)

    expect(again.locator(".path .mine .here")).to_have_text(here)
    expect(again.locator(".path .mine .stop-title")).to_have_text(title)
    expect(again.get_by_label(label).locator("option:checked")).to_contain_text(title)


def test_home_changes_the_stage_and_shows_what_is_next_there(visitor: Visitor, catalogue: Catalogue) -> None:
    stage = catalogue.all(Stage)[2]
    page = visitor.open("en/")
    shown = page.locator("[data-picks][data-best] > li:visible")
    _mark(page, f"{stage.number}. {stage.title.en}")

    expect(page.locator(".path .mine")).to_have_attribute("data-stage", stage.id)
    expect(shown).to_have_count(1)
    assert stage.id in (shown.get_attribute("data-stages") or "").split()
    _mark(page, "Not chosen")
    expect(page.locator(".path .mine")).to_have_count(0)
    expect(shown).to_have_attribute("data-for-all", "")


@pytest.mark.parametrize(("width", "kind"), [(1280, "lying"), (390, "standing")])
def test_the_line_is_solid_up_to_the_stage_and_dotted_after_it(new_visitor: NewVisitor, width: int, kind: str) -> None:
    page = new_visitor(width).open("en/pathway/")
    line = page.locator(f".{kind} path")
    expect(line).not_to_have_count(0)
    assert True not in line.evaluate_all(DOTTED), "without a stage it is solid"
    page.get_by_label("Your stage").select_option(index=3)
    expect(page.locator(".path .mine .number")).to_have_text("3")
    dotted = line.evaluate_all(DOTTED)

    assert [each for each, before in zip(dotted, [None, *dotted], strict=False) if each != before] == [False, True]


def test_the_keyboard_alone_marks_a_stage_and_takes_the_mark_away(visitor: Visitor) -> None:
    page = visitor.open("en/pathway/first-headship/")
    button = page.get_by_role("button", name="This is my stage")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")

    expect(button).to_have_attribute("aria-pressed", "false")
    expect(button).to_be_focused()


@pytest.mark.parametrize(("home", "stage", "mark"), [each[:3] for each in WORDS])
def test_a_mark_says_beside_its_button_what_it_does(visitor: Visitor, home: str, stage: str, mark: str) -> None:
    kept, gone = TOLD[home]
    page = visitor.open(home)
    page.locator(f'.path a[href$="{stage.removeprefix(home)}"]').click()
    button = page.get_by_role("button", name=mark)
    button.click()
    told = button.locator("+ [role=status]")
    expect(told).to_have_text(kept)
    button.click()
    expect(told).to_have_text(gone)
    button.click()

    expect(told).to_have_text(kept)


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


@pytest.mark.parametrize("number", [5, 12, 20])
@pytest.mark.parametrize(("width", "along"), [(1280, 0), (768, 1), (320, 1)])
def test_the_path_goes_on_from_stage_to_stage_at_every_width(
    new_visitor: NewVisitor, width: int, along: int, number: int
) -> None:
    page = new_visitor(width).open("en/pathway/")
    page.locator(".path").evaluate(LENGTHEN, number)
    places = page.locator(".path .number").evaluate_all(PLACES)

    assert len(places) == number
    assert [b[along] > a[along] for a, b in pairwise(places)] == [True] * (number - 1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_programmes_of_a_marked_stage_stand_out_among_the_lanes(visitor: Visitor, catalogue: Catalogue) -> None:
    stage = catalogue.all(Stage)[2]
    page = visitor.open("en/pathway/")
    _mark(page, f"{stage.number}. {stage.title.en}")
    expect(page.locator(".lane-columns .mine")).to_have_text(str(stage.number))
    marked = page.locator(".lane-row:has(circle.mine)")

    expect(marked).not_to_have_count(0)
    assert marked.count() == page.locator(f'.lane-row:has(.lane-stages [data-stage="{stage.id}"])').count()


def test_without_scripts_the_path_is_there_and_nothing_that_does_not_work(
    new_visitor: NewVisitor, catalogue: Catalogue
) -> None:
    page = new_visitor(java_script_enabled=False).open("en/pathway/")

    expect(page.locator(".path a")).to_have_count(len(catalogue.all(Stage)))
    expect(page.locator("[data-choose-stage]:visible")).to_have_count(0)


@pytest.mark.parametrize("path", ["en/", "en/pathway/"])
def test_axe_finds_nothing_on_a_marked_path(new_visitor: NewVisitor, path: str) -> None:
    page = new_visitor().open(path)
    page.get_by_label("Your stage").select_option(index=2)
    expect(page.locator(".path .here:visible")).to_have_count(1)

    assert violations(page, WIDE) == []
