"""Answers that are kept from one run to the next."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.keeping.answers import MOST_FILES, NO_ANSWERS, Answers, mark


def _ask(answers: Answers, *questions: str, **found: object) -> list[object]:
    """What the questions are answered, where `found` is what asking now finds."""
    return [answers.find(question, lambda question=question: found.get(question)) for question in questions]  # type: ignore[misc]


def test_what_was_found_in_one_run_is_the_answer_in_the_next(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    first = Answers(file)
    _ask(first, "a", "b", a=[1, "ŵ"], b={"x": None})
    first.keep()

    assert _ask(Answers(file), "a", "b", "c", a="again", c="new") == [[1, "ŵ"], {"x": None}, "new"]


def test_what_a_run_does_not_ask_for_is_forgotten_by_the_one_after_it(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    for questions in (("a", "b"), ("b",)):
        answers = Answers(file)
        _ask(answers, *questions, a=1, b=2)
        answers.keep()

    assert _ask(Answers(file), "a", "b", a="new", b="new") == ["new", 2]


def test_no_answer_is_asked_for_each_time(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    answers = Answers(file)

    assert _ask(answers, "a", "a") == [None, None]
    answers.keep()
    assert _ask(Answers(file), "a", a="new") == ["new"]


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _changed(content: bytes) -> bytes:
    return content.replace(b"first", b"other")


def _empty(_: bytes) -> bytes:
    return b""


def _no_text(_: bytes) -> bytes:
    return b"\xff\xfe\x00"


@pytest.mark.parametrize("damage", [_cut, _changed, _empty, _no_text])
def test_a_damaged_file_is_no_file(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "reading-1.json"
    answers = Answers(file)
    _ask(answers, "a", a="first")
    answers.keep()
    file.write_bytes(damage(file.read_bytes()))

    assert _ask(Answers(file), "a", a="new") == ["new"]


def test_a_file_is_left_alone_where_nothing_is_new(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    for _ in range(2):
        answers = Answers(file)
        _ask(answers, "a", a=1)
        answers.keep()
        written = file.stat().st_mtime
        os.utime(file, (1, 1))

    assert written == 1


def test_nothing_is_said_of_a_folder_that_is_not_there(tmp_path: Path) -> None:
    answers = Answers(tmp_path / "gone" / "reading-1.json")

    assert _ask(answers, "a", a=1) == [1]
    answers.keep()


def test_of_many_projects_the_latest_are_kept(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    for number in range(MOST_FILES + 3):
        answers = Answers(tmp_path / f"reading-{number}.json")
        _ask(answers, "a", a=number)
        answers.keep()
        os.utime(tmp_path / f"reading-{number}.json", (number, number))

    kept = {path.name for path in tmp_path.iterdir()}
    assert len(kept) == MOST_FILES + 1
    assert {"other.json", f"reading-{MOST_FILES + 2}.json"} < kept
    assert "reading-0.json" not in kept


def test_who_keeps_nothing_remembers_nothing() -> None:
    assert _ask(NO_ANSWERS, "a", a=1) + _ask(NO_ANSWERS, "a", a=2) == [1, 2]


def test_a_mark_tells_parts_apart() -> None:
    assert mark("ab", "c") != mark("a", "bc")


def test_a_mark_can_be_of_a_path_that_is_no_text() -> None:
    assert mark(os.fsdecode(b"/tmp/\xff")) != mark(os.fsdecode(b"/tmp/\xfe"))


def test_who_reads_again_and_again_gets_the_same_object_as_long_as_each_reading_asks_for_it() -> None:
    answers = Answers(lasting=True)
    found: list[list[list[int]]] = []
    for questions in ((1, "a"), (1,), (1, "a")):  # the second reading does not ask for "a"
        found.append([answers.remember(question, lambda: [len(found)]) for question in questions])
        answers.keep()

    assert found == [[[0], [0]], [[0]], [[0], [2]]]
    assert found[0][0] is found[1][0] is found[2][0]


def test_who_reads_once_remembers_nothing(tmp_path: Path) -> None:
    for answers in (NO_ANSWERS, Answers(tmp_path / "reading-1.json")):
        assert [answers.remember("a", lambda: 1), answers.remember("a", lambda: 2)] == [1, 2]


def test_lasting_answers_are_those_of_the_reading_before_and_stand_in_their_file_as_the_first_left_them(
    tmp_path: Path,
) -> None:
    file = tmp_path / "reading-1.json"
    answers = Answers(file, lasting=True)
    for reading in ("first", "second"):
        assert _ask(answers, "a", a="found") == ["found"]
        assert _ask(answers, reading, first=1, second=2) == [1 if reading == "first" else 2]
        answers.keep()

    assert _ask(answers, "a", "first", "second", a="new", first="new", second="new") == ["found", "new", 2]
    assert _ask(Answers(file), "first", "second", first="new", second="new") == [1, "new"]
