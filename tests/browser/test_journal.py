"""The journal: from home to notes on a page and back to all of them, in both languages, kept on the device alone."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .acting import KEY, keep, kept, says, tab_to
from .axe import NARROW, WIDE, violations
from .conftest import NewVisitor, Visitor

NOTE = "We change it together.\nEverybody may say so."


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    home: str
    explore: str
    journal: str
    empty: str
    watch: str
    talk: str
    talk_page: str
    question: str
    note: str
    done: str
    saved: str
    full: str
    unavailable: str
    journal_link: str
    stage: str
    standard: str
    progress: str
    day: str
    other: str


ENGLISH = Words(
    home="en/",
    explore="Explore",
    journal="My journal",
    empty="There is nothing here yet.",
    watch="See everything to watch",
    talk="Embrace the near win",
    talk_page="en/resources/near-win/",
    question="How would you recognise a perfect lesson in your school, and who would decide?",
    note="Your note",
    done="Done",
    saved="Saved on this device.",
    full="Not saved: this device has no room left.",
    unavailable="Not saved: this browser keeps nothing for this site.",
    journal_link="See all your notes in your journal",
    stage="Refining practice",
    standard="Standard",
    progress="Done: 1 of 6",
    day="23 November 2026",
    other="Cymraeg",
)
WELSH = Words(
    home="cy/",
    explore="Archwilio",
    journal="Fy nyddiadur",
    empty="Nid oes dim yma eto.",
    watch="Gweld popeth i'w wylio",
    talk="O fewn dim i lwyddo",
    talk_page="cy/adnoddau/o-fewn-dim-i-lwyddo/",
    question="Sut byddech chi'n adnabod gwers berffaith yn eich ysgol, a phwy fyddai'n penderfynu?",
    note="Eich nodyn",
    done="Wedi'i wneud",
    saved="Wedi'i gadw ar y ddyfais hon.",
    full="Heb ei gadw: nid oes lle ar ôl ar y ddyfais hon.",
    unavailable="Heb ei gadw: nid yw'r porwr hwn yn cadw dim ar gyfer y wefan hon.",
    journal_link="Gweld eich holl nodiadau yn eich dyddiadur",
    stage="Mireinio arfer",
    standard="Safon",
    progress="Wedi'u gwneud: 1 o 6",
    day="23 Tachwedd 2026",
    other="English",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


def _from_home(visitor: Visitor, words: Words) -> Page:
    """The empty journal, then the list of talks, then a talk; the day is always the same."""
    visitor.context.clock.set_fixed_time("2026-11-23T10:00:00Z")
    page = visitor.open(words.home)
    page.get_by_role("contentinfo").get_by_role("link", name=words.journal).click()
    expect(page.get_by_text(words.empty)).to_be_visible()
    page.get_by_role("link", name=words.watch).click()
    page.get_by_role("heading", name=words.talk).get_by_role("link").click()
    page.wait_for_url(f"**/{words.talk_page}", wait_until="load")
    return page


def _field(page: Page, words: Words) -> Locator:
    return page.get_by_role("textbox", name=f"{words.note} {words.question}")


def _entry(page: Page, words: Words) -> Locator:
    return page.locator(".entry").filter(has=page.get_by_role("heading", name=words.talk))


@both_languages
def test_a_note_and_a_mark_come_together_in_the_journal(visitor: Visitor, words: Words) -> None:
    page = _from_home(visitor, words)
    _field(page, words).fill(NOTE)
    says(page, words.saved)
    page.get_by_role("button", name=words.done, exact=True).click()
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name=words.journal_link).click()

    expect(page.get_by_role("heading", name=words.stage, exact=True)).to_be_visible()
    expect(_entry(page, words)).to_have_count(1)
    expect(_entry(page, words).get_by_role("definition").filter(has_text="We change it together.")).to_be_visible()
    expect(_entry(page, words).get_by_role("term").filter(has_text=words.question)).to_be_visible()
    expect(_entry(page, words).get_by_text(words.day)).to_have_count(2)
    expect(page.get_by_text(words.progress)).to_be_visible()


@both_languages
def test_the_keyboard_alone_writes_a_note_marks_it_done_and_reads_it_in_order_of_standards(
    visitor: Visitor, words: Words
) -> None:
    page = _from_home(visitor, words)
    while page.evaluate("document.activeElement.localName") != "textarea":
        page.keyboard.press("Tab")
    expect(_field(page, words)).to_be_focused()
    page.keyboard.insert_text("By keyboard")
    tab_to(page, words.done)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")
    tab_to(page, words.journal_link)
    page.keyboard.press("Enter")
    expect(_entry(page, words)).to_be_visible()
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("radio", name=words.standard, exact=True)).to_be_checked()
    expect(page).to_have_url(re.compile(r"\?by=standards$"))
    expect(page.locator("[data-group=standards]:visible")).to_have_count(3)
    expect(page.locator("[data-group=stages]:visible")).to_have_count(0)
    expect(_entry(page, words)).to_have_count(1)


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_both_languages_share_the_journal(visitor: Visitor, start: Words, end: Words) -> None:
    page = _from_home(visitor, start)
    _field(page, start).fill(NOTE)
    page.get_by_role("link", name=start.other, exact=True).click()
    expect(_field(page, end)).to_have_value(NOTE)
    page.get_by_role("link", name=end.journal_link).click()
    page.get_by_role("radio", name=end.standard, exact=True).check()
    page.get_by_role("link", name=end.other, exact=True).click()

    expect(page.get_by_role("radio", name=start.standard, exact=True)).to_be_checked()
    expect(_entry(page, start).get_by_text("We change it together.")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "field", "note"),
    [
        ("en/resources/slo-survey/", "What came of it", "outcome"),
        ("en/resources/oecd-2017/", "What you take from it", "takeaway"),
        ("en/resources/near-win/", "What happened when you tried it", "try"),
    ],
)
def test_every_kind_of_resource_takes_a_note(visitor: Visitor, path: str, field: str, note: str) -> None:
    page = visitor.open(path)
    page.get_by_role("textbox", name=field).fill("Much")
    says(page, ENGLISH.saved)

    assert kept(page)["records"][path.split("/")[2]]["notes"][note]["text"] == "Much"


def test_a_note_that_is_emptied_leaves_nothing(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    _field(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    _field(page, ENGLISH).fill("")
    page.get_by_role("link", name=ENGLISH.journal_link).click()
    expect(page.get_by_text(ENGLISH.empty)).to_be_visible()

    assert kept(page)["records"] == {}


def test_what_is_typed_just_before_leaving_iskept(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    _field(page, ENGLISH).press_sequentially("Quick")
    page.goto(f"{visitor.address}en/journal/")

    expect(_entry(page, ENGLISH).get_by_text("Quick")).to_be_visible()


def test_two_tabs_see_each_other_and_lose_no_text(visitor: Visitor) -> None:
    first, second = visitor.open(ENGLISH.talk_page), visitor.open(ENGLISH.talk_page)
    _field(first, ENGLISH).fill("From the first")
    says(first, ENGLISH.saved)
    expect(_field(second, ENGLISH)).to_have_value("From the first")
    _field(second, ENGLISH).evaluate("field => { field.value = 'From the second'; }")  # not yet saved
    first.keyboard.press("Tab")  # away and back: the message goes, and comes anew
    _field(first, ENGLISH).fill("Anew from the first")
    says(first, ENGLISH.saved)
    _field(second, ENGLISH).evaluate("field => field.dispatchEvent(new Event('change'))")

    expect(_field(second, ENGLISH)).to_have_value("Anew from the first\n\n* * *\n\nFrom the second")
    expect(_field(first, ENGLISH)).to_have_value("Anew from the first\n\n* * *\n\nFrom the second")


BROKEN = {
    "full": "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    "Object.defineProperty(Storage.prototype, 'length', { value: 1 });",
    "private": "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
    "forbidden": "Object.defineProperty(window, 'localStorage',"
    " { get() { throw new DOMException('', 'SecurityError'); } });",
    "absent": "Object.defineProperty(window, 'localStorage', { value: null });",
}


@both_languages
@pytest.mark.parametrize("way", BROKEN)
def test_a_device_that_keeps_nothing_is_named_and_the_text_stays(visitor: Visitor, words: Words, way: str) -> None:
    page = visitor.context.new_page()
    page.add_init_script(BROKEN[way])
    page.goto(visitor.address + words.talk_page)
    _field(page, words).fill(NOTE)
    says(page, words.full if way == "full" else words.unavailable)
    page.get_by_role("button", name=words.done, exact=True).click()
    assert violations(page, WIDE) == []
    with page.expect_event("dialog") as dialog:
        page.close(run_before_unload=True)
    assert dialog.value.type == "beforeunload"
    dialog.value.dismiss()

    expect(_field(page, words)).to_have_value(NOTE)
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")


def test_storage_that_is_really_full_says_so_and_saves_when_there_is_room_again(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    page.evaluate("for (let n = 1 << 22; n >= 1; n >>= 1) try { localStorage['x' + n] = 'x'.repeat(n); } catch {}")
    _field(page, ENGLISH).fill("x" * 500)
    says(page, ENGLISH.full)
    page.evaluate("for (const key of Object.keys(localStorage)) if (key.startsWith('x')) localStorage.removeItem(key)")
    _field(page, ENGLISH).fill("There is room")
    says(page, ENGLISH.saved)

    assert kept(page)["records"]["near-win"]["notes"]["perfect-lesson"]["text"] == "There is room"


DAMAGED = [
    "no JSON at all",
    '{"version": 1, "records": ["a list"]}',
    '{"version": "new"}',
    "[]",
    '{"version": 1, "records": {"near-win": {"done": "soon", "notes": {"try": {"text": 7}}}}}',
]


@pytest.mark.parametrize("text", DAMAGED)
def test_what_cannot_be_read_is_put_aside_and_can_be_saved_as_a_file(visitor: Visitor, text: str) -> None:
    page = visitor.open(ENGLISH.talk_page)
    keep(page, text)
    expect(page.get_by_text("It was put aside, not deleted.")).to_be_visible()
    _field(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    page.get_by_role("link", name=ENGLISH.journal_link).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what was put aside").click()

    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    expect(_entry(page, ENGLISH).get_by_text("We change it together.")).to_be_visible()


def test_the_parts_of_damaged_content_that_can_be_read_are_shown(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    notes = {"perfect-lesson": {"text": "Readable", "changed": "2026-01-02"}, "try": 7}
    kept = {"version": 1, "records": {"near-win": {"done": "", "notes": notes}}}
    keep(page, json.dumps(kept))

    expect(_field(page, ENGLISH)).to_have_value("Readable")


def test_what_a_later_version_of_the_site_kept_is_left_alone(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.talk_page)
    later = '{"version":99,"records":"in another form"}'
    keep(page, later)
    _field(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.unavailable)

    assert page.evaluate(f"localStorage.getItem('{KEY}')") == later
    page.evaluate("localStorage.clear()")  # so that nothing asks before the page is closed


def test_the_stage_that_an_older_version_kept_moves_into_the_plan(visitor: Visitor) -> None:
    page = visitor.open("en/")
    page.evaluate("localStorage.setItem('stage', 'new-headteacher')")
    page.goto(f"{visitor.address}{ENGLISH.talk_page}")
    _field(page, ENGLISH).fill(NOTE)
    says(page, ENGLISH.saved)
    page.goto(f"{visitor.address}en/")

    expect(page.get_by_role("complementary", name="Your stage")).to_contain_text("New headteacher")
    assert kept(page)["version"] == 1
    assert page.evaluate("localStorage.getItem('stage')") is None


def _plan(**records: Any) -> str:
    return json.dumps({"version": 1, "stage": "", "records": records, "reviews": [], "booklet": []})


def _open_journal(visitor: Visitor, words: Words, kept: str = "") -> Page:
    page = visitor.open("en/journal/" if words is ENGLISH else "cy/dyddiadur/")
    if kept:
        keep(page, kept)
        expect(_entry(page, words)).to_be_visible()
    return page


FULL = _plan(
    **{
        "near-win": {
            "done": "2026-11-23",
            "notes": {
                "perfect-lesson": {"text": NOTE, "changed": "2026-11-22"},
                "gone-question": {"text": "Still here", "changed": "2026-01-02"},
            },
        },
        "slo-survey": {"done": "2026-10-01", "notes": {}},
        "a-page-that-has-gone": {"done": "", "notes": {"try": {"text": "Not lost", "changed": "2026-01-02"}}},
    }
)


def test_notes_without_their_question_or_page_are_shown_too(visitor: Visitor) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)

    expect(page.get_by_text("Still here")).to_be_visible()
    expect(page.get_by_text("A question that is no longer asked").first).to_be_visible()
    expect(page.get_by_text("Not lost")).to_be_visible()


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ENGLISH,
            [
                "# My journal",
                "### Embrace the near win",
                "- Activity: Something to watch, 12 minutes",
                "- Professional standards: Pedagogy, Professional learning, Innovation",
                "- Done: 23 November 2026",
                "> Everybody may say so.",
            ],
        ),
        (
            WELSH,
            [
                "# Fy nyddiadur",
                "### O fewn dim i lwyddo",
                "- Gweithgaredd: Rhywbeth i'w wylio, 12 munud",
                "- Safonau proffesiynol: Addysgeg, Dysgu proffesiynol, Arloesi",
                "- Wedi'i wneud: 23 Tachwedd 2026",
                "> Everybody may say so.",
            ],
        ),
    ],
    ids=["en", "cy"],
)
def test_the_export_is_markdown_in_the_language_of_the_page(visitor: Visitor, words: Words, lines: list[str]) -> None:
    page = _open_journal(visitor, words, FULL)
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    exported = Path(download.value.path()).read_text(encoding="utf-8").splitlines()

    assert download.value.suggested_filename.endswith(".md")
    assert [line for line in lines if line not in exported] == []
    assert exported.count("### " + words.talk) == 1


@both_languages
def test_a_backup_comes_back_without_loss_after_everything_was_deleted(
    visitor: Visitor, tmp_path: Path, words: Words
) -> None:
    page = _open_journal(visitor, words, FULL)
    with page.expect_download() as download:
        page.locator("[data-do=backup]").click()
    file = tmp_path / "backup.json"
    download.value.save_as(file)
    page.locator("[data-do=erase]").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-do=erase]")).to_be_focused()
    expect(_entry(page, words)).to_be_visible()
    page.keyboard.press("Enter")
    dialog.get_by_role("button").last.click()
    says(page, "Everything was deleted" if words is ENGLISH else "Mae popeth wedi'i ddileu")
    expect(page.get_by_text(words.empty)).to_be_visible()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    _import(page, file)
    says(page, words.saved)

    assert kept(page) == json.loads(FULL)
    expect(_entry(page, words)).to_be_visible()


def _import(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("[data-do=import]").click()
    chooser.value.set_files(file)


def test_an_import_never_writes_over_a_note(visitor: Visitor, tmp_path: Path) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)
    notes = {
        "perfect-lesson": {"text": "Another thought", "changed": "2020-01-01"},
        "try": {"text": "A new note", "changed": "2026-01-01"},
        "gone-question": {"text": "Still", "changed": "2026-12-31"},
    }
    file = tmp_path / "backup.json"
    file.write_text(_plan(**{"near-win": {"done": "", "notes": notes}}), encoding="utf-8")
    _import(page, file)
    expect(page.locator("[data-imported] li:visible")).to_have_text(
        ["Notes added: 1", "Notes that differed, with both texts kept: 1", "Notes that were here already: 1"]
    )
    joined = kept(page)["records"]["near-win"]

    assert joined["done"] == "2026-11-23"
    assert joined["notes"]["perfect-lesson"]["text"] == f"{NOTE}\n\n* * *\n\nAnother thought"
    assert joined["notes"]["try"]["text"] == "A new note"
    assert joined["notes"]["gone-question"]["text"] == "Still here"


@pytest.mark.parametrize("text", ["# My journal", '{"version": 99}', "{}"])
def test_a_file_that_is_no_backup_changes_nothing(visitor: Visitor, tmp_path: Path, text: str) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)
    file = tmp_path / "other.json"
    file.write_text(text, encoding="utf-8")
    _import(page, file)
    says(page, "This file is not a backup from this site. Nothing was changed.")

    assert kept(page) == json.loads(FULL)


@both_languages
def test_print_has_a_record_for_the_passport(visitor: Visitor, words: Words) -> None:
    page = _open_journal(visitor, words, FULL)
    page.emulate_media(media="print")

    expect(page.locator("button:visible, nav:visible, form:visible, progress:visible")).to_have_count(0)
    expect(page.locator(".passport-head")).to_be_visible()
    expect(_entry(page, words).get_by_role("term")).to_have_count(6)
    expect(_entry(page, words).get_by_text("We change it together.")).to_be_visible()


@both_languages
def test_axe_finds_nothing_in_a_journal_with_notes_and_in_its_dialog(visitor: Visitor, words: Words) -> None:
    page = _open_journal(visitor, words, FULL)
    expect(_entry(page, words)).to_be_visible()
    assert violations(page) == []
    page.locator("[data-do=erase]").click()

    assert violations(page) == []


@both_languages
def test_axe_finds_nothing_on_a_page_with_notes(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(320).open(words.talk_page)
    _field(page, words).fill(NOTE)
    says(page, words.saved)

    assert violations(page, NARROW) == []


@both_languages
def test_without_scripts_the_questions_are_a_plain_list(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.talk_page)

    expect(page.get_by_role("listitem").filter(has_text=words.question)).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_count(0)
