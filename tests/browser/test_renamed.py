"""A record that has another id than before: what a reader kept of it is there, and stays."""

import json

import pytest
from playwright.sync_api import expect

from .acting import KEY, kept
from .conftest import Visitor

SHARED = {
    "en/programmes/?stage=beginning&role=board": "en/programmes/?stage=starting-out&role=board",
    "cy/rhaglenni/?stage=beginning&stage=first-headship": "cy/rhaglenni/?stage=starting-out&stage=first-headship",
    "cy/llwybr/#beginning": "cy/llwybr/#starting-out",
}
"""Addresses with former ids, and what they become."""
PLAN = {
    "version": 1,
    "stage": "beginning",
    "records": {"four-sides": {"done": "", "notes": {"outcome": {"text": "Much", "changed": "2026-11-20"}}}},
    "reviews": [],
    "booklet": ["old-award"],
    "lookBacks": {"programme:old-award": {"on": "2026-11-21", "due": "2027-05-21"}},
}


@pytest.mark.parametrize("former", SHARED)
def test_a_shared_address_with_a_former_id_shows_what_it_did(visitor: Visitor, former: str) -> None:
    page = visitor.open(former)
    page.wait_for_url(visitor.address + SHARED[former])
    as_today = visitor.open(SHARED[former])

    for place in ("main h2:visible", "[data-part=chips]:visible", "[data-part=number]:visible", ":target"):
        assert page.locator(place).all_inner_texts() == as_today.locator(place).all_inner_texts()


def test_an_address_without_former_ids_asks_for_nothing_more(visitor: Visitor) -> None:
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    visitor.open("en/programmes/").wait_for_load_state("networkidle")

    assert [url for url in asked if url.endswith("/former.js")] == []


def test_notes_stage_and_booklet_are_found_under_the_new_id(visitor: Visitor) -> None:
    page = visitor.open("en/privacy/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(PLAN)])

    page.goto(f"{visitor.address}en/resources/four-sides-survey/")
    expect(page.get_by_role("textbox", name="What came of it")).to_have_value("Much")
    page.goto(f"{visitor.address}en/programmes/oak-award/")
    expect(page.locator("[data-booklet] button")).to_have_attribute("aria-pressed", "true")
    page.goto(f"{visitor.address}en/pathway/starting-out/")
    expect(page.locator("[data-mark-stage=starting-out]").first).to_have_attribute("aria-pressed", "true")

    assert kept(page) == {
        **PLAN,
        "stage": "starting-out",
        "records": {"ladder-survey": PLAN["records"]["four-sides"]},  # type: ignore[index]
        "booklet": ["oak-award"],
        "lookBacks": {"programme:oak-award": PLAN["lookBacks"]["programme:old-award"]},  # type: ignore[index]
    }
