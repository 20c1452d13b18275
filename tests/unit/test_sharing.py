"""Work that is shared is done once, whole, and its failures are heard of."""

import os
import signal
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from catalogue.sharing import SharedWork, Telling, share_out

MUCH = "x" * 1_000_000
"""More than a pipe holds."""


@pytest.mark.parametrize("number", [0, 1, 2, 1001])
def test_each_item_is_done_once(number: int) -> None:
    unpicklable = [partial(lambda position: position, position) for position in range(number)]

    done = share_out(lambda items: [item() for item in items], unpicklable)

    assert sorted(result for part in done for result in part) == list(range(number))


def test_two_processes_do_it_where_there_are_two_processors() -> None:
    done = share_out(lambda items: (os.getpid(), *items), range(10))

    assert len({pid for pid, *_ in done}) == min(2, len(os.sched_getaffinity(0)))


def test_beside_another_thread_the_process_is_not_copied() -> None:
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    try:
        done = share_out(lambda items: [os.getpid() for _ in items], range(100))
    finally:
        ended.set()
        thread.join()

    assert done == [[os.getpid()] * 100]


def test_work_begins_before_what_it_is_told_is_known() -> None:
    reading, writing = os.pipe()

    def work(items: Iterator[int], told: Telling) -> list[str]:
        os.write(writing, b"begun")
        return [f"{item}{told()}" for item in items]

    shared = SharedWork(work, range(100))
    begun = len(os.sched_getaffinity(0)) == 1 or os.read(reading, 5)
    done = shared.finish(MUCH)

    assert begun
    assert sorted(len(result) for part in done for result in part) == [len(MUCH) + 1] * 10 + [len(MUCH) + 2] * 90


@pytest.mark.parametrize("number", [0, 99])
def test_a_failure_in_either_process_is_raised(number: int) -> None:
    def work(items: Iterator[int]) -> int:
        for item in items:
            if item == number:
                raise ValueError("no such page")
        return os.getpid()

    with pytest.raises(ValueError, match="no such page"):
        share_out(work, range(100))


def test_a_process_that_is_killed_is_missed() -> None:
    mine = os.getpid()

    def work(items: Iterator[int]) -> int:
        if os.getpid() != mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return sum(items)

    if len(os.sched_getaffinity(0)) > 1:
        with pytest.raises(ChildProcessError, match="ended before"):
            share_out(work, range(10))
