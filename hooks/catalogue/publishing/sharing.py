"""Work shared by two processes, where the system can copy one that runs."""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import takewhile
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from catalogue.publishing.signals import ENDING, begin_as_child

Item = TypeVar("Item")
Told = TypeVar("Told")
Result = TypeVar("Result")
Work = Callable[[Iterator[Item], Callable[[], Told]], Result]
"""Works through items; the second argument gives the value that `finish` is called with, and blocks until then."""
ALONE = "CATALOGUE_ONE_PROCESS"
"""The variable of the environment that, when set, keeps all work in one process."""


def share_out(work: Callable[[Iterator[Item]], Result], items: Sequence[Item]) -> list[Result]:
    """What the work gives for the items, all of them or in two parts."""
    shared: SharedWork[Item, None, Result] = SharedWork(lambda part, _: work(part), items)
    return shared.finish(None)


class SharedWork(Generic[Item, Told, Result]):
    """Work on items, the last of which a copy of this process begins with at once.

    This process begins with the first ones when it finishes the work, and each item is done by one of the two. Not by
    more: each process comes to hold what it works on, and the site of 5,000 records is to fit into 600 MB. There is no
    copy on a single processor, beside other threads, where the system is not Linux, and where ALONE is set.
    """

    def __init__(self, work: Work[Item, Told, Result], items: Sequence[Item]) -> None:
        self._work = work
        self._items = items
        self._copy = _start_copy(self._work_from_end)

    def finish(self, told: Told) -> list[Result]:
        """The results, that of this process first. Those of the copy and what it is told are pickled."""
        if self._copy is None:
            return [self._work(iter(self._items), lambda: told)]
        with self._copy as copy:
            copy.tell(told)
            mine = self._work(copy.take(self._items), lambda: told)
            return [mine, copy.result()]

    def _work_from_end(self, copy: "_Copy[Told, Result]") -> Result:
        return self._work(copy.take(self._items[::-1]), lambda: copy.told)


class _Copy(Generic[Told, Result]):
    """A copied process, and the pipe to it and back. Ends with the process that it is a copy of."""

    def __init__(self, work: "Callable[[_Copy[Told, Result]], Result]") -> None:
        context = multiprocessing.get_context("fork")
        self._here, self._there = context.Pipe()
        self._taken = context.Value("q", 0)
        self._process = context.Process(target=self._run, args=(work, os.getpid()), daemon=True)

    def __enter__(self) -> "_Copy[Told, Result]":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join()

    def start(self) -> None:
        """Signals wait until the copy knows that they are no matter of its own."""
        waiting = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, waiting)
        self._there.close()

    def take(self, items: Sequence[Item]) -> Iterator[Item]:
        """Items from the first on, until both processes together have taken as many as there are."""
        return takewhile(lambda _: self._draw(len(items)), items)

    def _draw(self, number: int) -> bool:
        lock = self._taken.get_lock()
        while not lock.acquire(timeout=0.1):
            if not self._process.is_alive():  # it was killed while it held the lock
                raise _ended_early()
        try:
            self._taken.value += 1
            return bool(self._taken.value <= number)
        finally:
            lock.release()

    def tell(self, told: Told) -> None:
        """Returns before the copy has read it."""
        try:
            threading.Thread(target=self._tell, args=(told,), daemon=True).start()
        except RuntimeError as error:  # no memory for its stack
            raise MemoryError(str(error)) from error

    def _tell(self, told: Told) -> None:
        try:
            _send(self._here, told)
        except MemoryError:  # the copy would wait for ever; that it ends is heard of
            self._process.terminate()

    @cached_property
    def told(self) -> Told:
        """In the copy: blocks until the parent sends the value."""
        told: Told = self._there.recv()
        return told

    def result(self) -> Result:
        """What the work of the copy returned; raises what it raised."""
        try:
            outcome: Result | Exception = self._here.recv()
        except (EOFError, ConnectionError):
            raise _ended_early() from None
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def _run(self, work: "Callable[[_Copy[Told, Result]], Result]", parent: int) -> None:
        begin_as_child(parent)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        self._here.close()
        outcome: Result | Exception
        try:
            outcome = work(self)
        except EOFError:  # the parent has given up
            return
        except MemoryError:  # there is none to say more
            outcome = MemoryError()
        except Exception as error:  # noqa: BLE001 -- the parent raises it
            error.add_note(traceback.format_exc())
            outcome = error
        with suppress(MemoryError):  # the parent hears that this process ends
            _send(self._there, outcome)


def _start_copy(work: Callable[[_Copy[Told, Result]], Result]) -> _Copy[Told, Result] | None:
    alone = ALONE in os.environ or sys.platform != "linux"
    if alone or len(os.sched_getaffinity(0)) == 1 or threading.active_count() > 1:
        return None
    with suppress(OSError):  # too many processes, too little memory, or no semaphores
        copy = _Copy(work)
        copy.start()
        return copy
    return None


def _ended_early() -> ChildProcessError:
    return ChildProcessError("a process that shared the work ended before it was done")


def _send(connection: "Connection[object, object]", value: object) -> None:
    with suppress(ConnectionError):  # the other process has ended
        connection.send(value)
