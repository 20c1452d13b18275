"""The journal: from home to notes on a page and back to all of them, as a file, on paper and deleted."""

import json
import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Reflection

from .acting import KEY, keep, kept, says, tab_to
from .axe import violations
from .conftest import TODAY, NewVisitor, Visitor
from .journal import ENGLISH, NOTE, WELSH, Words, both_languages, entry_of, field_of, plan_of


def _from_home(visitor: Visitor, words: Words) -> Page:
    """The empty journal, then the list of talks, then a talk."""
    visitor.context.clock.set_fixed_time(f"{TODAY}T10:00:00Z")
    page = visitor.open(words.home)
    page.get_by_role("contentinfo").get_by_role("link", name=words.journal).click()
    expect(page.get_by_text(words.empty)).to_be_visible()
    page.get_by_role("link", name=words.watch).click()
    page.get_by_role("heading", name=words.talk).get_by_role("link").click()
    page.wait_for_url(f"**/{words.talk_page}", wait_until="load")
    return page


@both_languages
def test_a_note_and_a_mark_come_together_in_the_journal(visitor: Visitor, catalogue: Catalogue, words: Words) -> None:
    page = _from_home(visitor, words)
    field_of(page, words).fill(NOTE)
    says(page, words.saved)
    page.get_by_role("button", name=words.done, exact=True).click()
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name=words.journal_link).click()

    expect(page.get_by_role("heading", name=words.day, exact=True)).to_be_visible()
    expect(entry_of(page, words)).to_have_count(1)
    expect(entry_of(page, words).get_by_role("definition").filter(has_text="We change it together.")).to_be_visible()
    expect(entry_of(page, words).get_by_role("term").filter(has_text=words.question)).to_be_visible()
    expect(entry_of(page, words).get_by_text(words.day)).to_have_count(2)  # done, and written
    expect(page.get_by_text(words.progress.format(of=len(catalogue.all(Reflection))))).to_be_visible()


@both_languages
def test_the_keyboard_alone_writes_a_note_marks_it_done_and_reads_it_in_order_of_standards(
    visitor: Visitor, words: Words
) -> None:
    page = _from_home(visitor, words)
    tab_to(page, words.note)
    expect(field_of(page, words)).to_be_focused()
    page.keyboard.insert_text("By keyboard")
    tab_to(page, words.done)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=words.done, exact=True)).to_have_attribute("aria-pressed", "true")
    tab_to(page, words.journal_link)
    page.keyboard.press("Enter")
    expect(entry_of(page, words)).to_be_visible()
    tab_to(page, words.by_date)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name=words.by_stage, exact=True)).to_be_checked()
    expect(page.get_by_role("heading", name=words.stage, exact=True)).to_be_visible()
    page.keyboard.press("ArrowDown")

    expect(page.get_by_role("radio", name=words.by_standard, exact=True)).to_be_checked()
    expect(page).to_have_url(re.compile(r"\?by=standards$"))
    expect(page.locator("[data-group=standards]:visible h3")).to_have_text(words.standards[:1])
    expect(page.locator("[data-group=stages]:visible")).to_have_count(0)
    expect(entry_of(page, words)).to_have_count(1)


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_both_languages_share_the_journal(visitor: Visitor, start: Words, end: Words) -> None:
    page = _from_home(visitor, start)
    field_of(page, start).fill(NOTE)
    page.get_by_role("link", name=start.other, exact=True).click()
    expect(field_of(page, end)).to_have_value(NOTE)
    page.get_by_role("link", name=end.journal_link).click()
    page.get_by_role("radio", name=end.by_standard, exact=True).check()
    page.get_by_role("link", name=end.other, exact=True).click()

    expect(page.get_by_role("radio", name=start.by_standard, exact=True)).to_be_checked()
    expect(entry_of(page, start).get_by_text("We change it together.")).to_be_visible()


def _open_journal(visitor: Visitor, words: Words, content: str) -> Page:
    """The journal of a device that keeps this."""
    page = visitor.open(words.address)
    keep(page, content)
    expect(entry_of(page, words)).to_be_visible()
    return page


FORBID = """
if (navigator.clipboard) navigator.clipboard.writeText = async () => { throw new Error('forbidden'); };
"""
RECORD = "https://partnership.example/cy/cydymaith/"
"""The page of the contact that data/site.yaml names."""
FULL = plan_of(
    **{
        "nearly-there": {
            "done": "2026-11-23",
            "notes": {
                "good-lesson": {"text": NOTE, "changed": "2026-11-22"},
                "gone-question": {"text": "Still here", "changed": "2026-01-02"},
            },
        },
        "ladder-survey": {"done": "2026-10-01", "notes": {}},
        "a-page-that-has-gone": {"done": "", "notes": {"try": {"text": "Not lost", "changed": "2026-01-02"}}},
    }
)


@both_languages
def test_the_newest_day_is_the_first_and_each_entry_stands_once(visitor: Visitor, words: Words) -> None:
    page = _open_journal(visitor, words, FULL)
    days = page.locator(".journal-group:visible h3")

    expect(page.get_by_role("radio", name=words.by_date, exact=True)).to_be_checked()
    expect(days).to_have_count(3)
    expect(days.first).to_have_text(words.day)
    expect(days.nth(1)).to_contain_text("2026")
    expect(page.locator("[data-entry]:visible")).to_have_count(2)


@both_languages
def test_an_entry_of_several_stages_stands_under_that_of_the_reader_alone(
    visitor: Visitor, catalogue: Catalogue, words: Words
) -> None:
    talk = catalogue.find(Reflection, "nearly-there")
    assert talk
    stages = talk.stages
    page = visitor.open(words.address)
    keep(page, FULL.replace('"stage": ""', f'"stage": "{stages[-1]}"'))
    page.get_by_role("radio", name=words.by_stage, exact=True).check()

    assert len(stages) > 1
    expect(page.locator(f"[data-group=stages][data-id={stages[-1]}]").get_by_text(words.talk)).to_be_visible()
    expect(page.get_by_role("link", name=words.talk)).to_have_count(1)


def test_a_note_without_a_day_is_the_last(visitor: Visitor) -> None:
    note = {"done": "", "notes": {"try": {"text": "Some day", "changed": ""}}}
    dated = {"done": "2020-01-01", "notes": {}}
    page = _open_journal(visitor, ENGLISH, plan_of(**{"nearly-there": note, "ladder-survey": dated}))

    expect(page.locator(".journal-group:visible").last.get_by_text("Some day")).to_be_visible()
    expect(page.locator(".journal-group:visible h3:visible")).to_have_text(["1 January 2020"])


@both_languages
def test_an_entry_is_copied_as_text_with_its_date_title_and_questions(new_visitor: NewVisitor, words: Words) -> None:
    visitor = new_visitor(permissions=["clipboard-read", "clipboard-write"])
    page = _open_journal(visitor, words, FULL)
    page.get_by_role("button", name=words.copy).click()
    says(page, words.copied)
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    page.get_by_role("button", name=words.copy_all).click()
    expect(page.locator("[data-passport] [role=status]")).to_have_text(words.copied)
    everything = page.evaluate("navigator.clipboard.readText()")

    assert copied[:5] == [words.day, words.talk, "", words.question, NOTE.splitlines()[0]]
    assert everything.startswith("\n".join(copied))
    assert everything.count(NOTE) == 1
    assert everything.partition("a-page-that-has-gone")[2].splitlines()[3:] == ["Not lost"]
    expect(page.locator("[data-passport]").get_by_role("link")).to_have_attribute("href", RECORD)


def test_a_browser_that_forbids_copying_is_named(visitor: Visitor) -> None:
    visitor.context.add_init_script(FORBID)
    page = _open_journal(visitor, ENGLISH, FULL)
    page.get_by_role("button", name=ENGLISH.copy).click()

    says(page, "Not copied: this browser does not allow it.")


def test_notes_without_their_question_or_page_are_shown_too(visitor: Visitor) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)

    expect(page.get_by_text("Still here")).to_be_visible()
    expect(page.get_by_text("A question that is no longer asked").first).to_be_visible()
    expect(page.get_by_text("Not lost", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        (
            ENGLISH,
            [
                ("Title", "My journal"),
                ("Heading 2", "Nearly there"),
                ("List Bullet", "Activity: Something to watch, 12 minutes"),
                ("List Bullet", "Oak standards: Craft, Company, Courage"),
                ("List Bullet", "Done: 23 November 2026"),
                ("Quote", "Everybody may say so."),
            ],
        ),
        (
            WELSH,
            [
                ("Title", "Fy nyddiadur"),
                ("Heading 2", "Bron â chyrraedd"),
                ("List Bullet", "Gweithgaredd: Rhywbeth i'w wylio, 12 munud"),
                ("List Bullet", "Safonau'r dderwen: Crefft, Cwmni, Dewrder"),
                ("List Bullet", "Wedi'i wneud: 23 Tachwedd 2026"),
                ("Quote", "Everybody may say so."),
            ],
        ),
    ],
    ids=["en", "cy"],
)
def test_the_document_is_in_the_language_of_the_page(
    visitor: Visitor, words: Words, texts: list[tuple[str, str]]
) -> None:
    page = _open_journal(visitor, words, FULL)
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    saved = docx.Document(str(download.value.path()))
    lines = [
        (each.style.name if each.style else "", line) for each in saved.paragraphs for line in each.text.split("\n")
    ]

    assert download.value.suggested_filename.endswith(".docx")
    assert saved.core_properties.language == f"{page.locator('html').get_attribute('lang')}-GB"
    assert [text for text in texts if text not in lines] == []
    assert lines.count(("Heading 2", words.talk)) == 1


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
    expect(entry_of(page, words)).to_be_visible()
    page.keyboard.press("Enter")
    dialog.get_by_role("button").last.click()
    says(page, words.erased)
    expect(page.get_by_text(words.empty)).to_be_visible()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    _import(page, file)
    says(page, words.saved)

    assert kept(page) == json.loads(FULL)
    expect(entry_of(page, words)).to_be_visible()


def _import(page: Page, file: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("[data-do=import]").click()
    chooser.value.set_files(file)


def test_an_import_never_writes_over_a_note(visitor: Visitor, tmp_path: Path) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)
    notes = {
        "good-lesson": {"text": "Another thought", "changed": "2020-01-01"},
        "try": {"text": "A new note", "changed": "2026-01-01"},
        "gone-question": {"text": "Still", "changed": "2026-12-31"},
    }
    file = tmp_path / "backup.json"
    file.write_text(plan_of(**{"nearly-there": {"done": "", "notes": notes}}), encoding="utf-8")
    _import(page, file)
    expect(page.locator("[data-imported] li:visible")).to_have_text(
        ["1 note was added.", "1 note differed from the one here. Both texts were kept.", "1 note was here already."]
    )
    joined = kept(page)["records"]["nearly-there"]

    assert joined["done"] == "2026-11-23"
    assert joined["notes"]["good-lesson"]["text"] == f"{NOTE}\n\n* * *\n\nAnother thought"
    assert joined["notes"]["try"]["text"] == "A new note"
    assert joined["notes"]["gone-question"]["text"] == "Still here"


@pytest.mark.parametrize("text", ["# My journal", "{}"])
def test_a_file_that_is_no_backup_changes_nothing(visitor: Visitor, tmp_path: Path, text: str) -> None:
    page = _open_journal(visitor, ENGLISH, FULL)
    file = tmp_path / "other.json"
    file.write_text(text, encoding="utf-8")
    _import(page, file)
    says(page, "This file is not a backup from this site. Nothing was changed.")

    assert kept(page) == json.loads(FULL)


@both_languages
def test_print_has_a_record_of_what_was_learned(visitor: Visitor, words: Words) -> None:
    page = _open_journal(visitor, words, FULL)
    page.emulate_media(media="print")

    expect(page.locator("button:visible, nav:visible, form:visible, progress:visible")).to_have_count(0)
    expect(page.locator(".passport-head")).to_be_visible()
    expect(entry_of(page, words).get_by_role("term")).to_have_count(6)  # four facts and two notes
    expect(entry_of(page, words).get_by_text("We change it together.")).to_be_visible()


@both_languages
def test_axe_finds_nothing_in_a_journal_with_notes_and_in_its_dialog(visitor: Visitor, words: Words) -> None:
    page = _open_journal(visitor, words, FULL)
    found = violations(page)
    page.locator("[data-do=erase]").click()
    expect(page.get_by_role("dialog")).to_be_visible()

    assert [*found, *violations(page)] == []


@both_languages
def test_an_empty_journal_begins_with_something_of_each_kind_and_shows_no_progress(
    visitor: Visitor, words: Words
) -> None:
    page = visitor.open(words.address)

    expect(page.locator("[data-empty] .card:visible")).to_have_count(3)
    expect(page.locator("progress:visible, [data-do=print]:visible, [data-do=export]:visible")).to_have_count(0)
    expect(page.locator("[data-do=import]")).to_be_visible()
