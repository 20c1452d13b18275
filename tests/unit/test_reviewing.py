"""What people have reviewed, what is due, and how the overview says so."""

import datetime
import json

import pytest

from catalogue.checks.freshness import find_warnings
from catalogue.commands.status import render_json, render_text
from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import PROSE
from catalogue.queries.overview import Overview, make_overview
from catalogue.queries.reviews import Reviewed, count_reviews, find_due

from .conftest import RIGHT, files_with

DAY = datetime.date(2026, 11, 23)
PAGE = """\
---
title: {title}
description: {description}
address: {address}
review: {review}
{last_reviewed}---

{text}
"""
PAST = """\
- id: lpsh
  title: {en: Former programme, cy: Rhaglen flaenorol}
  summary: {en: For heads then, cy: I benaethiaid gynt}
  review: {en: draft, cy: draft}
  state: past
  replaced_by: [npqh]
  stages: [first-steps]
  audience: {en: Heads, cy: Penaethiaid}
"""
COHORTS = """\
  cohorts:
    - label: {en: Cohort 1, cy: Carfan 1}
      starts: 2027-01-14
      illustrative: true
    - label: {en: Cohort 2, cy: Carfan 2}
"""


def _catalogue(last_reviewed: str = "", review: str = "draft", programmes: str = RIGHT["programmes"]) -> Catalogue:
    """One stage, programmes, and the accessibility statement."""
    matter = f"last_reviewed: {last_reviewed}\n" if last_reviewed else ""
    english = PAGE.format(
        **{"title": "Access", "description": "For all", "address": "access", "text": "Two words."},
        review=review,
        last_reviewed=matter,
    )
    welsh = PAGE.format(
        **{"title": "Hygyrchedd", "description": "I bawb", "address": "hygyrchedd", "text": "Tri gair bach."},
        review="draft",
        last_reviewed=matter,
    )
    files = files_with(programmes=programmes)
    files |= {"docs/en/accessibility.md": english.encode(), "docs/cy/accessibility.md": welsh.encode()}
    return parse_catalogue(files)


def test_each_language_is_reviewed_by_itself() -> None:
    programmes = RIGHT["programmes"].replace("review: {en: draft, cy: draft}", "review: {en: draft, cy: reviewed}")
    counts = {each.collection: each for each in count_reviews(_catalogue(review="reviewed", programmes=programmes))}

    assert counts["programmes"].texts == 1
    assert counts["programmes"].reviewed == {Locale.EN: 0, Locale.CY: 1}
    assert counts["stages"].reviewed == {Locale.EN: 0, Locale.CY: 0}
    assert counts[PROSE].texts == 1
    assert counts[PROSE].reviewed == {Locale.EN: 1, Locale.CY: 0}


@pytest.mark.parametrize(
    ("last_reviewed", "due"),
    [
        ("2025-12-23", []),
        ("2025-12-22", ["docs/en/accessibility.md, 2025-12-22", "docs/cy/accessibility.md, 2025-12-22"]),
    ],
)
def test_facts_are_due_after_335_days(last_reviewed: str, due: list[str]) -> None:
    assert list(find_due(_catalogue(last_reviewed), DAY)) == due


def test_facts_of_a_record_are_due_too() -> None:
    programmes = f"{RIGHT['programmes']}  last_reviewed: 2024-01-31\n"

    assert list(find_due(_catalogue(programmes=programmes), DAY)) == ["programme npqh, 2024-01-31"]


@pytest.mark.parametrize(
    ("last_reviewed", "fault"),
    [("2025-12-23", ""), ("2025-12-22", "is 336 days ago, more than 335"), ("", "is missing")],
)
def test_an_old_accessibility_statement_is_a_warning(last_reviewed: str, fault: str) -> None:
    remedy = "check the statement and write the day in both languages"
    expected = [
        f"docs/{language}/accessibility.md:1:1: warning: accessibility, last_reviewed: {fault}; {remedy}"
        for language in ("en", "cy")
    ]

    assert [str(found) for found in find_warnings(_catalogue(last_reviewed), DAY)] == (expected if fault else [])


def test_a_warning_is_one_for_github() -> None:
    warning = next(find_warnings(_catalogue("2025-12-22"), DAY))

    assert warning.for_github() == (
        "::warning file=docs/en/accessibility.md,line=1,col=1::accessibility, last_reviewed: "
        "is 336 days ago, more than 335; check the statement and write the day in both languages"
    )


@pytest.mark.parametrize(
    ("programmes", "undated"),
    [
        (RIGHT["programmes"], ("programme npqh",)),
        (RIGHT["programmes"] + PAST, ("programme npqh",)),
        (RIGHT["programmes"] + COHORTS, ("programme npqh, Cohort 2",)),
    ],
)
def test_dates_that_are_not_known_are_named(programmes: str, undated: tuple[str, ...]) -> None:
    assert make_overview(_catalogue(programmes=programmes), DAY).undated == undated


OVERVIEW = Overview(
    DAY,
    (Reviewed("case_studies", 9, {Locale.EN: 2, Locale.CY: 0}), Reviewed(PROSE, 30, {Locale.EN: 10, Locale.CY: 1})),
    124,
    {Locale.EN: 34517, Locale.CY: 36946},
    ("programme governor-training",),
    ("programme npqh, Cohort 1", "programme npqh, Cohort 2"),
    (),
    {Locale.EN: datetime.date(2026, 11, 1), Locale.CY: None},
)
OVERVIEW_TEXT = """\
reviewed by a person  texts  English  Welsh
case studies              9        2      0
prose                    30       10      1
all                      39       12      1

size   English  Welsh
pages      124    124
words    34517  36946

days since it was checked  English    Welsh
accessibility statement         22  no date

dates to be confirmed: 1
  programme governor-training

dates that are examples: 2
  programme npqh, Cohort 1
  programme npqh, Cohort 2

facts last checked more than 335 days before 2026-11-23: 0"""


def test_the_overview_is_aligned_tables_and_lists() -> None:
    assert render_text(OVERVIEW) == OVERVIEW_TEXT


def test_the_overview_counts_each_text_once_and_each_page_in_both_languages() -> None:
    empty, full = _catalogue(), _catalogue(programmes=RIGHT["programmes"] + COHORTS)
    before, after = make_overview(empty, DAY), make_overview(full, DAY)

    assert before.pages == after.pages
    assert {locale: after.words[locale] - before.words[locale] for locale in Locale} == {Locale.EN: 4, Locale.CY: 4}


def test_the_overview_is_also_for_machines() -> None:
    overview = json.loads(render_json(make_overview(_catalogue("2025-11-23"), DAY)))

    assert overview["day"] == "2026-11-23"
    assert overview["statement"] == {"en": "2025-11-23", "cy": "2025-11-23"}
    assert overview["reviews"][0] == {"collection": "programmes", "texts": 1, "reviewed": {"en": 0, "cy": 0}}
