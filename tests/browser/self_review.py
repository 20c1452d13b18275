"""Self-review: what a person sees there, and what tests of it do."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from catalogue.languages.locales import Locale
from catalogue.model.self_review import SelfReview

from .acting import keep
from .conftest import TODAY, Visitor


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    locale: Locale
    page: str
    address: str
    standards: str
    scale: str
    next: str
    back: str
    part: str
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
    standards="You and the oak standards",
    scale="What the four answers mean",
    next="Next",
    back="Back",
    part="Side {n} of 4",
    submit="Show my result",
    result="Your result",
    progress="Answered: {of} of {of}",
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
    export="Save as a Word document",
    day="23 November 2026",
    earlier_day="12 January 2026",
    other="Cymraeg",
)
WELSH = Words(
    locale=Locale.CY,
    page="Hunanadolygu",
    address="cy/hunanadolygu/",
    standards="Chi a safonau'r dderwen",
    scale="Ystyr y pedwar ateb",
    next="Nesaf",
    back="Yn ôl",
    part="Ochr {n} o 4",
    submit="Dangos fy nghanlyniad",
    result="Eich canlyniad",
    progress="Wedi'u hateb: {of} o {of}",
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
    export="Cadw fel dogfen Word",
    day="23 Tachwedd 2026",
    earlier_day="12 Ionawr 2026",
    other="English",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])
POINTS = (4, 1, 3, 2)
"""What each side of the school gets for each of its statements; the second and the fourth are the lowest."""
EARLIER = (3, 1, 4, 2)
"""The same, a while ago."""


def review_of(self_review: SelfReview, on: str, points: tuple[int, ...], *, finished: bool = True) -> dict[str, Any]:
    statements = self_review.sets[0]
    answers = {
        statement.id: {"step": self_review.scale[each - 1].id, "of": self_review.fingerprint(statement)}
        for area, each in zip(statements.areas, points, strict=False)
        for statement in area.statements
    }
    return {"set": statements.id, "on": on, "finished": finished, "answers": answers}


def plan_of(*reviews: dict[str, Any]) -> str:
    return json.dumps({"version": 1, "stage": "", "records": {}, "reviews": reviews, "booklet": []})


def with_former_statement(review: dict[str, Any]) -> dict[str, Any]:
    """As if the first statement had had other words when it was answered."""
    first = next(iter(review["answers"].values()))
    first["of"] = "0123456789ab"
    return review


def open_review(visitor: Visitor, words: Words, content: str = "") -> Page:
    """The self-review on the day on which the site was built, on a device that keeps this."""
    visitor.context.clock.set_fixed_time(f"{TODAY}T10:00:00Z")
    page = visitor.open(words.address)
    if content:
        keep(page, content)
    return page


def answer_all(page: Page, self_review: SelfReview, words: Words) -> None:
    """Answers area after area, and stays in the last."""
    for position, (area, points) in enumerate(zip(self_review.sets[0].areas, POINTS, strict=True)):
        if position:
            turn(page, words)
        for statement in area.statements:
            group = page.get_by_role("group", name=statement.text[words.locale])
            group.get_by_role("radio", name=self_review.scale[points - 1].title[words.locale], exact=True).check()


def turn(page: Page, words: Words) -> None:
    """Goes on to the next area."""
    page.get_by_role("button", name=words.next, exact=True).click()


def ask_for_result(page: Page, words: Words) -> None:
    """Passes what is left of the areas, and asks for the result."""
    while page.get_by_role("button", name=words.next, exact=True).count():
        turn(page, words)
    page.get_by_role("button", name=words.submit).click()


def averages_on(page: Page) -> list[int]:
    """What each area has got, on the result."""
    return [int(text[0]) for text in page.locator("[data-now]:visible").all_text_contents()]
