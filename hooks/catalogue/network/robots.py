"""What hosts ask of programs in robots.txt (RFC 9309). Each host is asked once."""

import threading
from urllib.parse import urlsplit

from protego import Protego

from catalogue.network.addresses import find_target
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.client import Client
from catalogue.network.clock import Pace

MOST_BYTES = 512_000
"""A crawler reads 500 kibibytes at least (RFC 9309, 2.5)."""
SLOWEST = 30
"""Seconds between two requests: who asks for more is asked so often."""


class Robots:
    """The rules of hosts."""

    def __init__(self, client: Client, pace: Pace, agent: str) -> None:
        """`agent` is the name by which a rule calls the program."""
        self._client = client
        self._pace = pace
        self._agent = agent
        self._rules: dict[str, Protego | NoAnswer | None] = {}
        self._locks: dict[str, threading.Lock] = {}

    def allow(self, address: str) -> bool | NoAnswer:
        """Whether a program may ask for an address; where the host does not answer, why."""
        parts = urlsplit(address)
        with self._locks.setdefault(parts.netloc, threading.Lock()):
            if parts.netloc not in self._rules:
                self._rules[parts.netloc] = self._read(f"{parts.scheme}://{parts.netloc}/robots.txt", parts.netloc)
        rules = self._rules[parts.netloc]
        if isinstance(rules, Protego):
            return rules.can_fetch(address, self._agent)
        return rules or False

    def _read(self, address: str, host: str) -> Protego | NoAnswer | None:
        """None where the host is ill: then nothing may be asked (RFC 9309, 2.3.1.4)."""
        if not self._pace.wait_for(host):
            return None
        answer = self._ask(address)
        if not isinstance(answer, Answer):
            return answer
        if answer.status >= 500 or answer.status == 429:
            return None
        text = answer.body.decode("utf-8", "replace") if answer.status == 200 and not _is_page(answer) else ""
        rules = Protego.parse(text)
        delay = rules.crawl_delay(self._agent)
        if delay:
            self._pace.slow_down(host, min(delay, SLOWEST))
        return rules

    def _ask(self, address: str) -> Answer | NoAnswer:
        """Follows it where it has moved: five times at most (RFC 9309, 2.3.1.2)."""
        answer = self._client.ask(address, most=MOST_BYTES)
        for _ in range(5):
            target = find_target(answer) if isinstance(answer, Answer) else ""
            if not target:
                break
            answer = self._client.ask(target, most=MOST_BYTES)
        return answer


def _is_page(answer: Answer) -> bool:
    """Some hosts send their home page for whatever is not there."""
    return answer.is_page and b"<" in answer.body[:200]
