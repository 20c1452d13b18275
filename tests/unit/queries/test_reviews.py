"""What people have reviewed, and what is due to be reviewed again."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.features import Feature
from catalogue.model.kinds import PROSE
from catalogue.queries.reviews import count_reviews, find_due, statements
from tests.asked_words import write_linked_pages
from tests.samples import (
    RIGHT,
    STORIES,
    both,
    make_catalogue,
    make_catalogue_with_statement,
    make_element,
    make_framework,
    make_settings_without,
)

DAY = datetime.date(2026, 11, 23)


def test_each_language_is_reviewed_by_itself() -> None:
    programmes = RIGHT["programmes"].replace("review: {en: draft, cy: draft}", "review: {en: draft, cy: reviewed}")
    counts = {
        each.collection: each
        for each in count_reviews(make_catalogue_with_statement(review="reviewed", programmes=programmes))
    }

    assert counts["programmes"].texts == 1
    assert counts["programmes"].reviewed == Pair(0, 1)
    assert counts["stages"].reviewed == Pair(0, 0)
    assert counts[PROSE].texts == 1 + len(write_linked_pages() | STORIES) // len(Locale)
    assert counts[PROSE].reviewed == Pair(1, 0)


def test_each_framework_is_counted_by_itself_in_the_place_of_frameworks() -> None:
    reviewed = {"review": both("reviewed", "draft")}
    records = (
        *(make_framework("standards"), make_framework("values", **reviewed)),
        *(make_element("pedagogy"), make_element("trust", "values", **reviewed), make_element("care", "values")),
    )
    counts = {each.collection: (each.texts, each.reviewed) for each in count_reviews(make_catalogue(*records))}

    assert {name: count for name, count in counts.items() if count[0]} == {
        "standards": (1, Pair(0, 0)),
        "values": (2, Pair(1, 0)),
    }
    assert "frameworks" not in counts


def test_what_the_site_leaves_out_is_not_counted() -> None:
    catalogue = make_catalogue(settings=make_settings_without(*Feature))

    assert [each.collection for each in count_reviews(catalogue)] == [
        *("programmes", "stages", "resources", "organisations", "contacts"),
        PROSE,
    ]


def test_the_statement_is_the_page_that_the_settings_name() -> None:
    catalogue = make_catalogue_with_statement()

    assert [page.file for page in statements(catalogue)] == ["docs/en/accessibility.md", "docs/cy/accessibility.md"]
    assert statements(make_catalogue(prose=catalogue.prose)) == ()


@pytest.mark.parametrize(
    ("last_reviewed", "due"),
    [
        ("2025-12-23", []),
        ("2025-12-22", ["docs/en/accessibility.md, 2025-12-22", "docs/cy/accessibility.md, 2025-12-22"]),
    ],
)
def test_facts_are_due_after_335_days(last_reviewed: str, due: list[str]) -> None:
    assert list(find_due(make_catalogue_with_statement(last_reviewed), DAY)) == due


def test_facts_of_a_record_are_due_too() -> None:
    programmes = f"{RIGHT['programmes']}  last_reviewed: 2024-01-31\n"

    assert list(find_due(make_catalogue_with_statement(programmes=programmes), DAY)) == [
        "programme first-course, 2024-01-31"
    ]
