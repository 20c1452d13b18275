"""Work that is shared is done once, whole, and its failures are heard of.

Each piece of work is shared by a new process: this one may have threads of other tests, and then it is not copied.
"""

import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

import pytest

from catalogue.publishing.sharing import SharedWork, share_out

Result = TypeVar("Result")
MUCH = "x" * 1_000_000
"""More than a pipe holds."""
TWO = hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1
two_processors = pytest.mark.skipif(not TWO, reason="needs Linux and two processors")


def _in_new_process(function: Callable[..., Result], *arguments: object) -> Result:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result(timeout=600)


def _do_all(number: int) -> list[list[int]]:
    unpicklable = [partial(lambda position: position, position) for position in range(number)]
    return share_out(lambda items: [item() for item in items], unpicklable)


@pytest.mark.parametrize("number", [0, 1, 2, 1001])
def test_each_item_is_done_once(number: int) -> None:
    done = _in_new_process(_do_all, number)

    assert sorted(result for part in done for result in part) == list(range(number))


def _processes_beside(other_threads: int) -> set[int]:
    ended = threading.Event()
    threads = [threading.Thread(target=ended.wait) for _ in range(other_threads)]
    for thread in threads:
        thread.start()
    try:
        return {process for process, *_ in share_out(lambda items: (os.getpid(), *items), range(10))}
    finally:
        ended.set()


@two_processors
def test_two_processes_share_the_work() -> None:
    assert len(_in_new_process(_processes_beside, 0)) == 2


def test_beside_another_thread_one_process_does_it_all() -> None:
    assert len(_in_new_process(_processes_beside, 1)) == 1


def _processes_where_no_more_may_begin() -> set[int]:
    _processes_beside(0)  # everything is imported that will be needed
    if os.getuid() == 0:
        os.setuid(65534)  # a limit does not bind root
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
    return _processes_beside(0)


@two_processors
def test_where_no_process_may_begin_one_does_it_all() -> None:
    assert len(_in_new_process(_processes_where_no_more_may_begin)) == 1


def _tell_after_the_beginning() -> list[list[int]]:
    reading, writing = os.pipe()

    def work(items: Iterator[int], told: Callable[[], str]) -> list[int]:
        os.write(writing, b"begun")
        return [item + len(told()) for item in items]

    shared = SharedWork(work, range(100))
    os.read(reading, 5)
    return shared.finish(MUCH)


@two_processors
def test_work_begins_before_what_it_is_told_is_known() -> None:
    done = _in_new_process(_tell_after_the_beginning)

    assert sorted(result for part in done for result in part) == [len(MUCH) + item for item in range(100)]


def _fail_at(number: int) -> None:
    def work(items: Iterator[int]) -> None:
        for item in items:
            if item == number:
                raise ValueError("no such page")

    share_out(work, range(100))


@pytest.mark.parametrize("number", [0, 99])
def test_a_failure_in_either_process_is_raised(number: int) -> None:
    with pytest.raises(ValueError, match="no such page"):
        _in_new_process(_fail_at, number)


def _kill_the_copy() -> None:
    first = os.getpid()

    def work(items: Iterator[int]) -> int:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        return sum(items)

    share_out(work, range(10))


@two_processors
def test_a_process_that_is_killed_is_missed() -> None:
    with pytest.raises(ChildProcessError, match="ended before"):
        _in_new_process(_kill_the_copy)


def _kill_the_copy_while_items_are_drawn() -> list[str]:
    first = os.getpid()

    def work(items: Iterator[int]) -> None:
        for item in items:
            if item == 2_000 and os.getpid() == first:  # so early that the copy, from the other end, has not come here
                multiprocessing.active_children()[0].kill()

    heard = []
    for _ in range(10):
        with pytest.raises(ChildProcessError) as raised:
            share_out(work, range(100_000))
        heard.append(str(raised.value))
    return heard


@two_processors
def test_a_process_that_is_killed_while_it_draws_an_item_is_missed() -> None:
    assert set(_in_new_process(_kill_the_copy_while_items_are_drawn)) == {
        "a process that shared the work ended before it was done"
    }


class _TooLarge:
    """Has no room where it is pickled, as what is sent to another process is."""

    def __reduce__(self) -> str:
        raise MemoryError


def _send_what_has_no_room(*, to_the_copy: bool) -> list[str]:
    """What is raised, and what a thread lets out."""
    heard: list[str] = []
    threading.excepthook = lambda failure: heard.append(str(failure.exc_type))
    first = os.getpid()

    def work(items: Iterator[int], told: Callable[[], object]) -> object:
        for _ in items:
            told()
        return None if to_the_copy or os.getpid() == first else _TooLarge()

    try:
        SharedWork(work, range(100)).finish(_TooLarge() if to_the_copy else None)
    except ChildProcessError as error:
        heard.append(str(error))
    return heard


@two_processors
@pytest.mark.parametrize("to_the_copy", [True, False])
def test_what_has_no_room_to_be_sent_ends_the_work_with_one_message(
    to_the_copy: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    heard = _in_new_process(partial(_send_what_has_no_room, to_the_copy=to_the_copy))

    assert heard == ["a process that shared the work ended before it was done"]
    assert capfd.readouterr().err == ""
