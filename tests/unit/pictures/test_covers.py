"""Covers: the same for one id, within their frames, and others for other ids."""

import re

import pytest

from catalogue.pictures.covers import (
    FEWEST,
    MOST,
    REPORT,
    SMALL_REPORT,
    SMALL_TALK,
    TALK,
    Cover,
    Frame,
    draw_rings,
    draw_strata,
)

IDS = [f"record-{number}" for number in range(200)]
COMMAND = re.compile(r"([Mcs])([-\d ]+)")


def _points(path: str) -> list[tuple[int, int]]:
    """Every point that path data leads to."""
    found: list[tuple[int, int]] = []
    for command, text in COMMAND.findall(path):
        x, y = list(map(int, re.findall(r"-?\d+", text)))[-2:]
        found.append((x, y) if command == "M" else (found[-1][0] + x, found[-1][1] + y))
    return found


def _outside(points: list[tuple[int, int]], frame: Frame) -> list[tuple[int, int]]:
    return [(x, y) for x, y in points if not (0 <= x <= frame.width and 0 <= y <= frame.height)]


def _lines(cover: Cover) -> int:
    return (cover.faint + cover.strong + cover.core).count("M")


def test_a_talk_and_a_report_keep_their_covers() -> None:
    rings, strata = draw_rings("great-leader", SMALL_TALK), draw_strata("great-leader", SMALL_REPORT)

    assert rings.core == "M56 23c0 1-1 2-1 2s-3 2-4 2s-1-2-2-3s0-1 0-2s2-2 3-2s2 0 3 1s1 1 1 2z"
    assert strata.strong == "M0 35c5 0 9-3 14-3s9 0 14 0s9 3 14 3"


@pytest.mark.parametrize("frame", [TALK, SMALL_TALK])
def test_the_middle_of_every_talk_lies_within_its_frame(frame: Frame) -> None:
    covers = [draw_rings(each, frame) for each in IDS]

    assert [each for cover in covers for each in _outside([*_points(cover.core), cover.centre], frame)] == []


@pytest.mark.parametrize("frame", [REPORT, SMALL_REPORT])
def test_the_strata_of_every_report_lie_within_its_frame_from_edge_to_edge(frame: Frame) -> None:
    covers = [draw_strata(each, frame) for each in IDS]
    points = [_points(cover.strong) for cover in covers]

    assert [each for cover in covers for each in _outside(_points(cover.faint + cover.strong), frame)] == []
    assert {(line[0][0], line[-1][0]) for line in points} == {(0, frame.width)}


def test_a_talk_has_as_many_rings_as_its_frame_and_every_third_is_stronger() -> None:
    cover = draw_rings("any", TALK)

    assert (_lines(cover), cover.strong.count("M"), cover.core.count("M")) == (10, 3, 1)


def test_a_report_has_five_to_eight_strata_and_one_strong_one() -> None:
    covers = [draw_strata(each, REPORT) for each in IDS]

    assert {_lines(cover) for cover in covers} == set(range(FEWEST, MOST + 1))
    assert {cover.strong.count("M") for cover in covers} == {1}


@pytest.mark.parametrize("frame", [TALK, SMALL_TALK])
def test_no_two_talks_look_alike(frame: Frame) -> None:
    assert len({draw_rings(each, frame) for each in IDS}) == len(IDS)


def test_no_two_reports_look_alike() -> None:
    assert len({draw_strata(each, REPORT) for each in IDS}) == len(IDS)


def test_the_picture_of_a_card_is_small() -> None:
    talks = [draw_rings(each, SMALL_TALK) for each in IDS]
    reports = [draw_strata(each, SMALL_REPORT) for each in IDS]

    assert max(len(cover.faint + cover.strong + cover.core) for cover in talks) < 500
    assert max(len(cover.faint + cover.strong) for cover in reports) < 350
