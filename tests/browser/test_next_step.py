"""Help me choose: from home to a next step, in both languages, by mouse and by keyboard, with and without scripts."""

import json

import pytest
from playwright.sync_api import Page, expect

from catalogue.model.next_step import ResultPart, choose, combinations
from catalogue.model.records import Programme

from .acting import alternating, tab_to
from .axe import violations
from .choosing import (
    BOTH,
    ENGLISH,
    QUERY,
    WELSH,
    Words,
    answer_all,
    arrive,
    expected,
    from_home,
    go_on,
    result_of,
    shown,
)
from .conftest import NewVisitor, Visitor
from .invented import CATALOGUE


@BOTH
def test_an_answer_to_each_question_leads_to_a_result_with_reasons(
    visitor: Visitor, address: str, words: Words
) -> None:
    page = from_home(visitor, words)
    expect(page.get_by_role("table")).to_have_count(0)
    answer_all(page, words)

    expect(result_of(page, words)).to_be_focused()
    expect(page.get_by_text(words.fits)).to_be_visible()
    expect(page).to_have_url(address + words.address + QUERY)
    assert shown(page) == expected(words.locale)
    assert page.locator(".suggestions > li:visible .reason").count() == len(shown(page))
    assert page.locator("[data-answer]").all_text_contents() == list(words.answers)
    expect(page.get_by_role("radio")).to_have_count(0)


@BOTH
def test_on_a_phone_the_first_programme_and_its_state_are_in_view_above_the_answers(
    new_visitor: NewVisitor, words: Words
) -> None:
    page = new_visitor(width=390).open(words.address + QUERY)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(result_of(page, words)).to_be_focused()
    state = page.locator(".suggestions .status:visible").first

    expect(state).to_be_in_viewport(ratio=1)
    answers = page.locator("[data-answer]").first.bounding_box()
    place = state.bounding_box()
    assert answers
    assert place
    assert place["y"] < answers["y"]


@BOTH
def test_a_question_with_a_preset_answer_can_be_passed_by(visitor: Visitor, words: Words) -> None:
    page = from_home(visitor, words)
    for answer in words.answers[:-1]:
        page.get_by_role("radio", name=answer, exact=True).check()
        go_on(page)
    go_on(page)

    expect(result_of(page, words)).to_be_focused()
    assert shown(page) == expected(words.locale)


def _answer_by_keyboard(page: Page, words: Words) -> None:
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    for answer in words.answers:
        _press_until(page, "ArrowDown", answer)
        page.keyboard.press("Enter")


def _press_until(page: Page, key: str, answer: str) -> None:
    """Moves through the answers of one question until this one is chosen."""
    page.keyboard.press("Space")
    for _ in range(15):
        if page.get_by_role("radio", name=answer, exact=True).is_checked():
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {answer!r}")


@BOTH
def test_the_keyboard_alone_leads_to_the_result_and_back_to_the_answers(visitor: Visitor, words: Words) -> None:
    page = visitor.open(f"{words.locale}/")
    tab_to(page, words.page)
    page.keyboard.press("Enter")
    arrive(page, words)
    _answer_by_keyboard(page, words)
    expect(result_of(page, words)).to_be_focused()
    assert shown(page) == expected(words.locale)
    tab_to(page, words.change)
    page.keyboard.press("Enter")

    expect(page.get_by_role("radio", name=words.answers[0], exact=True)).to_be_focused()
    expect(result_of(page, words)).to_have_count(0)


@BOTH
def test_a_question_without_an_answer_is_asked_again(visitor: Visitor, words: Words) -> None:
    page = from_home(visitor, words)
    expect(page.get_by_role("group")).to_have_count(1)
    go_on(page)
    expect(page.locator(".choose:visible")).to_have_text(words.choose)
    expect(page.get_by_role("radio").first).to_be_focused()
    page.get_by_role("radio", name=words.answers[0], exact=True).check()
    expect(page.locator(".choose:visible")).to_have_count(0)
    go_on(page)
    expect(page.locator("[name=aim]").first).to_be_focused()
    answer_all(page, words)

    expect(result_of(page, words)).to_be_focused()


@BOTH
def test_one_can_go_back_to_the_question_before_and_its_answer(visitor: Visitor, words: Words) -> None:
    page = from_home(visitor, words)
    page.get_by_role("radio", name=words.answers[0], exact=True).check()
    go_on(page)
    page.locator("[data-do=back]:visible").click()
    expect(page.get_by_role("radio", name=words.answers[0], exact=True)).to_be_focused()
    page.go_back()

    expect(page.locator("[name=aim]").first).to_be_visible()


@BOTH
def test_print_has_the_result_and_no_form_or_button(visitor: Visitor, words: Words) -> None:
    page = from_home(visitor, words)
    answer_all(page, words)
    page.emulate_media(media="print")

    expect(page.locator("form:visible, button:visible, header:visible")).to_have_count(1)  # the head of the page itself
    expect(page.locator("[data-share]")).to_be_visible()
    assert shown(page) == expected(words.locale)


@BOTH
def test_without_scripts_the_table_leads_to_a_suggestion_and_on_to_its_page(
    new_visitor: NewVisitor, words: Words
) -> None:
    page = from_home(new_visitor(java_script_enabled=False), words)
    expect(page.get_by_role("radio")).to_have_count(0)
    page.get_by_role("link", name=words.answers[0], exact=True).click()
    expect(page.locator("#at-with-a-team")).to_be_in_viewport()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=words.answers[1], exact=True)).nth(1)
    programme = CATALOGUE.find(Programme, "steps-to-deputy")
    assert programme
    row.get_by_role("link", name=programme.title[words.locale]).click()
    place = page.locator(":target")
    expect(place.locator(".reason")).to_be_in_viewport()
    place.get_by_role("link", name=programme.title[words.locale]).click()

    expect(page.get_by_role("heading", level=1)).to_have_text(programme.title[words.locale])


CHOOSE = """async ([module, given, everybody, most]) => {
  const { choose, parseConditions } = await import(module);
  const suggestions = given.map(({ record, when }, position) => ({ record, when: parseConditions(when), position }));
  const chosen = (answers) => choose(suggestions, new Map(Object.entries(answers)), most);
  return everybody.map((answers) => chosen(answers).map(({ position }) => position));
}"""


@pytest.mark.parametrize("part", ResultPart)
def test_the_browser_and_the_build_choose_the_same_for_all_answers(
    visitor: Visitor, assets: str, part: ResultPart
) -> None:
    page = visitor.open(ENGLISH.address)
    module = f"{assets}suggestions.js"
    everybody = list(combinations(CATALOGUE.next_step.questions))
    suggestions = CATALOGUE.next_step.suggestions(part)
    given = [{"record": each.id, "when": json.dumps(each.when)} for each in suggestions]

    assert page.evaluate(CHOOSE, [module, given, everybody, part.most]) == [
        list(choose(suggestions, answers, part.most)) for answers in everybody
    ]


STATES = {
    "result": "",
    "unanswered": "document.querySelector('[data-do=change]').click(); "
    "for (const radio of document.querySelectorAll('[name=role]')) radio.checked = false; "
    "document.querySelector('form.questions').requestSubmit()",
    "without scripts": "document.documentElement.classList.remove('with-scripts')",
}


@alternating("words, script", [ENGLISH, WELSH], STATES.values())
def test_axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(
    visitor: Visitor, words: Words, script: str
) -> None:
    page = visitor.open(words.address + QUERY)
    expect(result_of(page, words)).to_be_visible()
    page.evaluate(script)

    assert violations(page) == []
