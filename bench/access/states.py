"""States that a reader brings pages into: what is opened, answered, kept, refused or sent with errors."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from playwright.sync_api import Page

from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address, record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import SEARCH
from catalogue.model.records import Programme, Reflection, Stage
from catalogue.model.search_address import PARAMETER

Act = Callable[[Page], object]
REFUSED = "Object.defineProperty(window, 'localStorage', { value: null });"
UNFOLD = "() => document.querySelectorAll('details').forEach((each) => { each.open = true; })"
HALF = """() => document.querySelectorAll('.statement:nth-of-type(odd) label:nth-child(2) input').forEach((each) => {
  if (each.checkVisibility()) each.click();
})"""
ALL = """() => document.querySelectorAll('.statement label:nth-child(3) input').forEach((each) => {
  if (each.checkVisibility()) each.click();
})"""
RESULT = ".current-set .current-area [data-go=finish]:visible"
NEXT_AREA = ".current-set .current-area [data-go=next]:visible"
NEXT = "form.questions button[type=submit]:visible"


@dataclass(frozen=True, kw_only=True)
class State:
    """A page and what is done there; `prepared` is done on another page before."""

    name: str
    address: str
    act: Act
    prepared: tuple[tuple[str, Act], ...] = field(default=())
    refused: bool = False
    """Whether the browser keeps nothing."""
    narrow: bool = False
    """Whether there is such a state on narrow screens alone."""


def generate_states(catalogue: Catalogue) -> Iterator[State]:
    """Every state in each language."""
    for locale in Locale:
        yield from _of_every_page(locale)
        yield from _of_lists(catalogue, locale)
        yield from _of_answers(catalogue, locale)
        yield from _of_what_is_kept(catalogue, locale)


def _of_every_page(locale: Locale) -> Iterator[State]:
    home = f"{locale}/"
    yield State(name="menu open", address=home, act=_press(".menu-button"), narrow=True)
    yield State(name="search open", address=home, act=_press(".search-button"))
    yield State(name="suggestions open", address=home, act=partial(_search, text="cp" if locale == "cy" else "npqh"))
    results = list_address(SEARCH, locale)
    for name, text in (("with", "cp" if locale == "cy" else "npqh"), ("without", "qqqqqq")):
        yield State(name=f"search {name} results", address=f"{results}?{PARAMETER}={text}", act=_wait_for_results)


def _of_lists(catalogue: Catalogue, locale: Locale) -> Iterator[State]:
    for name in ("programmes", "case-studies", "reflections", "glossary", "pathway", "on-offer"):
        if name in catalogue.lists:
            address = list_address(catalogue.lists[name], locale)
            yield State(name="everything unfolded", address=address, act=_unfold)
    for record_type in (Programme, Stage):
        record = max(catalogue.all(record_type), key=lambda each: len(each.model_fields_set))
        address = record_address(record, catalogue.section_of(record), locale)
        yield State(name="everything unfolded", address=address, act=_unfold)
        if record_type is Stage:
            mark = _press(".mark")
            yield State(name="stage marked", address=address, act=mark)
            yield State(name="stage marked, storage refused", address=address, act=mark, refused=True)
            yield State(name="stage marked", address=f"{locale}/", act=_nothing, prepared=((address, mark),))
            path = list_address(catalogue.lists["pathway"], locale)
            yield State(name="stage marked", address=path, act=_nothing, prepared=((address, mark),))


def _of_answers(catalogue: Catalogue, locale: Locale) -> Iterator[State]:
    choose = list_address(catalogue.lists["next-step"], locale)
    questions = len(catalogue.next_step.questions)
    yield State(name="sent without an answer", address=choose, act=_press(NEXT))
    for number in range(1, questions):
        yield State(name=f"question {number + 1}", address=choose, act=partial(_answer, number=number))
    yield State(name="result", address=choose, act=partial(_answer, number=questions))
    review = list_address(catalogue.lists["self-review"], locale)
    yield State(name="half answered", address=review, act=lambda page: page.evaluate(HALF))
    yield State(name="half answered and sent", address=review, act=partial(_review, answers=HALF))
    yield State(name="result", address=review, act=partial(_review, answers=ALL))


def _of_what_is_kept(catalogue: Catalogue, locale: Locale) -> Iterator[State]:
    talk = catalogue.all(Reflection)[0]
    address = record_address(talk, catalogue.section_of(talk), locale)
    yield State(name="note saved", address=address, act=_note)
    yield State(name="note refused", address=address, act=_note, refused=True)
    for name in ("journal", "my-pathway"):
        own = list_address(catalogue.lists[name], locale)
        yield State(name="with notes", address=own, act=_nothing, prepared=((address, _note),))
        yield State(name="storage refused", address=own, act=_nothing, refused=True)
    own = list_address(catalogue.lists["journal"], locale)
    erase = _press("[data-do=erase]:visible")
    yield State(name="asked before deleting", address=own, act=erase, prepared=((address, _note),))


def _nothing(_: Page) -> None:
    """The page as it opens."""


def _press(selector: str) -> Act:
    return lambda page: page.locator(selector).first.click()


def _unfold(page: Page) -> None:
    page.evaluate(UNFOLD)


def _search(page: Page, text: str) -> None:
    page.locator(".search-button").click()
    page.locator(".search input").press_sequentially(text)
    page.get_by_role("option").first.wait_for()


def _wait_for_results(page: Page) -> None:
    page.locator(".results-count:not(:empty)").wait_for()


def _answer(page: Page, number: int) -> None:
    for _ in range(number):
        page.locator("form.questions input:visible").nth(1).check()
        page.locator(NEXT).click()


def _review(page: Page, answers: str) -> None:
    page.evaluate(answers)
    while page.locator(NEXT_AREA).count():
        page.locator(NEXT_AREA).click()
        page.evaluate(answers)
    page.locator(RESULT).click()


def _note(page: Page) -> None:
    field = page.locator("[data-note] textarea").first
    field.fill("We change it together.")
    field.blur()
    page.locator("[data-outcome]:not(:empty)").first.wait_for()
