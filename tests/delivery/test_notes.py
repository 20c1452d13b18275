"""The notes of a release."""

import pytest

from delivery.notes import find_notes, main
from tests.unit.test_version import VERSION

CHANGELOG = """\
# Changelog

## Unreleased

- Something new.

## 2027.5.1 – 2027-05-20

### Changed

- Something else.

## 2027.5.0 – 2027-05-02

The first release.
"""


@pytest.mark.parametrize(
    ("version", "notes"),
    [
        ("2027.5.1", "### Changed\n\n- Something else.\n"),
        ("2027.5.0", "The first release.\n"),
        ("2027.5", ""),
        ("2027.5.2", ""),
        ("", ""),
    ],
)
def test_the_notes_of_a_version_are_what_stands_below_its_heading(version: str, notes: str) -> None:
    assert find_notes(CHANGELOG, version) == notes


def test_the_last_release_has_notes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(VERSION) == 0
    assert capsys.readouterr().out


def test_a_tag_without_notes_is_no_release(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("9.9.9") == 1
    assert capsys.readouterr() == (
        "",
        "CHANGELOG.md tells nothing of '9.9.9'; put its heading under ## Unreleased\n",
    )
