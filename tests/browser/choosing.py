"""Help me choose: what a person reads and answers there, and what tests of it do."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page

from catalogue.languages.locales import Locale
from catalogue.model.next_step import ResultPart, choose

from .conftest import Visitor
from .invented import CATALOGUE

ANSWERS = {"role": "with-a-team", "aim": "move-up", "time": "one-term", "language": "any"}
QUERY = "?role=with-a-team&aim=move-up&time=one-term&language=any"


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
    choose: str
    address: str
    other: str

    def __str__(self) -> str:
        return self.locale


ENGLISH = Words(
    locale=Locale.EN,
    menu="Main menu",
    page="Help me choose",
    answers=("I lead a team", "To do something larger", "A term or more", "Any"),
    submit="Show my next step",
    result="Your next step",
    fits="These suggestions fit your answers.",
    change="Change my answers",
    copy="Copy the address",
    copied="The address is copied.",
    choose="Choose one answer.",
    address="en/help-me-choose/",
    other="Cymraeg",
)
WELSH = Words(
    locale=Locale.CY,
    menu="Prif ddewislen",
    page="Helpwch fi i ddewis",
    answers=("Rwy'n arwain tîm", "Gwneud rhywbeth mwy", "Tymor neu fwy", "Unrhyw iaith"),
    submit="Dangos fy ngham nesaf",
    result="Eich cam nesaf",
    fits="Mae'r awgrymiadau hyn yn addas i'ch atebion.",
    change="Newid fy atebion",
    copy="Copïo'r cyfeiriad",
    copied="Mae'r cyfeiriad wedi'i gopïo.",
    choose="Dewiswch un ateb.",
    address="cy/helpwch-fi-i-ddewis/",
    other="English",
)
BOTH = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=str)


def expected(locale: Locale) -> list[str]:
    """Titles of what the answers lead to, in order."""
    titles = []
    for part in ResultPart:
        suggestions = CATALOGUE.next_step.suggestions(part)
        for position in choose(suggestions, ANSWERS, part.most):
            record = CATALOGUE.find(part.record_type, suggestions[position].id)
            assert record
            titles.append(record.title[locale])
    return titles


def from_home(visitor: Visitor, words: Words) -> Page:
    """From home to the questions, as with a mouse."""
    page = visitor.open(f"{words.locale}/")
    page.get_by_role("navigation", name=words.menu).get_by_role("link", name=words.page).click()
    arrive(page, words)
    return page


def arrive(page: Page, words: Words) -> None:
    """Waits for the page and its scripts: somebody who is quicker sends the form, and it comes back filled."""
    page.wait_for_url(f"**/{words.address}*", wait_until="load")


def answer_all(page: Page, words: Words) -> None:
    """Answers the questions from the one that is asked on."""
    for answer in words.answers:
        radio = page.get_by_role("radio", name=answer, exact=True)
        if radio.count():
            radio.check()
            go_on(page)


def go_on(page: Page) -> None:
    """To the next question, or to the result."""
    page.locator("form.questions button[type=submit]:visible").click()


def result_of(page: Page, words: Words) -> Locator:
    """The heading of the result."""
    return page.get_by_role("heading", name=words.result, exact=True)


def shown(page: Page) -> list[str]:
    """Titles of what the page suggests."""
    return page.locator(".suggestions > li:visible h4").all_text_contents()
