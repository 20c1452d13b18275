"""A clock that a test winds: nobody waits, and waiting is remembered."""

from catalogue.network.clock import Clock


class Wound:
    """Seconds that pass where somebody waits, and by `tick` each time that somebody looks."""

    def __init__(self, tick: float = 0) -> None:
        self.tick = tick
        self.time = 0.0
        self.waited: list[float] = []

    @property
    def clock(self) -> Clock:
        return Clock(self._now, self._wait)

    def _now(self) -> float:
        self.time += self.tick
        return self.time

    def _wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.time += seconds
