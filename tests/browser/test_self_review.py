"""Self-review: from home to a result, compared with an earlier one; no answer outlives its statement."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.self_review import SelfReview
from tests.conftest import ROOT

from .acting import keep, kept, tab_to
from .axe import violations
from .conftest import NewVisitor, Visitor


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    locale: Locale
    page: str
    address: str
    standards: str
    submit: str
    result: str
    progress: str
    saved: str
    unanswered: str
    changed: str
    renewed: str
    compare: str
    higher: str
    lower: str
    same: str
    none: str
    begin: str
    anew: str
    change: str
    export: str
    day: str
    earlier_day: str
    other: str


ENGLISH = Words(
    locale=Locale.EN,
    page="Self-review",
    address="en/self-review/",
    standards="You and the professional standards",
    submit="Show my result",
    result="Your result",
    progress="Answered: 21 of 21",
    saved="Saved on this device.",
    unanswered="Some statements have no answer yet",
    changed="This statement has changed since you answered it. Answer it anew.",
    renewed="Statements have changed since your last review",
    compare="Compare with an earlier review",
    higher="Higher",
    lower="Lower",
    same="The same",
    none="Not comparable: the statements have changed",
    begin="Where to begin",
    anew="Begin a new review",
    change="Change my answers",
    export="Export as Markdown",
    day="23 November 2026",
    earlier_day="12 January 2026",
    other="Cymraeg",
)
WELSH = Words(
    locale=Locale.CY,
    page="Hunanadolygu",
    address="cy/hunanadolygu/",
    standards="Chi a'r safonau proffesiynol",
    submit="Dangos fy nghanlyniad",
    result="Eich canlyniad",
    progress="Wedi'u hateb: 21 o 21",
    saved="Wedi'i gadw ar y ddyfais hon.",
    unanswered="Mae rhai gosodiadau heb ateb eto",
    changed="Mae'r gosodiad hwn wedi newid ers i chi ei ateb. Atebwch ef o'r newydd.",
    renewed="Mae gosodiadau wedi newid ers eich adolygiad diwethaf",
    compare="Cymharu ag adolygiad cynharach",
    higher="Uwch",
    lower="Is",
    same="Yr un fath",
    none="Nid oes modd cymharu: mae'r gosodiadau wedi newid",
    begin="Ble i ddechrau",
    anew="Dechrau adolygiad newydd",
    change="Newid fy atebion",
    export="Allforio fel Markdown",
    day="23 Tachwedd 2026",
    earlier_day="12 Ionawr 2026",
    other="English",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])
POINTS = (4, 1, 3, 2, 4, 3, 2)
"""What each dimension gets for each of its statements; the second and the fourth are the lowest."""


@pytest.fixture(scope="module")
def self_review() -> SelfReview:
    return load_catalogue(ROOT / "data", ROOT / "docs").self_review


def _review(self_review: SelfReview, on: str, points: tuple[int, ...], *, finished: bool = True) -> dict[str, Any]:
    statements = self_review.sets[0]
    answers = {
        statement.id: {"step": self_review.scale[each - 1].id, "of": self_review.fingerprint(statement)}
        for area, each in zip(statements.areas, points, strict=False)
        for statement in area.statements
    }
    return {"set": statements.id, "on": on, "finished": finished, "answers": answers}


def _plan(*reviews: dict[str, Any]) -> str:
    return json.dumps({"version": 1, "stage": "", "records": {}, "reviews": reviews, "booklet": []})


def _open(visitor: Visitor, words: Words, kept: str = "", query: str = "") -> Page:
    visitor.context.clock.set_fixed_time("2026-11-23T10:00:00Z")
    page = visitor.open(words.address + query)
    if kept:
        keep(page, kept)
    return page


def _from_home(visitor: Visitor, words: Words) -> Page:
    visitor.context.clock.set_fixed_time("2026-11-23T10:00:00Z")
    page = visitor.open(f"{words.locale}/")
    page.get_by_role("contentinfo").get_by_role("link", name=words.page, exact=True).click()
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    expect(page.get_by_role("heading", name=words.standards, exact=True)).to_have_count(0)
    return page


def _answer_all(page: Page, self_review: SelfReview, words: Words) -> None:
    for area, points in zip(self_review.sets[0].areas, POINTS, strict=True):
        for statement in area.statements:
            group = page.get_by_role("group", name=statement.text[words.locale])
            group.get_by_role("radio", name=self_review.scale[points - 1].title[words.locale], exact=True).check()


def _averages(page: Page) -> list[str]:
    return page.locator("[data-now]:visible").all_text_contents()


def _titles(page: Page) -> list[str]:
    return page.locator(".serving:visible h4").all_text_contents()


@both_languages
def test_answers_lead_to_a_picture_a_table_and_what_helps(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = _from_home(visitor, words)
    _answer_all(page, self_review, words)
    expect(page.get_by_role("status").filter(has_text=words.saved)).to_be_visible()
    expect(page.get_by_text(words.progress)).to_be_visible()
    page.get_by_role("button", name=words.submit).click()

    expect(page.get_by_role("heading", name=words.result)).to_be_focused()
    expect(page.get_by_text(words.day)).to_be_visible()
    assert [text[0] for text in _averages(page)] == [str(points) for points in POINTS]
    expect(page.get_by_role("img")).to_have_count(1)
    widths = page.locator("[data-bar] .bar-value:visible").evaluate_all(
        "all => all.map(bar => Number(bar.getAttribute('width')))"
    )
    assert widths == [points * 75 for points in POINTS]
    expect(page.get_by_role("heading", name=words.begin)).to_be_visible()
    assert len(_titles(page)) == 2
    assert page.locator(".serving:visible").nth(0).get_attribute("data-serving") == "continuous-learning"
    assert page.locator(".serving:visible").nth(1).get_attribute("data-serving") == "culture-of-enquiry"
    assert page.locator(".serving:visible").nth(0).get_by_role("link").count() > 5
    expect(page.get_by_role("radio")).to_have_count(2)


@both_languages
def test_the_keyboard_alone_answers_every_statement(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = visitor.open(f"{words.locale}/")
    tab_to(page, words.page)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    while page.evaluate("document.activeElement.name") != "set":
        page.keyboard.press("Tab")
    for statement in self_review.sets[0].statements:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == statement.id
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=words.result)).to_be_focused()
    assert [text[0] for text in _averages(page)] == ["2"] * 7
    tab_to(page, words.change)
    page.keyboard.press("Enter")

    expect(page.get_by_role("radio", name=self_review.scale[1].title[words.locale]).first).to_be_focused()


@both_languages
def test_the_line_at_the_top_never_hides_what_has_the_focus(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    page = _open(new_visitor(320), words)
    page.get_by_role("button", name=words.submit).focus()
    hidden = []
    for _ in self_review.sets[0].statements:
        page.keyboard.press("Shift+Tab")
        focused = page.evaluate("document.activeElement.closest('label').getBoundingClientRect().top")
        line = page.evaluate("document.querySelector('.progress-line').getBoundingClientRect().bottom")
        hidden += [focused] if focused < line else []

    assert hidden == []


@both_languages
def test_what_has_no_answer_is_named_at_the_top(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = _open(visitor, words, _plan(_review(self_review, "2026-11-20", POINTS[:-1], finished=False)))
    page.get_by_role("button", name=words.submit).click()
    summary = page.locator(".unanswered:visible")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading", name=words.unanswered)).to_be_visible()
    expect(summary.get_by_role("link")).to_have_count(3)
    summary.get_by_role("link").first.click()

    expect(page.locator("#leaders-learn-in-sight-not-yet")).to_be_focused()


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_a_half_done_review_goes_on_later_and_in_the_other_language(
    visitor: Visitor, self_review: SelfReview, start: Words, end: Words
) -> None:
    page = _from_home(visitor, start)
    page.get_by_role("radio", name=start.standards).check()
    expect(page).to_have_url(re.compile(r"\?set=standards$"))
    statement = self_review.sets[1].areas[0].statements[0]
    step = self_review.scale[2].title
    page.get_by_role("group", name=statement.text[start.locale]).get_by_role("radio", name=step[start.locale]).check()
    page.get_by_role("link", name=start.other, exact=True).click()

    expect(page.get_by_role("radio", name=end.standards)).to_be_checked()
    group = page.get_by_role("group", name=statement.text[end.locale])
    expect(group.get_by_role("radio", name=step[end.locale])).to_be_checked()


@both_languages
def test_an_earlier_review_is_compared_in_words(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    earlier = _review(self_review, "2026-01-12", (3, 1, 4, 2, 4, 3, 2))
    page = _open(visitor, words, _plan(earlier, _review(self_review, "2026-11-23", POINTS)))
    expect(page.get_by_label(words.compare).locator("option")).to_have_text([words.earlier_day])
    changes = page.locator("[data-change]:visible")

    expect(changes).to_have_text([words.higher, words.same, words.lower, *[words.same] * 4])
    expect(page.get_by_role("columnheader")).to_have_count(4)
    expect(page.locator(".bar-earlier[width='4']:visible")).to_have_count(7)


@both_languages
def test_a_new_review_leaves_the_earlier_one_to_compare(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = _open(visitor, words, _plan(_review(self_review, "2026-01-12", POINTS)))
    page.get_by_role("button", name=words.anew).click()
    expect(page.locator("[data-statement]:visible :checked")).to_have_count(0)
    _answer_all(page, self_review, words)
    page.get_by_role("button", name=words.submit).click()

    expect(page.locator("[data-change]:visible")).to_have_text([words.same] * 7)
    assert [review["on"] for review in kept(page)["reviews"]] == ["2026-01-12", "2026-11-23"]


def _with_former_statement(review: dict[str, Any]) -> dict[str, Any]:
    """As if the statement had had other words when it was answered."""
    review["answers"]["vision-own-words"]["of"] = "0123456789ab"
    return review


@both_languages
def test_an_answer_to_a_changed_statement_is_not_shown_and_asked_for_anew(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    review = _with_former_statement(_review(self_review, "2026-11-20", POINTS, finished=False))
    page = _open(visitor, words, _plan(review))
    statement = self_review.sets[0].statements[0]
    group = page.get_by_role("group", name=statement.text[words.locale])
    expect(group.get_by_text(words.changed)).to_be_visible()
    expect(group).to_have_accessible_description(words.changed)
    expect(group.locator(":checked")).to_have_count(0)
    group.get_by_role("radio").first.check()

    expect(group.get_by_text(words.changed)).to_have_count(1)
    expect(group.get_by_text(words.changed)).to_be_hidden()


@both_languages
def test_a_finished_review_of_changed_statements_is_never_shown_as_a_result(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    old = _with_former_statement(_review(self_review, "2026-01-12", POINTS))
    page = _open(visitor, words, _plan(old))
    expect(page.locator("[data-renewed]:visible")).to_contain_text(words.renewed)
    expect(page.locator("[data-statement]:visible :checked")).to_have_count(0)
    expect(page.get_by_role("heading", name=words.result)).to_have_count(0)
    _answer_all(page, self_review, words)
    page.get_by_role("button", name=words.submit).click()

    expect(page.locator("[data-change]:visible")).to_have_text([words.none, *[words.same] * 6])
    assert kept(page)["reviews"][0] == old


@both_languages
def test_the_export_has_table_and_answers(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = _open(visitor, words, _plan(_review(self_review, "2026-11-23", POINTS)))
    with page.expect_download() as download:
        page.get_by_role("button", name=words.export).click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    statement, step = self_review.sets[0].statements[0], self_review.scale[3]

    assert lines[0] == f"# {self_review.sets[0].title[words.locale]}"
    assert len([line for line in lines if line.startswith("| ")]) == 9  # the head, the rule below it, seven dimensions
    assert f"- {statement.text[words.locale]} **4 {step.title[words.locale]}**" in lines
    assert f"## {words.begin}" in lines


@both_languages
def test_print_has_the_result_without_buttons(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = _open(visitor, words, _plan(_review(self_review, "2026-11-23", POINTS)))
    page.emulate_media(media="print")

    expect(page.get_by_role("img")).to_be_visible()
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.locator("button:visible, select:visible, [data-statement]:visible")).to_have_count(0)


def test_all_reviews_can_be_deleted(visitor: Visitor, self_review: SelfReview) -> None:
    page = _open(visitor, ENGLISH, _plan(_review(self_review, "2026-11-23", POINTS)))
    page.get_by_role("button", name="Delete my self-reviews").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep everything").click()
    expect(page.get_by_role("heading", name=ENGLISH.result)).to_be_visible()
    page.get_by_role("button", name="Delete my self-reviews").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete my self-reviews now").click()
    expect(page.get_by_role("status").filter(has_text="Your self-reviews were deleted")).to_be_visible()

    assert kept(page)["reviews"] == []


def test_a_device_that_keeps_nothing_is_named_and_the_result_still_comes(
    visitor: Visitor, self_review: SelfReview
) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)
    _answer_all(page, self_review, ENGLISH)
    expect(page.get_by_role("status").filter(has_text="this browser keeps nothing for this site")).to_be_visible()
    page.get_by_role("button", name=ENGLISH.submit).click()

    assert [text[0] for text in _averages(page)] == [str(points) for points in POINTS]


@both_languages
def test_axe_finds_nothing_in_a_half_done_review_and_in_a_result(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    half = _with_former_statement(_review(self_review, "2026-11-20", POINTS[:3], finished=False))
    page = _open(visitor, words, _plan(half))
    page.get_by_role("button", name=words.submit).click()
    expect(page.locator(".unanswered:visible")).to_be_focused()
    assert violations(page) == []
    earlier = _review(self_review, "2026-01-12", (3, 1, 4, 2, 4, 3, 2))
    keep(page, _plan(earlier, _review(self_review, "2026-11-23", POINTS)))
    expect(page.get_by_role("heading", name=words.result)).to_be_visible()

    assert violations(page) == []


@both_languages
def test_without_scripts_every_statement_can_be_marked_on_paper(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    page = new_visitor(java_script_enabled=False).open(words.address)
    page.emulate_media(media="print")

    expect(page.locator("[data-statement]:visible")).to_have_count(41)
    expect(page.get_by_text(self_review.scale[0].help[words.locale])).to_be_visible()
    expect(page.locator("button:visible, [data-result]:visible, progress:visible")).to_have_count(0)
