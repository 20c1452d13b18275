"""The journal and the notes that come together in it: what a person sees there, and what tests of them do."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

NOTE = "We change it together.\nEverybody may say so."


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a reader of one language sees and chooses."""

    home: str
    journal: str
    address: str
    empty: str
    watch: str
    talk: str
    talk_page: str
    question: str
    note: str
    done: str
    saved: str
    unsaved: Mapping[str, str]
    """Why something was not saved, by the outcome."""
    erased: str
    journal_link: str
    stage: str
    by_date: str
    copy: str
    copy_all: str
    copied: str
    by_stage: str
    by_standard: str
    standards: tuple[str, ...]
    progress: str
    day: str
    other: str


ENGLISH = Words(
    home="en/",
    journal="My journal",
    address="en/journal/",
    empty="There is nothing here yet.",
    watch="See everything to watch",
    talk="Nearly there",
    talk_page="en/resources/nearly-there/",
    question="How would you know a good lesson if you saw one, and who would disagree?",
    note="Your note",
    done="Done",
    saved="Saved on this device.",
    unsaved={
        "full": "Not saved: this device has no room left.",
        "unavailable": "Not saved: this browser keeps nothing for this site.",
    },
    erased="Everything was deleted",
    journal_link="See all your notes in your journal",
    stage="Trying a role",
    by_date="Date",
    copy="Copy as text: Nearly there",
    copy_all="Copy everything as text",
    copied="Copied. Paste it into your record.",
    by_stage="Stage",
    by_standard="Oak",
    standards=("Craft", "Company", "Courage"),
    progress="Done: 1 of {of}",
    day="23 November 2026",
    other="Cymraeg",
)
WELSH = Words(
    home="cy/",
    journal="Fy nyddiadur",
    address="cy/dyddiadur/",
    empty="Nid oes dim yma eto.",
    watch="Gweld popeth i'w wylio",
    talk="Bron â chyrraedd",
    talk_page="cy/adnoddau/bron-a-chyrraedd/",
    question="Sut byddech chi'n adnabod gwers dda pe baech yn gweld un, a phwy fyddai'n anghytuno?",
    note="Eich nodyn",
    done="Wedi'i wneud",
    saved="Wedi'i gadw ar y ddyfais hon.",
    unsaved={
        "full": "Heb ei gadw: nid oes lle ar ôl ar y ddyfais hon.",
        "unavailable": "Heb ei gadw: nid yw'r porwr hwn yn cadw dim ar gyfer y wefan hon.",
    },
    erased="Mae popeth wedi'i ddileu",
    journal_link="Gweld eich holl nodiadau yn eich dyddiadur",
    stage="Rhoi cynnig ar rôl",
    by_date="Dyddiad",
    copy="Copïo fel testun: Bron â chyrraedd",
    copy_all="Copïo popeth fel testun",
    copied="Wedi'i gopïo. Gludwch ef yn eich cofnod.",
    by_stage="Cam",
    by_standard="Derwen",
    standards=("Crefft", "Cwmni", "Dewrder"),
    progress="Wedi'u gwneud: 1 o {of}",
    day="23 Tachwedd 2026",
    other="English",
)
both_languages = pytest.mark.parametrize("words", [ENGLISH, WELSH], ids=["en", "cy"])


def field_of(page: Page, words: Words) -> Locator:
    return page.get_by_role("textbox", name=f"{words.note} {words.question}")


def entry_of(page: Page, words: Words) -> Locator:
    return page.locator(".entry").filter(has=page.get_by_role("heading", name=words.talk))


def plan_of(**records: Any) -> str:
    """What a device keeps that has these notes and nothing else."""
    return json.dumps({"version": 1, "stage": "", "records": records, "reviews": [], "booklet": []})
