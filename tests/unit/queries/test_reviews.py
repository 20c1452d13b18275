"""What is due to be compared with its sources again."""

import datetime

import pytest

from catalogue.queries.reviews import find_due, statements
from tests.samples import (
    RIGHT,
    make_catalogue,
    make_catalogue_with_statement,
)

DAY = datetime.date(2026, 11, 23)


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
