"""Steps to tick, notes whose outcome stands beside them, and lists that begin with what suits the reader."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .acting import keep, kept, says
from .axe import NARROW, violations
from .conftest import NewVisitor, Visitor
from .journal import ENGLISH, NOTE, both_languages, field_of

RECAP = "en/resources/map-your-week/"
PLAN = {"version": 1, "stage": "", "records": {}, "reviews": [], "booklet": []}


def _plan(**parts: Any) -> str:
    return json.dumps({**PLAN, **parts})


def _shown(page: Page) -> list[str]:
    return page.locator(".cards h3:visible").all_text_contents()


def test_a_ticked_step_is_kept_and_shows_in_the_other_language_and_in_the_journal(visitor: Visitor) -> None:
    page = visitor.open(RECAP)
    page.get_by_role("checkbox").nth(2).check()
    says(page, ENGLISH.saved)
    page.get_by_role("checkbox").nth(0).check()
    says(page, ENGLISH.saved)

    assert kept(page)["records"]["map-your-week"]["notes"]["steps"]["text"] == "1, 3"
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.get_by_role("checkbox").nth(2)).to_be_checked()
    expect(page.get_by_role("checkbox").nth(1)).not_to_be_checked()
    page.goto(visitor.address + ENGLISH.address)
    expect(page.locator("#entry-map-your-week")).to_contain_text("1, 3")


@pytest.mark.parametrize(
    ("guidance", "journal", "saved"),
    [
        ("en/guidance/learning-logs-and-talks/", "en/journal/", "Saved on this device."),
        ("cy/canllawiau/cofnodion-dysgu/", "cy/dyddiadur/", "Wedi'i gadw ar y ddyfais hon."),
    ],
)
def test_a_step_of_guidance_is_ticked_and_kept_likewise(
    visitor: Visitor, guidance: str, journal: str, saved: str
) -> None:
    page = visitor.open(guidance)
    page.get_by_role("checkbox").nth(1).check()
    says(page, saved)
    expect(page.locator("[data-outcome]:visible").get_by_text(saved)).to_be_visible()
    page.reload()
    expect(page.get_by_role("checkbox").nth(1)).to_be_checked()
    page.goto(visitor.address + journal)

    expect(page.locator("[data-entry='guidance/learning-logs']")).to_be_visible()
    expect(page.locator("[data-entry='guidance/learning-logs'] [data-note=steps]")).to_contain_text("2")
    expect(page.locator("[data-gone]")).to_be_hidden()


def test_steps_of_guidance_can_be_ticked_on_paper_without_scripts(new_visitor: NewVisitor) -> None:
    page = new_visitor(java_script_enabled=False).open("en/guidance/learning-logs-and-talks/")

    expect(page.locator(".ticks > li:visible")).to_have_count(3)
    expect(page.locator(".your-notes:visible")).to_have_count(0)


def test_a_step_that_is_no_longer_ticked_leaves_nothing(visitor: Visitor) -> None:
    page = visitor.open(RECAP)
    page.get_by_role("checkbox").nth(0).check()
    says(page, ENGLISH.saved)
    page.get_by_role("checkbox").nth(0).uncheck()
    says(page, ENGLISH.saved)

    assert kept(page)["records"] == {}


def test_ticks_of_two_copies_that_were_joined_are_all_shown(visitor: Visitor) -> None:
    page = visitor.open(RECAP)
    notes = {"steps": {"text": "1\n\n* * *\n\n3", "changed": "2026-11-23"}}
    keep(page, _plan(records={"map-your-week": {"done": "", "notes": notes}}))

    expect(page.get_by_role("checkbox").nth(0)).to_be_checked()
    expect(page.get_by_role("checkbox").nth(1)).not_to_be_checked()
    expect(page.get_by_role("checkbox").nth(2)).to_be_checked()


def test_what_was_kept_before_there_were_ticks_stays(visitor: Visitor) -> None:
    page = visitor.open(RECAP)
    notes = {"outcome": {"text": NOTE, "changed": "2026-01-02"}}
    keep(page, _plan(records={"map-your-week": {"done": "2026-01-03", "notes": notes}}))
    page.get_by_role("checkbox").nth(0).check()
    says(page, ENGLISH.saved)

    record = kept(page)["records"]["map-your-week"]
    assert record == {"done": "2026-01-03", "notes": {**notes, "steps": record["notes"]["steps"]}}


@pytest.mark.parametrize("width", [1280, 320])
def test_saved_stands_beside_the_field_in_view(new_visitor: NewVisitor, width: int) -> None:
    page = new_visitor(width).open(ENGLISH.talk_page)
    field = field_of(page, ENGLISH)
    field.evaluate("field => field.scrollIntoView({ block: 'center' })")
    field.fill(NOTE)
    message = page.get_by_role("status").filter(has_text=ENGLISH.saved)
    expect(message).to_be_in_viewport()
    below, above = field.bounding_box(), message.bounding_box()

    assert below
    assert above
    assert 0 <= above["y"] - (below["y"] + below["height"]) < 20


def test_a_failure_moves_to_where_the_reader_writes_next(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError'); };")
    page.goto(visitor.address + ENGLISH.talk_page)
    fields = page.get_by_role("textbox", name=ENGLISH.note)
    fields.nth(0).fill(NOTE)
    says(page, ENGLISH.unsaved["unavailable"])
    fields.nth(1).fill(NOTE)
    failed = fields.nth(1).locator("xpath=..").locator(".outcome")

    expect(failed).to_contain_text(ENGLISH.unsaved["unavailable"])
    expect(page.locator(".outcome.failed")).to_have_count(1)
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    dialog.value.accept()


def test_a_field_grows_with_what_is_written(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    field = field_of(page, ENGLISH)
    before = field.bounding_box()
    field.fill("\n".join("abcdef"))
    after = field.bounding_box()

    assert before
    assert after
    assert after["height"] >= 2.5 * before["height"]


ORDERED = ["en/resources/", "en/resources/something-to-do/", "en/programmes/"]
OWN = "stage:first-headship"


def _standing(page: Page) -> list[tuple[int, bool]]:
    """How open each record of the first list is, and whether it is not for the stage."""
    items = page.locator("[data-part=list]").first.locator("> li")
    found: list[list[str]] = items.evaluate_all("all => all.map(each => [each.dataset.openness, each.dataset.tokens])")
    return [(int(openness), OWN not in tokens.split()) for openness, tokens in found]


@pytest.mark.parametrize("path", ORDERED)
def test_of_what_is_equally_open_what_suits_the_readers_stage_comes_first(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    before = _standing(page)
    keep(page, _plan(stage="first-headship"))
    expect(page.get_by_label("Sorted for my stage:")).to_be_checked()

    assert _standing(page) == sorted(before)
    assert before != sorted(before)


@pytest.mark.parametrize("path", ORDERED)
def test_the_order_for_the_stage_can_be_turned_off_and_the_address_keeps_that(visitor: Visitor, path: str) -> None:
    page = visitor.open(path)
    before = _shown(page)
    keep(page, _plan(stage="first-headship"))
    own = page.get_by_label("Sorted for my stage:")
    own.uncheck()
    assert _shown(page) == before
    page.reload()
    expect(own).not_to_be_checked()
    assert _shown(page) == before
    own.check()

    expect(page).to_have_url(visitor.address + path)


def test_without_a_stage_nothing_speaks_of_one(visitor: Visitor) -> None:
    page = visitor.open("en/programmes/")

    expect(page.locator("[data-fit-own]")).to_be_hidden()


def test_filters_narrow_each_kind_and_the_way_to_the_rest_takes_them_along(visitor: Visitor) -> None:
    page = visitor.open("en/resources/?minutes=to_10")
    shown = page.locator(".best [data-part=list] > li:visible")
    expect(shown).not_to_have_count(0)
    tokens: list[str] = shown.evaluate_all("all => all.map(each => each.dataset.tokens)")

    assert [each for each in tokens if "minutes:to_10" not in each.split()] == []
    for link in page.locator("[data-rest]:visible a").all():
        assert (link.get_attribute("href") or "").endswith("?minutes=to_10")


def test_without_scripts_the_best_three_and_the_ways_to_each_list_are_there(new_visitor: NewVisitor) -> None:
    page = new_visitor(java_script_enabled=False).open("en/resources/")

    expect(page.get_by_role("navigation", name="Resources").get_by_role("link")).to_have_count(4)
    expect(page.locator("[data-part=list]").first.locator("> li:visible")).to_have_count(3)


@both_languages
def test_axe_finds_nothing_on_lists_of_resources(new_visitor: NewVisitor, words: object) -> None:
    root = "en/resources/" if words is ENGLISH else "cy/adnoddau/"
    rest = "something-to-read/" if words is ENGLISH else "rhywbeth-i-ddarllen/"
    visitor = new_visitor(320)

    assert [violations(visitor.open(path), NARROW) for path in (root, root + rest)] == [[], []]


def test_axe_finds_nothing_on_a_page_with_ticks(new_visitor: NewVisitor) -> None:
    page = new_visitor(320).open(RECAP)
    page.get_by_role("checkbox").nth(0).check()
    says(page, ENGLISH.saved)

    assert violations(page, NARROW) == []
