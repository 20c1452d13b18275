"""How a command ends before it is done: by a signal, or with the process that began it."""

import ctypes
import os
import signal
import sys
from contextlib import suppress
from types import FrameType

PR_SET_PDEATHSIG = 1
"""Option of prctl(2): the signal that this process gets when its parent ends."""
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a command to end: Ctrl-C, kill, and a terminal that is closed."""


class Stopped(KeyboardInterrupt):
    """A signal has asked to end. All that is being done is undone on the way out, as for Ctrl-C."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        """Of the signal."""


def stop_on_signals() -> None:
    """Has signals raise Stopped, the first one alone; those that are ignored, as under nohup, stay so."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, _: FrameType | None) -> None:
    for each in ENDING:
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)


def begin_as_child(parent: int) -> None:
    """In a new process: leaves Ctrl-C to the parent, and has the system end this one with it (Linux)."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_IGN if number is signal.SIGINT else signal.SIG_DFL)
    if sys.platform != "linux":
        return
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended meanwhile
        os._exit(1)
