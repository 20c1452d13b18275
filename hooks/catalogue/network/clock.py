"""Time, and turns to ask a host, which comes in so that tests wait for nothing."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Clock:
    """Seconds that only go forward, and waiting for some."""

    now: Callable[[], float] = time.monotonic
    wait: Callable[[float], None] = time.sleep


class Pace:
    """Turns to ask a host: one after another, so many seconds apart, whichever thread asks."""

    def __init__(self, clock: Clock, interval: float, longest: float = 60) -> None:
        """Nobody waits longer than `longest` seconds."""
        self._clock = clock
        self._interval = interval
        self._longest = longest
        self._own: dict[str, float] = {}
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait_for(self, host: str) -> bool:
        """Blocks until it is one's turn; False, at once, where that is too far away."""
        with self._lock:
            now = self._clock.now()
            turn = max(now, self._next.get(host, now))
            if turn - now > self._longest:
                return False
            self._next[host] = turn + self._own.get(host, self._interval)
        if turn > now:
            self._clock.wait(turn - now)
        return True

    def slow_down(self, host: str, interval: float) -> None:
        """The host wants more seconds between two requests."""
        with self._lock:
            self._own[host] = max(self._interval, interval)

    def put_off(self, host: str, seconds: float) -> None:
        """The host wants to be left alone for so long."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0), self._clock.now() + seconds)
