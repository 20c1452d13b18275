"""Backups that come from anywhere: checked as a whole, told about in numbers, never at the cost of what is here."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .acting import keep, kept, says
from .conftest import Visitor

EN, CY = "en/journal/", "cy/dyddiadur/"
HERE = {
    "version": 1,
    "stage": "",
    "records": {"nearly-there": {"done": "", "notes": {"try": {"text": "Mine", "changed": "2026-01-02"}}}},
    "reviews": [],
    "booklet": [],
}
Import = Callable[[Page, str], None]


@pytest.fixture
def import_file(tmp_path: Path) -> Import:
    """Chooses a file with this text."""

    def choose(page: Page, text: str) -> None:
        file = tmp_path / "backup.json"
        file.write_text(text, encoding="utf-8")
        with page.expect_file_chooser() as chooser:
            page.locator("[data-do=import]").click()
        chooser.value.set_files(file)

    return choose


def _plan(**parts: Any) -> str:
    return json.dumps({"version": 1, "stage": "", "records": {}, "reviews": [], "booklet": [], **parts})


def _record(number: int) -> dict[str, Any]:
    return {
        "done": "2026-01-02",
        "notes": {f"n{each}": {"text": f"Note {each}", "changed": ""} for each in range(number)},
    }


def _review(day: str) -> dict[str, Any]:
    return {"set": "standards", "on": day, "finished": True, "answers": {}}


MIXED = _plan(
    stage="first-headship",
    records={
        "nearly-there": {"done": "9999-99-99", "notes": {"try": {"text": "Yours", "changed": ""}}},
        "a": _record(12),
    },
    reviews=[_review("2026-01-02"), _review("2026-02-31"), {"on": ["2026-01-02"]}],
    booklet=["oak-award", "team-compass", 7],
)


@pytest.mark.parametrize(
    ("journal", "told"),
    [
        (
            EN,
            [
                "12 notes were added.",
                "1 note differed from the one here. Both texts were kept.",
                "1 resource was added to those that you have done.",
                "1 self-review was added.",
                "2 programmes were put into your booklet.",
                "Your stage was taken from the backup.",
                "4 items in the file were not understood.",
            ],
        ),
        (
            CY,
            [
                "Ychwanegwyd 12 nodyn.",
                "Roedd 1 nodyn yn wahanol. Mae'r ddau destun wedi'u cadw.",
                "Ychwanegwyd 1 adnodd at y rhai rydych wedi'u gwneud.",
                "Ychwanegwyd 1 hunanadolygiad.",
                "Ychwanegwyd 2 raglen at eich llyfryn.",
                "Mae eich cam wedi'i gymryd o'r copi wrth gefn.",
                "Nid oedd modd deall 4 eitem yn y ffeil.",
            ],
        ),
    ],
    ids=["en", "cy"],
)
def test_what_came_of_an_import_is_told_in_numbers(
    visitor: Visitor, import_file: Import, journal: str, told: list[str]
) -> None:
    page = visitor.open(journal)
    keep(page, json.dumps(HERE))
    import_file(page, MIXED)

    expect(page.locator("[data-imported] li:visible")).to_have_text(told)
    assert kept(page)["records"]["nearly-there"] == {
        "done": "",
        "notes": {"try": {"text": "Mine\n\n* * *\n\nYours", "changed": "2026-01-02"}},
    }
    assert [review["on"] for review in kept(page)["reviews"]] == ["2026-01-02"]


@pytest.mark.parametrize(
    ("journal", "told"),
    [
        (EN, ["1 note was here already.", "There was nothing new in the file."]),
        (CY, ["Roedd 1 nodyn yma eisoes.", "Nid oedd dim byd newydd yn y ffeil."]),
    ],
)
def test_a_backup_of_what_is_here_says_that_nothing_is_new(
    visitor: Visitor, import_file: Import, journal: str, told: list[str]
) -> None:
    page = visitor.open(journal)
    keep(page, json.dumps(HERE))
    import_file(page, json.dumps(HERE))

    expect(page.locator("[data-imported] li:visible")).to_have_text(told)
    assert kept(page) == HERE


def test_names_of_javascripts_own_come_in_like_any_other(visitor: Visitor, import_file: Import) -> None:
    names = ["__proto__", "constructor", "toString"]
    records = {name: {"done": "", "notes": {other: {"text": name, "changed": ""} for other in names}} for name in names}
    review = {**_review("2026-01-02"), "answers": {name: {"step": name, "of": name} for name in names}}
    page = visitor.open(EN)
    import_file(page, _plan(records=records, reviews=[review], booklet=names))
    says(page, "Saved on this device.")

    expect(page.locator("[data-imported] li:visible").first).to_have_text("9 notes were added.")
    expect(page.locator("[data-gone] h4")).to_have_text(names)
    assert kept(page) == json.loads(_plan(records=records, reviews=[review], booklet=names))


@pytest.mark.parametrize("done", ['["2026-01-01"]', '"9999-99-99"', '"2026-02-31"', "20260101", "{}", "true"])
def test_a_day_that_is_none_is_not_stored_and_the_journal_goes_on(
    visitor: Visitor, import_file: Import, done: str
) -> None:
    page = visitor.open(EN)
    notes = '{"try": {"text": "Readable", "changed": ["2026-01-01"]}}'
    import_file(page, f'{{"version": 1, "records": {{"nearly-there": {{"done": {done}, "notes": {notes}}}}}}}')
    says(page, "Saved on this device.")
    expect(page.locator("[data-imported] li:visible")).to_have_text(
        ["1 note was added.", "2 items in the file were not understood."]
    )
    page.reload()

    expect(page.get_by_text("Readable")).to_be_visible()
    assert kept(page)["records"]["nearly-there"] == {"done": "", "notes": {"try": {"text": "Readable", "changed": ""}}}


@pytest.mark.parametrize(
    ("journal", "large", "later"),
    [
        (EN, "This file is larger than 5 MB", "This backup comes from a later version of this site"),
        (CY, "Mae'r ffeil hon yn fwy na 5 MB", "Daw'r copi wrth gefn hwn o fersiwn ddiweddarach o'r wefan hon"),
    ],
)
def test_a_file_that_is_too_large_or_of_a_later_version_is_named_as_that(
    visitor: Visitor, import_file: Import, journal: str, large: str, later: str
) -> None:
    page = visitor.open(journal)
    keep(page, json.dumps(HERE))
    page.evaluate("() => { Blob.prototype.text = () => { throw new Error('it was read'); }; }")
    import_file(page, _plan(booklet=["x" * 5_000_000]))
    says(page, large)
    page.reload()
    import_file(page, '{"version": 2, "records": "in another form"}')
    says(page, later)

    expect(page.locator("[data-imported]")).to_be_hidden()
    assert kept(page) == HERE


def test_a_backup_for_which_there_is_no_room_changes_nothing_that_is_kept(
    visitor: Visitor, import_file: Import
) -> None:
    page = visitor.open(EN)
    keep(page, json.dumps(HERE))
    page.evaluate("for (let n = 1 << 22; n >= 1; n >>= 1) try { localStorage['x' + n] = 'x'.repeat(n); } catch {}")
    import_file(page, MIXED)
    says(page, "Not saved: this device has no room left.")

    expect(page.locator("[data-imported]")).to_be_hidden()
    assert kept(page) == HERE
