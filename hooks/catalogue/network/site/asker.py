"""Asks many addresses of one host: some at once, not too fast, and no longer than it answers."""

import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol
from urllib.parse import urlsplit

from catalogue.network.answers import Answer, NoAnswer, Reason
from catalogue.network.clock import Pace
from catalogue.publishing.refusal import Refusal

MOST_SILENT = 5
"""Addresses without an answer: then the host is not asked any more."""
REMEDY = "look whether the address is right and the host runs, then try again"
LARGEST = 50_000_000
"""Bytes of an index for the search, which is the largest file."""


class Asks(Protocol):
    """What asks one address; Client does."""

    has_answered: bool

    def ask(self, address: str, *, most: int | None = None, target: str = "") -> Answer | NoAnswer: ...


class Unreachable(Refusal):
    """The host does not answer, or not any more."""


class Asker:
    """Asks a site."""

    def __init__(self, client: Asks, pace: Pace, *, at_once: int = 8, most: int = 5_000) -> None:
        """`most` addresses are asked."""
        self._client = client
        self._pace = pace
        self._at_once = at_once
        self._left = most
        self.passed_over = 0
        """Addresses that were more than may be asked."""
        self._silent = 0
        self._lock = threading.Lock()
        self._known: dict[str, Answer | NoAnswer] = {}

    def get(self, address: str) -> Answer | NoAnswer:
        """The answer, asked for twice where nothing comes or the host is busy. Raises Unreachable."""
        if address not in self._known:
            self._known[address] = self.get_anew(address)
        return self._known[address]

    def get_anew(self, address: str, *, target: str = "") -> Answer | NoAnswer:
        """The same, whatever came before. `target` is sent as the path, just as it stands."""
        answer = self._ask(address, target)
        if isinstance(answer, NoAnswer) or answer.delay is not None:
            answer = self._ask(address, target)
        if isinstance(answer, Answer):
            return answer
        with self._lock:
            self._silent += 1
            silent = self._silent
        if silent >= MOST_SILENT or not self._client.has_answered:
            raise Unreachable(f"{address}: {answer}; {REMEDY}")
        return answer

    def get_all(self, addresses: Iterable[str]) -> dict[str, Answer | NoAnswer]:
        """The answers by address, as many as may be asked. Raises Unreachable."""
        wanted = [address for address in dict.fromkeys(addresses) if address not in self._known]
        new = wanted[: self._left]
        self._left -= len(new)
        self.passed_over += len(wanted) - len(new)
        with ThreadPoolExecutor(self._at_once) as threads:
            try:
                return dict(zip(new, threads.map(self.get, new), strict=True))
            except BaseException:  # also Ctrl-C: what is not begun is not begun any more
                threads.shutdown(wait=False, cancel_futures=True)
                raise

    def _ask(self, address: str, target: str) -> Answer | NoAnswer:
        if self._silent >= MOST_SILENT:
            raise Unreachable(f"{address}: the host has stopped to answer; {REMEDY}")
        host = urlsplit(address).netloc
        if not self._pace.wait_for(host):
            return NoAnswer(Reason.BUSY)
        answer = self._client.ask(address, target=target, most=LARGEST if address.endswith(".json") else None)
        if isinstance(answer, Answer) and answer.delay is not None:
            self._pace.put_off(host, answer.delay)
        return answer
