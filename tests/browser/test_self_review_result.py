"""The result of a self-review: compared with an earlier one, saved, printed and deleted; old answers are not in it."""

import docx
from playwright.sync_api import expect

from catalogue.model.catalogue import Catalogue
from catalogue.model.frameworks import Element
from catalogue.model.self_review import SelfReview
from catalogue.queries.serving_areas import find_to_do

from .acting import kept
from .conftest import NewVisitor, Visitor
from .self_review import (
    EARLIER,
    ENGLISH,
    POINTS,
    Words,
    answer_all,
    both_languages,
    open_review,
    plan_of,
    review_of,
    with_former_statement,
)


@both_languages
def test_an_earlier_review_is_compared_in_words(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    earlier = review_of(self_review, "2026-01-12", EARLIER)
    page = open_review(visitor, words, plan_of(earlier, review_of(self_review, "2026-11-23", POINTS)))
    expect(page.get_by_label(words.compare).locator("option")).to_have_text([words.earlier_day])
    changes = page.locator("[data-change]:visible")

    expect(changes).to_have_text([words.higher, words.same, words.lower, words.same])
    expect(page.get_by_role("columnheader")).to_have_count(4)
    expect(page.locator(".bar-earlier[r='9']:visible")).to_have_count(len(EARLIER))
    expect(page.locator(".earlier-figure:visible")).to_have_text([f"({points})" for points in EARLIER])


@both_languages
def test_one_step_is_proposed_with_something_to_do_about_it(
    visitor: Visitor, catalogue: Catalogue, self_review: SelfReview, words: Words
) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-23", POINTS)))
    lowest = self_review.sets[0].areas[POINTS.index(min(POINTS))]
    area = catalogue.find(Element, lowest.id)
    to_do = area and find_to_do(catalogue, area)
    step = page.locator("[data-step]:visible")

    assert to_do
    expect(step).to_contain_text(lowest.statements[0].text[words.locale])
    expect(step.get_by_role("link")).to_have_count(2)
    expect(step.get_by_role("link").last).to_have_text(to_do.title[words.locale])


def test_no_step_is_proposed_where_every_statement_has_the_highest(visitor: Visitor, self_review: SelfReview) -> None:
    highest = tuple(4 for _ in POINTS)
    page = open_review(visitor, ENGLISH, plan_of(review_of(self_review, "2026-11-23", highest)))
    expect(page.get_by_role("heading", name=ENGLISH.result)).to_be_visible()

    expect(page.locator("[data-step]:visible")).to_have_count(0)


@both_languages
def test_a_new_review_leaves_the_earlier_one_to_compare(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-01-12", POINTS)))
    page.get_by_role("button", name=words.anew).click()
    expect(page.locator("[data-statement]:visible :checked")).to_have_count(0)
    answer_all(page, self_review, words)
    page.get_by_role("button", name=words.submit).click()

    expect(page.locator("[data-change]:visible")).to_have_text([words.same] * len(POINTS))
    assert [review["on"] for review in kept(page)["reviews"]] == ["2026-01-12", "2026-11-23"]


@both_languages
def test_a_finished_review_of_changed_statements_is_never_shown_as_a_result(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    old = with_former_statement(review_of(self_review, "2026-01-12", POINTS))
    page = open_review(visitor, words, plan_of(old))
    expect(page.locator("[data-renewed]:visible")).to_contain_text(words.renewed)
    expect(page.locator("[data-statement]:visible :checked")).to_have_count(0)
    expect(page.get_by_role("heading", name=words.result)).to_have_count(0)
    answer_all(page, self_review, words)
    page.get_by_role("button", name=words.submit).click()

    expect(page.locator("[data-change]:visible")).to_have_text([words.none, *[words.same] * len(POINTS[1:])])
    assert kept(page)["reviews"][0] == old


@both_languages
def test_the_document_has_table_and_answers(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-23", POINTS)))
    with page.expect_download() as download:
        page.get_by_role("button", name=words.export).click()
    saved = docx.Document(str(download.value.path()))
    texts = [(each.style.name if each.style else "", each.text) for each in saved.paragraphs]
    statement, step = self_review.sets[0].statements[0], self_review.scale[3]
    (table,) = saved.tables

    assert download.value.suggested_filename == "self-review-2026-11-23.docx"
    assert texts[0] == ("Title", self_review.sets[0].title[words.locale])
    assert len(table.rows) == 1 + len(POINTS)
    assert ("Heading 1", words.begin) in texts
    answer = texts.index(("Question", statement.text[words.locale])) + 1
    assert texts[answer] == ("Quote", f"4 {step.title[words.locale]}")


@both_languages
def test_the_result_is_copied_for_a_record_kept_elsewhere(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    visitor = new_visitor(permissions=["clipboard-read", "clipboard-write"])
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-23", POINTS)))
    page.locator("[data-do=copy]:visible").click()
    expect(page.locator("[data-copying]:visible")).not_to_be_empty()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    statement, step = self_review.sets[0].statements[0], self_review.scale[3]

    assert lines[:2] == [words.day, f"{words.page}: {self_review.sets[0].title[words.locale]}"]
    assert lines[lines.index(statement.text[words.locale]) + 1] == f"4 {step.title[words.locale]}"


@both_languages
def test_print_has_the_result_without_buttons(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-23", POINTS)))
    page.emulate_media(media="print")

    expect(page.get_by_role("img")).to_be_visible()
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.locator("button:visible, select:visible, [data-statement]:visible")).to_have_count(0)


def test_all_reviews_can_be_deleted(visitor: Visitor, self_review: SelfReview) -> None:
    page = open_review(visitor, ENGLISH, plan_of(review_of(self_review, "2026-11-23", POINTS)))
    page.get_by_role("button", name="Delete my self-reviews").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep everything").click()
    expect(page.get_by_role("heading", name=ENGLISH.result)).to_be_visible()
    page.get_by_role("button", name="Delete my self-reviews").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete my self-reviews now").click()
    expect(page.get_by_role("status").filter(has_text="Your self-reviews were deleted")).to_be_visible()

    assert kept(page)["reviews"] == []
