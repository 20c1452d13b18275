"""What came back from an address is kept from day to day, and merges."""

import datetime
from pathlib import Path

import pytest

from catalogue.network.links.memory import Remembered, read_memory, remember, write_memory
from catalogue.network.links.verdicts import FINE, Outcome, Verdict, failed, unclear
from catalogue.publishing.refusal import Refusal

ADDRESS = "https://elsewhere.example/page"
MONDAY = datetime.date(2026, 11, 23)


def _after(*verdicts: tuple[int, Verdict]) -> Remembered:
    """What is known after verdicts, so many days after Monday."""
    known = None
    for days, verdict in verdicts:
        known = remember(known, ADDRESS, verdict, MONDAY + datetime.timedelta(days))
    assert known
    return known


def _at(day: int, outcome: Outcome, *failures: int) -> Remembered:
    days = tuple(MONDAY + datetime.timedelta(each) for each in failures)
    return Remembered(ADDRESS, MONDAY + datetime.timedelta(day), outcome, failed=days)


@pytest.mark.parametrize(
    ("verdicts", "is_broken"),
    [
        ([(day, failed("404")) for day in (0, 7, 14)], False),
        ([(day, failed("404")) for day in (0, 7, 14, 21)], True),
        ([(day, failed("404")) for day in (0, 0, 0, 0, 0)], False),
        ([(0, failed("404")), (1, failed("404")), (2, FINE), (3, failed("404")), (4, failed("404"))], False),
        ([*((day, failed("404")) for day in (0, 1, 2)), (3, unclear("403")), (4, failed("404"))], True),
    ],
)
def test_an_address_is_broken_after_four_failures_on_four_days(
    verdicts: list[tuple[int, Verdict]], is_broken: bool
) -> None:
    assert _after(*verdicts).is_broken is is_broken


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    kept = [_after((0, failed("answers “404”")), (1, failed("answers “404”"))), _after((0, Verdict(Outcome.FINE)))]
    path = tmp_path / "build" / "links.json"
    write_memory(path, kept[:1])

    assert read_memory(path) == {ADDRESS: kept[0]}
    assert [each.name for each in path.parent.iterdir()] == ["links.json"]


def test_a_line_holds_one_address_in_order(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    write_memory(path, [Remembered(f"https://{name}.example/", MONDAY, Outcome.FINE) for name in ("b", "a")])

    assert path.read_text(encoding="utf-8").splitlines() == [
        '{"address": "https://a.example/", "day": "2026-11-23", "outcome": "fine"}',
        '{"address": "https://b.example/", "day": "2026-11-23", "outcome": "fine"}',
    ]


def test_there_is_nothing_to_know_at_first(tmp_path: Path) -> None:
    assert read_memory(tmp_path / "links.json") == {}


@pytest.mark.parametrize("line", ["<<<<<<< ours", "[]", "{}", '{"address": "a", "day": "soon", "outcome": "fine"}'])
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(Refusal) as refused:
        read_memory(path)

    assert str(refused.value) == f"{path}:2: is no line of this file; delete it, or delete the file"


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (_at(1, Outcome.FAILED, 0, 1), _at(3, Outcome.FAILED, 0, 3), _at(3, Outcome.FAILED, 0, 1, 3)),
        (_at(3, Outcome.FINE), _at(1, Outcome.FAILED, 0, 1), _at(3, Outcome.FINE)),
        (_at(1, Outcome.FINE), _at(3, Outcome.FAILED, 0, 3), _at(3, Outcome.FAILED, 3)),
    ],
)
def test_two_lines_of_one_address_are_joined(
    tmp_path: Path, one: Remembered, other: Remembered, joined: Remembered
) -> None:
    path = tmp_path / "links.json"
    write_memory(path, [one, other])

    assert read_memory(path) == {ADDRESS: joined}
