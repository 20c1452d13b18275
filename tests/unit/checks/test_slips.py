"""Slips of an editor's hand: each gets one message, at its line, whose remedy puts it right; or is none."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.load import parse_catalogue
from catalogue.reading.faults import DataError, Fault
from catalogue.reading.files import FolderFiles
from tests.conftest import ROOT, SITE
from tests.samples import DAY

Slip = dict[str, str]
SLIPS: list[Slip] = yaml.load(Path(__file__).with_name("slips.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
FILES = dict(FolderFiles(SITE / "data", SITE / "docs"))
AWARD = "data/programmes.yaml"
QUOTED = re.compile(r"^(?:data|docs)/\S+:\d+:\d+: .+$", re.MULTILINE)
"""A message in a document."""


def messages_with(file: str, content: bytes) -> list[str]:
    """What is said of the invented site with another content of a file, warnings too."""
    warnings: list[Fault] = []
    try:
        parse_catalogue({**FILES, file: content}, day=DAY, warnings=warnings)
    except DataError as error:
        return [str(fault) for fault in error.faults]
    return [str(warning) for warning in warnings]


def written(slip: Slip, after: str) -> bytes:
    text = FILES.get(slip["file"], b"").decode()
    if "append" in slip:
        return (text + after).encode()
    assert slip["before"] in text
    return text.replace(slip["before"], after, 1).encode()


def cases() -> list[Any]:
    return [pytest.param(slip, id=slip["name"]) for slip in SLIPS]


@pytest.mark.parametrize("slip", cases())
def test_a_slip_gets_one_message_with_its_line_and_remedy(slip: Slip) -> None:
    content = written(slip, slip.get("after", slip.get("append", "")))

    assert messages_with(slip["file"], content) == [slip["message"]]


@pytest.mark.parametrize("slip", [each for each in cases() if "mended" in each.values[0]])
def test_what_the_remedy_says_puts_it_right(slip: Slip) -> None:
    assert messages_with(slip["file"], written(slip, slip["mended"])) == []


def test_what_stood_there_before_was_right() -> None:
    assert messages_with(AWARD, FILES[AWARD]) == []


def test_each_message_that_the_handbook_quotes_is_what_is_said_today() -> None:
    quoted = QUOTED.findall((ROOT / "data" / "README.md").read_text(encoding="utf-8"))

    assert len(quoted) > 15
    assert set(quoted) - {slip["message"] for slip in SLIPS} == set()


def test_there_are_more_than_sixty() -> None:
    assert len({slip["name"] for slip in SLIPS}) == len(SLIPS) > 60


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("residentials: 3", 'residentials: "3"', id="a number in quotation marks"),
        pytest.param("opens: 2026-11-09", "opens: '2026-11-09'", id="a date in quotation marks"),
        pytest.param("become heads. Nobody", "become heads.\n      Nobody", id="a text over two lines"),
        pytest.param("Y wobr sy'n dangos", "Y wobr sy’n dangos", id="the apostrophe of a word processor"),
        pytest.param("en: 900 acorns, food and bed included", "en: “900 acorns”", id="a text that is a quotation"),
        pytest.param("- id: long-river\n", "# The river\n- id: long-river\n", id="a comment on a line of its own"),
        pytest.param("roles: [team_leader]", "roles:\n    - team_leader", id="a list with dashes"),
        pytest.param("roles: [team_leader]", "roles: [ team_leader, ]", id="a comma behind the last of a list"),
        pytest.param("\n\n- id: team-compass", "\n- id: team-compass", id="no line between two records"),
        pytest.param("\n", "\r\n", id="the line endings of Windows"),
        pytest.param("# yaml-language-server", "\ufeff# yaml-language-server", id="the mark of Notepad"),
    ],
)
def test_what_looks_like_a_slip_and_is_none_is_accepted(before: str, after: str) -> None:
    text = FILES[AWARD].decode()
    assert before in text

    assert messages_with(AWARD, text.replace(before, after, -1 if before == "\n" else 1).encode()) == []
