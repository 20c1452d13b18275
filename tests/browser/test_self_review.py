"""Self-review: from home through every statement to a result, and what has no answer or an old one."""

import re

import pytest
from playwright.sync_api import Page, expect

from catalogue.model.self_review import SelfReview
from catalogue.pages.views.charts import LEFT, LENGTH

from .acting import keep, tab_to
from .axe import NARROW, violations
from .conftest import HEIGHT, TODAY, NewVisitor, Visitor
from .self_review import (
    EARLIER,
    ENGLISH,
    POINTS,
    WELSH,
    Words,
    answer_all,
    ask_for_result,
    averages_on,
    both_languages,
    open_review,
    plan_of,
    review_of,
    turn,
    with_former_statement,
)


def _from_home(visitor: Visitor, words: Words) -> Page:
    visitor.context.clock.set_fixed_time(f"{TODAY}T10:00:00Z")
    page = visitor.open(f"{words.locale}/")
    page.get_by_role("contentinfo").get_by_role("link", name=words.page, exact=True).click()
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    expect(page.get_by_role("heading", name=words.standards, exact=True)).to_have_count(0)
    return page


@both_languages
def test_answers_lead_to_a_picture_a_table_and_what_helps(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = _from_home(visitor, words)
    answer_all(page, self_review, words)
    expect(page.get_by_role("status").filter(has_text=words.saved)).to_be_visible()
    expect(page.get_by_text(words.progress.format(of=len(self_review.sets[0].statements)))).to_be_visible()
    page.get_by_role("button", name=words.submit).click()

    expect(page.get_by_role("heading", name=words.result)).to_be_focused()
    expect(page.locator("[data-on]:visible")).to_have_text(words.day)
    assert averages_on(page) == list(POINTS)
    expect(page.get_by_role("img")).to_have_count(1)
    places = page.locator("[data-bar] .bar-now:visible").evaluate_all(
        "all => all.map(mark => Number(mark.getAttribute('cx')))"
    )
    assert places == [LEFT + (points - 1) / 3 * LENGTH for points in POINTS]
    expect(page.get_by_role("heading", name=words.begin)).to_be_visible()
    begin = page.locator(".serving:visible")
    assert [area.get_attribute("data-serving") for area in begin.all()] == ["open-doors", "leading-by-example"]
    assert begin.first.get_by_role("link").count() > 5
    expect(page.get_by_role("radio")).to_have_count(len(self_review.sets))


@both_languages
def test_the_keyboard_alone_answers_every_statement(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    statements = self_review.sets[0]
    page = visitor.open(f"{words.locale}/")
    tab_to(page, words.page)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{words.address}", wait_until="load")
    tab_to(page, words.scale)
    answered = [statement for area in statements.areas for statement in _answer_area(page, len(area.statements))]
    expect(page.get_by_role("heading", name=words.result)).to_be_focused()
    averages = averages_on(page)
    tab_to(page, words.change)
    page.keyboard.press("Enter")

    assert answered == [statement.id for statement in statements.statements]
    assert averages == [2] * len(statements.areas)
    expect(page.get_by_role("radio", name=self_review.scale[1].title[words.locale]).first).to_be_focused()


def _answer_area(page: Page, number: int) -> list[str]:
    """Answers the statements of an area and presses its button; tells their ids."""
    answered = [_answer_next(page) for _ in range(number)]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    return answered


def _answer_next(page: Page) -> str:
    """Gives the second step to the next statement, whose id it tells."""
    page.keyboard.press("Tab")
    statement: str = page.evaluate("document.activeElement.name")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    return statement


@both_languages
def test_one_area_stands_on_the_screen_and_all_of_them_on_paper(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    areas = self_review.sets[0].areas
    page = open_review(visitor, words)
    shown = page.locator("[data-statement]:visible")
    expect(shown).to_have_count(len(areas[0].statements))
    expect(page.get_by_text(words.part.format(n=1), exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=words.back, exact=True)).to_have_count(0)
    turn(page, words)
    expect(page.get_by_text(words.part.format(n=2), exact=True)).to_be_visible()
    expect(page.locator(".current-area h3:visible")).to_be_focused()
    expect(shown).to_have_count(len(areas[1].statements))
    page.emulate_media(media="print")

    expect(shown).to_have_count(len(self_review.sets[0].statements))


@both_languages
def test_nothing_is_lost_on_the_way_back_by_button_and_by_the_browser(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    answered = [area.statements[0].text[words.locale] for area in self_review.sets[0].areas[:2]]
    page = open_review(visitor, words)
    for text in answered:
        page.get_by_role("group", name=text).get_by_role("radio").nth(2).check()
        turn(page, words)
    page.get_by_role("button", name=words.back, exact=True).click()
    expect(page.get_by_role("group", name=answered[1]).get_by_role("radio").nth(2)).to_be_checked()
    page.go_back()
    expect(page.get_by_text(words.part.format(n=3), exact=True)).to_be_visible()
    page.go_back()
    page.go_back()

    expect(page.get_by_role("group", name=answered[0]).get_by_role("radio").nth(2)).to_be_checked()
    expect(page.get_by_text(words.part.format(n=1), exact=True)).to_be_visible()


@both_languages
def test_a_review_goes_on_where_the_first_answer_is_missing(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-20", POINTS[:2], finished=False)))
    page = visitor.open(words.address)

    expect(page.get_by_text(words.part.format(n=3), exact=True)).to_be_visible()


@both_languages
def test_a_result_is_offered_as_soon_as_nothing_is_missing(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-20", POINTS)))
    page.get_by_role("button", name=words.change).click()
    page.get_by_role("button", name=words.submit).click()

    expect(page.get_by_role("heading", name=words.result)).to_be_focused()


@both_languages
def test_what_has_no_answer_is_led_to_wherever_it_stands(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    first = self_review.sets[0].areas[0].statements[0]
    page = open_review(visitor, words)
    ask_for_result(page, words)
    page.get_by_role("link", name=first.text[words.locale]).click()

    expect(page.locator(f"#{first.id}-{self_review.scale[0].id}")).to_be_focused()
    expect(page.get_by_text(words.part.format(n=1), exact=True)).to_be_visible()


@both_languages
def test_the_way_back_from_a_result_leads_past_what_was_asked(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    page = _from_home(visitor, words)
    answer_all(page, self_review, words)
    page.get_by_role("button", name=words.submit).click()
    expect(page.get_by_role("heading", name=words.result)).to_be_focused()
    page.go_back()

    expect(page).to_have_url(re.compile(rf"/{words.locale}/$"))


@both_languages
def test_the_line_at_the_top_never_hides_what_has_the_focus(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    page = open_review(new_visitor(NARROW), words)
    number = len(self_review.sets[0].areas[0].statements)
    page.get_by_role("button", name=words.next, exact=True).focus()
    hidden = [_is_hidden_after_stepping_back(page) for _ in range(number)]

    assert hidden == [False] * number


def _is_hidden_after_stepping_back(page: Page) -> bool:
    page.keyboard.press("Shift+Tab")
    focused: float = page.evaluate("document.activeElement.closest('label').getBoundingClientRect().top")
    line: float = page.evaluate("document.querySelector('.progress-line').getBoundingClientRect().bottom")
    return focused < line


@both_languages
def test_what_has_no_answer_is_named_at_the_top(visitor: Visitor, self_review: SelfReview, words: Words) -> None:
    page = open_review(visitor, words, plan_of(review_of(self_review, "2026-11-20", POINTS[:-1], finished=False)))
    unanswered = self_review.sets[0].areas[-1].statements
    ask_for_result(page, words)
    summary = page.locator(".unanswered:visible")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading", name=words.unanswered)).to_be_visible()
    expect(summary.get_by_role("link")).to_have_count(len(unanswered))
    summary.get_by_role("link").first.click()

    expect(page.locator(f"#{unanswered[0].id}-{self_review.scale[0].id}")).to_be_focused()


@both_languages
def test_the_summary_of_what_has_no_answer_stands_in_view_from_its_top(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    page = open_review(new_visitor(NARROW), words)
    ask_for_result(page, words)
    summary = page.locator(".unanswered:visible")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(len(self_review.sets[0].statements))
    top = summary.evaluate("each => each.getBoundingClientRect().top")
    line = page.locator(".progress-line:visible").evaluate("each => each.getBoundingClientRect().bottom")

    assert line <= top < HEIGHT / 3


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
def test_an_answer_to_a_changed_statement_is_not_shown_and_asked_for_anew(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    review = with_former_statement(review_of(self_review, "2026-11-20", POINTS, finished=False))
    page = open_review(visitor, words, plan_of(review))
    statement = self_review.sets[0].statements[0]
    group = page.get_by_role("group", name=statement.text[words.locale])
    expect(group.get_by_text(words.changed)).to_be_visible()
    expect(group).to_have_accessible_description(words.changed)
    expect(group.locator(":checked")).to_have_count(0)
    group.get_by_role("radio").first.check()

    expect(group.get_by_text(words.changed)).to_have_count(1)
    expect(group.get_by_text(words.changed)).to_be_hidden()


def test_a_device_that_keeps_nothing_is_named_and_the_result_still_comes(
    visitor: Visitor, self_review: SelfReview
) -> None:
    page = visitor.context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { value: null });")
    page.goto(visitor.address + ENGLISH.address)
    answer_all(page, self_review, ENGLISH)
    expect(page.get_by_role("status").filter(has_text="this browser keeps nothing for this site")).to_be_visible()
    page.get_by_role("button", name=ENGLISH.submit).click()

    assert averages_on(page) == list(POINTS)


@both_languages
def test_axe_finds_nothing_in_a_half_done_review_and_in_a_result(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    half = with_former_statement(review_of(self_review, "2026-11-20", POINTS[:3], finished=False))
    page = open_review(visitor, words, plan_of(half))
    ask_for_result(page, words)
    expect(page.locator(".unanswered:visible")).to_be_focused()
    found = violations(page, NARROW)
    earlier = review_of(self_review, "2026-01-12", EARLIER)
    keep(page, plan_of(earlier, review_of(self_review, "2026-11-23", POINTS)))
    expect(page.get_by_role("heading", name=words.result)).to_be_visible()

    assert [*found, *violations(page)] == []


@both_languages
def test_without_scripts_every_statement_can_be_marked_on_paper(
    new_visitor: NewVisitor, self_review: SelfReview, words: Words
) -> None:
    number = sum(len(statements.statements) for statements in self_review.sets)
    page = new_visitor(java_script_enabled=False).open(words.address)
    page.emulate_media(media="print")

    expect(page.locator("[data-statement]:visible")).to_have_count(number)
    expect(page.get_by_text(self_review.scale[0].help[words.locale])).to_be_visible()
    expect(page.locator("button:visible, [data-result]:visible, progress:visible")).to_have_count(0)


@both_languages
def test_a_place_in_the_address_chooses_its_set_as_a_result_of_the_search_does(
    visitor: Visitor, self_review: SelfReview, words: Words
) -> None:
    second = self_review.sets[1]
    page = visitor.open(f"{words.address}#{second.id}")

    expect(page.get_by_role("radio", name=second.title[words.locale], exact=True)).to_be_checked()
    expect(page.get_by_role("heading", name=second.title[words.locale], exact=True)).to_be_in_viewport()
