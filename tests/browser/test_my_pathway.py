"""My pathway: what a reader keeps in one place, how it is changed there, taken away, brought back and deleted."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.records import Stage
from catalogue.model.self_review import SelfReview

from .acting import keep, kept, says, tab_to
from .axe import NARROW, violations
from .conftest import TODAY, NewVisitor, Visitor
from .self_review import POINTS, review_of

PHONE = 390
ROW = 65
"""Height of the header with its line."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    locale: Locale
    home: str
    title: str
    address: str
    nothing: str
    menu: str
    stage: str
    change: str
    none: str
    notes: str
    day: str
    step: str
    saved: str
    taken_away: str
    no_reviews: str
    emptied: str
    other: str
    unscripted: str


ENGLISH = Words(
    locale=Locale.EN,
    home="en/",
    title="My pathway",
    address="en/my-pathway/",
    nothing="Nothing is kept on this device yet",
    menu="Menu",
    stage="First headship",
    change="Change your stage",
    none="Keep no stage",
    notes="4 notes. 2 resources marked as done.",
    day="23 November 2026",
    step="One step to begin with",
    saved="Kept on this device. Home shows what is next at your stage, and programmes and resources are sorted for it.",
    taken_away="This device no longer keeps a stage of yours.",
    no_reviews="Your self-reviews were deleted from this device.",
    emptied="Your booklet is empty now.",
    other="Cymraeg",
    unscripted="With JavaScript, this page shows what you keep on this device",
)
WELSH = Words(
    locale=Locale.CY,
    home="cy/",
    title="Fy llwybr",
    address="cy/fy-llwybr/",
    nothing="Nid oes dim yn cael ei gadw ar y ddyfais hon eto",
    menu="Dewislen",
    stage="Prifathrawiaeth gyntaf",
    change="Newid eich cam",
    none="Peidio â chadw cam",
    notes="4 nodyn. 2 adnodd wedi'u gwneud.",
    day="23 Tachwedd 2026",
    step="Un cam i ddechrau",
    saved="Wedi'i gadw ar y ddyfais hon. Mae'r hafan yn dangos beth sydd nesaf ar eich cam chi, "
    "ac mae'r rhaglenni a'r adnoddau wedi'u trefnu ar ei gyfer.",
    taken_away="Nid yw'r ddyfais hon yn cadw eich cam mwyach.",
    no_reviews="Mae eich hunanadolygiadau wedi'u dileu o'r ddyfais hon.",
    emptied="Mae eich llyfryn yn wag nawr.",
    other="English",
    unscripted="Gyda JavaScript, mae'r dudalen hon yn dangos yr hyn rydych yn ei gadw ar y ddyfais hon",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


@pytest.fixture(scope="module")
def full(self_review: SelfReview) -> str:
    """What a device keeps that has some of everything."""
    talk = {
        "good-lesson": {"text": "The newest", "changed": "2026-11-23"},
        "try": {"text": "The oldest", "changed": "2026-01-02"},
        "gone-question": {"text": "The third", "changed": "2026-10-01"},
    }
    records = {
        "nearly-there": {"done": "2026-11-23", "notes": talk},
        "ladder-survey": {"done": "2026-10-01", "notes": {"outcome": {"text": "The second", "changed": "2026-11-02"}}},
    }
    reviews = [review_of(self_review, "2026-11-23", POINTS)]
    booklet = ["oak-award", "a-programme-that-has-gone"]
    plan = {"version": 1, "stage": "first-headship", "records": records, "reviews": reviews, "booklet": booklet}
    return json.dumps(plan)


def _open(visitor: Visitor, words: Words, content: str = "") -> Page:
    visitor.context.clock.set_fixed_time(f"{TODAY}T10:00:00Z")
    page = visitor.open(words.address)
    if content:
        keep(page, content)
    return page


def _parts(page: Page) -> list[str | None]:
    return [part.get_attribute("data-part") for part in page.locator("[data-part]:visible").all()]


@both_languages
def test_the_header_leads_to_it_from_every_page_of_a_wide_screen(visitor: Visitor, words: Words) -> None:
    page = visitor.open(words.home)
    page.get_by_role("banner").get_by_role("link", name=words.title, exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(words.title)


@both_languages
def test_on_a_phone_it_is_the_first_of_the_menu_and_the_header_stays_one_row(
    new_visitor: NewVisitor, words: Words
) -> None:
    page = new_visitor(PHONE).open(words.home)
    assert page.locator(".site-header").evaluate("each => each.getBoundingClientRect().height") <= ROW
    page.get_by_role("button", name=words.menu).click()
    first = page.locator("#site-menu").get_by_role("link").first
    expect(first).to_have_text(words.title)
    first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text(words.title)


@both_languages
def test_where_nothing_is_kept_it_says_so_and_how_to_begin(visitor: Visitor, words: Words) -> None:
    page = _open(visitor, words)

    expect(page.get_by_role("heading", name=words.nothing)).to_be_visible()
    expect(page.locator("[data-begin-with]:visible")).to_have_count(4)
    assert _parts(page) == []


@both_languages
def test_everything_that_is_kept_is_shown_the_latest_notes_first(
    visitor: Visitor, self_review: SelfReview, full: str, words: Words
) -> None:
    page = _open(visitor, words, full)
    lowest = self_review.sets[0].areas[POINTS.index(min(POINTS))]

    assert _parts(page) == ["stage", "notes", "reviews", "booklet"]
    expect(page.locator("[data-own-stage]:visible").get_by_role("link")).to_have_text(words.stage)
    expect(page.locator("[data-part=notes] p").first).to_have_text(words.notes)
    expect(page.locator(".note-text")).to_have_text(["The newest", "The second", "The third"])
    expect(page.locator(".note-day").first).to_have_text(words.day)
    expect(page.locator("[data-on]:visible")).to_have_text(words.day)
    expect(page.locator("[data-step]:visible")).to_contain_text(words.step)
    expect(page.locator(".statement-text:visible")).to_have_text(lowest.statements[0].text[words.locale])
    expect(page.locator("[data-programme]:visible")).to_have_count(1)
    expect(page.locator("[data-gone]")).to_be_visible()
    expect(page.locator("[data-begin]")).to_be_hidden()


@both_languages
def test_the_stage_is_changed_and_taken_away_here(
    visitor: Visitor, catalogue: Catalogue, full: str, words: Words
) -> None:
    page = _open(visitor, words, full)
    last = catalogue.all(Stage)[-1]
    page.get_by_label(words.change).select_option(last.id)
    says(page, words.saved)
    expect(page.locator("[data-own-stage]:visible")).to_have_attribute("data-own-stage", last.id)
    assert kept(page)["stage"] == last.id
    page.get_by_label(words.change).select_option(words.none)
    says(page, words.taken_away)

    expect(page.locator("[data-told=stage]")).to_be_focused()
    assert kept(page)["stage"] == ""
    assert _parts(page) == ["notes", "reviews", "booklet"]
    expect(page.locator("[data-begin-with]:visible")).to_have_count(1)


@both_languages
def test_reviews_are_deleted_and_the_booklet_emptied_without_touching_the_rest(
    visitor: Visitor, full: str, words: Words
) -> None:
    page = _open(visitor, words, full)
    page.locator("[data-do=erase-reviews]").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button").first).to_be_focused()
    dialog.get_by_role("button").last.click()
    says(page, words.no_reviews)
    page.locator("[data-do=empty]").click()
    says(page, words.emptied)

    assert _parts(page) == ["stage", "notes"]
    assert kept(page) == {**json.loads(full), "reviews": [], "booklet": []}


@both_languages
def test_everything_is_taken_away_as_one_file_and_put_back(
    visitor: Visitor, tmp_path: Path, full: str, words: Words
) -> None:
    page = _open(visitor, words, full)
    with page.expect_download() as download:
        page.locator("[data-do=backup]").click()
    file = tmp_path / "backup.json"
    download.value.save_as(file)
    page.locator("[data-do=erase]").click()
    page.get_by_role("dialog").get_by_role("button").last.click()
    expect(page.get_by_role("heading", name=words.nothing)).to_be_visible()
    with page.expect_file_chooser() as chooser:
        page.locator("[data-do=import]").click()
    chooser.value.set_files(file)

    expect(page.locator("[data-part]:visible")).to_have_count(4)
    expect(page.locator("[data-imported] li:visible")).to_have_count(5)
    assert kept(page) == json.loads(full)


def test_a_browser_that_keeps_nothing_shows_that_nothing_is_kept(visitor: Visitor) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)

    expect(page.get_by_role("heading", name=ENGLISH.nothing)).to_be_visible()


def test_another_tab_that_writes_a_note_is_followed(visitor: Visitor) -> None:
    page = _open(visitor, ENGLISH)
    other = visitor.open("en/resources/nearly-there/")
    other.get_by_role("textbox").first.fill("From another tab")
    other.get_by_role("textbox").first.blur()

    expect(page.locator(".note-text")).to_have_text("From another tab")


@both_languages
def test_both_languages_show_the_same(visitor: Visitor, full: str, words: Words) -> None:
    page = _open(visitor, words, full)
    page.get_by_role("link", name=words.other, exact=True).click()

    expect(page.locator("[data-part]:visible")).to_have_count(4)
    expect(page.locator(".note-text")).to_have_text(["The newest", "The second", "The third"])


@both_languages
def test_the_keyboard_alone_reaches_it_and_takes_a_copy(visitor: Visitor, full: str, words: Words) -> None:
    page = _open(visitor, words, full)
    page.locator("#content").focus()
    with page.expect_download():
        tab_to(page, page.locator("[data-do=backup]").inner_text())
        page.keyboard.press("Enter")


@both_languages
def test_axe_finds_nothing_in_it_empty_and_full(visitor: Visitor, full: str, words: Words) -> None:
    page = _open(visitor, words)
    expect(page.get_by_role("heading", name=words.nothing)).to_be_visible()
    found = violations(page, NARROW)
    keep(page, full)
    expect(page.locator("[data-part]:visible")).to_have_count(4)

    assert [*found, *violations(page)] == []


@both_languages
def test_without_scripts_it_says_what_it_would_show(new_visitor: NewVisitor, words: Words) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)

    expect(page.get_by_text(words.unscripted)).to_be_visible()
    expect(page.locator(".my-things:visible, #content button:visible")).to_have_count(0)
