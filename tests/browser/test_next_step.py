"""Help me choose: from home to a next step, in both languages, by mouse and by keyboard, with and without scripts."""

import json
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from catalogue.languages.locales import Locale
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.next_step import ResultPart, choose, combinations
from catalogue.model.records import Programme
from tests.conftest import ROOT

from .acting import tab_to
from .axe import violations
from .conftest import NewVisitor, Visitor


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    locale: Locale
    menu: str
    page: str
    answers: tuple[str, ...]
    submit: str
    result: str
    fits: str
    change: str
    copy: str
    copied: str
    unanswered: str
    address: str
    other: str


ENGLISH = Words(
    locale=Locale.EN,
    menu="Main menu",
    page="Help me choose",
    answers=("Middle leader", "To prepare for the next post", "In my own school", "Special"),
    submit="Show my next step",
    result="Your next step",
    fits="These suggestions fit your answers.",
    change="Change my answers",
    copy="Copy the address",
    copied="The address is copied.",
    unanswered="Some questions have no answer yet",
    address="en/help-me-choose/",
    other="Cymraeg",
)
WELSH = Words(
    locale=Locale.CY,
    menu="Prif ddewislen",
    page="Helpwch fi i ddewis",
    answers=("Arweinydd canol", "Paratoi ar gyfer y swydd nesaf", "Yn fy ysgol fy hun", "Arbennig"),
    submit="Dangos fy ngham nesaf",
    result="Eich cam nesaf",
    fits="Mae'r awgrymiadau hyn yn addas i'ch atebion.",
    change="Newid fy atebion",
    copy="Copïo'r cyfeiriad",
    copied="Mae'r cyfeiriad wedi'i gopïo.",
    unanswered="Mae rhai cwestiynau heb ateb eto",
    address="cy/helpwch-fi-i-ddewis/",
    other="English",
)
ANSWERS = {"role": "middle-leader", "aim": "next-post", "learning": "own-school", "school": "special"}
QUERY = "?role=middle-leader&aim=next-post&learning=own-school&school=special"
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "data", ROOT / "docs")


def _expected(catalogue: Catalogue, locale: Locale) -> list[str]:
    """Titles of what the answers lead to, in order."""
    titles = []
    for part in ResultPart:
        suggestions = catalogue.next_step.suggestions(part)
        for position in choose(suggestions, ANSWERS, part.most):
            record = catalogue.find(part.record_type, suggestions[position].id)
            assert record
            titles.append(record.title[locale])
    return titles


def _from_home(visitor: Visitor, words: Words) -> Page:
    page = visitor.open(f"{words.locale}/")
    page.get_by_role("navigation", name=words.menu).get_by_role("link", name=words.page).click()
    _arrive(page, words)
    return page


def _arrive(page: Page, words: Words) -> None:
    """Waits for the page and its scripts: somebody who is quicker sends the form, and it comes back filled."""
    page.wait_for_url(f"**/{words.address}*", wait_until="load")


def _answer(page: Page, words: Words) -> None:
    for answer in words.answers:
        page.get_by_role("radio", name=answer, exact=True).check()
    page.get_by_role("button", name=words.submit).click()


def _heading(page: Page, words: Words) -> Locator:
    return page.get_by_role("heading", name=words.result, exact=True)


def _shown(page: Page) -> list[str]:
    return page.locator(".suggestions > li:visible h4").all_text_contents()


@both_languages
def test_four_answers_lead_to_a_result_with_reasons(
    visitor: Visitor, address: str, catalogue: Catalogue, words: Words
) -> None:
    page = _from_home(visitor, words)
    expect(page.get_by_role("table")).to_have_count(0)
    _answer(page, words)

    expect(_heading(page, words)).to_be_focused()
    expect(page.get_by_text(words.fits)).to_be_visible()
    expect(page).to_have_url(address + words.address + QUERY)
    assert _shown(page) == _expected(catalogue, words.locale)
    assert page.locator(".suggestions > li:visible .reason").count() == len(_shown(page))
    assert page.locator("[data-answer]").all_text_contents() == list(words.answers)
    expect(page.get_by_role("radio")).to_have_count(0)


def _press_until(page: Page, key: str, answer: str) -> None:
    """Moves through the answers of one question until this one is chosen."""
    page.keyboard.press("Space")
    for _ in range(15):
        if page.get_by_role("radio", name=answer, exact=True).is_checked():
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {answer!r}")


@both_languages
def test_the_keyboard_alone_leads_to_the_result_and_back_to_the_answers(
    visitor: Visitor, catalogue: Catalogue, words: Words
) -> None:
    page = visitor.open(f"{words.locale}/")
    tab_to(page, words.page)
    page.keyboard.press("Enter")
    _arrive(page, words)
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    for answer in words.answers:
        _press_until(page, "ArrowDown", answer)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(_heading(page, words)).to_be_focused()
    assert _shown(page) == _expected(catalogue, words.locale)
    tab_to(page, words.change)
    page.keyboard.press("Enter")

    expect(page.get_by_role("radio", name=words.answers[0], exact=True)).to_be_focused()
    expect(_heading(page, words)).to_have_count(0)


@both_languages
def test_a_missing_answer_is_asked_for_in_its_place(visitor: Visitor, words: Words) -> None:
    page = _from_home(visitor, words)
    page.get_by_role("radio", name=words.answers[0], exact=True).check()
    page.get_by_role("button", name=words.submit).click()
    summary = page.locator(".unanswered")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading", name=words.unanswered)).to_be_visible()
    expect(summary.get_by_role("link")).to_have_count(3)
    expect(page.locator(".choose:visible")).to_have_count(3)
    summary.get_by_role("link").first.click()
    expect(page.locator("[name=aim]").first).to_be_focused()
    _answer(page, words)

    expect(_heading(page, words)).to_be_focused()


@both_languages
def test_a_shared_address_opens_the_same_result(visitor: Visitor, catalogue: Catalogue, words: Words) -> None:
    page = _from_home(visitor, words)
    _answer(page, words)
    shared = page.locator("[data-share]")
    expect(shared).to_have_text(page.url)
    found = visitor.context.new_page()
    found.goto(str(shared.get_attribute("href")))

    expect(_heading(found, words)).to_be_focused()
    assert _shown(found) == _expected(catalogue, words.locale)


def test_an_address_with_an_answer_that_is_not_offered_asks_for_it(visitor: Visitor) -> None:
    page = visitor.open(f"{ENGLISH.address}{QUERY.replace('special', 'nursery')}")

    expect(_heading(page, ENGLISH)).to_have_count(0)
    expect(page.get_by_role("radio", name="Middle leader", exact=True)).to_be_checked()
    expect(page.locator("[name=school]:checked")).to_have_count(0)


@both_languages
def test_back_and_forward_go_through_form_and_result(visitor: Visitor, words: Words) -> None:
    page = _from_home(visitor, words)
    _answer(page, words)
    expect(_heading(page, words)).to_be_visible()
    page.go_back()
    expect(_heading(page, words)).to_have_count(0)
    expect(page.get_by_role("radio", name=words.answers[3], exact=True)).to_be_checked()
    page.go_forward()
    expect(_heading(page, words)).to_be_focused()
    page.get_by_role("button", name=words.change).click()
    expect(_heading(page, words)).to_have_count(0)
    page.go_back()

    expect(_heading(page, words)).to_be_focused()


def test_a_link_to_a_place_on_the_page_leaves_form_and_result_as_they_are(visitor: Visitor) -> None:
    page = visitor.open(ENGLISH.address + QUERY)
    skip = page.get_by_role("link", name="Skip to the content")
    skip.press("Enter")
    expect(_heading(page, ENGLISH)).to_be_visible()
    page.get_by_role("button", name=ENGLISH.change).click()
    skip.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))

    expect(page.get_by_role("radio", name="Middle leader", exact=True)).to_be_visible()
    expect(_heading(page, ENGLISH)).to_have_count(0)


@pytest.mark.parametrize(("start", "end"), [(ENGLISH, WELSH), (WELSH, ENGLISH)], ids=["en", "cy"])
def test_the_answers_stay_when_the_language_is_switched(
    visitor: Visitor, address: str, catalogue: Catalogue, start: Words, end: Words
) -> None:
    page = _from_home(visitor, start)
    page.get_by_role("radio", name=start.answers[0], exact=True).check()
    page.get_by_role("link", name=start.other, exact=True).click()
    _arrive(page, end)
    expect(page.get_by_role("radio", name=end.answers[0], exact=True)).to_be_checked()
    _answer(page, end)
    page.get_by_role("link", name=end.other, exact=True).click()

    expect(page).to_have_url(address + start.address + QUERY)
    expect(_heading(page, start)).to_be_focused()
    assert _shown(page) == _expected(catalogue, start.locale)


@both_languages
def test_the_address_can_be_copied(new_visitor: NewVisitor, words: Words) -> None:
    visitor = new_visitor(permissions=["clipboard-read", "clipboard-write"])
    page = _from_home(visitor, words)
    _answer(page, words)
    page.get_by_role("button", name=words.copy).click()

    expect(page.get_by_text(words.copied)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@both_languages
def test_print_has_the_result_and_no_form_or_button(visitor: Visitor, catalogue: Catalogue, words: Words) -> None:
    page = _from_home(visitor, words)
    _answer(page, words)
    page.emulate_media(media="print")

    expect(page.locator("form:visible, button:visible, header:visible")).to_have_count(1)  # the head of the page itself
    expect(page.locator("[data-share]")).to_be_visible()
    assert _shown(page) == _expected(catalogue, words.locale)


@both_languages
def test_without_scripts_the_table_leads_to_a_suggestion_and_on_to_its_page(
    new_visitor: NewVisitor, catalogue: Catalogue, words: Words
) -> None:
    page = _from_home(new_visitor(java_script_enabled=False), words)
    expect(page.get_by_role("radio")).to_have_count(0)
    page.get_by_role("link", name=words.answers[0], exact=True).click()
    expect(page.locator("#at-middle-leader")).to_be_in_viewport()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=words.answers[1], exact=True)).nth(6)
    programme = catalogue.find(Programme, "towards-senior-leadership")
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


def test_the_browser_and_the_build_choose_the_same_for_all_answers(visitor: Visitor, catalogue: Catalogue) -> None:
    page = visitor.open(ENGLISH.address)
    module = f"{page.url.removesuffix(ENGLISH.address)}assets/suggestions.js"
    everybody = list(combinations(catalogue.next_step.questions))
    for part in ResultPart:
        suggestions = catalogue.next_step.suggestions(part)
        given = [{"record": each.id, "when": json.dumps(each.when)} for each in suggestions]

        assert page.evaluate(CHOOSE, [module, given, everybody, part.most]) == [
            list(choose(suggestions, answers, part.most)) for answers in everybody
        ]


STATES = {
    "result": "",
    "unanswered": "document.querySelector('[data-do=change]').click(); "
    "for (const radio of document.querySelectorAll('[name=school]')) radio.checked = false; "
    "document.querySelector('form.questions').requestSubmit()",
    "without scripts": "document.documentElement.classList.remove('with-scripts')",
}


@pytest.mark.parametrize("state", STATES)
@both_languages
def test_axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(
    visitor: Visitor, words: Words, state: str
) -> None:
    page = visitor.open(words.address + QUERY)
    page.evaluate(STATES[state])

    assert violations(page) == []
