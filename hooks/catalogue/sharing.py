"""Work shared by two processes, where the system can copy one that runs."""

import itertools
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Share:
    """One of several equal shares, counted from 0."""

    number: int
    of: int

    def take(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items of this share: each item is in exactly one."""
        return itertools.islice(items, self.number, None, self.of)


WHOLE = Share(0, 1)
HALVES = Share(0, 2), Share(1, 2)
"""Not more: each process comes to hold what it works on, and the site of 5,000 records is to fit into 600 MB."""


def share_out(work: Callable[[Share], Result]) -> list[Result]:
    """What the work gives for each share. The second is done by a copy of this process, so its result is pickled.

    There is only one share on a single processor, beside other threads, and where the system is not Linux.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < len(HALVES) or threading.active_count() > 1:
        return [work(WHOLE)]
    mine, other = HALVES
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork"), _Copy.remember, (work,)) as pool:
        others = pool.submit(_Copy.do, other)
        return [work(mine), others.result()]


class _Copy:
    """In the copied process: the work, which is not pickled."""

    work: Callable[[Share], Any]

    @classmethod
    def remember(cls, work: Callable[[Share], Any]) -> None:
        cls.work = work

    @classmethod
    def do(cls, share: Share) -> Any:
        return cls.work(share)
