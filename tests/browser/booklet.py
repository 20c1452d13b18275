"""The page of a reader's own booklet: what a person sees there, and what tests of it do."""

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .acting import keep
from .conftest import Visitor


@dataclass(frozen=True)
class Words:
    """What a reader of one language sees and chooses."""

    home: str
    menu: str
    programmes: str
    npqh: str
    npqh_page: str
    heads: str
    put: str
    see: str
    booklet: str
    address: str
    saved: str
    empty: str
    choose: str
    one: str
    two: str
    calendar: str
    contents: str
    take_out: str
    offer: str
    offer_address: str
    other: str
    loading: str
    failed: str
    again: str
    print: str
    closed: str


ENGLISH = Words(
    "en/",
    "Main menu",
    "Programmes",
    "National Professional Qualification for Headship",
    "en/programmes/npqh/",
    "Strategic headteachers",
    "Put into my booklet",
    "See my booklet",
    "My booklet",
    "en/booklet/",
    "Saved on this device.",
    "Your booklet is empty.",
    "Choose programmes",
    "1 programme in your booklet",
    "2 programmes in your booklet",
    "Calendar of dates",
    "Contents",
    "Empty my booklet",
    "On offer this term",
    "en/on-offer/",
    "Cymraeg",
    "Your booklet is being loaded.",
    "The programmes in your booklet could not be loaded.",
    "Try again",
    "Print as a booklet",
    "Closed",
)
WELSH = Words(
    "cy/",
    "Prif ddewislen",
    "Rhaglenni",
    "Cymhwyster Proffesiynol Cenedlaethol ar gyfer Prifathrawiaeth",
    "cy/rhaglenni/cpcp/",
    "Penaethiaid strategol",
    "Rhoi yn fy llyfryn",
    "Gweld fy llyfryn",
    "Fy llyfryn",
    "cy/llyfryn/",
    "Wedi'i gadw ar y ddyfais hon.",
    "Mae eich llyfryn yn wag.",
    "Dewis rhaglenni",
    "1 rhaglen yn eich llyfryn",
    "2 raglen yn eich llyfryn",
    "Calendr o ddyddiadau",
    "Cynnwys",
    "Gwagio fy llyfryn",
    "Ar gael y tymor hwn",
    "cy/ar-gael/",
    "English",
    "Mae eich llyfryn yn cael ei lwytho.",
    "Nid oedd modd llwytho'r rhaglenni yn eich llyfryn.",
    "Rhoi cynnig arall arni",
    "Argraffu fel llyfryn",
    "Wedi cau",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


def shows(page: Page, *programmes: str) -> None:
    """Sections of these programmes are there, in this order, and no others."""
    sections = page.locator(".booklet-programme:visible")
    expect(sections).to_have_count(len(programmes))
    assert [section.get_attribute("id") for section in sections.all()] == list(programmes)


def open_booklet(visitor: Visitor, words: Words, *chosen: str) -> Page:
    page = visitor.open(words.address)
    plan = {"version": 1, "stage": "", "records": {}, "reviews": [], "booklet": chosen}
    keep(page, json.dumps(plan))
    return page


def box_of(page: Page, programme: str) -> Locator:
    return page.locator(f"input[value={programme}]")


def hold_offer(visitor: Visitor, words: Words) -> list[Route]:
    """Requests for the offer that wait until the test goes on with them."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visitor.context.route(f"**/{words.offer_address}", hold)
    return held
