"""Notes and marks on the page of a resource: kept on the device alone, and never lost, whatever the device does."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .acting import KEY, alternating, keep, kept, says
from .axe import NARROW, WIDE, violations
from .conftest import NewVisitor, Visitor
from .journal import ENGLISH, NOTE, WELSH, Words, both_languages, entry_of, field_of, plan_of


@pytest.mark.parametrize(
    ("record", "path", "field", "note"),
    [
        ("ladder-survey", "en/resources/four-sides-survey/", "What came of it", "outcome"),
        ("bridge-paper", "en/resources/bridge-paper/", "What you take from it", "takeaway"),
        ("nearly-there", "en/resources/nearly-there/", "What happened when you tried it", "try"),
    ],
)
def test_every_kind_of_resource_takes_a_note_and_keeps_it_by_its_id(
    visitor: Visitor, record: str, path: str, field: str, note: str
) -> None:
    page = visitor.open(path)
    page.get_by_role("textbox", name=field).fill("Much")
    says(page, ENGLISH.saved)

    assert kept(page)["records"][record]["notes"][note]["text"] == "Much"


def test_a_note_that_is_emptied_leaves_nothing(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    field_of(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    field_of(page, ENGLISH).fill("")
    page.get_by_role("link", name=ENGLISH.journal_link).click()
    expect(page.get_by_text(ENGLISH.empty)).to_be_visible()

    assert kept(page)["records"] == {}


def test_what_is_typed_just_before_leaving_is_kept(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    field_of(page, ENGLISH).press_sequentially("Quick")
    page.goto(visitor.address + ENGLISH.address)

    expect(entry_of(page, ENGLISH).get_by_text("Quick")).to_be_visible()


def test_two_tabs_see_each_other_and_lose_no_text(visitor: Visitor) -> None:
    first, second = visitor.open(ENGLISH.talk_page), visitor.open(ENGLISH.talk_page)
    field_of(first, ENGLISH).fill("From the first")
    says(first, ENGLISH.saved)
    expect(field_of(second, ENGLISH)).to_have_value("From the first")
    field_of(second, ENGLISH).evaluate("field => { field.value = 'From the second'; }")  # not yet saved
    first.keyboard.press("Tab")  # away and back: the message goes, and comes anew
    field_of(first, ENGLISH).fill("Anew from the first")
    says(first, ENGLISH.saved)
    field_of(second, ENGLISH).evaluate("field => field.dispatchEvent(new Event('change'))")

    expect(field_of(second, ENGLISH)).to_have_value("Anew from the first\n\n* * *\n\nFrom the second")
    expect(field_of(first, ENGLISH)).to_have_value("Anew from the first\n\n* * *\n\nFrom the second")


REFUSE = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
FORBID = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });"
BROKEN = {
    "full": ("full", REFUSE + "Object.defineProperty(Storage.prototype, 'length', { value: 1 });"),
    "private": ("unavailable", REFUSE),
    "forbidden": ("unavailable", FORBID),
    "absent": ("unavailable", "Object.defineProperty(window, 'localStorage', { value: null });"),
}
"""The outcome in a browser that this script has broken."""


@alternating("words, outcome, script", [ENGLISH, WELSH], *zip(*BROKEN.values(), strict=True))
def test_a_device_that_keeps_nothing_is_named_and_the_text_stays(
    visitor: Visitor, words: Words, outcome: str, script: str
) -> None:
    page = visitor.context.new_page()
    page.add_init_script(script)
    page.goto(visitor.address + words.talk_page)
    field_of(page, words).fill(NOTE)
    says(page, words.unsaved[outcome])
    page.get_by_role("button", name=words.done, exact=True).click()
    found = violations(page, WIDE)
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    dialog.value.dismiss()

    assert found == []
    assert dialog.value.type == "beforeunload"
    expect(field_of(page, words)).to_have_value(NOTE)
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")


def test_storage_that_is_really_full_says_so_and_saves_when_there_is_room_again(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    page.evaluate("for (let n = 1 << 22; n >= 1; n >>= 1) try { localStorage['x' + n] = 'x'.repeat(n); } catch {}")
    field_of(page, ENGLISH).fill("x" * 500)
    says(page, ENGLISH.unsaved["full"])
    page.evaluate("for (const key of Object.keys(localStorage)) if (key.startsWith('x')) localStorage.removeItem(key)")
    field_of(page, ENGLISH).fill("There is room")
    says(page, ENGLISH.saved)

    assert kept(page)["records"]["nearly-there"]["notes"]["good-lesson"]["text"] == "There is room"


DAMAGED = [
    "no JSON at all",
    '{"version": 1, "records": ["a list"]}',
    '{"version": "new"}',
    "[]",
    '{"version": 1, "records": {"nearly-there": {"done": "soon", "notes": {"try": {"text": 7}}}}}',
]


@pytest.mark.parametrize("text", DAMAGED)
def test_what_cannot_be_read_is_put_aside_and_can_be_saved_as_a_file(visitor: Visitor, text: str) -> None:
    page = visitor.open(ENGLISH.talk_page)
    keep(page, text)
    expect(page.get_by_text("It was put aside, not deleted.")).to_be_visible()
    field_of(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    page.get_by_role("link", name=ENGLISH.journal_link).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what was put aside").click()

    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    expect(entry_of(page, ENGLISH).get_by_text("We change it together.")).to_be_visible()


def test_the_parts_of_damaged_content_that_can_be_read_are_shown(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    notes = {"good-lesson": {"text": "Readable", "changed": "2026-01-02"}, "try": 7}
    keep(page, plan_of(**{"nearly-there": {"done": "", "notes": notes}}))

    expect(field_of(page, ENGLISH)).to_have_value("Readable")


def test_what_a_later_version_of_the_site_kept_is_left_alone(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    later = '{"version":99,"records":"in another form"}'
    keep(page, later)
    field_of(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.unsaved["unavailable"])

    assert page.evaluate(f"localStorage.getItem('{KEY}')") == later
    page.evaluate("localStorage.clear()")  # so that nothing asks before the page is closed


def test_the_stage_that_an_older_version_kept_moves_into_the_plan(visitor: Visitor) -> None:
    page = visitor.open("en/")
    page.evaluate("localStorage.setItem('stage', 'first-headship')")
    page.goto(f"{visitor.address}{ENGLISH.talk_page}")
    field_of(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    page.goto(f"{visitor.address}en/")

    expect(page.get_by_label("Your stage")).to_have_value("first-headship")
    assert kept(page)["version"] == 1
    assert page.evaluate("localStorage.getItem('stage')") is None


@both_languages
def test_axe_finds_nothing_on_a_page_with_notes(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(320).open(words.talk_page)
    field_of(page, words).fill(NOTE)
    says(page, words.saved)

    assert violations(page, NARROW) == []


@both_languages
def test_without_scripts_the_questions_are_a_plain_list(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.talk_page)

    expect(page.get_by_role("listitem").filter(has_text=words.question)).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_count(0)


@both_languages
def test_what_came_of_a_note_is_in_sight_where_its_field_reaches_beyond_the_screen(
    new_visitor: NewVisitor, words: Words
) -> None:
    page = new_visitor(320).open(words.talk_page)
    field = field_of(page, words)
    field.fill("A long line of thought.\n" * 90)
    says(page, words.saved)
    field.evaluate("field => scrollTo(0, field.getBoundingClientRect().top + scrollY)")

    expect(page.locator("[data-outcome]:not(:empty)").first).to_be_in_viewport(ratio=0.9)


def test_a_question_is_read_once_on_the_way_to_its_note(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)

    expect(field_of(page, ENGLISH)).to_be_visible()
    assert ENGLISH.note not in "".join(
        line for line in page.locator(".worksheet").aria_snapshot().splitlines(keepends=True) if "textbox" not in line
    )
