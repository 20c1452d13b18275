"""A warning where the accessibility statement is older than it may be."""

import datetime

import pytest

from catalogue.checks.freshness import find_warnings
from tests.samples import make_catalogue_with_statement

DAY = datetime.date(2026, 11, 23)


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

    assert [str(found) for found in find_warnings(make_catalogue_with_statement(last_reviewed), DAY)] == (
        expected if fault else []
    )


def test_a_warning_is_one_for_github() -> None:
    warning = next(find_warnings(make_catalogue_with_statement("2025-12-22"), DAY))

    assert warning.for_github() == (
        "::warning file=docs/en/accessibility.md,line=1,col=1::accessibility, last_reviewed: "
        "is 336 days ago, more than 335; check the statement and write the day in both languages"
    )
