"""The page of a reader's own booklet: what a person sees there, and what tests of it do."""

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .acting import keep, wait_until
from .conftest import Visitor


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    home: str
    menu: str
    programmes: str
    award: str
    award_page: str
    horizons: str
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
    home="en/",
    menu="Main menu",
    programmes="Programmes",
    award="Oak Award for Headteachers",
    award_page="en/programmes/oak-award/",
    horizons="Horizons",
    put="Put into my booklet",
    see="See my booklet",
    booklet="My booklet",
    address="en/booklet/",
    saved="Saved on this device.",
    empty="Your booklet is empty.",
    choose="Choose programmes",
    one="1 programme in your booklet",
    two="2 programmes in your booklet",
    calendar="Calendar of dates",
    contents="Contents",
    take_out="Empty my booklet",
    offer="On offer this term",
    offer_address="en/on-offer/",
    other="Cymraeg",
    loading="Your booklet is being loaded.",
    failed="The programmes in your booklet could not be loaded.",
    again="Try again",
    print="Print as a booklet",
    closed="Closed",
)
WELSH = Words(
    home="cy/",
    menu="Prif ddewislen",
    programmes="Rhaglenni",
    award="Gwobr y Dderwen i Benaethiaid",
    award_page="cy/rhaglenni/gwobr-y-dderwen/",
    horizons="Gorwelion",
    put="Rhoi yn fy llyfryn",
    see="Gweld fy llyfryn",
    booklet="Fy llyfryn",
    address="cy/llyfryn/",
    saved="Wedi'i gadw ar y ddyfais hon.",
    empty="Mae eich llyfryn yn wag.",
    choose="Dewis rhaglenni",
    one="1 rhaglen yn eich llyfryn",
    two="2 raglen yn eich llyfryn",
    calendar="Calendr o ddyddiadau",
    contents="Cynnwys",
    take_out="Gwagio fy llyfryn",
    offer="Ar gael y tymor hwn",
    offer_address="cy/ar-gael/",
    other="English",
    loading="Mae eich llyfryn yn cael ei lwytho.",
    failed="Nid oedd modd llwytho'r rhaglenni yn eich llyfryn.",
    again="Rhoi cynnig arall arni",
    print="Argraffu fel llyfryn",
    closed="Wedi cau",
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


class HeldOffer:
    """Requests for the offer that wait until the test goes on with them."""

    def __init__(self, visitor: Visitor, words: Words) -> None:
        self.waiting: list[Route] = []
        visitor.context.route(f"**/{words.offer_address}", self._hold)

    def _hold(self, route: Route) -> None:
        self.waiting.append(route)

    def take(self, page: Page) -> Route:
        """The only request that waits, or that soon will."""
        wait_until(page, lambda: bool(self.waiting))
        (route,) = self.waiting
        self.waiting.clear()
        return route
