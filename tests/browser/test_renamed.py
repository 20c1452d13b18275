"""A record that has another id than before: what a reader kept of it is there, and stays."""

import json

from playwright.sync_api import expect

from .acting import KEY, kept
from .conftest import Visitor

PLAN = {
    "version": 1,
    "stage": "beginning",
    "records": {"four-sides": {"done": "", "notes": {"outcome": {"text": "Much", "changed": "2026-11-20"}}}},
    "reviews": [],
    "booklet": ["old-award"],
    "lookBacks": {"programme:old-award": {"on": "2026-11-21", "due": "2027-05-21"}},
}


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
